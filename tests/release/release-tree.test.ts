import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram, VERSION, VerdictFile } from '@gauntlet/core'
import { folderWith, listenOnLoopback, nodeBinary, runBundle } from '@gauntlet/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const ACTIONS_COMMIT = 'a'.repeat(40)
const WORKFLOWS_COMMIT = 'b'.repeat(40)
let release: string
let dist: string
let printed: string

beforeAll(async () => {
  // An empty place with no other node_modules above it.
  release = join(await realpath(await mkdtemp(join(tmpdir(), 'gauntlet-release-'))), 'gauntlet')
  dist = join(release, 'dist')
  const command = ['scripts/release-assemble.ts', release, ACTIONS_COMMIT, WORKFLOWS_COMMIT]
  printed = execFileSync(nodeBinary(), command, { cwd: root, encoding: 'utf8' })
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

it('has the whole gate at its root, from the same bundle', async () => {
  const [, main = ''] = /^ {2}main: (.*)$/m.exec(await readFile(join(release, 'action.yml'), 'utf8')) ?? []
  expect(join(release, main)).toBe(join(dist, 'run', 'index.js'))
  expect(existsSync(join(release, main))).toBe(true)
})

it('calls its own actions and workflows at commits, and never at main', async () => {
  expect(printed).not.toContain('Not a release yet')
  for (const [folder, commit] of [
    ['.github/workflows', ACTIONS_COMMIT],
    ['workflows-templates', WORKFLOWS_COMMIT]
  ] as const) {
    const files = (await readdir(join(release, folder))).filter(name => name.endsWith('.yml'))
    const texts = await Promise.all(files.map(async name => readFile(join(release, folder, name), 'utf8')))
    const calls = texts.flatMap(text => [...text.matchAll(/gauntlet-ml\/gauntlet(?:\/\S*)?@(.*)/g)].map(([, ref]) => ref))
    expect(calls.length).toBeGreaterThan(5)
    expect(new Set(calls)).toEqual(new Set([`${commit} # v${VERSION}`]))
  }
})

it('runs every action with no other node_modules in reach', async () => {
  const router = await startRouter()
  const predictions = (right: number) =>
    `id,label,prediction\n${Array.from({ length: 200 }, (_, row) => `${row},${row % 2},${row < right ? row % 2 : 1 - (row % 2)}`).join('\n')}\n`
  const workspace = await folderWith({
    'flights.parquet': await readFile(join(root, 'node_modules/vega-datasets/data/flights-3m.parquet')),
    'predictions.csv': predictions(190),
    'production.csv': predictions(120),
    'model.bin': 'a model',
    'looks.json': JSON.stringify(Array.from({ length: 20 }, () => ({ canary: { total: 100, bad: 0 }, stable: { total: 900, bad: 0 } }))),
    'rollout.yml': `router: { webhook: "${router.url}" }
metrics: { prometheus: "${router.url}/{version}/metrics" }
stages: [{ weight: 5%, min-requests: 100 }]
analysis: { metrics: [{ name: errors, bad: errors_total, total: requests_total }] }
`
  })
  const options = { workspace, dist, temp: await folderWith({}) }
  const deployment = { rollout: 'rollout.yml', 'allow-private-network': 'true', history: 'folder:deployments' }
  const runs: [action: string, inputs: Record<string, string>][] = [
    ['validate-data', { data: 'flights.parquet', checks: 'rows: { min: 3000000 }' }],
    ['model-gate', { predictions: 'predictions.csv', gate: 'metrics: { accuracy: { min: 0.85 } }', model: 'model.bin' }],
    ['compare-production', { candidate: 'predictions.csv', production: 'production.csv', comparison: 'metric: accuracy' }],
    ['register-model', { model: 'model.bin', name: 'flights' }],
    ['canary-deploy', { ...deployment, model: 'flights@candidate', 'allow-first': 'true' }],
    ['canary-deploy', { mode: 'judge', looks: 'looks.json', id: 'judge' }],
    ['rollback', { ...deployment, list: 'true' }],
    ['pr-report', { target: 'none' }],
    [
      'run',
      {
        config: `model-gate: { id: whole, predictions: predictions.csv, gate: { metrics: { accuracy: { min: 0.85 } } } }\npr-report: { id: all, target: none }`
      }
    ]
  ]
  expect([...new Set(runs.map(([action]) => action))].sort()).toEqual((await readdir(join(release, 'actions'))).sort())
  try {
    for (const [action, inputs] of runs) {
      const run = await runBundle(action, { ...options, inputs })
      expect(run.log).not.toContain('::error')
      expect({ action, exitCode: run.exitCode, passed: run.outputs.passed, log: run.log }).toMatchObject({
        action,
        exitCode: 0,
        passed: 'true'
      })
    }
  } finally {
    await router.close()
  }
})

/** Remembers the weights it was given. */
async function startRouter() {
  let weights = '{"weights":{}}'
  return listenOnLoopback(
    async (request, response) => {
      if (request.method === 'PUT') weights = (await request.toArray()).join('')
      response.setHeader('content-type', 'application/json').end(weights)
    },
    problem => expect.fail(problem)
  )
}

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
