import type { Gathered } from '../gather.ts'
import type { Finding, PlannedCheck, UnexpectedRows } from '../plan/planned.ts'

/** A check that failed and can say which rows it finds fault with. */
export interface FailedCheck {
  readonly check: PlannedCheck
  readonly finding: Finding
  readonly unexpected: UnexpectedRows
}

/** In the order of the suite, the gravest severity first. */
export function failedChecks({ planned, found }: Pick<Gathered, 'planned' | 'found'>): FailedCheck[] {
  const failed = planned.flatMap(check => {
    const finding = check.judge(found)
    return finding.outcome === 'fail' && check.unexpected !== undefined ? [{ check, finding, unexpected: check.unexpected }] : []
  })
  return failed.sort((a, b) => GRAVITY[a.check.severity] - GRAVITY[b.check.severity])
}

const GRAVITY = { critical: 0, warning: 1, info: 2 }
