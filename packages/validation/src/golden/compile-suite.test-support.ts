import { readFile } from 'node:fs/promises'
import { parseConfig } from '@gauntlet/core'
import { type Column, type LogicalType, type SqlDialect, TABLE, type Value } from '@gauntlet/tables'
import type { PlanContext } from '../plan/context.ts'
import { planSuite } from '../plan/plan.ts'
import { Found } from '../plan/planned.ts'
import { writing } from '../plan/writing.ts'
import { Suite } from '../suite/suite.ts'

export interface Statement {
  /** The check and what is asked for it. */
  readonly title: string
  readonly sql: string
}

const columns = (types: Readonly<Record<string, LogicalType>>): Column[] =>
  Object.entries(types).map(([name, type]) => ({ name, type, engineType: ENGINE_TYPES[type] }))

const ENGINE_TYPES: Readonly<Record<LogicalType, string>> = {
  integer: 'BIGINT',
  decimal: 'DECIMAL(18,2)',
  float: 'DOUBLE',
  string: 'VARCHAR',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  time: 'TIME',
  other: 'INTEGER[]'
}

/** The tables that the golden suite speaks of. */
export const TABLES = {
  data: columns({
    id: 'integer',
    customer: 'integer',
    amount: 'float',
    net: 'float',
    tax: 'float',
    status: 'string',
    code: 'string',
    note: 'string',
    payload: 'string',
    written: 'string',
    day: 'date',
    shipped: 'timestamp',
    express: 'boolean'
  }),
  orders_before: columns({ id: 'integer', customer: 'integer', amount: 'float', status: 'string', shipped: 'timestamp' }),
  customers: columns({ id: 'integer', name: 'string' })
} satisfies Readonly<Record<string, readonly Column[]>>

export async function goldenSuite(): Promise<Suite> {
  const yaml = await readFile(new URL('suite.yml', import.meta.url), 'utf8')
  return parseConfig('checks', yaml, Suite, 'suite.yml').value
}

/** All that a suite asks of a dialect's engine: the aggregates of each check, its queries, and which rows it finds fault with. */
export function compileSuite(suite: Suite, dialect: SqlDialect): Statement[] {
  const context: PlanContext = {
    columns: TABLES.data,
    dialect,
    typed: true,
    input: 'checks',
    locate: () => undefined,
    shown: () => TABLE,
    problems: new Map(),
    others: new Map(Object.entries(TABLES)),
    shownOther: name => name,
    storedRows: new Map(),
    now: Date.UTC(2026, 10, 21)
  }
  return planSuite(suite, writing(suite, context), context).flatMap(({ id, aggregates, queries = [], followUp, unexpected }) => {
    const scans = [...aggregates, ...(followUp?.(new Found(new EverythingIsWrong())) ?? [])].map(({ sql }) => sql)
    const list = [...new Set(scans)].map((sql, index) => `${sql} AS a${index}`).join(',\n  ')
    return [
      ...(scans.length === 0 ? [] : [{ title: `${id}: scan`, sql: `SELECT ${list}\nFROM ${TABLE}` }]),
      ...queries.map((sql, index) => ({ title: `${id}: query ${index + 1}`, sql })),
      ...(unexpected === undefined
        ? []
        : [{ title: `${id}: unexpected rows`, sql: `SELECT count(*) AS n FROM ${unexpected.from ?? TABLE} WHERE ${unexpected.condition}` }])
    ]
  })
}

/** Every flag that is found is true, so that every second scan is asked for. */
class EverythingIsWrong extends Map<string, Value> {
  override get(_key: string): Value {
    return true
  }

  override has(): boolean {
    return true
  }
}
