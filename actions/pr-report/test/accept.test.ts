import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GitHubDouble, startGitHub } from '@gauntlet/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fixturePath } from '../../../packages/reporting/test/fixture.ts'
import { type Options, runReport } from './run.ts'

let github: GitHubDouble

beforeEach(async () => {
  github = await startGitHub({ collaborators: { ana: 'write', max: 'maintain', rita: 'read' } })
})
afterEach(() => github.close())

/** A gate whose accuracy is too low by this much, and nothing else. */
async function report(accuracy: number, options: Options = {}) {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-accept-'))
  const verdict = JSON.parse(await readFile(fixturePath('passing'), 'utf8'))
  const [check] = verdict.checks
  const failed = { ...check, id: 'accuracy.min', outcome: 'fail', severity: 'critical', value: accuracy, bounds: { atLeast: 0.9 } }
  const figure = { id: 'accuracy', title: 'accuracy', value: accuracy, better: 'higher', unit: 'none' }
  const changed = { ...verdict, status: 'fail', checks: [failed], evidence: { figures: [figure], tables: [], charts: [] } }
  await writeFile(join(workspace, 'verdict.json'), JSON.stringify(changed))
  return runReport(github, { ...options, workspace, inputs: { verdicts: 'verdict.json', ...options.inputs } })
}
const say = (author: string, body: string) => github.addComment({ issue: 7, author, body })
const comment = () => github.comments.find(({ body }) => body.startsWith('<!-- gauntlet:'))?.body ?? ''

it('lets a regression through that somebody with write access accepted, until it gets worse', async () => {
  expect((await report(0.85)).exitCode).toBe(1)
  say('ana', 'Fine for now.\n\n/accept accuracy the old labels were wrong')
  const accepted = await report(0.85, { runId: 101 })
  expect({ exitCode: accepted.exitCode, verdict: accepted.outputs.verdict }, accepted.log).toEqual({ exitCode: 0, verdict: 'warn' })
  expect(comment()).toContain('the old labels were wrong')
  expect(comment()).toContain('ana')

  const better = await report(0.87, { runId: 102, env: { GITHUB_SHA: 'b'.repeat(40) } })
  expect(better.exitCode, better.log).toBe(0)
  const worse = await report(0.8, { runId: 103, env: { GITHUB_SHA: 'c'.repeat(40) } })
  expect(worse.exitCode, worse.log).toBe(1)
  expect(comment()).toMatch(/lapsed|worse/)
  github.assertClean()
})

it('takes a label for the same', async () => {
  await report(0.85)
  github.label({ issue: 7, event: 'labeled', name: 'gauntlet-accept:accuracy', actor: 'max' })
  expect((await report(0.85, { runId: 101 })).exitCode).toBe(0)
  github.label({ issue: 7, event: 'unlabeled', name: 'gauntlet-accept:accuracy', actor: 'max' })
  expect((await report(0.85, { runId: 102 })).exitCode).toBe(1)
  github.assertClean()
})

describe('accepts nothing', () => {
  it.each<[string, () => void, Record<string, string>, string?]>([
    ['of somebody who may only read', () => say('rita', '/accept accuracy please'), {}, 'rita cannot accept accuracy'],
    ['of a stranger', () => say('mallory', '/accept accuracy please'), {}, 'mallory cannot accept accuracy'],
    ['of ana where it takes more', () => say('ana', '/accept accuracy please'), { accept: 'maintain' }, 'ana cannot accept accuracy'],
    ['where nobody may', () => say('ana', '/accept accuracy please'), { accept: 'none' }],
    ['of another name', () => say('ana', '/accept acuracy please'), {}],
    ['without a reason', () => say('ana', '/accept accuracy'), {}, 'gives no reason'],
    ['in a quotation', () => say('ana', '> /accept accuracy please'), {}],
    ['in a block of code', () => say('ana', '```\n/accept accuracy please\n```'), {}]
  ])('%s', async (_, act, inputs, told) => {
    await report(0.85)
    act()
    const run = await report(0.85, { runId: 101, inputs })
    expect(run.exitCode, run.log).toBe(1)
    if (told !== undefined) expect(run.log).toContain(told)
  })

  it('that nobody had seen yet: there was no report when it was said', async () => {
    say('ana', '/accept accuracy whatever comes')
    expect((await report(0.85)).exitCode).toBe(1)
  })

  it('where GitHub cannot say who may', async () => {
    await report(0.85)
    say('ana', '/accept accuracy please')
    github.fault({ on: 'repos/get-collaborator-permission-level', status: 403, body: { message: 'Forbidden' }, times: 9 })
    const run = await report(0.85, { runId: 101 })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('::warning::Whether somebody accepted a regression could not be read, so nothing is accepted.')
  })
})

it('asks nobody where nothing failed', async () => {
  say('ana', '/accept accuracy please')
  await runReport(github, { verdicts: ['passing'] })
  expect(github.requests.map(({ operation }) => operation)).not.toContain('repos/get-collaborator-permission-level')
  expect(github.requests.map(({ operation }) => operation)).not.toContain('issues/list-events')
})
