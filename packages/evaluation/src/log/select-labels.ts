import { counted, formatNumber, InputError } from '@gauntlet/core'
import type { Table } from '@gauntlet/tables'
import type { LabelColumnsOfLog } from './log-columns.ts'
import { sqlMoment } from './moments.ts'
import type { LogQuestion } from './select-logged.ts'

/** What is known by now, as a view: `id` as text, `label`, and when it was `known`. */
export const ANSWERS = 'gauntlet_answers'

/** Selects the labels that are known by now. Throws `InputError` where one has no id, or a time that cannot be read. */
export async function selectLabels(table: Table, columns: LabelColumnsOfLog, { input, log, now }: LogQuestion): Promise<void> {
  const [found] = await table.rows(
    `SELECT count(*) AS rows, count(${columns.id}) AS ids, count_if(${columns.unreadable}) AS unreadable FROM ${table.name}`,
    1
  )
  const rows = Number(found?.rows)
  const refuse = (count: number, problem: string): never => {
    throw new InputError(input, `has ${formatNumber(count)} of ${counted(rows, 'label')} ${problem}.`)
  }
  const without = rows - Number(found?.ids)
  if (without > 0) refuse(without, `without a value in "${log.columns.id}", so that nobody knows what they are about`)
  const unreadable = Number(found?.unreadable)
  if (unreadable > 0) refuse(unreadable, `with something else than a time such as 2026-01-31T12:00:00Z in "${log.columns['labelled-at']}"`)
  const known = columns.moment ?? 'NULL::TIMESTAMP'
  await table.rows(
    `CREATE TEMP VIEW ${ANSWERS} AS SELECT ${columns.id} AS id, ${columns.label} AS label, ${known} AS known FROM ${table.name}
WHERE ${columns.label} IS NOT NULL AND (${known} IS NULL OR ${known} <= ${sqlMoment(now)})`,
    1
  )
}
