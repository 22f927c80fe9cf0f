import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram, VerdictFile } from '@gauntlet/core'
import { nodeBinary, runBundle } from '@gauntlet/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { folderWith } from '../bundles/folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let release: string
let dist: string
let printed: string

beforeAll(async () => {
  // An empty place with no other node_modules above it.
  release = join(await realpath(await mkdtemp(join(tmpdir(), 'gauntlet-release-'))), 'gauntlet')
  dist = join(release, 'dist')
  printed = execFileSync(nodeBinary(), ['scripts/release-assemble.ts', release], { cwd: root, encoding: 'utf8' })
})
afterAll(async () => rm(release, { recursive: true, force: true }))

it('prints its size, and carries the native library for both platforms', () => {
  console.log(printed.trim())
  expect(printed).toMatch(/: [\d.]+ MB, [\d.]+ MB compressed/)
  for (const platform of ['linux-x64', 'linux-arm64']) {
    expect(existsSync(join(dist, 'node_modules', '@duckdb', `node-bindings-${platform}`, 'duckdb.node'))).toBe(true)
  }
})

it('has what `uses:` needs, and nothing that only developers need', async () => {
  for (const action of await readdir(join(release, 'actions'))) {
    expect((await readdir(join(release, 'actions', action))).sort()).toEqual(['README.md', 'action.yml'])
  }
  expect(await readdir(release)).not.toContain('packages')
})

it('runs every action with no other node_modules in reach', async () => {
  const workspace = await folderWith({
    'flights.parquet': await readFile(join(root, 'node_modules/vega-datasets/data/flights-3m.parquet')),
    'predictions.csv': `id,label,prediction\n${Array.from({ length: 20 }, (_, row) => `${row},${row % 2},${row % 2}`).join('\n')}\n`
  })
  const options = { workspace, dist, temp: await folderWith({}) }
  const runs = {
    'validate-data': { data: 'flights.parquet', checks: 'rows: { min: 3000000 }' },
    'model-gate': { predictions: 'predictions.csv', gate: 'metrics: { accuracy: { min: 0.85 } }' },
    'pr-report': { target: 'none' }
  }
  expect(Object.keys(runs).sort()).toEqual((await readdir(join(release, 'actions'))).sort())
  for (const [action, inputs] of Object.entries(runs)) {
    const run = await runBundle(action, { ...options, inputs })
    expect(run.log).not.toContain('::error')
    expect({ action, exitCode: run.exitCode, verdict: run.outputs.verdict }).toEqual({ action, exitCode: 0, verdict: 'pass' })
  }
})

it('runs its command line', async () => {
  const command = [
    nodeBinary(),
    join(dist, 'cli', 'index.js'),
    'model-gate',
    '--predictions',
    'p.csv',
    '--gate',
    'metrics: { accuracy: { min: 0.9 } }',
    '--json'
  ] as const
  const run = await runProgram({
    command,
    cwd: await folderWith({ 'p.csv': 'id,label,prediction\n1,1,1\n2,0,0\n' }),
    timeoutMs: 30_000,
    maxOutputBytes: 1e6
  })
  expect(VerdictFile.parse(JSON.parse(run.stdout))).toMatchObject({ status: 'pass' })
})

it('says what to do where it carries no native library for the platform', async () => {
  await rm(join(dist, 'node_modules'), { recursive: true })
  const run = await runBundle('validate-data', {
    workspace: await folderWith({ 'data.csv': 'a\n1\n' }),
    dist,
    inputs: { data: 'data.csv', checks: 'rows: { min: 1 }' }
  })
  expect(run.exitCode).toBe(2)
  expect(run.log).toMatch(/::error::.*linux-(x64|arm64)/)
  expect(run.log).toMatch(/release/)
})
