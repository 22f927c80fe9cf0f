import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEnvironment, type VerdictFile } from '@gauntlet/core'
import { openRegistry, parseReference, type Registry, resolveReference } from '@gauntlet/registry'
import { runBundle } from '@gauntlet/testkit'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Sample, sampleVerdict } from './verdicts.ts'

const DIGEST = createHash('sha256').update('a model').digest('hex')
const OTHER = 'b'.repeat(64)

let workspace: string
let temp: string
let registry: Registry

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'register-model-'))
  temp = join(workspace, 'temp')
  registry = await openRegistry('folder:models', readEnvironment({ GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp }))
  await writeFile(join(workspace, 'late.onnx'), 'a model')
})

describe('a model that passed its gate', () => {
  it('is registered as a candidate, by content, with what it stands on', async () => {
    await writeFile(join(workspace, 'predictions.csv'), 'label,prediction\n1,1\n0,0\n')
    const inputs = { predictions: 'predictions.csv', gate: 'metrics: { accuracy: { min: 0.9 } }', model: 'late.onnx' }
    const gate = await runBundle('model-gate', { workspace, temp, inputs })
    expect(gate.exitCode, gate.log).toBe(0)

    const run = await register({ stage: 'staging', tags: 'data = june\nowner=a=b' }, { GITHUB_SHA: 'c0ffee' })
    expect(run.exitCode, run.log).toBe(0)
    const version = run.outputs.version ?? ''
    expect(version).toMatch(new RegExp(`^v\\d{8}T\\d{6}Z_${DIGEST.slice(0, 8)}$`))
    expect(run.outputs).toMatchObject({
      digest: DIGEST,
      'previous-version': '',
      'already-registered': 'false',
      verdict: 'pass',
      passed: 'true',
      uri: join(workspace, 'models/flights/versions', version, 'late.onnx')
    })
    expect(await readFile(run.outputs.uri ?? '', 'utf8')).toBe('a model')
    const registered = await resolveReference(registry, parseReference('flights@candidate', 'model'))
    expect(registered).toMatchObject({
      name: 'flights',
      version,
      digest: DIGEST,
      bytes: 7,
      file: 'late.onnx',
      stage: 'staging',
      tags: { data: 'june', owner: 'a=b' },
      verdicts: [{ id: 'model-gate-test', action: 'model-gate', status: 'pass', speaksOfModel: true }],
      repository: 'octo/flights',
      commit: 'c0ffee',
      runUrl: 'https://github.com/octo/flights/actions/runs/1'
    })
    expect(await registry.alias('flights', 'champion')).toBeUndefined()
    expect(run.verdict).toMatchObject({
      title: 'Register flights',
      provenance: { inputs: [{ input: 'model', path: 'late.onnx', sha256: DIGEST }, { input: 'verdicts' }] }
    })
    expect(run.summary).toMatch(/^### ✅ Register flights: passed/)
    expect(run.summary).toContain('The verdicts it stands on')
  })

  it('is registered once, and the answer is the same again', async () => {
    await given({ models: [DIGEST] })
    const one = await register()
    const two = await register({ id: 'again' })
    expect(two.exitCode, two.log).toBe(0)
    expect(two.outputs).toMatchObject({
      version: one.outputs.version,
      uri: one.outputs.uri,
      'already-registered': 'true',
      'previous-version': ''
    })
    expect(await registry.versions('flights')).toHaveLength(1)
    expect(await readdir(join(workspace, 'models/flights/aliases/candidate'))).toEqual(['000001.json'])
  })

  it('follows another one, which the outputs and the log of the alias name', async () => {
    await given({ models: [DIGEST] })
    const one = await register()
    await writeFile(join(workspace, 'late.onnx'), 'a newer model')
    await given({ models: [createHash('sha256').update('a newer model').digest('hex')] })
    const two = await register({ id: 'second' })
    expect(two.exitCode, two.log).toBe(0)
    expect(two.outputs['previous-version']).toBe(one.outputs.version)
    const back = await registry.moveAlias('flights', 'candidate', { to: one.outputs.version ?? '', expected: two.outputs.version ?? '' })
    expect(back.previous).toBe(two.outputs.version)
  })

  it('is registered on verdict files of other jobs, under another alias', async () => {
    await mkdir(join(workspace, 'downloaded/a'), { recursive: true })
    await writeFile(join(workspace, 'downloaded/a/v.json'), JSON.stringify(sampleVerdict({ models: [DIGEST], id: 'late' })))
    await given({ status: 'fail' })
    const run = await register({ verdicts: 'downloaded/**/*.json', 'require-verdicts': 'late', alias: 'shadow' })
    expect(run.exitCode, run.log).toBe(0)
    expect((await registry.alias('flights', 'shadow'))?.version).toBe(run.outputs.version)
    expect(await registry.alias('flights', 'candidate')).toBeUndefined()
  })

  it('is registered first without a comparison, and later not', async () => {
    await given({ models: [DIGEST] })
    const inputs = { 'require-verdicts': 'model-gate, compare-production', 'allow-first': 'true' }
    const first = await register(inputs)
    expect(first.exitCode, first.log).toBe(0)
    await registry.moveAlias('flights', 'champion', { to: first.outputs.version ?? '', expected: null })
    const later = await register({ ...inputs, id: 'later' })
    expect(later.exitCode).toBe(1)
    expect(later.log).toContain('so allow-first no longer helps')

    await registry.moveAlias('flights', 'previous-champion', { to: first.outputs.version ?? '', expected: null })
    await rm(join(workspace, 'models/flights/aliases/champion'), { recursive: true })
    expect((await register({ ...inputs, id: 'removed' })).exitCode).toBe(1)
  })

  it('is not hindered by reports, rollouts and registrations in the same job', async () => {
    await given({ models: [DIGEST] })
    for (const action of ['pr-report', 'run', 'canary-deploy', 'rollback', 'register-model']) await given({ action, status: 'fail' })
    const run = await register()
    expect(run.exitCode, run.log).toBe(0)
  })

  it('passes with a warning where a gate was inconclusive by the will of its author', async () => {
    await given({ models: [DIGEST], status: 'inconclusive', onInconclusive: 'pass' })
    const run = await register()
    expect(run.outputs).toMatchObject({ verdict: 'warn', passed: 'true' })
    expect(run.log).toContain('::warning title=')
  })
})

describe('a model that did not', () => {
  it.each<[string, readonly Sample[], string, string]>([
    ['because there is no verdict', [], 'require-model-gate', 'No verdict of model-gate is among those of this job.'],
    [
      'because the gate judged another file',
      [{ models: [OTHER] }],
      'require-model-gate',
      'model-gate judged another model (SHA-256 bbbbbbbbbbbb…)'
    ],
    ['because the gate knew no file', [{}], 'speaks-of-model', 'Give the gate the input "model"'],
    ['because the gate failed', [{ models: [DIGEST], status: 'fail' }], 'verdict-model-gate', 'did not pass (fail)'],
    [
      'because something else could not judge',
      [{ models: [DIGEST] }, { action: 'validate-data', status: 'error' }],
      'verdict-validate-data',
      'nothing is registered on an error'
    ]
  ])('is refused %s, and nothing is written', async (_, samples, check, message) => {
    for (const sample of samples) await given(sample)
    const run = await register()
    expect(run.exitCode, run.log).toBe(1)
    expect(run.outputs).toMatchObject({ verdict: 'fail', passed: 'false', digest: DIGEST })
    expect(run.outputs).not.toHaveProperty('version')
    expect(JSON.parse(run.outputs['failed-checks'] ?? '')).toContain(check)
    expect(run.log).toContain(message)
    await expect(readdir(join(workspace, 'models'))).rejects.toThrow('ENOENT')
  })

  it.each(['{"kind":"verdict"', '{}', ''])('is refused when a verdict reads %s', async content => {
    await given({ models: [DIGEST] })
    await writeFile(join(temp, 'gauntlet/verdicts/other.json'), content)
    const run = await register()
    expect(run.exitCode).toBe(1)
    expect(run.outputs['failed-checks']).toBe('["unreadable-1"]')
    await expect(readdir(join(workspace, 'models'))).rejects.toThrow('ENOENT')
  })
})

describe('a mistake is an error with the way out:', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      'the champion',
      { alias: 'champion' },
      'Input "alias" is "champion", which says what serves and moves only when a rollout has succeeded.'
    ],
    ['a registry elsewhere', { registry: 'folder:/var/models' }, 'which lies outside the workspace'],
    ['a model that is not there', { model: 'lte.onnx' }, 'Input "model" names "lte.onnx", which does not exist'],
    ['an empty model', { model: 'empty.onnx' }, 'Input "model" names "empty.onnx", which is empty (0 bytes).'],
    ['a model of a reserved name', { model: 'version.json' }, 'Input "model" is called "version.json"'],
    ['verdicts that are not there', { verdicts: 'v/*.json' }, 'Input "verdicts" is "v/*.json", which matches no file'],
    ['a misspelt input', { allias: 'candidate' }, 'Did you mean "alias"?']
  ])('%s', async (_, inputs, message) => {
    await given({ models: [DIGEST] })
    await writeFile(join(workspace, 'empty.onnx'), '')
    await writeFile(join(workspace, 'version.json'), '{}')
    const run = await register(inputs)
    expect(run.exitCode, run.log).toBe(2)
    expect(run.log).toContain(message)
    expect(run.log).not.toMatch(/\n\s+at /)
    await expect(readdir(join(workspace, 'models'))).rejects.toThrow('ENOENT')
  })

  it('a stored file that is damaged is an error, and the alias stays where it is', async () => {
    await given({ models: [DIGEST] })
    const one = await register({ alias: 'first' })
    await writeFile(one.outputs.uri ?? '', 'a rodel')
    const two = await register({ id: 'again' })
    expect(two.exitCode).toBe(2)
    expect(two.log).toContain('late.onnx is damaged: its SHA-256 is')
    expect(await registry.alias('flights', 'candidate')).toBeUndefined()
  })

  it('a registry that leads out through a link is refused', async () => {
    await given({ models: [DIGEST] })
    await mkdir(join(workspace, 'models'))
    await symlink(await mkdtemp(join(tmpdir(), 'elsewhere-')), join(workspace, 'models/flights'))
    const run = await register({}, { RUNNER_TEMP: temp })
    expect(run.exitCode).toBe(2)
    expect(run.log).toContain('which lies outside the workspace')
  })
})

it('keeps no token in the registry', async () => {
  await given({ models: [DIGEST] })
  const token = `ghp_${'a1'.repeat(18)}`
  const run = await register({ tags: `source=https://me:${token}@example.com/x`, stage: token })
  expect(run.exitCode, run.log).toBe(0)
  const record = await readFile(join(run.outputs.uri ?? '', '../version.json'), 'utf8')
  expect(record).not.toContain(token)
  expect(record).toContain('***')
})

function register(inputs: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) {
  return runBundle('register-model', { workspace, temp, env, inputs: { model: 'late.onnx', name: 'flights', ...inputs } })
}

async function given(sample: Sample): Promise<void> {
  const verdict: VerdictFile = sampleVerdict(sample)
  await mkdir(join(temp, 'gauntlet/verdicts'), { recursive: true })
  await writeFile(join(temp, 'gauntlet/verdicts', `${verdict.id}.json`), JSON.stringify(verdict))
}
