import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { championPath } from './champion.ts'
import { loadModel } from './model.ts'
import { writePredictions } from './predictions-file.ts'

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'model.json' },
    'champion-of': { type: 'string' },
    data: { type: 'string', default: 'data/may.parquet' },
    out: { type: 'string', default: 'predictions.parquet' }
  }
})

const champion = values['champion-of']
const path = champion === undefined ? values.model : await championPath(champion)
if (path === undefined) console.log(`${champion} has no champion yet: nothing to predict with`)
else {
  await mkdir(dirname(values.out), { recursive: true })
  const rows = await writePredictions(await loadModel(path), values.data, values.out)
  console.log(`${values.out}: ${rows.toLocaleString('en')} flights scored`)
}
