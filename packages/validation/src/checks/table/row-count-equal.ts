import { counted, formatNumber, plain } from '@gauntlet/core'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import { otherTable } from './other-table.ts'

/** As many rows as another table has. Two tables without rows are no pass: nothing was compared. */
export function rowCountEqualCheck(table: string, written: Written, context: PlanContext): PlannedCheck {
  const { name } = otherTable(table, written, context)
  const { scope } = written
  const shown = plain(name, 63)
  const theirs = context.shownOther(name)
  const from = context.dialect.identifier(name)
  return {
    ...written,
    title: `As many rows as ${shown}`,
    expected: `as many rows as ${shown}`,
    aggregates: [scope.rows],
    queries: [`SELECT count(*) AS others FROM ${from}`],
    reproduce:
      theirs === undefined
        ? undefined
        : whole(
            `SELECT (SELECT count(*) FROM ${scope.of(context.shown(scope.columns))}) AS data, (SELECT count(*) FROM ${theirs}) AS ${from}`
          ),
    judge: found => {
      const [ours, others] = [found.count(scope.rows.key), found.count(`${written.id}/others`)]
      const message = `The data has ${counted(ours, 'row')}${scope.words} and ${shown} has ${formatNumber(others)}; expected as many`
      const outcome = ours !== others ? 'fail' : ours === 0 ? 'inconclusive' : 'pass'
      return { outcome, observed: `${formatNumber(ours)} and ${formatNumber(others)}`, value: ours - others, message }
    }
  }
}
