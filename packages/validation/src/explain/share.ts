import { formatShare, plain } from '@gauntlet/core'
import { type Column, TABLE, type Table, type Value } from '@gauntlet/tables'
import type { FailedCheck } from './failed.ts'

/** One value of a column that most unexpected rows of a check have, and few others. */
export interface Explanation {
  readonly column: string
  readonly value: string | null
  /** Of the unexpected rows (of the first of them, where there are very many). */
  readonly ofUnexpected: number
  /** Of all rows. */
  readonly ofAll: number
}

/** Fewer unexpected rows than this have something in common by chance. */
const LEAST_ROWS = 10
/** Columns searched, and unexpected rows looked at: what bounds the cost of an explanation. */
const MOST_COLUMNS = 40
const MOST_ROWS = 50_000
/** One value has to cover most unexpected rows, and clearly more of them than of all rows. */
const LEAST_SHARE = 0.6
const LEAST_LIFT = 0.2

/** The commonest value of each column among the unexpected rows of one check, where one value covers most of them. */
export async function commonValues(table: Table, { check, unexpected, finding }: FailedCheck): Promise<Explanation[]> {
  if ((finding.tally?.unexpected ?? 0) < LEAST_ROWS) return []
  const columns = candidates(table.columns, [...unexpected.columns, ...(check.scope?.columns ?? [])])
  if (columns.length === 0) return []
  const { dialect } = table
  const list = columns.map(({ name }) => dialect.identifier(name)).join(', ')
  const bad = `WITH bad AS MATERIALIZED (SELECT ${list} FROM ${unexpected.from ?? TABLE} WHERE ${unexpected.condition} LIMIT ${MOST_ROWS})`
  const each = columns.map(({ name }, index) => {
    const id = dialect.identifier(name)
    return `(SELECT ${index} AS place, ${dialect.asText(id)} AS value, count(*) AS n FROM bad GROUP BY ${id} ORDER BY n DESC, value LIMIT 1)`
  })
  const query = `${bad}\nSELECT *, (SELECT count(*) FROM bad) AS total FROM (${each.join('\nUNION ALL ')})`
  const rows = await table.rows(query, columns.length)
  return rows.flatMap(({ place, value = null, n, total }) => {
    const column = columns[Number(place)]
    const share = Number(n) / Number(total)
    if (column === undefined || !(share >= LEAST_SHARE)) return []
    return [{ column: column.name, value: value === null ? null : String(value), ofUnexpected: share, ofAll: Number.NaN }]
  })
}

/** Of what was found for several checks, the best of each: how common a value is among all rows takes one more scan, for all together. */
export async function explanations(
  table: Table,
  common: ReadonlyMap<string, readonly Explanation[]>
): Promise<ReadonlyMap<string, Explanation>> {
  const asked = [...common].flatMap(([id, found]) => found.map((explanation, index) => ({ key: `${id}/common ${index}`, id, explanation })))
  if (asked.length === 0) return new Map()
  const values = await table.scan(() => [
    { key: 'rows', sql: 'count(*)' },
    ...asked.map(({ key, explanation }) => ({ key, sql: table.dialect.countIf(hasValue(table, explanation)) }))
  ])
  const best = new Map<string, Explanation>()
  for (const { key, id, explanation } of asked) {
    const complete = { ...explanation, ofAll: share(values.get(key), values.get('rows')) }
    const lift = complete.ofUnexpected - complete.ofAll
    const known = best.get(id)
    if (lift >= LEAST_LIFT && (known === undefined || lift > known.ofUnexpected - known.ofAll)) best.set(id, complete)
  }
  return best
}

/** `94% of the bad rows have source "eu-3" (12% of all rows)`; without values, which column it is. */
export function explanationWords({ column, value, ofUnexpected, ofAll }: Explanation, showValues: boolean): string {
  const name = plain(column, 100)
  const all = formatShare(ofAll)
  if (value === null) return `${formatShare(ofUnexpected)} of the bad rows have no ${name} (${all} of all rows)`
  return showValues
    ? `${formatShare(ofUnexpected)} of the bad rows have ${name} "${plain(value, 80)}" (${all} of all rows)`
    : `${formatShare(ofUnexpected)} of the bad rows share one value of ${name} (${all} of all rows have it)`
}

/** Columns that can explain: not those the check looks at, nor those that say which rows it is about, and nothing that is measured rather than named. */
function candidates(columns: readonly Column[], looked: readonly string[]): Column[] {
  return columns
    .filter(({ name, type }) => !looked.includes(name) && ['string', 'boolean', 'integer', 'date'].includes(type))
    .slice(0, MOST_COLUMNS)
}

function hasValue(table: Table, { column, value }: Explanation): string {
  const { dialect } = table
  const id = dialect.identifier(column)
  return value === null ? `${id} IS NULL` : `${dialect.asText(id)} = ${dialect.text(value)}`
}

function share(count: Value | undefined, rows: Value | undefined): number {
  return Number(count) / Number(rows)
}
