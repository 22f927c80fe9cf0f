import { mean, sum } from '@gauntlet/stats'

/** The mean of a value of each row. A row without weight is not looked at. NaN without rows, or where a row has no value. */
export function weightedMean(rows: number, value: (row: number) => number, weight: Float64Array | undefined): number {
  if (weight === undefined) return mean(rows, value)
  const total = sum(rows, row => weight[row] ?? 0)
  // As `sum` adds up, without a call more for each row: a resample does this a million times.
  let [so, lost] = [0, 0]
  for (let row = 0; row < rows; row++) {
    const size = weight[row] ?? 0
    if (size === 0) continue
    const term = size * value(row)
    const next = so + term
    lost += Math.abs(so) >= Math.abs(term) ? so - next + term : term - next + so
    so = next
  }
  return (so + lost) / total
}

/**
 * The sum of values (1 where there are none), each times its weight, and 0 for a weight of 0, whatever the value. Rounding errors are
 * carried along as `sum` does, by Knuth's two-sum: the same number without a branch.
 */
export function weightedSum(values: Float64Array | undefined, weights: Float64Array): number {
  let [total, lost] = [0, 0]
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? 0
    if (weight === 0) continue
    const term = values === undefined ? weight : weight * (values[row] ?? Number.NaN)
    const next = total + term
    const added = next - total
    lost += total - (next - added) + (term - added)
    total = next
  }
  return total + lost
}

/** A value times its weight; 0 where the weight is 0, whatever the value. */
export function weighed(weight: number, value: (row: number) => number, row: number): number {
  return weight === 0 ? 0 : weight * value(row)
}
