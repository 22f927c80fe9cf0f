import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { loadModel } from './model.ts'
import { writePredictions } from './predictions-file.ts'

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'model.json' },
    data: { type: 'string', default: 'data/may.parquet' },
    out: { type: 'string', default: 'predictions.parquet' }
  }
})

await mkdir(dirname(values.out), { recursive: true })
const model = await loadModel(values.model)
const rows = await writePredictions(model, values.data, values.out)
console.log(`${values.out}: ${rows.toLocaleString('en')} flights scored`)
