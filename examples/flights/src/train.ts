import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { readAllFlights } from './flights-file.ts'
import { saveModel } from './model.ts'
import { startTensorflow } from './tensorflow.ts'
import { trainModel } from './training.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data/train.parquet' },
    features: { type: 'string', default: 'full' },
    out: { type: 'string', default: 'model.json' },
    seed: { type: 'string', default: '2001' }
  }
})
if (values.features !== 'baseline' && values.features !== 'full')
  throw new Error(`--features is "${values.features}"; use baseline or full`)

const flights = await readAllFlights(values.data)
await startTensorflow()
const model = trainModel(flights, values.features, {
  seed: Number(values.seed),
  onEpoch: (epoch, loss) => console.log(`epoch ${epoch}: log loss ${loss.toFixed(4)}`)
})
await mkdir(dirname(values.out), { recursive: true })
await saveModel(model, values.out)

const weights = model.layers.reduce((sum, layer) => sum + layer.weights.length + layer.biases.length, 0)
const kilobytes = Math.ceil((await stat(values.out)).size / 1000)
console.log(`${values.out}: ${model.features.join(', ')}; ${weights.toLocaleString('en')} weights, ${kilobytes} kB`)
