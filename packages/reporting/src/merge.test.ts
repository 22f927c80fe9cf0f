import { expect, it } from 'vitest'
import { type FixtureName, fixture, verdictFixture } from '../test/fixture.ts'
import { entryCheck, mergeVerdicts } from './merge.ts'
import { reportSentence, reportWord } from './sentence.ts'

const merged = (...names: FixtureName[]) => mergeVerdicts(names.map(fixture))

it.each<[string, FixtureName[], string, boolean, string]>([
  ['a failed gate among others', ['data', 'model'], 'fail', false, '1 of 2 gates did not pass'],
  ['an action that could not judge', ['data', 'failure'], 'fail', false, '1 of 2 gates did not pass'],
  ['only warnings', ['data', 'passing'], 'warn', true, 'passed with warnings'],
  ['an inconclusive verdict that was let through', ['inconclusive', 'passing'], 'warn', true, 'passed with warnings'],
  ['a single inconclusive verdict that was let through', ['inconclusive'], 'warn', true, 'inconclusive, let through'],
  ['all passed', ['passing'], 'pass', true, 'passed'],
  ['nothing at all', [], 'inconclusive', false, 'nothing judged']
])('merges %s', (_, names, status, passed, word) => {
  const report = merged(...names)
  expect({ status: report.status, passed: report.passed, word: reportWord(report) }).toEqual({ status, passed, word })
})

it('takes an inconclusive verdict that stops the workflow for inconclusive', () => {
  const stopped = { ...verdictFixture('inconclusive'), policy: { onInconclusive: 'fail', failOn: 'critical' } } as const
  expect(mergeVerdicts([stopped, fixture('passing')])).toMatchObject({ status: 'inconclusive', passed: false })
})

it('puts what stopped the workflow first, then follows the pipeline, whatever the order of the files', () => {
  const names: FixtureName[] = ['passing', 'inconclusive', 'failure', 'data', 'model']
  const expected = ['model-gate-train', 'compare-production-train', 'validate-data-sample', 'validate-data-train', 'model-gate-small']
  for (const order of [names, [...names].reverse()]) expect(merged(...order).entries.map(({ file }) => file.id)).toEqual(expected)
})

it('puts the worst of many gates first, and its metrics, for nobody reads fifty lines', () => {
  const legs = [1, 3, 2].map((failed, index) => {
    const verdict = verdictFixture('model')
    const [check] = verdict.checks
    if (check === undefined) throw new Error('the fixture has changed')
    const checks = Array.from({ length: failed }, (_, place) => ({
      ...check,
      id: `c${place}`,
      outcome: 'fail' as const,
      severity: 'critical' as const
    }))
    const figures = verdict.evidence.figures.map(figure => ({ ...figure, value: index }))
    return { ...verdict, id: `leg-${index}`, status: 'fail' as const, checks, evidence: { ...verdict.evidence, figures } }
  })
  const { entries, metrics } = mergeVerdicts(legs)
  expect(entries.map(({ file }) => file.id)).toEqual(['leg-1', 'leg-2', 'leg-0'])
  expect(metrics[0]?.verdictId).toBe('leg-1')
})

it('names the check that decided and the number behind it', () => {
  const { deciding, metrics } = merged('data', 'model')
  expect(deciding?.check.id).toBe('roc_auc.max-drop')
  expect(deciding?.figure?.id).toBe('roc_auc')
  expect(metrics[0]).toMatchObject({ verdictId: 'model-gate-train', figure: { id: 'roc_auc' } })
})

it('does not take the number of another check that begins alike', () => {
  const model = verdictFixture('model')
  const [check, figure] = [model.checks[1], model.evidence.figures[0]]
  if (check === undefined || figure === undefined) throw new Error('the fixture has changed')
  const verdict = {
    ...model,
    checks: [{ ...check, id: 'accuracy_top5.min', outcome: 'fail' as const }],
    evidence: { ...model.evidence, figures: [figure] }
  }
  expect(mergeVerdicts([verdict]).deciding?.figure).toBeUndefined()
})

it.each<[string, FixtureName[], string]>([
  ['nothing', [], 'Nothing is judged: no gate ran before this step.'],
  ['a pass', ['passing'], 'All 6 checks passed. roc_auc is 0.6579 (−0.0122, worse).'],
  [
    'a failure',
    ['model'],
    'ROC AUC is 0.6579; at least 0.6651 was required, 0.005 below the baseline of 0.6701. Before it was 0.6701 (−0.0122, worse). 1 more of 6 checks is open.'
  ],
  ['a warning', ['data'], '3 of 511,212 rows of delay are above 1,800 minutes; the largest is 1,885.'],
  [
    'an error',
    ['failure'],
    'compare-production could not judge: Could not read predictions from out/production.csv: it does not exist. Is an earlier step meant to write or download it?'
  ]
])('says in a sentence what came of %s', (_, names, sentence) => {
  expect(reportSentence(merged(...names))).toBe(sentence)
})

it('tells two verdicts with one id apart, and does not pass', () => {
  const { passed, entries } = merged('passing', 'passing')
  expect(passed).toBe(false)
  expect(entries.map(({ file, status }) => [file.id, status])).toEqual([
    [`${verdictFixture('passing').id} (2)`, 'error'],
    [verdictFixture('passing').id, 'pass']
  ])
  expect(entries[0]?.headline).toContain('so one could hide the other. Give each of these steps its own, such as "id: model-gate-2".')
})

it('does not believe a verdict that says pass while its checks say fail', () => {
  const { passed, entries } = mergeVerdicts([{ ...verdictFixture('model'), status: 'pass' }])
  expect(passed).toBe(false)
  expect(entries[0]).toMatchObject({ status: 'error', passed: false })
  expect(entries[0]?.headline).toContain('says pass while its checks add up to fail')
})

it.each<[FixtureName, string, string]>([
  ['passing', 'critical', 'pass'],
  ['data', 'warning', 'fail'],
  ['model', 'critical', 'fail'],
  ['failure', 'critical', 'fail'],
  ['inconclusive', 'warning', 'inconclusive']
])('makes one check of the verdict %s', (name, severity, outcome) => {
  const [entry] = merged(name).entries
  expect(entry && entryCheck(entry)).toMatchObject({ severity, outcome, expected: 'passed' })
})
