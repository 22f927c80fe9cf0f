import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { VERSION } from '../packages/core/src/version.ts'
import { stampRelease } from './release-stamp.ts'
import { root } from './root.ts'

/**
 * Assembles `build/release/`: what a version tag holds, and what every job downloads. The committed actions, bundle, schemas and
 * workflows, plus the data engine's native library for the platforms of hosted and GPU runners, so that nothing is downloaded when
 * an action runs. Another folder may be named as the first argument.
 *
 * Workflows call our actions at one commit, and a commit cannot name itself. So a release is assembled and committed three times: as it
 * is; with that commit as the second argument, which stamps the reusable workflows; and with the commit of those as the third, which
 * stamps the templates.
 */
const PLATFORMS = ['linux-x64', 'linux-arm64']
const CONTENT = [
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'action.yml',
  'actions',
  'dist',
  'schemas',
  '.github/workflows',
  'workflows-templates'
]

const [, , release = join(root, 'build', 'release'), actionsCommit, workflowsCommit] = process.argv
rmSync(release, { recursive: true, force: true })
mkdirSync(release, { recursive: true })

for (const path of CONTENT.filter(path => existsSync(join(root, path)))) {
  cpSync(join(root, path), join(release, path), {
    recursive: true,
    filter: source => !/\/actions\/[^/]+\/(src|test|package\.json|node_modules)$/.test(source)
  })
}
stampRelease(release, { actionsCommit, workflowsCommit }, VERSION)
addNativeLibrary()
if (workflowsCommit === undefined) console.log(nextStep())
console.log(`${release}: ${megabytes(sizeOf(release))} MB, ${megabytes(compressedSize(release))} MB compressed`)

function nextStep(): string {
  const given = actionsCommit === undefined ? 'its commit' : `${actionsCommit} and its commit`
  return `Not a release yet: ${actionsCommit === undefined ? 'the workflows' : 'the templates'} name main. Commit this tree and assemble again with ${given}.`
}

/** `@duckdb/node-bindings` chooses the library of its platform; both are taken from the registry at the versions of the lock file. */
function addNativeLibrary(): void {
  const names = ['@duckdb/node-bindings', ...PLATFORMS.map(platform => `@duckdb/node-bindings-${platform}`)]
  for (const name of names) {
    const target = join(release, 'dist', 'node_modules', name)
    const installed = join(root, 'node_modules', name)
    if (existsSync(installed)) cpSync(installed, target, { recursive: true })
    else fetchPackage(name, lockedPackage(name), target)
  }
}

/** npm installs only the library of this machine's platform; the other one is fetched by itself and held against the lock file. */
function fetchPackage(name: string, locked: Locked, target: string): void {
  const spec = `${name}@${locked.version}`
  const folder = mkdtempSync(join(tmpdir(), 'gauntlet-release-'))
  execFileSync('npm', ['pack', spec, '--pack-destination', folder, '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [archive] = readdirSync(folder)
  if (archive === undefined) throw new Error(`Could not fetch ${spec}: npm pack left no archive`)
  const digest = `sha512-${createHash('sha512')
    .update(readFileSync(join(folder, archive)))
    .digest('base64')}`
  if (digest !== locked.integrity)
    throw new Error(`Could not fetch ${spec}: its digest is ${digest}, the lock file says ${locked.integrity}`)
  mkdirSync(target, { recursive: true })
  execFileSync('tar', ['-xzf', join(folder, archive), '-C', target, '--strip-components=1'])
  rmSync(folder, { recursive: true })
}

interface Locked {
  readonly version: string
  readonly integrity: string
}

function lockedPackage(name: string): Locked {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked | undefined> }
  const locked = lock.packages[`node_modules/${name}`]
  if (locked === undefined)
    throw new Error(`Could not find ${name} in package-lock.json. Was the lock file made on a platform that lists it?`)
  return locked
}

function sizeOf(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.size
  return readdirSync(path).reduce((sum, entry) => sum + sizeOf(join(path, entry)), 0)
}

function compressedSize(folder: string): number {
  const archive = execFileSync('tar', ['-cf', '-', '-C', folder, '.'], { maxBuffer: 2 ** 30 })
  return gzipSync(archive).length
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
