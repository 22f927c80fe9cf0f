import { runChild } from './child.ts'

const [frame = '', answer = '', module = '', memoryLimit = ''] = process.argv.slice(2)
await runChild({ frame, answer, module, memoryLimit: Number(memoryLimit) })
