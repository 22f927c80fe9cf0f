import { expect, it } from 'vitest'
import { championVerdict, gateVerdict } from '../../test/story.ts'
import { mergeVerdicts } from '../merge.ts'
import { nextReportState } from '../next-state.ts'
import type { Report } from '../report.ts'
import { reportSentence } from '../sentence.ts'
import type { ReportState } from '../state.ts'
import { applyAcceptances, type Claim } from './apply.ts'

const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`
const claim = (part: Partial<Claim> = {}): Claim => ({
  metric: 'roc_auc',
  reason: 'the new airports are harder',
  author: 'octocat',
  url: 'https://github.com/octo/flights/pull/1#issuecomment-7',
  at: at(5),
  ...part
})

const withAuc = (value: number | null): Report => {
  const verdict = gateVerdict()
  const figures = verdict.evidence.figures.map(figure => (figure.id === 'roc_auc' ? { ...figure, value } : figure))
  return mergeVerdicts([{ ...verdict, evidence: { ...verdict.evidence, figures } }, championVerdict()])
}

/** What the comment remembers after results of these values, an hour apart. */
const after = (...values: number[]): ReportState | undefined =>
  values.reduce<ReportState | undefined>(
    (state, value, index) =>
      nextReportState(state, withAuc(value), {
        run: index + 1,
        attempt: 1,
        sha: index.toString(16).padStart(40, '0'),
        at: at(index + 1),
        progress: 'done'
      }),
    undefined
  )

it.each<[string, Partial<Claim>]>([
  ['its metric', { metric: 'roc_auc' }],
  ['the check', { metric: 'roc_auc.max-drop' }],
  ['the check of a gate', { metric: 'model-gate-train/roc_auc.max-drop' }],
  ['the metric of a gate', { metric: 'model-gate-train/roc_auc' }]
])('makes a warning of a failed check that somebody accepted by %s', (_, part) => {
  const report = applyAcceptances(withAuc(0.6579), [claim(part)], after(0.6579))
  expect(report).toMatchObject({ status: 'warn', passed: true })
  expect(report.acceptances).toEqual([
    {
      metric: part.metric,
      reason: 'the new airports are harder',
      by: 'octocat',
      url: claim().url,
      checks: ['model-gate-train/roc_auc.max-drop'],
      lapsed: undefined
    }
  ])
  expect(reportSentence(report)).toContain('Accepted by octocat: the new airports are harder.')
})

it.each<[string, number | null, ReportState | undefined, Partial<Claim>, string | undefined]>([
  ['the same value', 0.6579, after(0.67, 0.6579), {}, undefined],
  ['a better value', 0.66, after(0.67, 0.6579), {}, undefined],
  [
    'a first result, which nobody has seen yet',
    0.6579,
    undefined,
    {},
    'there was no result of roc_auc yet when it was accepted; accept what is here now'
  ],
  ['a worse value', 0.65, after(0.67, 0.6579), {}, 'roc_auc is 0.65 now, worse than the 0.6579 that was accepted'],
  [
    'what was there when it was said, not what came later',
    0.6,
    after(0.66, 0.6),
    { at: at(1) },
    'roc_auc is 0.6 now, worse than the 0.66 that was accepted'
  ],
  [
    'what was said before any result',
    0.6,
    after(0.66, 0.6),
    { at: at(0) },
    'there was no result of roc_auc yet when it was accepted; accept what is here now'
  ],
  ['no value', null, after(0.66), {}, 'roc_auc has no value, and what is missing cannot be accepted'],
  [
    'a claim that is older than what is remembered',
    0.6,
    after(...Array.from({ length: 12 }, (_, index) => 0.6 + index / 1000)),
    { at: at(1) },
    'what roc_auc was when it was accepted is not known any more; accept it again'
  ]
])('holds an acceptance against %s', (_, value, state, part, lapsed) => {
  const report = applyAcceptances(withAuc(value), [claim(part)], state)
  expect(report.acceptances[0]?.lapsed).toBe(lapsed)
  expect(report.passed).toBe(lapsed === undefined)
})

it.each<[string, string, string | undefined]>([
  ['a misspelt name', 'rocauc', 'there is no check and no metric of this name; did you mean "roc_auc"?'],
  ['a name of nothing', 'zzzzzzzzzzzzzzzzzz', 'there is no check and no metric of this name'],
  ['what passed', 'f1', undefined],
  ['a failure that no number measures', 'slice.carrier=HA', 'slice.carrier=HA has no value, and what is missing cannot be accepted']
])('accepts nothing by %s', (_, metric, lapsed) => {
  const report = applyAcceptances(withAuc(0.6579), [claim({ metric })], undefined)
  expect(report.acceptances[0]).toMatchObject({ checks: [], lapsed })
  expect(report).toMatchObject({ status: 'fail', passed: false })
})

it('goes by the newest claim on a metric', () => {
  const claims = [claim({ at: at(3), reason: 'second' }), claim({ at: at(1), reason: 'first' })]
  const report = applyAcceptances(withAuc(0.65), claims, after(0.66, 0.65, 0.65))
  expect(report.acceptances).toMatchObject([{ reason: 'second', lapsed: undefined }])
})

it('leaves what somebody else has to answer for', () => {
  const verdict = gateVerdict()
  const checks = verdict.checks.map(check => (check.id === 'f1.min' ? { ...check, outcome: 'fail' as const } : check))
  const report = applyAcceptances(mergeVerdicts([{ ...verdict, checks }]), [claim()], after(0.6579))
  expect(report).toMatchObject({ status: 'fail', passed: false, deciding: { check: { id: 'f1.min' } } })
})

it('is not a pass even where nothing else was checked, and follows the policy of the gate', () => {
  const verdict = gateVerdict({ policy: { onInconclusive: 'fail', failOn: 'warning' } })
  const checks = verdict.checks.filter(({ id }) => id === 'roc_auc.max-drop')
  expect(applyAcceptances(mergeVerdicts([{ ...verdict, checks }]), [claim()], after(0.6579))).toMatchObject({
    status: 'warn',
    passed: true
  })
})
