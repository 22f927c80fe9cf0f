import { plain, suggestion } from '@gauntlet/core'
import { rowCountCheck } from '../checks/table/table-checks.ts'
import { strictnessOf } from '../suite/strictness.ts'
import type { Suite } from '../suite/suite.ts'
import { configError, type PlanContext } from './context.ts'
import type { Finding, PlannedCheck } from './planned.ts'
import { planSections } from './sections.ts'
import type { Write } from './writing.ts'

/** As many checks as a verdict holds. */
const MOST_CHECKS = 10_000

/** A suite and the columns of a table, as the checks to be computed and judged. Pure. */
export function planSuite(suite: Suite, written: Write, context: PlanContext): PlannedCheck[] {
  const limited = suite.rows?.min !== undefined || suite.rows?.max !== undefined
  const rows = limited && suite.rows !== undefined ? suite.rows : { min: 1, severity: 'critical' as const }
  const checks = [
    // Always there: data without rows would otherwise pass every check on its shape.
    rowCountCheck(rows, written('rows', limited ? ['rows'] : [], strictnessOf(rows)), context),
    ...planSections(suite, written, context)
  ].map(check => withoutRows(check, context))
  if (checks.length > MOST_CHECKS)
    throw configError(context, undefined, `it holds ${checks.length} checks; a verdict holds at most ${MOST_CHECKS}`)
  return checks
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
