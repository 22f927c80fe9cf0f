import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { formatModel, loadModel, type Model, parseModel, saveModel } from './model.ts'
import { predict } from './scoring.ts'

const tiny: Model = {
  format: 'gauntlet-flights-model/1',
  features: ['weekday', 'origin'],
  airports: ['ATL', 'JFK'],
  threshold: 0.25,
  training: { rows: 4, from: '01010001', to: '04302359', epochs: 2, seed: 7 },
  layers: [
    {
      inputs: 10,
      outputs: 2,
      weights: Float32Array.from({ length: 20 }, (_, index) => (index - 9) / 10),
      biases: Float32Array.of(0.1, -0.2)
    },
    { inputs: 2, outputs: 1, weights: Float32Array.of(1, -2), biases: Float32Array.of(-1.3) }
  ]
}

it('comes back from its file as it was', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'flights-')), 'model.json')
  await saveModel(tiny, path)
  expect(await loadModel(path)).toEqual(tiny)
})

it('predicts by hand what the layers say', () => {
  // Tuesday is row 2, JFK row 7 + 2: weights (-0.5, -0.4) and (0.9, 1.0), plus biases: hidden (0.5, 0.4), log-odds 0.5 - 0.8 - 1.3.
  const [prediction] = predict(tiny, [{ date: '05010800', distance: 100, origin: 'JFK', destination: 'ATL' }])
  expect(prediction?.score).toBeCloseTo(1 / (1 + Math.exp(1.6)), 6)
  expect(prediction?.late).toBe(false)
})

test.each([
  ['text that is not JSON', () => 'weights', 'Unexpected token'],
  ['another format', () => formatModel(tiny).replace('model/1', 'model/2'), 'format'],
  ['an unknown feature', () => formatModel(tiny).replace('weekday', 'moon'), 'features'],
  ['a missing airport', () => formatModel({ ...tiny, airports: ['ATL'] }), 'Layer 1 takes 10 inputs, but gets 9'],
  [
    'weights cut off',
    () => formatModel({ ...tiny, layers: tiny.layers.map(layer => ({ ...layer, outputs: layer.outputs + 1 })) }),
    'Expected 30 numbers, found 20'
  ],
  [
    'a weight that is no number',
    () => formatModel({ ...tiny, layers: tiny.layers.map(layer => ({ ...layer, biases: layer.biases.map(() => Number.NaN) })) }),
    'Number 1 of 2 is NaN'
  ],
  ['no output', () => formatModel({ ...tiny, layers: tiny.layers.slice(0, 1) }), 'The last layer gives 2 numbers, not one']
])('refuses %s', (_, text, problem) => {
  expect(() => parseModel(text())).toThrow(problem)
})

it('names the file that is no model', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'flights-')), 'model.json')
  await writeFile(path, '{}')
  await expect(loadModel(path)).rejects.toThrow(`Could not load the model ${path}`)
})
