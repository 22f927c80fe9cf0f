import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boundedChecks, boundsBar, boundsScale } from './bounds.ts'
import type { Bounds, Check } from './check.ts'

it.each<[string, number, Bounds, string]>([
  ['a value above its least', 0.9, { atLeast: 0.85 }, '···[·················●···'],
  ['a value below its least', 0.8, { atLeast: 0.85 }, '···●·················[···'],
  ['a value with its interval', 0.9, { atLeast: 0.85, interval: { low: 0.88, high: 0.92 } }, '···[·······├────●────┤···'],
  ['a value on its bound', 0.85, { atLeast: 0.85 }, '············[●···········'],
  ['a value between two bounds', 1, { atLeast: 0.8, atMost: 1.2 }, '···[········●········]···']
])('draws %s', (_, value, bounds, expected) => {
  expect(boundsBar({ value, bounds })).toBe(expected)
})

it('draws the value once, on the side of its bound that it lies on', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(number, number, (value, atLeast) => {
      const bar = boundsBar({ value, bounds: { atLeast } })
      expect([...bar].filter(sign => sign === '●')).toHaveLength(1)
      expect(bar).toHaveLength(25)
      expect(bar.indexOf('●') > bar.indexOf('[')).toBe(value >= atLeast)
    })
  )
})

it('keeps every mark on the bar', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true })
  fc.assert(
    fc.property(number, number, number, (value, atLeast, atMost) => {
      const scale = boundsScale({ value, bounds: { atLeast, atMost } })
      for (const mark of [value, atLeast, atMost]) expect(scale(mark) >= 0 && scale(mark) <= 1).toBe(true)
    })
  )
})

it('finds the checks that have a number and a bound', () => {
  const check = (id: string, rest: Partial<Check>): Check => ({
    id,
    title: id,
    severity: 'critical',
    outcome: 'pass',
    observed: '',
    expected: '',
    message: '',
    ...rest
  })
  const checks = [
    check('both', { value: 1, bounds: { atMost: 2 } }),
    check('no bound', { value: 1 }),
    check('no number', { value: 'a', bounds: { atMost: 2 } }),
    check('only an interval', { value: 1, bounds: { interval: { low: 0, high: 2 } } })
  ]
  expect(boundedChecks(checks).map(({ check: { id } }) => id)).toEqual(['both'])
})
