import { cells, type Expression } from './numeric-queries.ts'

/** Categories that are told apart. Those beyond, the least frequent of the reference, count as one. */
export const MOST_CATEGORIES = 10_000

/** How often each category occurs on both sides. One row with `v` NULL for all that are too many. */
export function categoriesQuery(expressions: readonly Expression[], tables: { reference: string; current: string }): string {
  return `WITH cells AS (
  SELECT ${cells(expressions.map(({ reference }) => reference))}, 0 AS side FROM ${tables.reference}
  UNION ALL SELECT ${cells(expressions.map(({ current }) => current))}, 1 AS side FROM ${tables.current}
),
grouped AS (
  SELECT c, v, count(*) FILTER (WHERE side = 0) AS r, count(*) FILTER (WHERE side = 1) AS d FROM cells WHERE v IS NOT NULL GROUP BY c, v
)
${mostFrequent('r DESC, d DESC', MOST_CATEGORIES)}`
}

/** The same of one side; its counts are `d`. */
export function categoriesOfOneSideQuery(expressions: readonly string[], table: string, most: number): string {
  return `WITH cells AS (SELECT ${cells(expressions)} FROM ${table}),
grouped AS (SELECT c, v, 0 AS r, count(*) AS d FROM cells WHERE v IS NOT NULL GROUP BY c, v)
${mostFrequent('d DESC', most)}`
}

function mostFrequent(order: string, most: number): string {
  return `SELECT c, CASE WHEN min(place) <= ${most} THEN min(v) END AS v, CAST(sum(r) AS DOUBLE) AS r, CAST(sum(d) AS DOUBLE) AS d
FROM (SELECT *, row_number() OVER (PARTITION BY c ORDER BY ${order}, v) AS place FROM grouped)
GROUP BY c, least(place, ${most + 1}) ORDER BY c, min(place)`
}
