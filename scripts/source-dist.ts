import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { actionNames, readMetadata } from '../packages/cli/src/index.ts'
import { root } from './root.ts'

/**
 * Writes `build/source-dist/`, stubs that start the actions from their sources, without a bundle. For quick rounds while working:
 * `GAUNTLET_DIST=build/source-dist npx vitest run actions/model-gate`. What counts is the bundle.
 */
const dist = join(root, 'build', 'source-dist')
const bundle = pathToFileURL(join(root, 'src', 'bundle.ts')).href

rmSync(dist, { recursive: true, force: true })
for (const action of await actionNames(root)) {
  const { runs } = await readMetadata(root, action)
  writeStub(action, 'index.js', action)
  if (runs.post !== undefined) writeStub(action, 'post.js', `${action}/post`)
}
writeStub('cli', 'index.js', 'cli')
writeFileSync(join(dist, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`)

function writeStub(folder: string, file: string, name: string): void {
  mkdirSync(join(dist, folder), { recursive: true })
  writeFileSync(join(dist, folder, file), `import { start } from '${bundle}'\n\nawait start('${name}')\n`)
}
