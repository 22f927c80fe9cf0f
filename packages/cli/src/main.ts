import { realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { command } from './command.ts'

const controller = new AbortController()
// Later ones change nothing: an impatient second Ctrl-C must not cut off what the action brings back.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => controller.abort(new Error(`stopped by ${name}`)))

// The bundle cannot ask where it lies (bundlers rewrite that); the stub that was started can: <root>/dist/cli/index.js.
const root = resolve(dirname(realpathSync(process.argv[1] ?? '.')), '..', '..')
process.exitCode = await command(process.argv.slice(2), root, controller.signal)
