import { ascending } from '@gauntlet/stats'
import type { ValueExamples } from '../predictions/examples.ts'
import { type Measured, measured, undefinedBecause } from './measured.ts'
import { absoluteError } from './regression.ts'

/**
 * A quantile of the sizes of the errors: the smallest that at least this share of the rows (by weight) does not exceed, and the mean of
 * it and the next one where it is exactly this share. That is the inverted distribution function with averaging (Hyndman & Fan 1996,
 * definition 2), by which scikit-learn takes its median absolute error.
 */
export function errorQuantile(quantile: number) {
  const prepare = (examples: ValueExamples) => {
    const sizes = sizesOf(examples)
    const order = ascending(sizes)
    return (weight: Float64Array | undefined) => quantileOf(sizes, order, weight, quantile)
  }
  return {
    measure: (examples: ValueExamples): Measured => {
      const value = prepare(examples)(examples.weight)
      return value === undefined ? undefinedBecause('there are no rows') : measured(value)
    },
    prepare: (examples: ValueExamples) => {
      const value = prepare(examples)
      return (weights: Float64Array) => value(weights) ?? Number.NaN
    }
  }
}

/** Undefined without rows. */
function quantileOf(sizes: Float64Array, order: Int32Array, weight: Float64Array | undefined, quantile: number): number | undefined {
  const at = (place: number) => (weight === undefined ? 1 : (weight[order[place] ?? -1] ?? 0))
  let total = 0
  for (let place = 0; place < order.length; place++) total += at(place)
  if (total === 0) return undefined
  const wanted = quantile * total
  // Sums of weights are not exact: within so much they are the same.
  const slack = 1e-12 * total
  let so = 0
  let found: number | undefined
  for (let place = 0; place < order.length; place++) {
    const weighs = at(place)
    if (weighs === 0) continue
    const size = sizes[order[place] ?? -1] ?? Number.NaN
    if (found !== undefined) return found + (size - found) / 2
    so += weighs
    if (so < wanted - slack) continue
    if (so > wanted + slack) return size
    found = size
  }
  return found
}

function sizesOf(examples: ValueExamples): Float64Array {
  const size = absoluteError(examples)
  const sizes = new Float64Array(examples.rows)
  for (let row = 0; row < examples.rows; row++) sizes[row] = size(row)
  return sizes
}
