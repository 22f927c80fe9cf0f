import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { examplesOf, inputMatrix } from './examples.ts'
import { encoderOf } from './features.ts'
import { type IdentifiedFlight, readAllFlights } from './flights-file.ts'
import { formatModel, parseModel } from './model.ts'
import { logOdds } from './network.ts'
import { predict } from './scoring.ts'
import { writeTraining } from './source.ts'
import { startTensorflow } from './tensorflow.ts'
import { trainModel } from './training.ts'

let flights: IdentifiedFlight[]

beforeAll(async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'flights-')), 'train.parquet')
  await writeTraining(path, 40_000)
  flights = await readAllFlights(path)
  await startTensorflow()
})

describe.each(['baseline', 'full'] as const)('a model of the %s features', features => {
  it('has the same bytes for the same flights and seed', () => {
    const few = flights.slice(0, 3000)
    expect(formatModel(trainModel(few, features))).toBe(formatModel(trainModel(few, features)))
    expect(formatModel(trainModel(few, features, { seed: 8 }))).not.toBe(formatModel(trainModel(few, features)))
  })

  it('predicts, after a round trip through its file, what TensorFlow.js predicts', () => {
    const model = trainModel(flights.slice(0, 3000), features)
    const fresh = flights.slice(3000, 3500)
    const inputs = examplesOf(fresh, encoderOf(model.features, model.airports))
    const expected = tf.tidy(() => {
      const layers = model.layers.map(({ weights, biases, inputs, outputs }) => ({
        weights: tf.tensor2d(weights, [inputs, outputs]),
        biases: tf.tensor1d(biases)
      }))
      const matrix = tf.tensor2d(inputMatrix(inputs, Uint32Array.from(fresh.keys())), [inputs.rows, inputs.width])
      return tf.sigmoid(logOdds(layers, matrix)).dataSync()
    })
    const scores = predict(parseModel(formatModel(model)), fresh).map(prediction => prediction.score)
    expect(Math.max(...scores.map((score, row) => Math.abs(score - (expected[row] ?? Number.NaN))))).toBeLessThan(1e-6)
  })

  it('ranks flights it was not trained on better than chance', () => {
    const [training, unseen] = [flights.slice(0, 30_000), flights.slice(30_000)]
    const scores = predict(trainModel(training, features), unseen).map(prediction => prediction.score)
    expect(
      areaUnderCurve(
        scores,
        unseen.map(flight => flight.late)
      )
    ).toBeGreaterThan(0.55)
  })
})

it('leaves no tensor behind', () => {
  const before = tf.memory().numTensors
  trainModel(flights.slice(0, 2000), 'baseline')
  expect(tf.memory().numTensors).toBe(before)
})

it('refuses flights that are all in time', () => {
  const inTime = flights.filter(flight => !flight.late).slice(0, 10)
  expect(() => trainModel(inTime, 'baseline')).toThrow('Could not train on 10 flights of which 0 are late')
})

/** The chance that a late flight scores higher than one in time, by comparing all pairs of a few. */
function areaUnderCurve(scores: readonly number[], late: readonly boolean[]): number {
  const positives = scores.filter((_, row) => late[row] === true).slice(0, 1000)
  const negatives = scores.filter((_, row) => late[row] === false).slice(0, 1000)
  const wins = positives.flatMap(positive => negatives.map(negative => (positive > negative ? 1 : positive === negative ? 0.5 : 0)))
  return wins.reduce((sum: number, win) => sum + win, 0) / wins.length
}
