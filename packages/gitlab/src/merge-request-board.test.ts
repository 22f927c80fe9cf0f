import { messageOf, readGitLabEnvironment } from '@gauntlet/core'
import { type Board, type CommentResult, upsertComment } from '@gauntlet/github'
import { type GitLabDouble, type GitLabOptions, startGitLab } from '@gauntlet/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { mergeRequestOf } from './merge-request.ts'
import { type MergeRequestBoardOptions, mergeRequestBoard } from './merge-request-board.ts'

let double: GitLabDouble

afterEach(async () => {
  double.assertClean()
  await double.close()
})

/** Waits that take no time. */
const clock = { now: () => 0, random: () => 0, sleep: async () => undefined }

async function start(options: GitLabOptions = {}): Promise<void> {
  double = await startGitLab(options)
}

function board(change: Partial<MergeRequestBoardOptions> = {}): Board {
  const environment = readGitLabEnvironment(double.environment())
  const mergeRequest = environment === undefined ? undefined : mergeRequestOf(environment)
  if (environment?.token === undefined || mergeRequest === undefined) throw new Error('The double describes no merge request')
  return mergeRequestBoard({ ...mergeRequest, token: environment.token, signal: new AbortController().signal, clock, ...change })
}

function report(text: string, pipeline = 4400, on = board()): Promise<CommentResult> {
  const stamp = { runId: pipeline, runAttempt: 1, headSha: 'a'.repeat(40) }
  return upsertComment(on, { key: 'report', stamp, compose: () => ({ text }) }, { sleep: async () => undefined })
}

const failing = (work: Promise<unknown>) => work.then(() => 'nothing failed', messageOf)
const ours = () => double.notes.filter(({ author, system }) => author === 'project_12_bot_a1' && !system)

it('writes one note, and updates it', async () => {
  await start()
  double.addNote({ author: 'ada', body: 'Looks good' })
  const first = await report('f1 fell')
  expect(first).toMatchObject({ action: 'created', url: `${double.url}/ml/models/-/merge_requests/7#note_${first.id}` })
  expect(await report('f1 rose', 4401)).toMatchObject({ action: 'updated', id: first.id })
  expect(ours().map(({ body }) => body.split('\n').at(-1))).toEqual(['f1 rose'])
})

it('sends nothing where the note says the same, also where it names paths', async () => {
  await start()
  await report('Run\n/usr/bin/python train.py\n\n')
  const before = double.requests.length
  expect(await report('Run\n/usr/bin/python train.py\n\n')).toMatchObject({ action: 'unchanged' })
  expect(double.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true)
})

it('finds its note among 250 others, those of GitLab itself and those that only look like it', async () => {
  await start()
  const { id } = await report('f1 fell')
  const [own] = ours()
  for (let at = 0; at < 125; at += 1) {
    double.addNote({ author: 'gitlab', body: 'added 1 commit', system: true })
    double.addNote({ author: 'mallory', body: own?.body ?? '' })
  }
  expect(await report('f1 rose', 4401)).toMatchObject({ action: 'updated', id })
  expect(double.notes.filter(({ body }) => body.includes('f1 rose'))).toHaveLength(1)
  double.notes.splice(0, double.notes.length, ...ours())
})

it('an older pipeline never has the last word', async () => {
  await start()
  await report('new', 4401)
  expect(await report('old', 4400)).toMatchObject({ action: 'skipped-newer' })
  expect(ours()[0]?.body).toContain('new')
})

it('a note that was deleted is written anew', async () => {
  await start()
  const { id } = await report('f1 fell')
  double.notes.splice(0)
  expect((await report('f1 rose', 4401)).id).not.toBe(id)
  expect(ours()).toHaveLength(1)
})

it('removes what a race left', async () => {
  await start({ appearsAfterReads: 1 })
  await Promise.all([report('one'), report('one')])
  await report('two', 4401)
  expect(ours()).toHaveLength(1)
})

it.each(['before', 'after'] as const)('a lost answer, %s the note was made, leaves one note', async effect => {
  await start()
  double.fault({ on: 'notes/create', reset: true, effect })
  await report('f1 fell')
  expect(ours()).toHaveLength(1)
})

describe('quick actions', () => {
  it.each(['/merge', '/close', 'text\n/approve', 'text\r/assign @me', '\r/merge\r', '/\r\nclose', '```\n/label ~x\n```', '> \n/MERGE now'])(
    '%j runs nothing',
    async text => {
      await start()
      await report(text)
      await report(`${text}\n/unassign`, 4401)
    }
  )
})

describe('what goes wrong', () => {
  it.each<[string, GitLabOptions, Partial<MergeRequestBoardOptions>, RegExp]>([
    [
      'a wrong token',
      {},
      { token: 'glpat-wrongWrongWrong' },
      /^Could not read the notes of ml\/models!7: GITLAB_TOKEN was refused\. Give a project access token with the scope "api"/
    ],
    [
      'a token that may only read',
      { scope: 'read_api' },
      {},
      /^Could not write a note on ml\/models!7: GITLAB_TOKEN may not do this\..*insufficient_scope/
    ],
    ['another project', {}, { project: '13' }, /^Could not read the notes of ml\/models!7: GitLab has no such merge request/]
  ])('%s', async (_, options, change, expected) => {
    await start(options)
    const said = await failing(report('f1 fell', 4400, board(change)))
    expect(said).toMatch(expected)
    expect(said).not.toContain('glpat-')
  })

  it('a page of a proxy', async () => {
    await start()
    double.fault({ on: 'notes/list', html: true })
    expect(await failing(report('f1 fell'))).toContain(
      'the answer is not that of GitLab (no JSON); a proxy or a sign-in page may stand in between'
    )
  })

  it('a server that is down is asked again, and reading goes on', async () => {
    await start()
    double.fault({ on: 'notes/list', status: 503, times: 3 })
    expect(await report('f1 fell')).toMatchObject({ action: 'created' })
  })

  it('a lost answer to a text that GitLab stores otherwise is still known as our own', async () => {
    await start()
    double.fault({ on: 'notes/create', reset: true, effect: 'after' })
    expect(await report('/usr/bin/python\r\n')).toMatchObject({ action: 'created' })
    expect(ours()).toHaveLength(1)
  })

  it('a text that is too long', async () => {
    await start()
    const on = board()
    const thrown = await on.create('x'.repeat(1_000_001)).catch((error: unknown) => error)
    expect(on.isTooLong(thrown)).toBe(true)
    double.fault({
      on: 'notes/create',
      status: 400,
      body: { message: '400 Bad request - Note {:note=>["is too long (maximum is 1000 characters)"]}' }
    })
    expect(on.isTooLong(await on.create('x').catch((error: unknown) => error))).toBe(true)
  })

  it('a job that is cancelled', async () => {
    await start()
    const controller = new AbortController()
    const on = board({ signal: controller.signal })
    controller.abort()
    const thrown = await on.create('x').catch((error: unknown) => error)
    expect(on.isAmbiguous(thrown)).toBe(false)
    expect(double.requests).toEqual([])
  })
})

describe('the environment', () => {
  it.each<[string, Record<string, string>]>([
    ['of a branch', { CI_MERGE_REQUEST_IID: '' }],
    ['without a pipeline', { CI_PIPELINE_ID: '' }],
    ['of an odd number', { CI_MERGE_REQUEST_IID: '7/notes' }]
  ])('%s names no merge request', async (_, change) => {
    await start()
    const environment = readGitLabEnvironment({ ...double.environment(), ...change })
    expect(environment === undefined ? undefined : mergeRequestOf(environment)).toBeUndefined()
  })

  it('of a branch names the first merge request that is open for it', async () => {
    await start()
    const branch = { CI_MERGE_REQUEST_IID: '', CI_OPEN_MERGE_REQUESTS: 'ml/models!7,ml/other!9' }
    const environment = readGitLabEnvironment({ ...double.environment(), ...branch })
    const mergeRequest = environment === undefined ? undefined : mergeRequestOf(environment)
    expect(mergeRequest).toMatchObject({ project: 'ml/models', iid: 7, url: `${double.url}/ml/models/-/merge_requests/7` })
    expect(await report('f1 fell', 4400, board(mergeRequest))).toMatchObject({ action: 'created' })
  })

  it('of anything but GitLab CI is none', async () => {
    await start()
    expect(readGitLabEnvironment({ ...double.environment(), GITLAB_CI: '' })).toBeUndefined()
  })

  it('of a fork names the project that the merge request is of', async () => {
    await start()
    const environment = readGitLabEnvironment({ ...double.environment(), CI_PROJECT_ID: '99', CI_PROJECT_PATH: 'mallory/models' })
    expect(environment === undefined ? undefined : mergeRequestOf(environment)).toMatchObject({ project: '12', name: 'ml/models!7' })
  })
})
