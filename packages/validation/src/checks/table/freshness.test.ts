import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judgeTables } from '../../tables.test-support.ts'
import { spanWords } from './freshness.ts'
import { instantOf } from './time-zone.ts'

/** It is noon of 2026-05-10, UTC. */
const data = `at,day,early,word,empty
2026-05-09T10:00:00,2026-05-09,2026-05-12,x,
2026-05-10T10:00:00,2026-05-08,2026-05-01,y,
`

it.each([
  [
    '{ column: at, max-age: 2 hours }',
    'pass',
    'at: the newest row is of 2026-05-10T10:00:00Z, 2 hours old; expected at most 2 hours old, and not in the future.'
  ],
  ['{ column: at, max-age: 119 minutes }', 'fail', '2 hours old; expected at most 1 hour 59 minutes old, and not in the future.'],
  ['{ column: at, max-age: PT3H, time-zone: Europe/Berlin }', 'fail', 'of 2026-05-10T08:00:00Z, 4 hours old'],
  ['{ column: at, max-age: P1D, time-zone: America/New_York }', 'fail', 'of 2026-05-10T14:00:00Z, 2 hours in the future'],
  ['{ column: at, max-age: P1D, time-zone: America/New_York, max-future: 2 hours }', 'pass', '0 seconds old'],
  ['{ column: at, max-age: 25 hours, where: "word = \'x\'" }', 'fail', '1 day 2 hours old'],
  ['{ column: day, max-age: 12 hours }', 'pass', 'day: the newest row is of 2026-05-09, 12 hours old'],
  ['{ column: day, max-age: 11 hours }', 'fail', '12 hours old'],
  ['{ column: early, max-age: 1 day }', 'fail', 'early: the newest row is of 2026-05-12, 1 day 12 hours in the future'],
  ['{ column: word, max-age: 1 day }', 'fail', 'word is string, which has no age; expected dates or timestamps.'],
  ['{ column: empty, max-age: 1 day }', 'inconclusive', 'empty cannot be judged: all its values are missing.'],
  ['{ column: nope, max-age: 1 day }', 'fail', 'The data has no column "nope".']
])('judges %s', async (given, outcome, said) => {
  const { messages, outcomes } = await judgeTables(`freshness: ${given}`, { data })
  expect(messages.freshness).toContain(said)
  expect(outcomes.freshness).toBe(outcome)
})

it('takes a date of today for neither old nor in the future', async () => {
  const { outcomes } = await judgeTables('freshness: [{ column: d, max-age: 0 s }]', { data: 'd\n2026-05-10\n' })
  expect(outcomes).toEqual({ 'freshness.1': 'pass' })
})

it.each([
  ['2026-03-29T01:59:59', 'Europe/Berlin', '2026-03-29T00:59:59.000Z'],
  ['2026-03-29T02:30:00', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25T02:30:00', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['2026-11-01T01:30:00', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ['2026-01-01T00:00:00', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
  ['2026-01-01T00:00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z']
])('knows what instant %s is in %s', (moment, zone, instant) => {
  expect(new Date(instantOf(Date.parse(`${moment}Z`), zone)).toISOString()).toBe(instant)
})

it('finds an instant at which the clocks of the zone show the moment, but for moments that they skip', () => {
  const zones = ['Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Tehran', 'UTC']
  const moment = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2037-01-01') })
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), (given, zone) => {
      const seconds = Math.floor(given / 1000) * 1000
      const instant = instantOf(seconds, zone)
      const shown = new Date(instant).toLocaleString('sv-SE', { timeZone: zone })
      const wanted = new Date(seconds).toISOString().slice(0, 19).replace('T', ' ')
      expect(Math.abs(Date.parse(`${shown.replace(' ', 'T')}Z`) - Date.parse(`${wanted.replace(' ', 'T')}Z`))).toBeLessThanOrEqual(
        3_600_000
      )
      expect(Math.abs(instant - seconds)).toBeLessThanOrEqual(15 * 3_600_000)
    })
  )
})

it.each([
  [0, '0 seconds'],
  [400, 'less than a second'],
  [61_000, '1 minute 1 second'],
  [3_600_000, '1 hour'],
  [90_000_000, '1 day 1 hour']
])('says %i milliseconds in words', (milliseconds, words) => {
  expect(spanWords(milliseconds)).toBe(words)
})
