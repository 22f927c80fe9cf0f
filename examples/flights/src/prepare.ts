import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Written, writeMonth, writeTraffic, writeTraining } from './source.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'data' },
    'training-rows': { type: 'string', default: '300000' },
    'traffic-rows': { type: 'string', default: '30000' }
  }
})
await mkdir(values.out, { recursive: true })

const training = await writeTraining(join(values.out, 'train.parquet'), Number(values['training-rows']))
console.log(`train.parquet: ${told(training)}, a sample of January to April`)
const may = await writeMonth(join(values.out, 'may.parquet'), 5)
console.log(`may.parquet: ${told(may)}, all of May`)
const june = await writeTraffic(join(values.out, 'june.parquet'), Number(values['traffic-rows']))
console.log(`june.parquet: ${told(june)}, a sample of June in random order`)

function told({ rows, lateShare }: Written): string {
  return `${rows.toLocaleString('en')} flights, ${(lateShare * 100).toFixed(1)} % of them late`
}
