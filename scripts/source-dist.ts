import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.ts'
import { writeStubs } from './stubs.ts'

/**
 * Writes `build/source-dist/`, stubs that start the actions from their sources, without a bundle. For quick rounds while working:
 * `GAUNTLET_DIST=build/source-dist npx vitest run actions/model-gate`. What counts is the bundle.
 */
const dist = join(root, 'build', 'source-dist')
const bundle = pathToFileURL(join(root, 'src', 'bundle.ts')).href

rmSync(dist, { recursive: true, force: true })
writeStubs(dist, bundle)
// The command line looks for what it knows two folders above its stub.
const linked = [
  ['actions', join(root, 'actions')],
  ['.github/workflows', join(root, '.github', 'workflows')],
  ['dist', dist]
] as const
for (const [path, target] of linked) {
  const link = join(root, 'build', path)
  rmSync(link, { recursive: true, force: true })
  mkdirSync(dirname(link), { recursive: true })
  symlinkSync(target, link)
}
