import { counted, cut, formatNumber, InputError, plain } from '@gauntlet/core'
import type { Table } from '@gauntlet/tables'
import { quotedLabel } from '../predictions/wording.ts'
import type { AskedOf, PredictionColumnsOfLog } from './log-columns.ts'
import { momentText, sqlMoment } from './moments.ts'
import type { PredictionLog } from './schema.ts'

/** The predictions that are meant, as a view: the author's columns, the id as text, and our own ones. */
export const LOGGED = 'gauntlet_logged'
/** Named so that no author's column is mistaken for them. */
export const OWN = { moment: 'gauntlet_moment', version: 'gauntlet_version', labelledAt: 'gauntlet_labelled_at' } as const

/** What is asked of a log. */
export interface LogQuestion {
  readonly input: string
  readonly log: PredictionLog
  readonly asked: AskedOf
  /** Milliseconds since 1970: what is known later is not known. */
  readonly now: number
}

export interface Selection {
  /** In the whole log. */
  readonly logged: number
  /** Of the model and version, after the window. */
  readonly later: number
}

/** Selects the predictions of one model and version within the window. Throws `InputError` where there are none, or where one has no id or no time. */
export async function selectLogged(
  table: Table,
  columns: PredictionColumnsOfLog,
  kept: readonly string[],
  { input, log, asked, now }: LogQuestion
): Promise<Selection> {
  const until = Math.min(log.until ?? now, now)
  const from = log.window === undefined ? undefined : until - log.window
  const logged = await refuseUnusable(table, columns, { input, log, asked })
  const meant = [is(table, columns.model, asked.model), is(table, columns.version, asked.version)].filter(part => part !== undefined)
  const ofModel = meant.length === 0 ? 'TRUE' : meant.join(' AND ')
  const inWindow = `${columns.moment} <= ${sqlMoment(until)}${from === undefined ? '' : ` AND ${columns.moment} > ${sqlMoment(from)}`}`
  const quote = table.dialect.identifier
  const id = `${columns.id} AS ${quote(log.columns.id)}`
  const others = [...new Set(kept)].filter(name => name !== log.columns.id).map(quote)
  const own = [`${columns.moment} AS ${OWN.moment}`, `${columns.version ?? 'NULL::VARCHAR'} AS ${OWN.version}`]
  await table.rows(
    `CREATE TEMP VIEW ${LOGGED} AS SELECT ${[id, ...others, ...own].join(', ')} FROM ${table.name} WHERE ${ofModel} AND ${inWindow}`,
    1
  )
  const [found] = await table.rows(
    `SELECT (SELECT count(*) FROM ${LOGGED}) AS kept, count_if(${columns.moment} > ${sqlMoment(until)}) AS later,
count(*) AS rows, min(${columns.moment}) AS first, max(${columns.moment}) AS last FROM ${table.name} WHERE ${ofModel}`,
    1
  )
  if (Number(found?.rows) === 0) await refuseUnknown(table, columns, { input, asked })
  if (Number(found?.kept) === 0) {
    const window = from === undefined ? `before ${momentText(until)}` : `from ${momentText(from)} to ${momentText(until)}`
    const there = `the ${counted(Number(found?.rows), 'prediction')} of ${of(asked)} lie between ${found?.first} and ${found?.last} (UTC)`
    throw new InputError(input, `has no prediction ${window}; ${there}. Widen "window", or is the log no longer written?`)
  }
  return { logged, later: Number(found?.later) }
}

async function refuseUnusable(
  table: Table,
  { id, moment, model }: PredictionColumnsOfLog,
  { input, log, asked }: Omit<LogQuestion, 'now'>
) {
  const models = model === undefined || asked.model !== undefined ? undefined : model
  const [found] = await table.rows(
    `SELECT count(*) AS rows, count(${id}) AS ids, count(${moment}) AS moments${models === undefined ? '' : `, count(DISTINCT ${models}) AS models`} FROM ${table.name}`,
    1
  )
  const rows = Number(found?.rows)
  if (rows === 0) throw new InputError(input, 'holds no predictions. Did the step that fetches it fail, or is nothing logged?')
  const lacking = (count: number, what: string) =>
    `has ${formatNumber(count)} of ${counted(rows, 'prediction')} ${what}. Mend the writer of the log, or drop them in a step before.`
  if (Number(found?.ids) < rows) throw new InputError(input, lacking(rows - Number(found?.ids), `without a value in "${log.columns.id}"`))
  if (Number(found?.moments) < rows) {
    const what = `with something else than a time such as 2026-01-31T12:00:00Z in "${log.columns.timestamp}"`
    throw new InputError(input, lacking(rows - Number(found?.moments), what))
  }
  if (Number(found?.models ?? 0) > 1) {
    const names = await distinct(table, model ?? id)
    throw new InputError(input, `holds predictions of several models (${names}). Say which one is meant: "model: …".`)
  }
  return rows
}

async function refuseUnknown(
  table: Table,
  { model, version }: PredictionColumnsOfLog,
  { input, asked }: Pick<LogQuestion, 'input' | 'asked'>
) {
  const models = model === undefined || asked.model === undefined ? undefined : `models ${await distinct(table, model)}`
  const ofModel = is(table, model, asked.model) ?? 'TRUE'
  const versions = version === undefined || asked.version === undefined ? '' : await distinct(table, version, ofModel)
  const there = versions === '' ? models : `versions ${versions}`
  throw new InputError(input, `has no prediction of ${of(asked)}; it has the ${there}. Is it written the same way here and there?`)
}

/** The first values of an expression, for people. */
async function distinct(table: Table, sql: string, where = 'TRUE'): Promise<string> {
  const rows = await table.rows(
    `SELECT DISTINCT ${sql} AS value FROM ${table.name} WHERE ${where} AND ${sql} IS NOT NULL ORDER BY 1`,
    MOST_NAMED + 1
  )
  const named = rows.slice(0, MOST_NAMED).map(({ value }) => quotedLabel(plain(String(value), 60)))
  return `${named.join(', ')}${rows.length > MOST_NAMED ? ' and more' : ''}`
}

const MOST_NAMED = 10

function is(table: Table, column: string | undefined, value: string | undefined): string | undefined {
  return column === undefined || value === undefined ? undefined : `${column} = ${table.dialect.text(value)}`
}

/** `version "7" of the model "flights"`. */
export function of({ model, version }: AskedOf): string {
  const named = (what: string, name: string | undefined) => (name === undefined ? [] : [`${what} ${JSON.stringify(cut(name, 100))}`])
  const parts = [...named('version', version), ...named('the model', model)]
  return parts.length === 0 ? 'the log' : parts.join(' of ')
}
