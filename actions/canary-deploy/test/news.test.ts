import type { Deployment, RolloutReport } from '@gauntlet/rollout'
import { expect, it } from 'vitest'
import { recoveryNews, rolloutNews } from '../src/news.ts'

it.each<[string, Partial<RolloutReport>, object]>([
  ['was promoted', { decision: 'promoted', weight: 100 }, { from: 'v6', to: 'v7' }],
  ['was rolled back', { decision: 'rolled-back', outcome: 'harm', weight: 0 }, { from: 'v6', to: 'v6' }],
  ['was held', { decision: 'held', outcome: 'low-traffic', weight: 25 }, { from: 'v6', to: 'v6 75 %, v7 25 %' }],
  ['is the first', { decision: 'promoted', outcome: 'first', stable: undefined, weight: 100 }, { to: 'v7' }],
  ['was the first, and cancelled', { decision: 'aborted', outcome: 'cancelled', stable: undefined, weight: 0 }, {}],
  ['served already', { decision: 'promoted', outcome: 'already-serving', stable: undefined, weight: 100 }, { from: 'v7', to: 'v7' }],
  ['was overtaken, so that nobody here knows', { decision: 'aborted', outcome: 'superseded', weight: 25 }, {}]
])('says who had the traffic and who has it when a rollout %s', (_, found, expected) => {
  const report = {
    decision: 'promoted',
    outcome: 'good',
    reason: 'Because.',
    target: 'v7',
    stable: 'v6',
    weight: 100,
    ...found
  } as RolloutReport
  expect(rolloutNews('flights', 'production', report)).toEqual({ what: 'flights in production', reason: 'Because.', ...expected })
})

it.each([
  ['with a part of the traffic', 25, 'v6', { from: 'v6 75 %, v7 25 %', to: 'v6' }],
  ['before it had any', 0, 'v6', { from: 'v6', to: 'v6' }],
  ['while another one sees to it', 25, undefined, { from: 'v6 75 %, v7 25 %' }]
])('says where the traffic of one went that was left %s', (_, weight, serving, expected) => {
  const version = (name: string) => ({ version: name, digest: 'a'.repeat(64) })
  const record = { model: 'flights', environment: 'production', target: version('v7'), from: version('v6'), weight } as Deployment
  expect(recoveryNews(record, { state: 'aborted', serving, sentence: 'Done.' })).toEqual({ what: 'flights in production', ...expected })
})
