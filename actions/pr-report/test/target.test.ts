import { type GitHubDouble, startGitHub } from '@gauntlet/testkit'
import { afterEach, expect, it } from 'vitest'
import { HEAD, runReport } from './run.ts'

let github: GitHubDouble

afterEach(() => github.close())

const OTHER = 'c'.repeat(40)

it.each([
  ['pr', 'issue', 7],
  ['pr/8', 'issue', 8],
  ['issue/12', 'issue', 12],
  ['commit', 'commit', HEAD],
  [`commit/${OTHER}`, 'commit', OTHER]
] as const)('writes to %s, and updates it there', async (target, kind, at) => {
  github = await startGitHub({
    permissions: { contents: 'write', 'pull-requests': 'write', issues: 'write' },
    pullRequests: [
      { number: 7, headSha: HEAD },
      { number: 8, headSha: OTHER }
    ],
    issues: [12]
  })
  await runReport(github, { verdicts: ['inconclusive'], inputs: { target } })
  const again = await runReport(github, { verdicts: ['passing'], inputs: { target }, runId: 101 })
  const found =
    kind === 'issue' ? github.comments.filter(({ issue }) => issue === at) : github.commitComments.filter(({ sha }) => sha === at)
  expect(found, again.log).toHaveLength(1)
  expect(found[0]?.body).toContain('### ✅ Gauntlet report: passed')
  github.assertClean()
})

it('asks for no token where nothing is to be written', async () => {
  github = await startGitHub()
  github.expectSilence()
  const run = await runReport(github, { verdicts: ['passing'], inputs: { target: 'none', 'github-token': '' } })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.log).not.toMatch(/::(warning|notice|error)/)
  // Somebody waits for the check run.
  const check = await runReport(github, { verdicts: ['passing'], inputs: { target: 'none', check: 'true', 'github-token': '' } })
  expect(check.exitCode).toBe(2)
  expect(check.log).toContain('Input "github-token" is empty; leave it out')
  expect(check.outputs.verdict).toBe('pass')
  github.assertClean()
})

it('refuses another place, and says which there are', async () => {
  github = await startGitHub()
  const run = await runReport(github, { inputs: { target: 'slack' } })
  expect(run.exitCode).toBe(2)
  expect(run.log).toContain('Input "target" is "slack"; expected auto, none, pr, pr/<number>, commit')
})
