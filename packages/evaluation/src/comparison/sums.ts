import { type LeaveOneOut, mean } from '@gauntlet/stats'
import type { ValueExamples } from '../examples.ts'
import { errorAt } from '../regression.ts'
import { type PairedStatistic, rounding } from './paired-statistic.ts'

/** The difference of two means over rows, or of two functions of means, such as a root. */
export function meanStatistic(
  candidate: (row: number) => number,
  production: (row: number) => number,
  strata: readonly Int32Array[],
  finish: (mean: number) => number = value => value
): PairedStatistic {
  return sumStatistic([candidate, production], strata, ([ours = 0, theirs = 0], rows) => [finish(ours / rows), finish(theirs / rows)])
}

/** The difference of two coefficients of determination. NaN where all labels of a resample are the same. */
export function r2Statistic(candidate: ValueExamples, production: ValueExamples, strata: readonly Int32Array[]): PairedStatistic {
  const { rows, actual } = candidate
  // Around the mean label, so that the spread is no small difference of large sums.
  const centre = mean(rows, row => actual[row] ?? Number.NaN)
  const label = (row: number) => (actual[row] ?? Number.NaN) - centre
  const squares = [(row: number) => errorAt(candidate, row) ** 2, (row: number) => errorAt(production, row) ** 2]
  return sumStatistic([...squares, label, row => label(row) ** 2], strata, ([ours = 0, theirs = 0, labels = 0, around = 0], count) => {
    const spread = around - labels ** 2 / count
    return spread > 1e-12 * around ? [1 - ours / spread, 1 - theirs / spread] : [Number.NaN, Number.NaN]
  })
}

/** Both metrics, of the sums over a number of rows. */
type OfSums = (sums: readonly number[], rows: number) => readonly [candidate: number, production: number]

function sumStatistic(terms: readonly ((row: number) => number)[], strata: readonly Int32Array[], ofSums: OfSums): PairedStatistic {
  const rows = strata.reduce((total, { length }) => total + length, 0)
  const columns = terms.map(term => {
    const values = new Float64Array(rows)
    for (let row = 0; row < rows; row++) values[row] = term(row)
    return values
  })
  const sumsOf = (counts: Int32Array) => columns.map(values => weightedSum(values, counts))
  const whole = sumsOf(new Int32Array(rows).fill(1))
  const round = rounding(Math.max(...ofSums(whole, rows).map(Math.abs)))
  const difference = (sums: readonly number[], count: number) => {
    const [ours, theirs] = ofSums(sums, count)
    return round(ours - theirs)
  }
  return {
    estimate: difference(whole, rows),
    difference: counts => difference(sumsOf(counts), rows),
    leaveOneOut: () =>
      strata.map((own): LeaveOneOut => {
        const values = new Float64Array(own.length)
        for (let index = 0; index < own.length; index++) {
          const row = own[index] ?? -1
          const rest = whole.map((sum, column) => sum - (columns[column]?.[row] ?? Number.NaN))
          values[index] = difference(rest, rows - 1)
        }
        return { values, rows: undefined }
      })
  }
}

function weightedSum(values: Float64Array, counts: Int32Array): number {
  let total = 0
  for (let row = 0; row < values.length; row++) total += (values[row] ?? 0) * (counts[row] ?? 0)
  return total
}
