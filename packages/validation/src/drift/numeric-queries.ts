/** Bins of the reference. Each holds a thousandth of it at most, or one value that is more than that. */
export const FINE_BINS = 1000

/** One thing to be compared in both tables: SQL over the columns of each. */
export interface Expression {
  readonly reference: string
  readonly current: string
}

/**
 * Both sides grouped by value and ordered: for each expression and bin how many values each side has, the largest gap between their
 * distribution functions, and the area between them. Exact; sorted in the engine, which spills.
 *
 * A bin ends at a value of the reference, where another thousandth of it is full. A value that is a thousandth by itself is a bin.
 * With at most a thousand different values each is one. Bin −1 lies below the reference, NULL above.
 */
export function bothSidesQuery(expressions: readonly Expression[], tables: { reference: string; current: string }): string {
  return `WITH cells AS (
  SELECT ${cells(expressions.map(({ reference }) => reference))}, 0 AS side FROM ${tables.reference}
  UNION ALL SELECT ${cells(expressions.map(({ current }) => current))}, 1 AS side FROM ${tables.current}
),
grouped AS (
  SELECT c, v, CAST(count(*) FILTER (WHERE side = 0) AS DOUBLE) AS r, CAST(count(*) FILTER (WHERE side = 1) AS DOUBLE) AS d
  FROM cells WHERE v IS NOT NULL GROUP BY c, v
),
sums AS (
  SELECT c, v, r, d, sum(r) OVER up AS upto, sum(d) OVER up AS upto_d, sum(r) OVER of_all AS n, sum(d) OVER of_all AS m,
    count(*) FILTER (WHERE r > 0) OVER of_all AS different, lead(v) OVER (PARTITION BY c ORDER BY v) AS next
  FROM grouped
  WINDOW up AS (PARTITION BY c ORDER BY v ROWS UNBOUNDED PRECEDING), of_all AS (PARTITION BY c)
),
keyed AS (SELECT *, CASE WHEN r > 0 THEN ${binOf('r', 'n')} END AS bin_key, abs(upto / n - upto_d / m) AS gap FROM sums),
placed AS (
  SELECT *, CASE WHEN upto = 0 THEN -1 ELSE min(bin_key) OVER (PARTITION BY c ORDER BY v DESC ROWS UNBOUNDED PRECEDING) END AS bin
  FROM keyed
)
SELECT c, bin, sum(r) AS r, sum(d) AS d, max(gap) AS gap, sum(CASE WHEN next IS NULL OR gap = 0 THEN 0 ELSE gap * (next - v) END) AS area
FROM placed GROUP BY c, bin ORDER BY c, bin NULLS LAST`
}

/** The same bins of one side, with their edges. */
export function oneSideQuery(expressions: readonly string[], table: string): string {
  return `WITH cells AS (SELECT ${cells(expressions)} FROM ${table}),
grouped AS (SELECT c, v, CAST(count(*) AS DOUBLE) AS r FROM cells WHERE v IS NOT NULL GROUP BY c, v),
sums AS (
  SELECT c, v, r, sum(r) OVER (PARTITION BY c ORDER BY v ROWS UNBOUNDED PRECEDING) AS upto, sum(r) OVER of_all AS n,
    count(*) OVER of_all AS different
  FROM grouped WINDOW of_all AS (PARTITION BY c)
)
SELECT c, ${binOf('r', 'n')} AS bin, min(v) AS least, max(v) AS upper, sum(r) AS r, count(*) AS different
FROM sums GROUP BY c, bin ORDER BY c, bin`
}

/** One aggregate: how many values lie in each bin `(upper before, upper]`, then how many above all. A JSON list, NULL of no value. */
export function countsInBins(expression: string, uppers: readonly number[]): string {
  return `to_json(map_values(histogram(CAST(${expression} AS DOUBLE), [${uppers.map(upper => `${upper.toExponential()}::DOUBLE`).join(', ')}])))`
}

/** One row a cell: which expression, and its value. */
export function cells(expressions: readonly string[]): string {
  return `unnest([${expressions.map((_, index) => index).join(', ')}]) AS c, unnest([${expressions.join(', ')}]) AS v`
}

function binOf(count: string, all: string): string {
  const heavy = `CASE WHEN ${count} * ${FINE_BINS} >= ${all} THEN 0 ELSE 1 END`
  return `CASE WHEN different <= ${FINE_BINS} THEN 2 * upto ELSE 2 * ceil(upto * ${FINE_BINS} / ${all}) + ${heavy} END`
}
