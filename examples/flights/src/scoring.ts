import { encoderOf } from './features.ts'
import type { Flight } from './flight.ts'
import type { Layer, Model } from './model.ts'

export interface Prediction {
  /** Chance of being late, in [0, 1]. */
  readonly score: number
  readonly late: boolean
}

/**
 * Predicts without TensorFlow.js, so that a server starts at once: the network is a few sums.
 *
 * Throws for a flight that cannot be encoded. An airport the model has never seen is no error.
 */
export function predict(model: Model, flights: readonly Flight[]): Prediction[] {
  const { encode } = encoderOf(model.features, model.airports)
  const [first, ...rest] = model.layers
  if (first === undefined) throw new Error('Could not predict with a model that has no layers')
  return flights.map(flight => {
    const hidden = rest.reduce((values, layer) => dense(layer, relu(values)), sumOfRows(first, encode(flight)))
    const score = 1 / (1 + Math.exp(-(hidden[0] ?? Number.NaN)))
    return { score, late: score >= model.threshold }
  })
}

/** The first layer: its input is 1 at a few positions and 0 elsewhere, so the product is a sum of rows. */
function sumOfRows({ outputs, weights, biases }: Layer, positions: readonly number[]): Float64Array {
  const sums = Float64Array.from(biases)
  for (const position of positions) {
    for (let output = 0; output < outputs; output++)
      sums[output] = (sums[output] ?? 0) + (weights[position * outputs + output] ?? Number.NaN)
  }
  return sums
}

function dense({ outputs, weights, biases }: Layer, inputs: Float64Array): Float64Array {
  const sums = Float64Array.from(biases)
  for (const [input, value] of inputs.entries()) {
    if (value === 0) continue
    for (let output = 0; output < outputs; output++)
      sums[output] = (sums[output] ?? 0) + value * (weights[input * outputs + output] ?? Number.NaN)
  }
  return sums
}

function relu(values: Float64Array): Float64Array {
  return values.map(value => Math.max(0, value))
}
