import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from './root.ts'
import { writeStubs } from './stubs.ts'

/**
 * Builds `dist/`: one ncc bundle of all actions and the command line, split into chunks, and a stub for each that starts it by name.
 * Byte for byte the same on every machine; `npm run check:generated` relies on it.
 */
const dist = join(root, 'dist')
const require = createRequire(import.meta.url)

rmSync(dist, { recursive: true, force: true })
bundle()
writeStubs(dist, '../bundle/index.js')

function bundle(): void {
  const ncc = require.resolve('@vercel/ncc/dist/ncc/cli.js')
  // The data engine's native library cannot be bundled: a checkout finds it in node_modules, a release carries it beside the stubs.
  const args = ['build', 'src/bundle.ts', '-o', 'dist/bundle', '--no-cache', '--external', '@duckdb/node-bindings', '--target', 'es2024']
  execFileSync(process.execPath, [ncc, ...args, '--license', 'licenses.txt'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  appendLicence('@duckdb/node-bindings')
}

/** ncc collects the licences of what it bundles; what stays outside is added by hand. */
function appendLicence(name: string): void {
  const folder = dirname(require.resolve(`${name}/package.json`, { paths: [dirname(require.resolve('@duckdb/node-api'))] }))
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license: string }
  const text = ['LICENSE', 'LICENSE.md'].map(file => join(folder, file)).find(existsSync)
  const path = join(dist, 'bundle', 'licenses.txt')
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n\n${name}\n${license}\n${text === undefined ? '' : readFileSync(text, 'utf8')}`)
}
