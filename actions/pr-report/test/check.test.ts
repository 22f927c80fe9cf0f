import { type GitHubDouble, startGitHub } from '@gauntlet/testkit'
import { afterEach, expect, it } from 'vitest'
import type { FixtureName } from '../../../packages/reporting/test/fixture.ts'
import { HEAD, pullRequestEvent, runReport } from './run.ts'

let github: GitHubDouble

afterEach(() => github.close())

const permissions = { contents: 'read', 'pull-requests': 'write', checks: 'write' } as const

it.each<[FixtureName[], Record<string, string>, string]>([
  [['passing'], {}, 'success'],
  [['data', 'passing'], {}, 'neutral'],
  [['inconclusive'], {}, 'neutral'],
  [['model'], {}, 'failure'],
  [['failure'], {}, 'failure'],
  [[], {}, 'failure'],
  [[], { 'on-inconclusive': 'warn' }, 'neutral']
])('concludes from %j, %j: %s', async (verdicts, inputs, conclusion) => {
  github = await startGitHub({ permissions })
  const run = await runReport(github, { verdicts, inputs: { check: 'true', title: 'Model', ...inputs } })
  expect(github.state.checkRuns, run.log).toMatchObject([{ sha: HEAD, name: 'Model', status: 'completed', conclusion }])
  expect(run.outputs['check-url']).toContain(String(github.state.checkRuns[0]?.id))
  github.assertClean()
})

it('says the same twice in one check run, and something else of another commit in another', async () => {
  github = await startGitHub({ permissions })
  const inputs = { check: 'true', 'check-name': 'gate' }
  await runReport(github, { verdicts: ['passing'], inputs })
  await runReport(github, { verdicts: ['passing'], inputs })
  expect(github.state.checkRuns).toHaveLength(1)
  await runReport(github, { verdicts: ['model'], inputs, runId: 101 })
  expect(github.state.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['success', 'failure'])
  github.assertClean()
})

it('is an error without the permission, for a branch may wait for it, and the verdict is safe', async () => {
  github = await startGitHub()
  const run = await runReport(github, { verdicts: ['passing'], inputs: { check: 'true' } })
  expect(run.exitCode).toBe(2)
  expect(run.log).toContain('checks: write')
  expect(run.outputs).toMatchObject({ verdict: 'pass', 'comment-id': expect.stringMatching(/\d/) })
  expect(github.comments).toHaveLength(1)
})

it('is there also where the comment is required and cannot be written', async () => {
  github = await startGitHub({ permissions: { contents: 'read', checks: 'write' } })
  const run = await runReport(github, { verdicts: ['passing'], inputs: { check: 'true', 'comment-required': 'true' } })
  expect(run.exitCode).toBe(2)
  expect(run.log).toContain('::error::The report is not on the pull request')
  expect(github.state.checkRuns, run.log).toMatchObject([{ conclusion: 'success' }])
  expect(run.outputs['check-url']).toContain(String(github.state.checkRuns[0]?.id))
})

it('is not there on a pull request from a fork, which is said', async () => {
  github = await startGitHub({ permissions: { contents: 'read' } })
  github.expectSilence()
  const run = await runReport(github, { verdicts: ['passing'], inputs: { check: 'true' }, event: pullRequestEvent('mallory/models') })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.log).toContain('::notice::There is no check run: the token of this run may not write.')
  github.assertClean()
})
