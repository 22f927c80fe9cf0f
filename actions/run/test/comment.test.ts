import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { folderWith, type GitHubDouble, runBundle, startGitHub } from '@gauntlet/testkit'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { HEAD, pullRequestEvent } from '../../pr-report/test/run.ts'

let github: GitHubDouble
let workspace: string

beforeEach(async () => {
  github = await startGitHub({ collaborators: { ana: 'write' } })
  const rows = Array.from({ length: 100 }, (_, row) => `${row},${row % 2},${row < 80 ? row % 2 : 1 - (row % 2)}`)
  workspace = await folderWith({
    'p.csv': `id,label,prediction\n${rows.join('\n')}\n`,
    'event.json': JSON.stringify(pullRequestEvent().payload)
  })
})
afterEach(() => github.close())

/** The whole gate of a pull request, with at least this accuracy asked for. */
async function gate(least: number, runId: number) {
  await writeFile(
    join(workspace, 'gauntlet.yml'),
    `model-gate:\n  predictions: p.csv\n  gate: { metrics: { accuracy: { min: ${least} } } }\n`
  )
  return runBundle('run', {
    workspace,
    inputs: { 'github-token': github.token },
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: 'octo/models',
      GITHUB_WORKFLOW: 'model',
      GITHUB_SHA: HEAD,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(workspace, 'event.json'),
      GITHUB_RUN_ID: String(runId)
    }
  })
}

it('keeps one comment on the pull request, and lets through what somebody with the right to do so accepted there', async () => {
  const failed = await gate(0.9, 100)
  expect(failed.exitCode, failed.log).toBe(1)
  const [first] = github.comments
  expect(failed.outputs).toMatchObject({ 'comment-id': String(first?.id), 'comment-url': expect.stringContaining('#issuecomment-') })

  github.addComment({ issue: 7, author: 'ana', body: '/accept accuracy the old labels were wrong' })
  const accepted = await gate(0.9, 101)
  expect(accepted.exitCode, accepted.log).toBe(0)
  expect(accepted.outputs).toMatchObject({ verdict: 'warn', passed: 'true', 'comment-id': String(first?.id) })
  expect(accepted.verdict).toMatchObject({
    checks: [
      { id: 'model-gate', severity: 'warning' },
      { id: 'pr-report', outcome: 'pass' }
    ]
  })

  const passed = await gate(0.5, 102)
  expect(passed.outputs, passed.log).toMatchObject({ verdict: 'pass' })
  expect(github.comments.filter(({ body }) => body.startsWith('<!-- gauntlet:'))).toHaveLength(1)
  github.assertClean()
})
