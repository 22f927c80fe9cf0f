import { counted, formatNumber, InputError } from '@gauntlet/core'
import type { Table } from '@gauntlet/tables'
import type { LabelColumnsOfLog } from './log-columns.ts'
import { ANSWERS } from './select-labels.ts'
import { LOGGED, type LogQuestion, OWN } from './select-logged.ts'

/** The predictions of `LOGGED`, each once, as a table. */
export const SINGLE = 'gauntlet_single'
/** The labels of `ANSWERS` that are about them, one each, as a table. */
export const SETTLED = 'gauntlet_settled'

/** Leaves one row for each prediction, in the way the author allows. Throws `InputError` where ids repeat in another way. */
export async function onePredictionEach(table: Table, { input, log }: Pick<LogQuestion, 'input' | 'log'>): Promise<void> {
  const { duplicates } = log
  const { id } = log.columns
  await fill(table, SINGLE, `FROM ${LOGGED}`)
  const extra = await repetitions(table, SINGLE, id)
  if (extra === 0) return
  const [all] = await table.rows(`SELECT count(*) AS rows FROM ${LOGGED}`, 1)
  const refuse = (count: number, problem: string, wayOut: string): never => {
    const found = `${formatNumber(count)} of ${counted(Number(all?.rows), 'prediction')} repeat an earlier "${id}"`
    throw new InputError(input, `has duplicate ids: ${found}${problem}. ${wayOut}`)
  }
  if (duplicates === 'error') refuse(extra, '', WHICH_DUPLICATES)
  await fill(table, SINGLE, `SELECT DISTINCT * FROM ${SINGLE}`)
  const latest = `rank() OVER (PARTITION BY ${table.dialect.identifier(id)} ORDER BY ${OWN.moment} DESC) = 1`
  if (duplicates === 'latest') await fill(table, SINGLE, `FROM ${SINGLE} QUALIFY ${latest}`)
  const left = await repetitions(table, SINGLE, id)
  if (left > 0 && duplicates === 'same') refuse(left, ' and say something else', 'Where the later one counts, write "duplicates: latest".')
  if (left > 0) refuse(left, ' at the same time and say something else', 'Nobody can tell which one counts: mend the writer of the log.')
}

const WHICH_DUPLICATES =
  'Is it written twice (then "duplicates: same"), corrected later ("duplicates: latest"), or do several models answer one request (then name "model" or "version")?'

/**
 * Leaves one label for each prediction. Of several the latest counts, where the author has it so; the same label said again became known
 * when it was said first.
 */
export async function oneLabelEach(table: Table, columns: LabelColumnsOfLog, { input, log }: LogQuestion): Promise<void> {
  const about = `id IN (SELECT ${table.dialect.identifier(log.columns.id)} FROM ${SINGLE})`
  await fill(table, SETTLED, `SELECT id, label, min(known) AS known, max(known) AS last FROM ${ANSWERS} WHERE ${about} GROUP BY id, label`)
  const differing = await repetitions(table, SETTLED, 'id')
  if (differing === 0) return
  const at = `"${log.columns['labelled-at']}"`
  const refuse = (count: number, problem: string, wayOut: string): never => {
    throw new InputError(input, `has ${counted(count, 'label')} that contradict another one of the same id${problem}. ${wayOut}`)
  }
  if (!log['latest-label'])
    refuse(differing, ', and "latest-label: false" allows none', 'Mend them, or leave "latest-label" out where the latest one counts.')
  if (columns.moment === undefined)
    refuse(differing, '', `Which one counts is said by the latest ${at}, and there is no such column: write one with each label.`)
  await fill(
    table,
    SETTLED,
    `SELECT id, label, last AS known FROM ${SETTLED} QUALIFY rank() OVER (PARTITION BY id ORDER BY last DESC NULLS LAST) = 1`
  )
  const undecided = await repetitions(table, SETTLED, 'id')
  if (undecided > 0) refuse(undecided, ` and of the same ${at}`, 'Nobody can tell which one counts: mend them.')
}

/** How many rows have the id of an earlier row. */
export async function repetitions(table: Table, of: string, name: string): Promise<number> {
  const [found] = await table.rows(table.dialect.repeated(of, [{ name }]), 1)
  return Number(found?.extra ?? 0)
}

async function fill(table: Table, name: string, query: string): Promise<void> {
  await table.rows(`CREATE OR REPLACE TEMP TABLE ${name} AS ${query}`, 1)
}
