import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { encoderOf, FeatureName } from './features.ts'
import { decodeFloats, encodeFloats } from './floats.ts'

/** A dense layer: `outputs = inputs · weights + biases`, weights row by row, one row for each input. */
export interface Layer {
  readonly inputs: number
  readonly outputs: number
  readonly weights: Float32Array
  readonly biases: Float32Array
}

/** Dense layers with ReLU between them; the last gives the log-odds of being late. A single layer is a logistic regression. */
export interface Model extends z.infer<typeof Header> {
  readonly layers: readonly Layer[]
}

const Header = z.strictObject({
  format: z.literal('gauntlet-flights-model/1'),
  features: z.array(FeatureName).min(1).readonly(),
  airports: z.array(z.string()).readonly().describe('Airports seen in training; all others are strangers'),
  threshold: z.number().min(0).max(1).describe('From this score on a flight is predicted to be late'),
  training: z.strictObject({
    rows: z.int().min(1),
    from: z.string().describe('First departure seen, as MMDDHHMM'),
    to: z.string().describe('Last departure seen, as MMDDHHMM'),
    epochs: z.int().min(1),
    seed: z.int()
  })
})

const StoredLayer = z.strictObject({ inputs: z.int().min(1), outputs: z.int().min(1), weights: z.base64(), biases: z.base64() })
const StoredModel = Header.extend({ layers: z.array(StoredLayer).min(1) })

/** Reads a model back. Throws when the file is not a model, or one whose parts do not fit each other. */
export async function loadModel(path: string): Promise<Model> {
  try {
    return parseModel(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new Error(`Could not load the model ${path}`, { cause })
  }
}

/** One file, and the same bytes for the same model, so that its digest names it. */
export async function saveModel(model: Model, path: string): Promise<void> {
  await writeFile(path, formatModel(model))
}

export function parseModel(text: string): Model {
  const { layers, ...header } = StoredModel.parse(JSON.parse(text))
  const model = {
    ...header,
    layers: layers.map(({ inputs, outputs, weights, biases }) => ({
      inputs,
      outputs,
      weights: decodeFloats(weights, inputs * outputs),
      biases: decodeFloats(biases, outputs)
    }))
  }
  refuseMisfits(model)
  return model
}

export function formatModel({ layers, format, features, airports, threshold, training }: Model): string {
  const stored = layers.map(({ inputs, outputs, weights, biases }) => ({
    inputs,
    outputs,
    weights: encodeFloats(weights),
    biases: encodeFloats(biases)
  }))
  return `${JSON.stringify({ format, features, airports, threshold, training, layers: stored }, null, 1)}\n`
}

function refuseMisfits({ features, airports, layers }: Model): void {
  let width = encoderOf(features, airports).width
  for (const [index, layer] of layers.entries()) {
    if (layer.inputs !== width) throw new Error(`Layer ${index + 1} takes ${layer.inputs} inputs, but gets ${width}`)
    width = layer.outputs
  }
  if (width !== 1) throw new Error(`The last layer gives ${width} numbers, not one`)
}
