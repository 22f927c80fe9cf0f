import { formatNumber } from '@gauntlet/core'
import { sum } from '@gauntlet/stats'
import type { ValueExamples } from '../predictions/examples.ts'
import { type Measured, measured, undefinedBecause } from './measured.ts'
import { absoluteError, errorAt } from './regression.ts'
import { weighed, weightedMean } from './weighted-mean.ts'

type Weight = Float64Array | undefined

/** The sum of the sizes of the errors as a share of the sum of the sizes of the labels. */
export const weightedAbsolutePercentage = ofRows(examples => {
  const size = absoluteError(examples)
  const label = (row: number) => Math.abs(examples.actual[row] ?? Number.NaN)
  return weight => {
    const total = (value: (row: number) => number) =>
      sum(examples.rows, row => weighed(weight === undefined ? 1 : (weight[row] ?? 0), value, row))
    const labels = total(label)
    if (labels === 0) return undefinedBecause('all labels are 0, and WAPE divides by their sum')
    return measured(total(size) / labels)
  }
})

/** The size of the mean error, and on which side of the labels the predictions lie. */
export const bias = ofRows(examples => weight => {
  const mean = weightedMean(examples.rows, row => -errorAt(examples, row), weight)
  if (mean === 0) return measured(0)
  return measured(Math.abs(mean), `predictions are ${formatNumber(Math.abs(mean))} too ${mean > 0 ? 'high' : 'low'} on average`)
})

/** The size of the largest error. Weights matter only in that a row of weight 0 does not count. */
export const maxError = ofRows(examples => {
  const size = absoluteError(examples)
  return weight => {
    let most = 0
    for (let row = 0; row < examples.rows; row++) if (weight?.[row] !== 0) most = Math.max(most, size(row))
    return measured(most)
  }
})

/** Measuring and preparing of the same function of weights. */
function ofRows(of: (examples: ValueExamples) => (weight: Weight) => Measured) {
  const value = (examples: ValueExamples, found: (weight: Weight) => Measured, weight: Weight) =>
    examples.rows === 0 || weight?.every(one => one === 0) ? undefinedBecause('there are no rows') : found(weight)
  return {
    measure: (examples: ValueExamples): Measured => value(examples, of(examples), examples.weight),
    prepare: (examples: ValueExamples) => {
      const found = of(examples)
      return (weights: Float64Array) => value(examples, found, weights).value ?? Number.NaN
    }
  }
}
