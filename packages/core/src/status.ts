import type { Check, Severity } from './check.ts'
import type { Policy, Status, Verdict } from './verdict.ts'

/** What a policy is when the author says nothing: closed. */
export const strictPolicy: Policy = { onInconclusive: 'fail', failOn: 'critical' }

/**
 * What a list of checks adds up to.
 *
 * A failed check that decides makes `fail`; otherwise a deciding check that could not be judged makes `inconclusive`; otherwise
 * any warning that did not pass makes `warn`. No checks at all judge nothing, so that is `inconclusive`. `info` never counts.
 */
export function statusOf(checks: readonly Check[], policy: Policy): Status {
  const not = (outcome: Check['outcome'], deciding: boolean) =>
    checks.some(check => check.outcome === outcome && check.severity !== 'info' && decides(check.severity, policy) === deciding)
  if (not('fail', true)) return 'fail'
  if (not('inconclusive', true) || checks.length === 0) return 'inconclusive'
  if (not('fail', false) || not('inconclusive', false)) return 'warn'
  return 'pass'
}

/** Whether a check of this severity can fail the verdict under this policy. */
export function decides(severity: Severity, policy: Policy): boolean {
  return severity === 'critical' || (severity === 'warning' && policy.failOn === 'warning')
}

/** Whether the workflow may go on: what the policy makes of the status. */
export function isPassed({ status, policy }: Pick<Verdict, 'status' | 'policy'>): boolean {
  if (status === 'inconclusive') return policy.onInconclusive !== 'fail'
  return status !== 'fail'
}

/** Checks that failed or could not be judged, the ones that decide first. */
export function openChecks(checks: readonly Check[]): Check[] {
  const rank = (check: Check) => SEVERITIES.indexOf(check.severity) * 2 + (check.outcome === 'fail' ? 0 : 1)
  return checks.filter(check => check.outcome !== 'pass').sort((a, b) => rank(a) - rank(b))
}

const SEVERITIES: readonly Severity[] = ['critical', 'warning', 'info']
