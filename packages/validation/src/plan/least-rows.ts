import { type Check, counted, formatNumber } from '@gauntlet/core'
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
      return { outcome: 'inconclusive', observed: counted(rows, 'row'), message: fewRows(check.id, rows, least, scope.words) }
    }
  }
}

/** The checks of a stage, of which none passes with fewer rows than `least`. A failure stays one. */
export function nonePassed(checks: readonly Check[], rows: number, least = 0): Check[] {
  return checks.map(check => {
    if (rows >= least || check.outcome !== 'pass') return { ...check }
    return { ...check, outcome: 'inconclusive', observed: counted(rows, 'row'), message: `${fewRows(check.id, rows, least, '')}.` }
  })
}

function fewRows(id: string, rows: number, least: number, words: string): string {
  const there = `there ${rows === 1 ? 'is' : 'are'} ${formatNumber(rows)}${words}`
  return `${id} cannot be judged: "min-rows" asks for at least ${counted(least, 'row')}, and ${there}`
}
