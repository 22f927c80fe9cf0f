import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseTimeSpan, TimeSpan } from './time-span.ts'

it.each([
  ['90 seconds', 90_000],
  ['36h', 129_600_000],
  ['1.5 hours', 5_400_000],
  ['1 day 12 hours', 129_600_000],
  ['1 day, 12 hours', 129_600_000],
  ['1d12h', 129_600_000],
  ['2 Weeks', 1_209_600_000],
  ['250 ms', 250],
  ['5 mins', 300_000],
  ['P2D', 172_800_000],
  ['PT36H', 129_600_000],
  ['P1W', 604_800_000],
  ['P1DT2H3M4.5S', 93_784_500],
  ['p1d', 86_400_000]
])('reads %s', (text, milliseconds) => {
  expect(parseTimeSpan(text)).toBe(milliseconds)
})

it.each(['', '2', 'days', '2 months', 'P1Y', 'P1M', 'P', 'PT', 'P1DT', '-1 day', '1 hs', '5 m', '1 day and', '9999999999 weeks', '1e3 s'])(
  'refuses %s',
  text => {
    expect(parseTimeSpan(text)).toBeUndefined()
    expect(TimeSpan.safeParse(text).success).toBe(false)
  }
)

const units = [
  ['weeks', 'W', 604_800],
  ['days', 'D', 86_400],
  ['hours', 'H', 3600],
  ['minutes', 'M', 60],
  ['seconds', 'S', 1]
] as const

it('reads every length of time the same in words and in ISO 8601', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }), counts => {
      const words = units.map(([unit], index) => `${counts[index]} ${unit}`).join(' ')
      const iso = units.map(([, letter], index) => `${letter === 'H' ? 'T' : ''}${counts[index]}${letter}`).join('')
      const seconds = units.reduce((sum, [, , length], index) => sum + (counts[index] ?? 0) * length, 0)
      expect(parseTimeSpan(words)).toBe(seconds * 1000)
      expect(parseTimeSpan(`P${iso}`)).toBe(seconds * 1000)
    })
  )
})

it('never throws and never takes other text for a negative or endless time', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[P0-9. dhmsWDTHMS]{0,20}$/)), text => {
      const span = parseTimeSpan(text)
      if (span !== undefined) expect(span).toBeGreaterThanOrEqual(0)
      if (span !== undefined) expect(Number.isFinite(span)).toBe(true)
    })
  )
})
