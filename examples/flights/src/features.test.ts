import { describe, expect, it, test } from 'vitest'
import { encoderOf, FEATURE_SETS, type FeatureName } from './features.ts'
import { Flight } from './flight.ts'

const flight: Flight = { date: '05011745', distance: 1750, origin: 'JFK', destination: 'SFO' }
const airports = ['ATL', 'JFK', 'SFO']

describe('each feature is one position', () => {
  test.each<[FeatureName, Partial<Flight>, number]>([
    ['hour', {}, 17],
    ['hour', { date: '05010059' }, 0],
    ['half-hour', {}, 35],
    ['half-hour', { date: '05011729' }, 34],
    ['weekday', {}, 2],
    ['weekday', { date: '01010001' }, 1],
    ['weekday', { date: '06302359' }, 6],
    ['distance', {}, 14],
    ['distance', { distance: 21 }, 0],
    ['distance', { distance: 124.9 }, 0],
    ['distance', { distance: 4962 }, 23],
    ['origin', {}, 2],
    ['destination', {}, 3]
  ])('%s of %j is %i', (name, change, position) => {
    expect(encoderOf([name], airports).encode({ ...flight, ...change })).toEqual([position])
  })
})

it('puts features side by side', () => {
  const encoder = encoderOf(FEATURE_SETS.full, airports)
  expect(encoder.width).toBe(48 + 7 + 24 + 4 + 4)
  expect(encoder.encode(flight)).toEqual([35, 48 + 2, 48 + 7 + 14, 48 + 7 + 24 + 2, 48 + 7 + 24 + 4 + 3])
})

it('lets airports it has never seen share a position', () => {
  const encoder = encoderOf(['origin'], airports)
  expect(encoder.encode({ ...flight, origin: 'LWB' })).toEqual([0])
  expect(encoder.encode({ ...flight, origin: '__proto__' })).toEqual([0])
})

test.each([
  ['a date without digits', { date: 'May 1' }, 'hour'],
  ['an hour past the day', { date: '05012500' }, 'hour'],
  ['an empty date', { date: '' }, 'weekday'],
  ['a negative distance', { distance: -1 }, 'distance'],
  ['no distance', { distance: Number.NaN }, 'distance']
] as const)('refuses %s', (_, change, feature) => {
  expect(() => encoderOf([feature], airports).encode({ ...flight, ...change })).toThrow(`Could not encode the ${feature} of`)
  expect(Flight.safeParse({ ...flight, ...change }).success).toBe(false)
})
