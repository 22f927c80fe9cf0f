import { plain, suggestion } from '@gauntlet/core'
import { rowCountCheck } from '../checks/table/table-checks.ts'
import { strictnessOf } from '../suite/strictness.ts'
import type { Suite } from '../suite/suite.ts'
import { configError, type PlanContext } from './context.ts'
import { inOwnSession } from './own-session.ts'
import type { Finding, PlannedCheck } from './planned.ts'
import { planSections } from './sections.ts'
import type { Write } from './writing.ts'

/** As many checks as a verdict holds. */
const MOST_CHECKS = 10_000

/** A suite and the columns of a table, as the checks to be computed and judged. Pure. */
export function planSuite(suite: Suite, written: Write, context: PlanContext): PlannedCheck[] {
  const checks = [...planRows(suite, written, context), ...planSections(suite, written, context)].map(check =>
    inOwnSession(withoutRows(check, context), context)
  )
  if (checks.length > MOST_CHECKS)
    throw configError(context, undefined, `it holds ${checks.length} checks; a verdict holds at most ${MOST_CHECKS}`)
  return checks
}

/**
 * Data without rows would otherwise pass every check on its shape. What an author says of the number of rows replaces this where it
 * is a promise that there are some (`min`), or says of all rows that there may be none (`min: 0`, `max: 0`).
 */
function planRows({ rows, severity }: Suite, written: Write, context: PlanContext): PlannedCheck[] {
  const isLimited = rows?.min !== undefined || rows?.max !== undefined
  const some = { min: 1, severity: 'critical' as const }
  if (rows === undefined || !isLimited) return [rowCountCheck(some, written('rows', [], some), context)]
  const asked = rowCountCheck(rows, written('rows', ['rows'], strictnessOf(rows)), context)
  const isOfAll = !('where' in rows) || rows.where === undefined
  const isPromised = (rows.min ?? 0) > 0 && (rows.severity ?? severity ?? 'critical') === 'critical'
  const isAllowed = isOfAll && (rows.min === 0 || rows.max === 0)
  return isPromised || isAllowed ? [asked] : [asked, rowCountCheck(some, written('rows.any', ['rows'], some), context)]
}

/** A check of rows that cannot be told fails, as one of a column that is not there. */
function withoutRows(check: PlannedCheck, { columns }: PlanContext): PlannedCheck {
  const { lost, unscoped, id, title, severity, expected, location } = check
  if (lost === undefined && unscoped === undefined) return check
  const names = columns.map(column => column.name)
  const said =
    lost === undefined
      ? `Its "where" cannot be computed: ${unscoped}`
      : `Its "where" names the column "${plain(lost, 100)}", which the data does not have.${suggestion(lost, names)}`
  const observed = lost === undefined ? 'not computed' : 'no such column'
  const finding: Finding = { outcome: 'fail', observed, message: said.replace(/\.$/, '') }
  return { id, title, severity, expected, location, aggregates: [], judge: () => finding }
}
