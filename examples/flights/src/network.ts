import * as tf from '@tensorflow/tfjs'
import { type Examples, inputMatrix } from './examples.ts'
import type { Layer } from './model.ts'
import { randomNumbers, shuffle } from './shuffle.ts'

export interface TrainingPlan {
  /** Sizes of the layers between input and output; none makes a logistic regression. */
  readonly hidden: readonly number[]
  readonly epochs: number
  readonly batch: number
  readonly learningRate: number
  readonly seed: number
  /** Called after each epoch with the mean log loss over its batches. */
  readonly onEpoch?: (epoch: number, loss: number) => void
}

/** Trains with Adam on log loss. The same examples and plan give the same layers, bit for bit. */
export function trainLayers(examples: Examples, plan: TrainingPlan): Layer[] {
  const variables = initialVariables([examples.width, ...plan.hidden, 1], examples, plan.seed)
  const optimizer = tf.train.adam(plan.learningRate)
  const random = randomNumbers(plan.seed)
  const order = Uint32Array.from({ length: examples.rows }, (_, row) => row)
  const batch = Math.min(plan.batch, examples.rows)
  for (let epoch = 1; epoch <= plan.epochs; epoch++) {
    shuffle(order, random)
    const losses: number[] = []
    // The rest that does not fill a batch waits for the next epoch, which has another order.
    for (let start = 0; start + batch <= order.length; start += batch) {
      losses.push(step(optimizer, variables, examples, order.subarray(start, start + batch)))
    }
    plan.onEpoch?.(epoch, losses.reduce((sum, loss) => sum + loss, 0) / losses.length)
  }
  const layers = variables.map(layerOf)
  optimizer.dispose()
  tf.dispose(variables.flatMap(({ weights, biases }) => [weights, biases]))
  return layers
}

/** The network as TensorFlow.js sees it: log-odds, one for each row of the input matrix. */
export function logOdds(
  layers: readonly { readonly weights: tf.Tensor2D; readonly biases: tf.Tensor1D }[],
  inputs: tf.Tensor2D
): tf.Tensor2D {
  return layers.reduce(
    (values, { weights, biases }, index) => tf.matMul(index === 0 ? values : tf.relu(values), weights).add(biases),
    inputs
  )
}

interface LayerVariables {
  readonly weights: tf.Variable<tf.Rank.R2>
  readonly biases: tf.Variable<tf.Rank.R1>
}

function initialVariables(sizes: readonly number[], { labels, rows, positionsPerRow }: Examples, seed: number): LayerVariables[] {
  const share = labels.reduce((sum, label) => sum + label, 0) / rows
  return sizes.slice(1).map((outputs, index) => {
    const inputs = sizes[index] ?? 0
    // Of the first layer's inputs only one for each feature is not 0.
    const deviation = Math.sqrt(1 / (index === 0 ? positionsPerRow * 10 : inputs))
    return {
      weights: tf.tidy(() => tf.variable(tf.randomNormal<tf.Rank.R2>([inputs, outputs], 0, deviation, 'float32', seed + index))),
      // Starting from the share of late flights saves the first steps.
      biases: tf.tidy(() => tf.variable(tf.fill<tf.Rank.R1>([outputs], index === sizes.length - 2 ? Math.log(share / (1 - share)) : 0)))
    }
  })
}

function step(optimizer: tf.Optimizer, variables: readonly LayerVariables[], examples: Examples, rows: Uint32Array): number {
  return tf.tidy(() => {
    const inputs = tf.tensor2d(inputMatrix(examples, rows), [rows.length, examples.width])
    const labels = tf.tensor2d(
      Float32Array.from(rows, row => examples.labels[row] ?? Number.NaN),
      [rows.length, 1]
    )
    const loss = optimizer.minimize(() => tf.losses.sigmoidCrossEntropy(labels, logOdds(variables, inputs)).asScalar(), true)
    return loss?.dataSync()[0] ?? Number.NaN
  })
}

function layerOf({ weights, biases }: LayerVariables): Layer {
  const [inputs, outputs] = weights.shape
  return { inputs, outputs, weights: Float32Array.from(weights.dataSync()), biases: Float32Array.from(biases.dataSync()) }
}
