import { plain } from '@gauntlet/core'
import { type Column, TABLE } from '@gauntlet/tables'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { ForeignKey } from '../../suite/table-checks.ts'
import { expectation, nothingToJudge } from '../tolerance.ts'
import { columnsThere, lackingCheck } from './column-there.ts'
import { asTextWords, sameValue } from './comparable.ts'
import { columnList, lookedAt } from './missing-rows.ts'
import { otherTable } from './other-table.ts'
import { rowFinding } from './row-check.ts'

/** Every key of the data occurs in the other table. A missing part of a key that is not left out occurs nowhere. */
export function foreignKeyCheck(key: Omit<ForeignKey, 'id'>, written: Written, context: PlanContext): PlannedCheck {
  const { name, columns: theirs } = otherTable(key.table, written, context)
  const to = key.to ?? key.columns
  const subject = columnList(key.columns)
  const title = `${subject} in ${plain(name, 63)}`
  const expected = expectation(`a row of ${plain(name, 63)} with the same ${columnList(to)}`, written, 'rows')
  const ours = columnsThere(key.columns, context.columns)
  if (ours.lacking !== undefined) return lackingCheck(written, title, expected, ours.lacking)
  const others = columnsThere(to, theirs, `The table ${plain(name, 63)}`)
  if (others.lacking !== undefined) return lackingCheck(written, title, expected, others.lacking)
  const { dialect } = context
  const { scope } = written
  const seen = lookedAt(ours.columns, key['ignore-missing'], dialect)
  const total = seen === undefined ? scope.rows : scope.count(`${written.id}/seen`, seen)
  const strange = absent(name, ours.columns, others.columns, context)
  const condition = seen === undefined ? strange : `${seen} AND ${strange}`
  const words = ours.columns.map((column, index) => asTextWords(column, others.columns[index] ?? column)).join('')
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows, total],
    queries: [`SELECT count(*) AS unexpected FROM ${scope.relation} AS ${TABLE} WHERE ${condition}`],
    unexpected: { from: `${scope.relation} AS ${TABLE}`, condition, columns: key.columns },
    reproduce: reproduction(name, condition, ours.columns, written, context),
    judge: found => {
      const rows = found.count(total.key)
      if (rows === 0) return nothingToJudge(subject, found.count(scope.rows.key), scope.words)
      const tally = { total: rows, unexpected: found.count(`${written.id}/unexpected`) }
      return rowFinding(tally, written, { subject, expected, says: `have no match in ${plain(name, 63)}${words}` })
    }
  }
}

/** True for a row of the data whose key is not in the other table. Never NULL. */
function absent(name: string, ours: readonly Column[], theirs: readonly Column[], { dialect }: PlanContext): string {
  const id = dialect.identifier
  const same = ours.map((column, index) => {
    const other = theirs[index] ?? column
    return sameValue([`${TABLE}.${id(column.name)}`, column], [`target.${id(other.name)}`, other], dialect)
  })
  return `NOT EXISTS (SELECT 1 FROM ${id(name)} AS target WHERE ${same.join(' AND ')})`
}

/** SQL of a person's own session, in which the other table is one of its files. */
function reproduction(name: string, condition: string, columns: readonly Column[], { scope }: Written, context: PlanContext) {
  const shown = context.shownOther(name)
  const from = `${scope.of(context.shown([...columns.map(column => column.name), ...scope.columns]))} AS ${TABLE}`
  const sql = `SELECT * FROM ${from} WHERE ${condition}`
  return shown === undefined ? undefined : whole(`WITH ${context.dialect.identifier(name)} AS (SELECT * FROM ${shown}) ${sql}`)
}
