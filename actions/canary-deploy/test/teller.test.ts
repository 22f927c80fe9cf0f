import { type Happening, Rollout } from '@gauntlet/rollout'
import { expect, it } from 'vitest'
import { teller } from '../src/run-mode.ts'
import { rolloutOf } from './world.ts'

it('tells the first looks and then one in a minute, and whatever decides something', () => {
  const told: string[] = []
  let now = 0
  const tell = teller(Rollout.parse(JSON.parse(rolloutOf({ url: 'http://gateway' }))), { now: () => now }, line => told.push(line))
  const look = (number: number, next: 'stay' | 'next-stage' = 'stay'): Happening => ({
    kind: 'look',
    look: { number, at: '', stage: 1, weight: 20, counts: new Map() },
    standings: [],
    decision: { next, because: 'so' }
  })
  for (let number = 1; number <= 240; number++, now += 15_000) tell(look(number))
  expect(told).toHaveLength(20 + 220 / 4)
  tell(look(241, 'next-stage'))
  tell({ kind: 'event', event: { at: '', what: 'shifted', weight: 50 } })
  expect(told.slice(-2)).toEqual([expect.stringContaining('look 241'), 'shifted (50%)'])
})
