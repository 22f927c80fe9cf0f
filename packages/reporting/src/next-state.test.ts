import { expect, it } from 'vitest'
import { fixture } from '../test/fixture.ts'
import { gateVerdict } from '../test/story.ts'
import { mergeVerdicts } from './merge.ts'
import { nextReportState, type ResultOf } from './next-state.ts'
import { pastResults } from './past.ts'
import { MOST_PAST_RESULTS, type ReportState, readReportState } from './state.ts'

const sha = (digit: number) => digit.toString(16).repeat(40).slice(0, 40)
const of = (part: Partial<ResultOf> = {}): ResultOf => ({
  run: 7,
  attempt: 1,
  sha: sha(7),
  at: '2026-11-20T07:00:00Z',
  progress: 'done',
  ...part
})
const report = mergeVerdicts([gateVerdict()])
const better = mergeVerdicts([
  gateVerdict({ evidence: { ...gateVerdict().evidence, figures: [{ id: 'roc_auc', title: 'roc_auc', value: 0.7, unit: 'none' }] } })
])

it('keeps the status, the first twelve numbers and on how many rows they were measured', () => {
  const [result] = nextReportState(undefined, report, of()).results
  expect(result).toMatchObject({ run: 7, attempt: 1, sha: sha(7), at: '2026-11-20T07:00:00Z', status: 'fail' })
  expect(result?.values).toMatchObject({ 'model-gate-train/roc_auc': 0.6579, 'model-gate-train/brier_score': null })
  expect(Object.keys(result?.values ?? {}).length).toBeLessThanOrEqual(12)
  expect(result?.rows).toEqual({ 'model-gate-train/': 102_243 })
})

it('is the same for the same commit with the same result, whichever run found it and when', () => {
  const first = nextReportState(undefined, report, of())
  expect(nextReportState(first, report, of({ run: 9, at: '2026-11-21T07:00:00Z' }))).toEqual(first)
})

it('keeps when a number was first judged, also where somebody accepted it since', () => {
  const first = nextReportState(undefined, report, of())
  const [result, ...others] = nextReportState(first, { ...report, status: 'warn' }, of({ run: 9, at: '2026-11-21T07:00:00Z' })).results
  expect(others).toEqual([])
  expect(result).toMatchObject({ status: 'warn', at: '2026-11-20T07:00:00Z' })
})

it.each<[string, ResultOf, typeof report, string[]]>([
  ['another commit', of({ run: 8, sha: sha(8) }), report, ['fail', 'fail']],
  ['another result of the same commit', of({ run: 8 }), better, ['fail', 'fail']],
  ['the same run, once it is done', of({ progress: 'done' }), better, ['fail']],
  ['a run that was cut off', of({ run: 8, sha: sha(8), progress: 'failed' }), report, ['fail', 'failed']]
])('adds %s', (_, next, found, statuses) => {
  const state = nextReportState(nextReportState(undefined, report, of()), found, next)
  expect(state.results.map(({ status }) => status)).toEqual(statuses)
})

it('replaces what it said while the run went on, and forgets runs that never ended', () => {
  const empty = mergeVerdicts([])
  const running = nextReportState(undefined, empty, of({ progress: 'running' }))
  expect(running.results).toMatchObject([{ status: 'running', values: {} }])
  expect(nextReportState(running, report, of()).results.map(({ status }) => status)).toEqual(['fail'])
  expect(nextReportState(running, report, of({ run: 8, sha: sha(8) })).results.map(({ run }) => run)).toEqual([8])
})

it('keeps ten results, and less than eight kilobytes compressed can hold', () => {
  let state: ReportState | undefined
  for (let run = 1; run <= 14; run++) state = nextReportState(state, run % 2 === 0 ? report : better, of({ run, sha: sha(run) }))
  expect(state?.results).toHaveLength(MOST_PAST_RESULTS)
  expect(state?.results.at(-1)?.run).toBe(14)
  expect(readReportState(JSON.stringify(state))).toEqual(state)
  expect(Buffer.byteLength(JSON.stringify(state))).toBeLessThan(16_000)
})

it('remembers the number of a failed check that is of no metric', () => {
  const data = fixture('data')
  const { results } = nextReportState(undefined, mergeVerdicts([data]), of())
  expect(Object.keys(results[0]?.values ?? {})).toContain('validate-data-train/delay.max')
})

it.each([
  ['nothing', undefined],
  ['what is no JSON', '{'],
  ['another version', '{"version":2,"results":[]}'],
  ['a key that is not in the schema', '{"version":1,"results":[],"html":"<b>"}'],
  ['a number that is none', '{"version":1,"results":[{"run":"1"}]}']
])('reads %s as no state', (_, text) => {
  expect(readReportState(text)).toBeUndefined()
})

it('compares with the newest result of each earlier commit, never with a run that did not end', () => {
  let state = nextReportState(undefined, report, of({ run: 1, sha: sha(1) }))
  state = nextReportState(state, better, of({ run: 2, sha: sha(1) }))
  state = nextReportState(state, report, of({ run: 3, sha: sha(3), progress: 'failed' }))
  state = nextReportState(state, report, of({ run: 4, sha: sha(4) }))
  expect(pastResults(state, sha(4)).map(({ run }) => run)).toEqual([2])
})
