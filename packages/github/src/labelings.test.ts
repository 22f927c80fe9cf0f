import { afterEach, expect, it } from 'vitest'
import { type Connected, startConnected } from '../test/connect.ts'
import { type Labeling, labelings } from './labelings.ts'

let connected: Connected

afterEach(async () => {
  connected.github.assertClean()
  await connected.github.close()
})

const find = () => labelings(connected.client, { owner: 'octo', repo: 'models', issueNumber: 7, prefix: 'gauntlet-accept:' })
type Happening = readonly ['labeled' | 'unlabeled', name: string, actor: string]
const at = (minute: number) => `2026-11-21T12:${String(minute).padStart(2, '0')}:00Z`

it.each<[string, Happening[], Labeling[]]>([
  ['no labels', [], []],
  ['other labels', [['labeled', 'bug', 'mona']], []],
  ['one', [['labeled', 'gauntlet-accept:f1', 'mona']], [{ metric: 'f1', author: 'mona', at: at(1) }]],
  [
    'one with a space and capitals',
    [['labeled', 'Gauntlet-Accept: F1 macro', 'mona']],
    [{ metric: 'F1 macro', author: 'mona', at: at(1) }]
  ],
  ['one without a metric', [['labeled', 'gauntlet-accept:', 'mona']], []],
  [
    'one that was taken off',
    [
      ['labeled', 'gauntlet-accept:f1', 'mona'],
      ['unlabeled', 'gauntlet-accept:f1', 'octocat']
    ],
    []
  ],
  [
    'one that somebody else put back, and another',
    [
      ['labeled', 'gauntlet-accept:f1', 'mona'],
      ['labeled', 'gauntlet-accept:auc', 'mona'],
      ['unlabeled', 'gauntlet-accept:f1', 'octocat'],
      ['labeled', 'gauntlet-accept:f1', 'hubot']
    ],
    [
      { metric: 'auc', author: 'mona', at: at(2) },
      { metric: 'f1', author: 'hubot', at: at(4) }
    ]
  ]
])('%s', async (_, happenings, expected) => {
  connected = await startConnected({ issues: [8] })
  for (const [event, name, actor] of happenings) {
    await connected.sleep(60_000)
    connected.github.label({ issue: 7, event, name, actor })
    connected.github.label({ issue: 8, event: 'labeled', name: 'gauntlet-accept:other', actor })
  }
  expect(await find()).toEqual(expected)
})

it('a label that the repository has deleted counts no more', async () => {
  connected = await startConnected()
  for (const name of ['gauntlet-accept:f1', 'gauntlet-accept:auc'])
    connected.github.label({ issue: 7, event: 'labeled', name, actor: 'mona' })
  connected.github.state.deletedLabels.add('gauntlet-accept:f1')
  expect((await find()).map(({ metric }) => metric)).toEqual(['auc'])
})

it('takes one request where no label is ours, and finds one behind 120 events', async () => {
  connected = await startConnected()
  const { github } = connected
  for (let event = 0; event < 60; event += 1)
    github.label({ issue: 7, event: event % 2 === 0 ? 'labeled' : 'unlabeled', name: 'bug', actor: 'mona' })
  expect(await find()).toEqual([])
  expect(github.requests).toHaveLength(1)
  for (let event = 0; event < 60; event += 1)
    github.label({ issue: 7, event: event % 2 === 0 ? 'labeled' : 'unlabeled', name: 'bug', actor: 'mona' })
  github.label({ issue: 7, event: 'labeled', name: 'gauntlet-accept:f1', actor: 'mona' })
  expect(await find()).toHaveLength(1)
})
