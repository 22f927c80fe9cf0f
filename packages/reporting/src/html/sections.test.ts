import type { Verdict } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { fixture } from '../../test/fixture.ts'
import { type Element, elements, parseHtml, textOf } from '../../test/rendered.ts'
import { championVerdict, gateVerdict, storyAccompaniment } from '../../test/story.ts'
import { mergeVerdicts } from '../merge.ts'
import type { Accompaniment } from '../report.ts'
import type { PastResult } from '../state.ts'
import { type HtmlContext, renderHtml } from './page.ts'

const commit = 'a'.repeat(40)
const story = async (accompaniment: Accompaniment = storyAccompaniment, context: HtmlContext = {}) =>
  parseHtml(await renderHtml(mergeVerdicts([gateVerdict(), championVerdict()], accompaniment), { commit, ...context }))
const all = (root: Element, name: string) => elements(root).filter(element => element.name === name)
const section = (root: Element, id: string) => all(root, 'section').find(({ attributes }) => String(attributes.ariaLabelledBy) === id)
const sectionText = (root: Element, id: string) => textOf(section(root, id) ?? { name: '', attributes: {}, children: [`no ${id}`] })
const rowsOf = (root: Element | undefined) =>
  (root === undefined ? [] : all(root, 'tr')).map(row => row.children.map(cell => (typeof cell === 'string' ? '' : textOf(cell))))

const past = (of: number, status: PastResult['status'], values: PastResult['values']): PastResult => ({
  run: of,
  attempt: 1,
  sha: String(of).repeat(40),
  at: `2026-11-1${of}T10:00:00Z`,
  status,
  values,
  rows: {}
})

it('puts one metric in one row, with both things it is compared with, how certain that is and what is required', async () => {
  const [head = [], first = []] = rowsOf(section(await story(), 'metrics'))
  expect(head).toEqual(['Metric', 'Base', 'Champion', 'New', 'Change', 'Required'])
  expect(first.slice(0, 4)).toEqual(['roc_auc ↑higher is better', '0.6701', '0.6588', '0.6579'])
  expect(first[4]).toContain('base from 0.6701: −0.0122, worsereal: −0.0181 to −0.0063; tolerance 0.005')
  expect(first[4]).toContain('champion from 0.6588: −0.0009, within noise−0.006 to +0.004; tolerance 0.01')
  expect(sectionText(await story(), 'metrics')).toContain('↑ higher is better, ↓ lower is better. Measured on 102,243 rows.')
})

it('shows each part of the report once, and links to it from its gate', async () => {
  const root = await story()
  expect(all(root, 'h2').map(textOf)).toEqual([
    '2 gates',
    'Metrics',
    '2 open checks',
    'Metrics in detail',
    'Slices',
    'Flips',
    'Calibration',
    'What changed',
    'Latency, size and cost',
    'report.md',
    'Late-arrival model, candidate',
    'Candidate against production'
  ])
  expect(all(root, 'caption').filter(caption => textOf(caption).startsWith('Slices, worst first'))).toHaveLength(1)
  const links = new Set(all(root, 'a').map(({ attributes }) => String(attributes.href)))
  const ids = new Set(elements(root).map(({ attributes }) => `#${String(attributes.id)}`))
  for (const link of links) if (link.startsWith('#')) expect(ids.has(link), link).toBe(true)
  expect(links).toContain('#topic-slices')
})

it('says what a budget is and whether it is kept', async () => {
  const [, latency] = rowsOf(section(await story(), 'topic-budgets'))
  expect(latency?.[0]).toContain('p95 latency')
  expect(latency?.at(-1)).toBe('kept: latency_p95.max')
})

it('says before anything else what is missing, and what could not be read', async () => {
  const fanIn = { reported: 2, expected: 3, missing: [{ job: 'train (h100)', why: 'it was cancelled' }] }
  const [header] = all(await story({ ...storyAccompaniment, fanIn }), 'header')
  const words = header === undefined ? '' : textOf(header)
  expect(words).toContain('Incomplete 2 of 3 jobs reported. Missing: train (h100) (it was cancelled).')
  expect(words).toContain('Note metrics/old.json is kept by DVC')
})

it.each([
  ['running', 'Running', 'The run goes on. So far:'],
  ['failed', 'The run ended before its results', 'The run failed or was cancelled, and nothing was judged to the end.']
] as const)('does not take a run that is %s for a result', async (progress, word, sentence) => {
  const root = await story(storyAccompaniment, { progress })
  const [header] = all(root, 'header')
  expect(textOf(header ?? root)).toContain(`${word}${sentence}`)
  expect(textOf(all(root, 'title')[0] ?? root)).toContain(word.toLowerCase())
})

it('remembers earlier pushes: what changed since the last, the course of a metric, and a row for each', async () => {
  const key = 'model-gate-train/roc_auc'
  const state = {
    version: 1 as const,
    results: [past(1, 'pass', { [key]: 0.66 }), past(2, 'running', { [key]: 0.1 }), past(3, 'fail', { [key]: 0.655 })]
  }
  const root = await story(storyAccompaniment, { state })
  const [head = [], first = []] = rowsOf(section(root, 'metrics'))
  expect(head.at(-1)).toBe('Since last push')
  expect(first.at(-1)).toBe('+0.0029')
  const trend = all(root, 'svg').find(({ attributes }) => String(attributes.className) === 'trend')
  expect(trend?.attributes.ariaLabel).toBe('Last 3 results: 0.66, 0.655, 0.6579')
  expect(rowsOf(section(root, 'history')).slice(1)).toEqual([
    ['3333333', '2026-11-13 10:00 UTC', 'Failed', '0.655'],
    ['1111111', '2026-11-11 10:00 UTC', 'Passed', '0.66']
  ])
})

it('shows who accepted what, and what does not hold any more', async () => {
  const acceptances = [
    { metric: 'f1', reason: 'see #12', by: 'ada', url: 'https://github.com/o/r/pull/1#issuecomment-2', checks: ['a/b'], lapsed: undefined },
    { metric: 'auc', reason: '', by: 'bob', url: 'javascript:alert(1)', checks: [], lapsed: 'auc is worse now' }
  ]
  const root = await story({ ...storyAccompaniment, acceptances })
  expect(rowsOf(section(root, 'accepted')).slice(1)).toEqual([
    ['f1', 'Holds', 'ada', 'see #12'],
    ['auc', 'Does not hold', 'bob', 'no reason givenauc is worse now']
  ])
  expect(all(section(root, 'accepted') ?? root, 'a').map(({ attributes }) => attributes.href)).toEqual([acceptances[0]?.url])
})

it('shows many gates as a table, and folds the charts of those that passed', async () => {
  const passing = fixture('passing')
  const verdicts = Array.from({ length: 12 }, (_, index) => ({ ...passing, id: `gate-${index}`, title: `Gate ${index}` }))
  const root = parseHtml(await renderHtml(mergeVerdicts([...verdicts, gateVerdict()])))
  expect(rowsOf(section(root, 'gates'))).toHaveLength(14)
  expect(all(section(root, 'gates') ?? root, 'table').map(({ attributes }) => 'dataLively' in attributes)).toEqual([true])
})

it('leaves out what passed before what did not, and says how much', async () => {
  const gate = gateVerdict()
  const [failed, , , , passed] = gate.checks
  const checks = [...Array.from({ length: 2500 }, (_, index) => ({ ...passed, id: `ok-${index}` })), { ...failed, id: 'last-of-all' }]
  const root = parseHtml(await renderHtml(mergeVerdicts([{ ...gate, checks: checks as Verdict['checks'] }])))
  const table = all(root, 'table').find(table => textOf(table).startsWith('All checks'))
  const rows = rowsOf(table)
  expect(rows).toHaveLength(2001)
  expect(rows[1]?.[0]).toBe('last-of-all')
  expect(textOf(root)).toContain('… and 501 more checks, in the verdict file.')
})
