import fc from 'fast-check'
import { expect, it } from 'vitest'
import { annotationsOf } from './annotations.ts'
import type { Check, Outcome, Severity } from './check.ts'
import { headline } from './headline.ts'
import { isPassed, openChecks, statusOf, strictPolicy } from './status.ts'
import { renderSummary } from './summary.ts'
import { VERDICT_VERSION, Verdict } from './verdict.ts'

const check = (severity: Severity, outcome: Outcome, id = `${severity}-${outcome}`): Check => ({
  id,
  title: `the title of ${id}`,
  severity,
  outcome,
  observed: '0.81',
  expected: 'at least 0.85',
  message: `${id} is 0.81; expected at least 0.85.`
})

const verdictOf = (checks: readonly Check[], policy = strictPolicy): Verdict => ({
  kind: 'verdict',
  version: VERDICT_VERSION,
  id: 'model-gate',
  action: 'model-gate',
  title: 'Flights',
  status: statusOf(checks, policy),
  policy,
  checks: [...checks],
  evidence: { figures: [], tables: [], charts: [] },
  provenance: { inputs: [], startedAt: '2026-01-01T00:00:00.000Z', finishedAt: '2026-01-01T00:00:01.000Z', versions: {} }
})

const strictest = { ...strictPolicy, failOn: 'warning' as const }

it.each([
  ['nothing was checked', [], strictPolicy, 'inconclusive', false],
  ['all passed', [check('critical', 'pass')], strictPolicy, 'pass', true],
  ['a critical check failed', [check('critical', 'pass'), check('critical', 'fail')], strictPolicy, 'fail', false],
  ['a failure beside something inconclusive', [check('critical', 'inconclusive'), check('critical', 'fail')], strictPolicy, 'fail', false],
  ['a critical check could not be judged', [check('critical', 'inconclusive')], strictPolicy, 'inconclusive', false],
  ['only a warning failed', [check('warning', 'fail')], strictPolicy, 'warn', true],
  ['a warning could not be judged', [check('warning', 'inconclusive')], strictPolicy, 'warn', true],
  ['a warning failed and warnings decide', [check('warning', 'fail')], strictest, 'fail', false],
  ['only information failed', [check('info', 'fail'), check('critical', 'pass')], strictPolicy, 'pass', true],
  [
    'inconclusive is let through with a warning',
    [check('critical', 'inconclusive')],
    { ...strictPolicy, onInconclusive: 'warn' as const },
    'inconclusive',
    true
  ],
  ['inconclusive is let through', [], { ...strictPolicy, onInconclusive: 'pass' as const }, 'inconclusive', true]
])('when %s', (_, checks, policy, status, passed) => {
  expect(statusOf(checks, policy)).toBe(status)
  expect(isPassed({ status: statusOf(checks, policy), policy })).toBe(passed)
})

const anyCheck = fc
  .tuple(fc.constantFrom<Severity>('critical', 'warning', 'info'), fc.constantFrom<Outcome>('pass', 'fail', 'inconclusive'))
  .map(([severity, outcome]) => check(severity, outcome))

it('never passes with a deciding check open, in whatever order the checks come', () => {
  fc.assert(
    fc.property(fc.array(anyCheck), fc.boolean(), (checks, warningsDecide) => {
      const policy = warningsDecide ? strictest : strictPolicy
      const open = checks.some(
        ({ severity, outcome }) => outcome !== 'pass' && (severity === 'critical' || (warningsDecide && severity === 'warning'))
      )
      const status = statusOf(checks, policy)
      expect(isPassed({ status, policy })).toBe(!open && checks.length > 0)
      expect(statusOf([...checks].reverse(), policy)).toBe(status)
    })
  )
})

it.each([
  ['one check passed', [check('critical', 'pass')], 'The only check passed.'],
  ['several passed', [check('critical', 'pass', 'a'), check('critical', 'pass', 'b')], 'All 2 checks passed.'],
  [
    'a failure',
    [check('warning', 'fail'), check('critical', 'fail', 'accuracy')],
    'accuracy is 0.81; expected at least 0.85. 1 more of 2 checks is open.'
  ],
  ['nothing', [], 'There was nothing to judge.']
])('the headline of %s', (_, checks, expected) => {
  expect(headline(verdictOf(checks))).toBe(expected)
})

it('lists what decides before what does not', () => {
  const mixed = [
    check('info', 'fail'),
    check('warning', 'fail'),
    check('critical', 'inconclusive'),
    check('critical', 'fail'),
    check('critical', 'pass')
  ]
  expect(openChecks(mixed).map(({ id }) => id)).toEqual(['critical-fail', 'critical-inconclusive', 'warning-fail', 'info-fail'])
})

it('annotates at most ten a level, and counts those left out', () => {
  const many = Array.from({ length: 25 }, (_, index) => ({
    ...check('critical', 'fail', `c${index}`),
    location: { file: 'gate.yml', line: index + 1 }
  }))
  const annotations = annotationsOf(verdictOf([...many, check('warning', 'fail'), check('info', 'fail')]))
  expect(annotations.map(({ level }) => level)).toEqual([...Array(10).fill('error'), 'warning', 'notice'])
  expect(annotations[0]).toMatchObject({ file: 'gate.yml', line: 1, message: 'c0 is 0.81; expected at least 0.85.' })
  expect(annotations[9]?.message).toBe('16 more are listed in the step summary.')
})

it('shortens a summary as a whole, and the verdict is in the shortest', () => {
  const many = Array.from({ length: 9000 }, (_, index) => ({
    ...check('critical', 'fail', `c${index}`),
    reproduce: 'select * from data '.repeat(20)
  }))
  const verdict = verdictOf(many)
  for (const limit of [1024 * 1024, 100_000, 10_000, 1000]) {
    const summary = renderSummary(verdict, limit)
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(limit)
    expect(summary).toContain('### ❌ Flights: failed')
    expect(summary.match(/<details>/g)?.length ?? 0).toBe(summary.match(/<\/details>/g)?.length ?? 0)
    expect((summary.match(/^\s*```/gm)?.length ?? 0) % 2).toBe(0)
  }
})

it.each([
  ['an unknown key', { extra: 1 }],
  ['another version', { version: 2 }],
  ['an unknown status', { status: 'ok' }],
  ['an id that is empty', { id: '' }]
])('the verdict schema refuses %s', (_, change) => {
  expect(Verdict.safeParse(verdictOf([check('critical', 'pass')])).success).toBe(true)
  expect(Verdict.safeParse({ ...verdictOf([check('critical', 'pass')]), ...change }).success).toBe(false)
})
