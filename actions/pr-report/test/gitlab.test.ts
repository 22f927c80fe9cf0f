import { type GitLabDouble, startGitLab } from '@gauntlet/testkit'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { FixtureName } from '../../../packages/reporting/test/fixture.ts'
import { runReport } from './run.ts'

let gitlab: GitLabDouble

beforeEach(async () => {
  gitlab = await startGitLab()
})
afterEach(() => gitlab.close())

/** What a runner of GitHub says is empty, as everywhere else. */
const NO_GITHUB = {
  GITHUB_ACTIONS: '',
  GITHUB_REPOSITORY: '',
  GITHUB_RUN_ID: '',
  GITHUB_EVENT_NAME: '',
  GITHUB_EVENT_PATH: '',
  GITHUB_SHA: '',
  GITHUB_WORKFLOW: '',
  GITHUB_JOB: ''
}

const report = (verdicts: readonly FixtureName[], env: Record<string, string> = {}, inputs: Record<string, string> = {}) =>
  runReport(undefined, { verdicts, inputs: { 'github-token': '', ...inputs }, env: { ...NO_GITHUB, ...gitlab.environment(), ...env } })
const writes = () => gitlab.requests.flatMap(({ method }) => (method === 'GET' ? [] : [method]))

it('writes one note on the merge request, sends nothing when it says the same, and updates it in a later pipeline', async () => {
  gitlab.addNote({ author: 'ada', body: 'Looks good' })
  const first = await report(['model'])
  expect(first.exitCode, first.log).toBe(1)
  expect(first.log).toContain('Wrote the report as a comment on ml/models!7.')
  expect(first.outputs['comment-url']).toBe(`${gitlab.url}/ml/models/-/merge_requests/7#note_${first.outputs['comment-id']}`)
  expect(gitlab.notes.at(-1)?.body).toContain(`commit \`aaaaaaaaaaaa\` · [run 88000](${gitlab.url}/ml/models/-/jobs/88000)`)

  const again = await report(['model'])
  expect(again.log).toContain('The comment on ml/models!7 says the same already.')
  const next = await report(['passing'], { CI_PIPELINE_ID: '4401' })
  expect(next.exitCode, next.log).toBe(0)
  expect(next.outputs['comment-id']).toBe(first.outputs['comment-id'])
  expect(gitlab.notes.filter(({ body }) => body.includes('### ✅ Gauntlet report: passed'))).toHaveLength(1)
  expect(writes()).toEqual(['POST', 'PUT'])
  gitlab.assertClean()
})

it.each<[string, Record<string, string>, Record<string, string>, number, string[]]>([
  ['no token', { GITLAB_TOKEN: '' }, {}, 0, ['::warning::The report is not on', '"gitlab-token" is empty, and so is GITLAB_TOKEN']],
  ['no token, where the note is required', { GITLAB_TOKEN: '' }, { 'comment-required': 'true' }, 2, ['Make a project access token']],
  ['no merge request', { CI_MERGE_REQUEST_IID: '' }, {}, 0, ['There is no comment: this pipeline is for no merge request.']],
  [
    'what only GitHub has',
    {},
    { target: 'pr/7', check: 'true' },
    0,
    ['There is no comment: this is not a run on GitHub.', 'There is no check run: this is not a run on GitHub.']
  ]
])('sends nothing with %s, and says why', async (_, env, inputs, exitCode, told) => {
  const run = await report(['passing'], env, inputs)
  expect(run.exitCode, run.log).toBe(exitCode)
  for (const sentence of told) expect(run.log.replaceAll('%0A', ' ')).toContain(sentence)
  expect(run.outputs.verdict).toBe('pass')
  expect(gitlab.requests).toEqual([])
})
