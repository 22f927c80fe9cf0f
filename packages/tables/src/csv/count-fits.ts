import type { Engine } from '../engine/engine.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'
import { fitAggregates, type TextType } from './csv-types.ts'

/** A column of text, and the types that it could be of. */
export interface Untyped {
  readonly name: string
  readonly types: readonly TextType[]
}

/** How many values of each column do not fit each type: for `narrowest`, with the place of the column and a colon before each key. */
export async function countFits(engine: Engine, columns: readonly Untyped[], from: string): Promise<(key: string) => number> {
  const counts = new Map<string, number>()
  // In one SELECT, the time that many columns take grows with their square. As rows of one column it does not.
  if (columns.length > 50) {
    const aggregates = fitAggregates('value', '', [...new Set(columns.flatMap(({ types }) => types))])
    const names = columns.map(({ name }) => duckdbDialect.identifier(name))
    const turned = `SELECT unnest(range(${names.length})) AS place, unnest([${names.join(', ')}]) AS value FROM ${from}`
    const list = aggregates.map(({ sql }, index) => `${sql} AS a${index}`).join(', ')
    for (const row of await engine.rows(`SELECT place, ${list} FROM (${turned}) GROUP BY place`, names.length))
      for (const [index, { key }] of aggregates.entries()) counts.set(`${row.place}:${key}`, Number(row[`a${index}`]))
    // Without rows there is no group.
    return key => counts.get(key) ?? 0
  }
  const aggregates = columns.flatMap(({ name, types }, index) => fitAggregates(name, `${index}:`, types))
  const list = aggregates.map(({ sql }, index) => `${sql} AS a${index}`).join(', ')
  const [row] = await engine.rows(`SELECT ${list} FROM ${from}`, 1)
  for (const [index, { key }] of aggregates.entries()) counts.set(key, Number(row?.[`a${index}`] ?? Number.NaN))
  return key => counts.get(key) ?? Number.NaN
}
