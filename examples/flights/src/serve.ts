import { parseArgs } from 'node:util'
import { loadModel } from './model.ts'
import { serveUntilStopped } from './serving/http.ts'
import { modelServer } from './serving/model-server.ts'

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'model.json' },
    version: { type: 'string', default: 'local' },
    clock: { type: 'string', default: 'local' },
    port: { type: 'string', default: '0' }
  }
})
if (values.clock !== 'local' && values.clock !== 'utc') throw new Error(`--clock is "${values.clock}"; use local or utc`)
if (!/^[\w.-]+$/.test(values.version)) throw new Error(`--version is "${values.version}"; use letters, digits, dots, dashes, underscores`)

const server = modelServer({ model: await loadModel(values.model), version: values.version, clock: values.clock })
await serveUntilStopped(server, values.version, Number(values.port))
