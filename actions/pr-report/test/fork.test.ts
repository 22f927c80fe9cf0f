import { createHash } from 'node:crypto'
import {
  type ArtifactService,
  folderWith,
  type GitHubDouble,
  type Loopback,
  listenOnLoopback,
  type StoredRun,
  startArtifactService,
  startGitHub,
  zipOf
} from '@gauntlet/testkit'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { HEAD, type Options, pullRequestEvent, runReport } from './run.ts'

let artifacts: ArtifactService
let closing: (() => Promise<void>)[] = []

beforeEach(async () => {
  artifacts = await startArtifactService()
  closing = [() => artifacts.close()]
})
afterEach(async () => {
  for (const close of closing) await close()
})

const FORK = 'mallory/models'

it('brings the verdicts of a fork to the pull request as data, by a workflow that may write', async () => {
  const untrusted = await start({ permissions: { contents: 'read' } })
  untrusted.expectSilence()
  const inFork = await runReport(untrusted, {
    verdicts: ['data', 'model'],
    workspace: await folderWith({ 'notes.md': 'Ask @everyone <img src="https://evil.example/x.png">' }),
    // The data is handed over also where the step fails for want of a comment.
    inputs: { id: 'gate', report: 'notes.md', 'comment-required': 'true' },
    event: pullRequestEvent(FORK),
    env: artifacts.artifactEnvironment()
  })
  expect(inFork.exitCode, inFork.log).toBe(2)
  expect(inFork.outputs.verdict).toBe('fail')
  expect([...artifacts.artifacts.keys()]).toEqual(['gauntlet-report-gate'])
  untrusted.assertClean()
  artifacts.assertClean()

  const files = [...artifacts.filesOf('gauntlet-report-gate')].map(([name, content]) => ({ name, content }))
  const trusted = await start({
    permissions: { actions: 'read', 'pull-requests': 'write', checks: 'write' },
    pullRequests: [
      { number: 6, headSha: HEAD, headRepository: FORK, headRef: 'other' },
      { number: 7, headSha: HEAD, headRepository: FORK, headRef: 'better' }
    ],
    runs: [await storedRun(files)]
  })
  const report = await runReport(trusted, {
    ...onWorkflowRun,
    verdicts: [],
    inputs: { verdicts: 'workflow_run', id: 'gate', check: 'true' }
  })
  expect(report.exitCode, report.log).toBe(1)
  expect(trusted.comments.map(({ issue }) => issue)).toEqual([7])
  const [comment] = trusted.comments
  expect(comment?.body).toContain('2 gates did not pass'.slice(2))
  expect(comment?.body).not.toContain('everyone')
  expect(comment?.body).toContain(`"run":42,"attempt":1,"sha":"${HEAD}"`)
  expect(trusted.state.checkRuns).toMatchObject([{ sha: HEAD, conclusion: 'failure' }])
  trusted.assertClean()
})

it('fails where the run of the fork failed and left nothing that says why', async () => {
  const github = await start({
    permissions: { actions: 'read', 'pull-requests': 'write' },
    pullRequests: [{ number: 7, headSha: HEAD, headRepository: FORK, headRef: 'better' }],
    runs: [{ id: 42, headRepository: FORK, headBranch: 'better', headSha: HEAD, artifacts: [] }]
  })
  const run = await runReport(github, { ...onWorkflowRun, verdicts: [], inputs: { verdicts: 'workflow_run' } })
  expect(run.exitCode, run.log).toBe(1)
  expect(github.comments[0]?.body).toContain('The run that this report speaks of failed, and no verdict says why')
})

it('shows an artifact that is no verdict as an error, never as a pass', async () => {
  const github = await start({
    permissions: { actions: 'read', 'pull-requests': 'write' },
    pullRequests: [{ number: 7, headSha: HEAD, headRepository: FORK, headRef: 'better' }],
    runs: [await storedRun([{ name: '1.json', content: '{"kind":"verdict","status":"pass"}' }])]
  })
  const run = await runReport(github, { ...onWorkflowRun, verdicts: [], inputs: { verdicts: 'workflow_run' } })
  expect(run.exitCode, run.log).toBe(1)
  expect(run.outputs.verdict).toBe('fail')
})

it('reads the verdicts of all jobs of its own run without any permission', async () => {
  const github = await start()
  const source = await runReport(github, { verdicts: ['passing'], inputs: { target: 'none' } })
  expect(source.exitCode).toBe(0)
  const { readFile } = await import('node:fs/promises')
  const { fixturePath } = await import('../../../packages/reporting/test/fixture.ts')
  for (const name of ['passing', 'data'] as const)
    artifacts.put(`gauntlet-verdict-${name}`, [{ name: `${name}.json`, content: await readFile(fixturePath(name), 'utf8') }])
  const needs = { data: { result: 'success' }, train: { result: 'success' }, lint: { result: 'failure' } }
  const run = await runReport(github, {
    verdicts: [],
    inputs: { verdicts: 'artifacts', needs: JSON.stringify(needs) },
    env: artifacts.artifactEnvironment()
  })
  expect(run.exitCode, run.log).toBe(1)
  expect(github.comments[0]?.body).toContain('lint')
  expect(run.verdict).toMatchObject({
    checks: expect.arrayContaining([expect.objectContaining({ id: 'jobs', outcome: 'inconclusive' })])
  })
  github.assertClean()
  artifacts.assertClean()
})

it('asks for the event where there is none', async () => {
  const github = await start()
  const run = await runReport(github, { inputs: { verdicts: 'workflow_run' } })
  expect(run.exitCode).toBe(2)
  expect(run.log).toContain('was started by the event "pull_request". Use it in a workflow with "on: workflow_run"')
})

const onWorkflowRun: Options = {
  event: {
    name: 'workflow_run',
    payload: {
      workflow_run: {
        id: 42,
        run_attempt: 1,
        head_sha: HEAD,
        head_branch: 'better',
        conclusion: 'failure',
        event: 'pull_request',
        head_repository: { full_name: FORK, owner: { login: 'mallory' } }
      }
    }
  },
  runId: 500
}

async function start(options: Parameters<typeof startGitHub>[0] = {}): Promise<GitHubDouble> {
  const github = await startGitHub(options)
  closing.push(() => github.close())
  return github
}

async function storedRun(files: readonly { name: string; content: string | Buffer }[]): Promise<StoredRun> {
  const archive = zipOf(files)
  const storage: Loopback = await listenOnLoopback(
    async (_, response) => {
      response.writeHead(200, { 'content-length': String(archive.length) }).end(archive)
    },
    problem => {
      throw new Error(problem)
    }
  )
  closing.push(() => storage.close())
  const digest = `sha256:${createHash('sha256').update(archive).digest('hex')}`
  const artifact = { id: 7002, name: 'gauntlet-report-gate', bytes: archive.length, digest, archiveUrl: `${storage.url}/archive?sig=x` }
  return { id: 42, headRepository: FORK, headBranch: 'better', headSha: HEAD, artifacts: [artifact] }
}
