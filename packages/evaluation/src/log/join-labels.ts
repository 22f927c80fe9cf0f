import type { Table } from '@gauntlet/tables'
import { knownLabel } from './log-columns.ts'
import type { PredictionLog } from './schema.ts'
import { OWN } from './select-logged.ts'

/** The predictions that are meant, each with its label where there is one. */
export const JOINED = 'gauntlet_joined'

/** Joins predictions with labels by id, or takes the labels that stand beside the predictions. A repeated id makes more rows. */
export async function joinLabels(table: Table, log: PredictionLog, predictions: string, labels: string): Promise<void> {
  const quote = table.dialect.identifier
  const label = quote(log.columns.label)
  const query =
    log.labels === undefined
      ? `SELECT * REPLACE (${ownLabel(table, log)} AS ${label}), NULL::TIMESTAMP AS ${OWN.labelledAt} FROM ${predictions}`
      : `SELECT logged.*, answers.label AS ${label}, answers.known AS ${OWN.labelledAt}
FROM ${predictions} AS logged LEFT JOIN ${labels} AS answers ON logged.${quote(log.columns.id)} = answers.id`
  await table.rows(`CREATE OR REPLACE TEMP TABLE ${JOINED} AS ${query}`, 1)
}

function ownLabel(table: Table, { columns }: PredictionLog): string {
  const column = table.columns.find(({ name }) => name === columns.label)
  if (column === undefined) throw new Error(`Could not join labels: there is no column "${columns.label}"`)
  return knownLabel(column, table)
}
