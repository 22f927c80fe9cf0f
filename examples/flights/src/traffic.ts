import { parseArgs } from 'node:util'
import { readAllFlights } from './flights-file.ts'
import { replay } from './serving/replay.ts'

const { values } = parseArgs({
  options: {
    gateway: { type: 'string', default: 'http://127.0.0.1:8080' },
    data: { type: 'string', default: 'data/june.parquet' },
    rate: { type: 'string', default: '300' },
    concurrency: { type: 'string', default: '16' }
  }
})

const stopped = new AbortController()
for (const event of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(event, () => stopped.abort())

const bodies = (await readAllFlights(values.data)).map(({ date, distance, origin, destination }) =>
  JSON.stringify({ date, distance, origin, destination })
)
const answers = { answered: 0, failed: 0, example: '' }
console.log(`${bodies.length.toLocaleString('en')} flights, ${values.rate} a second, over and over`)
await replay(bodies, ask, { perSecond: Number(values.rate), concurrency: Number(values.concurrency) }, stopped.signal)
if (process.connected) process.disconnect()

console.log(`${answers.answered.toLocaleString('en')} predictions asked for and answered, ${answers.failed.toLocaleString('en')} failed`)
if (answers.example !== '') console.log(`one that failed: ${answers.example}`)

async function ask(body: string): Promise<void> {
  try {
    const response = await fetch(new URL('/predict', values.gateway), { method: 'POST', body, signal: AbortSignal.timeout(5000) })
    const text = await response.text()
    if (response.ok) answers.answered++
    else failed(`${response.status} ${text.trim()}`)
  } catch (thrown) {
    failed(thrown instanceof Error ? thrown.message : String(thrown))
  }
}

function failed(example: string): void {
  answers.failed++
  answers.example = example
}
