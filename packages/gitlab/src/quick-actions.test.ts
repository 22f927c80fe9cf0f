import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asComposed, withoutQuickActions } from './quick-actions.ts'

const text = fc.array(fc.constantFrom('/merge', '/', ' /', 'a', '\n', '\r', ' ', '```', '>', '\u2028', '<b>')).map(words => words.join(''))

it('no text runs a quick action, and one is left as it is where it was read', () => {
  fc.assert(
    fc.property(text, one => {
      const safe = withoutQuickActions(one)
      expect(safe.split('\n').some(line => line.startsWith('/'))).toBe(false)
      expect(safe).not.toContain('\r')
      if (!/^ \//m.test(one) && !one.includes('\r')) expect(asComposed(safe)).toBe(one.trimEnd())
      expect(withoutQuickActions(safe)).toBe(safe)
    })
  )
})
