import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GitHubDouble, startGitHub } from '@gauntlet/testkit'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Options, runReport } from './run.ts'

let github: GitHubDouble

beforeEach(async () => {
  github = await startGitHub({ permissions: { contents: 'read', 'pull-requests': 'write', checks: 'write' } })
  workspace = await mkdtemp(join(tmpdir(), 'gauntlet-live-'))
})
afterEach(() => github.close())

let workspace: string

const report = (options: Options) => runReport(github, { workspace, ...options })
const running = (options: Options = {}) => report({ verdicts: [], inputs: { status: 'running', check: 'true' }, ...options })
const body = () => github.comments[0]?.body ?? ''

it('says that results are on their way, and later in the same comment what they are', async () => {
  const first = await running()
  expect(first.exitCode, first.log).toBe(0)
  expect(first.outputs).toMatchObject({ verdict: 'inconclusive', passed: 'true' })
  expect(body()).toContain('### ⏳ Gauntlet report: running')
  expect(github.state.checkRuns).toMatchObject([{ status: 'in_progress', conclusion: null }])

  const last = await report({ verdicts: ['passing'], temp: first.temp, inputs: { check: 'true' } })
  expect(last.exitCode, last.log).toBe(0)
  expect(github.comments).toHaveLength(1)
  expect(body()).toContain('### ✅ Gauntlet report: passed')
  expect(github.state.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'success' }])

  const post = await report({ temp: first.temp, inputs: { status: 'running', check: 'true' }, verdicts: [], state: first.state })
  expect(post.exitCode, post.log).toBe(0)
  expect(body()).toContain('### ✅ Gauntlet report: passed')
  // Nor is what the last step wrote replaced.
  expect(await readFile(last.outputs['report-path'] ?? '', 'utf8')).toContain('### ✅ Gauntlet report: passed')
  github.assertClean()

  // A job that passed does not fail because nobody could be asked afterwards.
  github.fault({ on: 'issues/list-comments', status: 401, body: { message: 'Bad credentials' }, times: 9 })
  const unsure = await report({ temp: first.temp, inputs: { status: 'running' }, verdicts: [], state: first.state })
  expect(unsure.exitCode, unsure.log).toBe(0)
  expect(unsure.log).toContain('::warning::Whether the comment still waits for results is not known')
})

it('does nothing at the end of a job whose first step was refused', async () => {
  const first = await running({ inputs: { status: 'runing' } })
  expect(first.exitCode).toBe(2)
  expect(first.log).toContain('Input "status" is "runing"')
  github.expectSilence()
  const post = await report({ temp: first.temp, inputs: { status: 'runing' }, verdicts: [], state: first.state })
  expect({ exitCode: post.exitCode, log: post.log, summary: post.summary }).toEqual({ exitCode: 0, log: '', summary: '' })
  github.assertClean()
})

it('marks the comment and the check run of a job that died', async () => {
  const first = await running()
  const post = await report({ temp: first.temp, inputs: { status: 'running', check: 'true' }, verdicts: ['passing'], state: first.state })
  expect(post.exitCode, post.log).toBe(0)
  expect(post.log).toContain('The run ended without a report.')
  expect(body()).toContain('### ⛔ Gauntlet report: the run ended before its results')
  expect(body()).toContain('What it knew by then')
  expect(github.state.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure' }])
  github.assertClean()
})

it.each([
  ['a later run', { runId: 101 }],
  ['a later attempt', { env: { GITHUB_RUN_ATTEMPT: '2' } }]
])('leaves the comment alone that %s has taken over', async (_, later) => {
  const first = await running()
  await running(later)
  const post = await report({ temp: first.temp, inputs: { status: 'running' }, verdicts: [], state: first.state })
  expect(post.log).not.toContain('The run ended without a report.')
  expect(body()).toContain('### ⏳ Gauntlet report: running')
  github.assertClean()
})

it('fails with what there is where the workflow says that the run failed', async () => {
  const run = await report({ verdicts: ['passing'], inputs: { status: 'failed' } })
  expect(run.exitCode).toBe(1)
  expect(run.verdict).toMatchObject({ status: 'fail', checks: [{ id: 'run', outcome: 'fail' }, { id: 'model-gate-small' }] })
  expect(body()).toContain('### ⛔ Gauntlet report: the run ended before its results')
})
