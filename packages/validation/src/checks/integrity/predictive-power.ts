import { type Column, isNumeric, isTemporal, type SqlDialect } from '@gauntlet/tables'

/** One column (or the order of the rows) that could give a label away. */
export interface Predictor {
  readonly name: string
  /** Whether it is looked at by its order, in bins of equally many rows; else each value is a bin of its own. */
  readonly ranked: boolean
}

/** More bins than this tell no more. */
const MOST_BINS = 256
/** Rows in a bin, on average, at the least: fewer say more about chance than about the label. */
const ROWS_IN_BIN = 40

/**
 * One query of one row about how well each predictor alone foretells a label: `n`, the number of rows looked at, and `p0`, `p1`, …
 *
 * The number is the share of the label's variance that the predictor explains, on rows it has not seen: rows are dealt into two halves,
 * the mean label of each bin of one half foretells that bin's rows of the other half, and the squared errors are held against those of
 * always foretelling the half's mean: 1 − errors / errors of the mean. 1 is certainty; 0, or a little less, is what chance gives,
 * whatever the number of bins. Of a numeric or temporal label it is computed on the label's ranks (the correlation ratio η², which no
 * outlier dominates); of any other on the shares of its classes (Goodman and Kruskal's τ, 1954). The mean of a bin counts the mean of
 * the half as one row more, so that bins of few rows foretell little. NULL where the label has one value only.
 *
 * Memory is bounded by the sample; `from` is read once.
 */
export function powerQuery(
  from: string,
  label: Column,
  predictors: readonly Predictor[],
  { sample, first = 0 }: { readonly sample: number; readonly first?: number },
  dialect: SqlDialect
): string {
  const { identifier: id, asNumber } = dialect
  const y = id(label.name)
  const numeric = isNumeric(label.type) || isTemporal(label.type)
  const names = predictors.map((predictor, index) => `${id(predictor.name)} AS x${index}`)
  const target = numeric ? `percent_rank() OVER (ORDER BY ${y})` : dialect.asText(y)
  const labelled = dialect.sample(`(SELECT * FROM ${from} AS every WHERE ${y} IS NOT NULL)`, sample)
  const place = dialect.position ?? `row_number() OVER (ORDER BY ${y})`
  const powers = predictors.map(({ ranked }, index) => {
    const binned = `SELECT ${ranked ? rankBin(`x${index}`) : `coalesce(${dialect.asText(`x${index}`)}, '')`} AS bin, x${index} IS NULL AS lacks, y, half FROM drawn`
    return `(${numeric ? ofNumbers(binned, asNumber) : ofClasses(binned, asNumber)}) AS p${first + index}`
  })
  return `WITH placed AS (SELECT ${[...names, `${target} AS y`, `${place} + 1000 AS place`].join(', ')} FROM ${labelled} AS sampled),
drawn AS (SELECT *, ${HALF} AS half FROM placed)
SELECT ${ROWS} AS n,
${powers.join(',\n')}`
}

/** 0 or 1, by the place of a row alone, in no pattern that data could have: the carry of a quadratic residue. */
const HALF = '((place * place * 31 + place * 17) % 65537) % 2'

const ROWS = '(SELECT count(*) FROM drawn)'

function rankBin(x: string): string {
  const bins = `greatest(2, least(${MOST_BINS}, floor(${ROWS} / ${ROWS_IN_BIN}.0)))`
  return `floor((rank() OVER (ORDER BY ${x}) - 1) * ${bins} / ${ROWS})`
}

const inHalf = (half: number, value: string) => `sum(CASE WHEN half = ${half} THEN ${value} ELSE 0 END)`

function ofNumbers(binned: string, double: (expression: string) => string): string {
  const sums = [0, 1].flatMap(half => [
    `${double(inHalf(half, '1'))} AS n${half}`,
    `${inHalf(half, 'y')} AS s${half}`,
    `${inHalf(half, 'y * y')} AS q${half}`
  ])
  const means = [0, 1].map(half => `sum(s${half}) OVER () / nullif(sum(n${half}) OVER (), 0) AS m${half}`)
  const off = (half: number, guess: string) => `q${half} - 2 * ${guess} * s${half} + n${half} * ${guess} * ${guess}`
  const errors = [0, 1].map(half => off(half, `((s${1 - half} + m${1 - half}) / (n${1 - half} + 1))`))
  const base = [0, 1].map(half => off(half, `m${1 - half}`))
  return `SELECT 1 - sum(${errors.join(' + ')}) / nullif(sum(${base.join(' + ')}), 0)
FROM (SELECT *, ${means.join(', ')} FROM (SELECT ${sums.join(', ')} FROM (${binned}) AS binned GROUP BY bin, lacks) AS bins) AS guessed`
}

function ofClasses(binned: string, double: (expression: string) => string): string {
  const counts = [0, 1].map(half => `${double(inHalf(half, '1'))} AS c${half}`)
  const cells = `SELECT bin, lacks, y, ${counts.join(', ')} FROM (${binned}) AS binned GROUP BY bin, lacks, y`
  const shares = [0, 1].flatMap(half => [
    `sum(c${half}) OVER (PARTITION BY bin, lacks) AS n${half}`,
    `sum(c${half}) OVER (PARTITION BY y) / nullif(sum(c${half}) OVER (), 0) AS a${half}`
  ])
  const all = [0, 1].map(
    half =>
      `(SELECT sum(a * a) FROM (SELECT ${double(inHalf(half, '1'))} / nullif(${double(`(SELECT ${inHalf(half, '1')} FROM drawn)`)}, 0) AS a FROM drawn GROUP BY y) AS classes)`
  )
  // What a bin foretells of a class that it has not: the share of the class everywhere, counted as one row.
  const errors = [0, 1].map(half => {
    const other = 1 - half
    const guess = `((c${other} + a${other}) / (n${other} + 1))`
    const absent = `(${all[other]} - sum(a${other} * a${other})) / ((max(n${other}) + 1) * (max(n${other}) + 1))`
    return `max(n${half}) * (1 + sum(${guess} * ${guess}) + ${absent}) - 2 * sum(c${half} * ${guess})`
  })
  const base = [0, 1].map(half => `max(n${half}) * (1 + ${all[1 - half]}) - 2 * sum(c${half} * a${1 - half})`)
  return `SELECT 1 - sum(error) / CASE WHEN sum(base) > 1e-9 THEN sum(base) END FROM (SELECT ${errors.join(' + ')} AS error, ${base.join(' + ')} AS base
FROM (SELECT *, ${shares.join(', ')} FROM (${cells}) AS cells) AS guessed GROUP BY bin, lacks) AS bins`
}
