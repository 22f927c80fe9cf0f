import { type Check, counted, formatNumber, plain } from '@gauntlet/core'
import type { JudgeContext } from '../section.ts'
import { checkOf, type Finding } from '../section-check.ts'
import type { NameFor } from '../unique-names.ts'
import { titleOf } from './names.ts'
import type { TestCase } from './results.ts'
import type { Tests } from './schema.ts'

/** How many tests came to what. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly error: number
  readonly skipped: number
}

export function countsOf(cases: readonly TestCase[]): Counts {
  const counts = { passed: 0, failed: 0, error: 0, skipped: 0 }
  for (const { outcome } of cases) counts[outcome]++
  return counts
}

/**
 * One check for all tests together, and one for each of the first that failed. Those do not decide where so many are allowed to
 * fail. Where no test ran at all, nothing is known of the model: that is never a pass.
 */
export function judgeCases(section: Tests, cases: readonly TestCase[], nameFor: NameFor, context: JudgeContext): Check[] {
  const counts = countsOf(cases)
  const tooMany = counts.failed + counts.error > section['max-failures']
  const failed = cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error')
  const single = failed.slice(0, section.shown).map(test => {
    const asked = { id: `tests.${nameFor(titleOf(test).replace(': ', '.'))}`, title: `${titleOf(test)} passes`, path: [] }
    return checkOf({ ...asked, severity: tooMany ? section.severity : 'info' }, findingOf(test), context)
  })
  return [summary(section, counts, failed.length - single.length, context), ...skippedCheck(section, counts, context), ...single]
}

function summary(section: Tests, counts: Counts, notShown: number, context: JudgeContext): Check {
  const most = section['max-failures']
  const asked = { id: 'tests', title: 'the tests pass', severity: section.severity, path: ['max-failures'] }
  const expected = most === 0 ? 'no failed test' : `at most ${counted(most, 'failed test')}`
  const failures = counts.failed + counts.error
  const ran = counts.passed + failures
  if (ran === 0) {
    const message = `No test ran: ${noneRan(counts)} What was not tested cannot pass. Did the test runner find its tests?`
    return checkOf(asked, { outcome: 'inconclusive', observed: 'no test ran', expected, message }, context)
  }
  const broken = counts.error > 0 ? ` (${formatNumber(counts.error)} of them could not run to the end)` : ''
  const skipped = counts.skipped > 0 ? `; ${formatNumber(counts.skipped)} more skipped` : ''
  const observed = `${formatNumber(failures)} of ${counted(ran, 'test')} failed${broken}${skipped}`
  const more = notShown > 0 ? ` ${formatNumber(notShown)} of the failed ones are not listed.` : ''
  const allowed = failures === 0 ? '' : most === 0 ? ' None may fail.' : ` At most ${formatNumber(most)} may fail.`
  return checkOf(
    asked,
    {
      outcome: failures <= most ? 'pass' : 'fail',
      observed,
      expected,
      value: failures,
      bounds: { atMost: most },
      message: `${observed}.${allowed}${more}`
    },
    context
  )
}

function noneRan({ skipped }: Counts): string {
  return skipped === 0 ? 'the files hold none.' : `all ${formatNumber(skipped)} were skipped.`
}

function skippedCheck(section: Tests, { skipped }: Counts, context: JudgeContext): Check[] {
  const most = section['max-skipped']
  if (most === undefined) return []
  const finding: Finding = {
    outcome: skipped <= most ? 'pass' : 'fail',
    observed: counted(skipped, 'skipped test'),
    expected: `at most ${formatNumber(most)}`,
    value: skipped,
    bounds: { atMost: most },
    message: `${counted(skipped, 'test was', 'tests were')} skipped, ${skipped <= most ? 'at most' : 'more than'} ${formatNumber(most)}.`
  }
  return [
    checkOf({ id: 'tests.skipped', title: 'few tests are skipped', severity: section.severity, path: ['max-skipped'] }, finding, context)
  ]
}

function findingOf(test: TestCase): Finding {
  const said = test.message === undefined ? 'It does not say why.' : `It says: ${plain(test.message, 1500)}`
  const [observed, verb] = test.outcome === 'error' ? ['error', 'could not run to its end'] : ['failed', 'failed']
  return { outcome: 'fail', observed, expected: 'passed', message: `The test "${titleOf(test)}" ${verb}. ${said}` }
}
