import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withinBytes } from './within-bytes.ts'

const text = fc.array(fc.constantFrom('a', 'é', '€', '🎯', '\n', ' ', 'word'.repeat(400)), { maxLength: 400 }).map(parts => parts.join(''))

it('fits, begins as the text does, and is the text where that fits', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 200, max: 30_000 }), (markdown, max) => {
      const cut = withinBytes(markdown, max)
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(max)
      if (Buffer.byteLength(markdown) <= max) expect(cut).toBe(markdown)
      else {
        const [kept = ''] = cut.split('\n\n*This text')
        expect(markdown.startsWith(kept)).toBe(true)
        // No more is lost than a line of 2,000 characters of four bytes.
        expect(Buffer.byteLength(cut)).toBeGreaterThan(max - 8100)
      }
    })
  )
})
