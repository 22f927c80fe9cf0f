import { parseArgs } from 'node:util'
import { gateway } from './serving/gateway.ts'
import { serveUntilStopped } from './serving/http.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } })
await serveUntilStopped(gateway(), 'gateway', Number(values.port))
