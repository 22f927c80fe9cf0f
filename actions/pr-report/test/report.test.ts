import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type FixtureName, fixturePath } from '../../../packages/reporting/test/fixture.ts'
import { runReport } from './run.ts'

const silent = { target: 'none' }

it.each<[string, FixtureName[], Record<string, string>, number, string, string[]]>([
  ['a pass', ['passing'], {}, 0, 'pass', []],
  ['a warning', ['data', 'passing'], {}, 0, 'warn', ['validate-data-train']],
  ['a failed gate', ['data', 'model'], {}, 1, 'fail', ['model-gate-train', 'validate-data-train']],
  ['a gate that could not judge', ['passing', 'failure'], {}, 1, 'fail', ['compare-production-train']],
  ['an inconclusive verdict that its author let through', ['inconclusive'], {}, 0, 'warn', []],
  ['no verdict at all', [], {}, 1, 'inconclusive', []],
  ['no verdict at all, let through', [], { 'on-inconclusive': 'warn' }, 0, 'inconclusive', []]
])('makes of %s its own verdict and exit code', async (_, verdicts, inputs, exitCode, verdict, failed) => {
  const run = await runReport(undefined, { verdicts, inputs: { ...silent, ...inputs } })
  expect({ exitCode: run.exitCode, verdict: run.outputs.verdict, failed: JSON.parse(run.outputs['failed-checks'] ?? '') }, run.log).toEqual(
    { exitCode, verdict, failed }
  )
})

it('writes the report three times: step summary, report.md and report.html', async () => {
  const run = await runReport(undefined, { inputs: { ...silent, title: 'Flights', 'report-folder': 'out/report' } })
  expect(run.outputs['report-path']).toMatch(/\/out\/report\/report\.md$/)
  const markdown = await readFile(run.outputs['report-path'] ?? '', 'utf8')
  const page = await readFile(run.outputs['html-path'] ?? '', 'utf8')
  expect(run.summary).toMatch(/^### ❌ Flights: 1 of 2 gates did not pass\n/)
  expect(markdown).toBe(run.summary)
  expect(markdown).toContain('[run 100](https://github.com/octo/models/actions/runs/100)')
  expect(page).toContain('<h1>Flights</h1>')
  expect(page).toContain('>aaaaaaaaaaaa</code>')
})

it('says what to do when there is no verdict', async () => {
  const run = await runReport(undefined, { verdicts: [], inputs: silent })
  expect(run.log).toContain('No verdict was found in this job. Put this step after the gates, in the same job and with "if: always()"')
  expect(run.verdict).toMatchObject({ checks: [{ id: 'verdicts', outcome: 'inconclusive', severity: 'critical' }] })
})

it('reads the verdicts of other jobs from the folders they were downloaded into', async () => {
  const workspace = await workspaceWith({ 'got/a/verdict.json': 'passing', 'got/b/verdict.json': 'failure' })
  const run = await runReport(undefined, { verdicts: ['data'], workspace, inputs: { ...silent, verdicts: 'got/{a,b}/*.json' } })
  expect(run.verdict).toMatchObject({ checks: [{ id: 'compare-production-train' }, { id: 'model-gate-small' }] })
  expect(run.verdict?.provenance.inputs.map(({ path }) => path)).toEqual(['got/a/verdict.json', 'got/b/verdict.json'])
})

it('leaves out its own verdict, which an earlier report of the job has left', async () => {
  const first = await runReport(undefined, { verdicts: ['passing'], inputs: silent })
  const again = await runReport(undefined, { verdicts: [], temp: first.temp, inputs: silent })
  expect(first.outputs['verdict-path']).toContain(first.temp)
  expect(again.verdict).toMatchObject({ status: 'pass', checks: [{ id: 'model-gate-small' }] })
})

it.each<[string, string | object, string]>([
  ['is no JSON', '{"kind": "verd', 'Could not read the verdict file'],
  ['is something else', { name: 'package' }, 'it has version undefined, this release reads version 1'],
  ['is of another version', { version: 2 }, 'it has version 2, this release reads version 1. Use the same release in every job.'],
  [
    'holds a key that is not in the schema',
    { ...JSON.parse(await readFile(fixturePath('failure'), 'utf8')), html: '<b>' },
    'Unrecognized key'
  ]
])('does not pass, and names the file, when one %s', async (_, content, message) => {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-workspace-'))
  await writeFile(join(workspace, 'foreign.json'), typeof content === 'string' ? content : JSON.stringify(content))
  const run = await runReport(undefined, { workspace, inputs: { ...silent, verdicts: 'foreign.json' } })
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ verdict: 'fail', passed: 'false' })
  expect(run.log).toContain(message)
  expect(run.summary).toContain('foreign.json')
})

it.each<[string, Record<string, string>, string]>([
  ['a pattern that matches nothing', { verdicts: 'none/*.json' }, 'Input "verdicts" is "none/*.json", which matches no file'],
  ['a folder outside of the workspace', { 'report-folder': '../../etc' }, 'Input "report-folder"']
])('stops at %s and says the way out', async (_, inputs, message) => {
  const workspace = await workspaceWith({ 'one.json': 'model', 'two.json': 'model' })
  const run = await runReport(undefined, { workspace, inputs: { ...silent, ...inputs } })
  expect(run.exitCode).toBe(2)
  expect(run.log).toContain(message)
  expect(run.log).not.toContain('    at ')
})

it.each([
  ['failure', 1, 'A step before this report failed, and no verdict says why.'],
  ['cancelled', 1, 'The job was cancelled, and no verdict says why.'],
  ['success', 0, 'passed']
])('knows of steps that left no verdict: the job is at %s', async (status, exitCode, told) => {
  const run = await runReport(undefined, { verdicts: ['passing'], inputs: { ...silent, 'job-status': status } })
  expect(run.exitCode).toBe(exitCode)
  expect(run.summary).toContain(told)
})

it('says nothing of a failed job where a verdict explains it', async () => {
  const run = await runReport(undefined, { verdicts: ['model'], inputs: { ...silent, 'job-status': 'failure' } })
  expect(run.exitCode).toBe(1)
  expect(run.summary).not.toContain('no verdict says why')
})

it('needs neither a repository nor a runner', async () => {
  const run = await runReport(undefined, {
    verdicts: ['passing'],
    env: { GITHUB_ACTIONS: '', GITHUB_REPOSITORY: '', GITHUB_RUN_ID: '', GITHUB_EVENT_PATH: '', GITHUB_SHA: '' }
  })
  expect(run.exitCode).toBe(0)
  expect(run.log).toContain('There is no comment: this is not a run on GitHub.')
})

async function workspaceWith(files: Readonly<Record<string, FixtureName>>): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-workspace-'))
  for (const [path, name] of Object.entries(files)) {
    await mkdir(join(workspace, path, '..'), { recursive: true })
    await writeFile(join(workspace, path), await readFile(fixturePath(name)))
  }
  return workspace
}
