import type { Interpolation, SqlDialect } from './dialect.ts'

/**
 * Quantiles by one sort for all shares: each value gets its place, and those at the wanted places are picked. Engines sort on disk
 * where memory ends. The place of a share among n values is share × (n − 1), counted from 0, as NumPy has it.
 *
 * `materialized` is the engine's word for a part of a query that is to be computed once, where it has one.
 */
export function quantileQuery(
  { asNumber }: Pick<SqlDialect, 'asNumber'>,
  from: string,
  number: string,
  shares: readonly number[],
  interpolation: Interpolation,
  materialized = ''
): string {
  const outside = shares.find(share => !(share >= 0 && share <= 1))
  if (outside !== undefined) throw new RangeError(`${outside} is no share of values: it is not between 0 and 1`)
  // The digits alone would be an exact decimal, whose product is another place than floating-point numbers give.
  const wanted = shares.map(share => placed(`${asNumber(String(share))} * (n - 1)`, interpolation))
  const places = [...new Set(wanted.flatMap(({ below, above }) => [below, above]))]
  return `WITH placed AS ${materialized}(SELECT v, row_number() OVER (ORDER BY v) - 1 AS place
FROM (SELECT ${interpolation === 'nearest' ? number : asNumber(number)} AS v FROM ${from}) AS given WHERE v IS NOT NULL),
size AS (SELECT count(*) AS n FROM placed),
picked AS (SELECT v, place, n FROM placed CROSS JOIN size WHERE place IN (${places.join(', ')}))
SELECT (SELECT n FROM size) AS n, ${wanted.map((places, index) => `${quantile(places)} AS q${index}`).join(',\n  ')} FROM picked`
}

/** How many values there are, how many different ones, and how often they occur: one group a value. Engines group on disk where memory ends. */
export function distinctQuery(from: string, expression: string): string {
  return `SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT ${expression} AS v FROM ${from}) AS given WHERE v IS NOT NULL GROUP BY v) AS groups`
}

/** One row about rows that are equal in all the columns: those beyond the first of each group, and all that have an equal. */
export function repeatedQuery(from: string, columns: readonly string[], where?: string): string {
  const filter = where === undefined ? '' : ` WHERE ${where}`
  return `SELECT coalesce(sum(n - 1), 0) AS extra, coalesce(sum(n), 0) AS copies
FROM (SELECT count(*) AS n FROM ${from}${filter} GROUP BY ${columns.join(', ')} HAVING count(*) > 1) AS groups`
}

interface Places {
  readonly below: string
  readonly above: string
  /** How far it is from the one to the other, 0 to 1. Undefined where they are the same. */
  readonly way?: string
}

function placed(at: string, interpolation: Interpolation): Places {
  const below = `CAST(floor(${at}) AS BIGINT)`
  if (interpolation === 'linear') return { below, above: `CAST(ceil(${at}) AS BIGINT)`, way: `max(${at} - floor(${at}))` }
  const rest = `${at} - floor(${at})`
  const nearest = `${below} + CASE WHEN ${rest} > 0.5 OR (${rest} = 0.5 AND ${below} % 2 = 1) THEN 1 ELSE 0 END`
  return { below: nearest, above: nearest }
}

/** NumPy's way from a value to the next, which gives both of them exactly. */
function quantile({ below, above, way }: Places): string {
  const [a, b] = [below, above].map(place => `max(CASE WHEN place = ${place} THEN v END)`)
  return way === undefined
    ? `${a}`
    : `CASE WHEN ${way} < 0.5 THEN ${a} + (${b} - ${a}) * ${way} ELSE ${b} - (${b} - ${a}) * (1 - ${way}) END`
}
