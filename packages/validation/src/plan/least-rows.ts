import { counted, formatNumber } from '@gauntlet/core'
import type { PlannedCheck } from './planned.ts'

/**
 * A check that is inconclusive where it is about fewer rows than `least`. What stays a failure is a value (or row) that may not be
 * there at all: more rows would not make it right.
 */
export function withLeastRows(check: PlannedCheck, least: number): PlannedCheck {
  const { scope } = check
  if (scope === undefined || check.lost !== undefined || (check.aggregates.length === 0 && check.queries === undefined)) return check
  return {
    ...check,
    aggregates: [scope.rows, ...check.aggregates],
    judge: found => {
      const finding = check.judge(found)
      const rows = found.count(scope.rows.key)
      if (rows >= least || (finding.outcome === 'fail' && finding.tally !== undefined && (check.mostly ?? 1) === 1)) return finding
      const there = `there ${rows === 1 ? 'is' : 'are'} ${formatNumber(rows)}${scope.words}`
      return {
        outcome: 'inconclusive',
        observed: counted(rows, 'row'),
        message: `${check.id} cannot be judged: "min-rows" asks for at least ${counted(least, 'row')}, and ${there}`
      }
    }
  }
}
