import type { RollbackReport, RollbackStanding } from '@gauntlet/rollout'
import { expect, it } from 'vitest'
import { rollbackNews } from '../src/news.ts'

const standing = (weights: Record<string, number> | undefined, champion: string | undefined): RollbackStanding => ({ weights, champion })

it.each<[string, RollbackStanding, RollbackStanding, RollbackReport['problems'], object]>([
  [
    'all of it moved',
    standing({ v7: 100, v6: 0 }, 'v7'),
    standing({ v6: 100, v7: 0 }, 'v6'),
    {},
    { from: 'v7', to: 'v6', reason: 'It fails.' }
  ],
  [
    'a part of it moved',
    standing({ v6: 75, v7: 25 }, 'v6'),
    standing({ v6: 100 }, 'v6'),
    {},
    { from: 'v6 75 %, v7 25 %', to: 'v6', reason: 'It fails.' }
  ],
  [
    'only the alias moved',
    standing({ v6: 100 }, 'v7'),
    standing({ v6: 100 }, 'v6'),
    {},
    { from: 'champion v7', to: 'champion v6', reason: 'It fails.' }
  ],
  [
    'nothing moved',
    standing({ v6: 100 }, 'v6'),
    standing({ v6: 100 }, 'v6'),
    {},
    { from: 'champion v6', to: 'champion v6', reason: 'It fails.' }
  ],
  [
    'it did not move, so that the verdict has to say why',
    standing({ v7: 100 }, 'v7'),
    standing(undefined, 'v7'),
    { traffic: 'The gateway is down.' },
    { from: 'v7', to: 'traffic that could not be read' }
  ]
])('says what served and what serves when %s', (_, before, after, problems, expected) => {
  const report: RollbackReport = { deploymentId: '3', changed: true, before, after, problems, timeline: [] }
  expect(rollbackNews('flights', 'production', 'It fails.', report)).toEqual({ what: 'flights in production', ...expected })
})
