import type { Annotation } from '@gauntlet/core'
import { type GitHubDouble, type GitHubOptions, type StoredCheckRun, startGitHub } from '@gauntlet/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { createClient } from '../client.ts'
import type { CheckRequest, PublishedCheck } from './check-run.ts'
import { publishCheck } from './publish-check.ts'

let double: GitHubDouble
let times = 0

afterEach(async () => {
  double.assertClean()
  await double.close()
})

const SHA = 'a'.repeat(40)
const DONE: CheckRequest = {
  owner: 'octo',
  repo: 'models',
  sha: SHA,
  name: 'Gauntlet',
  externalId: 'gauntlet-report',
  status: 'completed',
  conclusion: 'failure',
  title: 'f1 fell',
  summary: '**fail**',
  text: 'All checks',
  annotations: []
}
const RUNNING: CheckRequest = { ...DONE, status: 'in_progress', conclusion: undefined, title: 'Epoch 3', text: undefined }

function annotation(line: number, more: Partial<Annotation> = {}): Annotation {
  return { level: 'error', title: 'f1', message: `at line ${line}`, file: 'gate.yml', line, ...more }
}

const lines = (count: number) => Array.from({ length: count }, (_, at) => annotation(at + 1))

async function start(options: GitHubOptions = {}): Promise<void> {
  double = await startGitHub({ permissions: { checks: 'write' }, ...options })
}

async function publish(request: CheckRequest): Promise<PublishedCheck> {
  times = 0
  // Time passes with every look at the clock, so that writes need not wait for one another.
  const client = await createClient({
    token: double.token,
    apiUrl: double.url,
    sleep: async () => undefined,
    now: () => (times += 2000),
    budgetMs: 1e9
  })
  return publishCheck(client, request, { sleep: async () => undefined })
}

const stored = () => double.state.checkRuns
const only = (): StoredCheckRun => {
  const [run, ...others] = stored()
  if (run === undefined || others.length > 0) throw new Error(`There are ${stored().length} check runs`)
  return run
}
const asked = () => double.requests.map(({ operation }) => operation)

it('creates a check run with what decided, and costs one look and one write', async () => {
  await start()
  const { id, url, action } = await publish({ ...DONE, annotations: [annotation(7, { column: 3 })], detailsUrl: 'https://ci.test/run/1' })
  expect({ action, id }).toEqual({ action: 'created', id: only().id })
  expect(url).toContain(`/octo/models/runs/${id}`)
  expect(only()).toMatchObject({
    sha: SHA,
    name: 'Gauntlet',
    status: 'completed',
    conclusion: 'failure',
    title: 'f1 fell',
    text: 'All checks'
  })
  expect(only().annotations).toEqual([
    {
      path: 'gate.yml',
      start_line: 7,
      end_line: 7,
      start_column: 3,
      end_column: 3,
      annotation_level: 'failure',
      title: 'f1',
      message: 'at line 7'
    }
  ])
  expect(asked()).toEqual(['checks/list-for-ref', 'checks/create'])
})

it('goes from running to done in one check run', async () => {
  await start()
  const first = await publish(RUNNING)
  expect(only()).toMatchObject({ status: 'in_progress', conclusion: null, title: 'Epoch 3' })
  const second = await publish({ ...DONE, annotations: lines(2) })
  expect(second).toMatchObject({ id: first.id, action: 'updated' })
  expect(only()).toMatchObject({ status: 'completed', conclusion: 'failure', title: 'f1 fell' })
  expect(only().annotations).toHaveLength(2)
})

it('sends nothing where it says the same already', async () => {
  await start()
  await publish({ ...DONE, annotations: lines(60) })
  const before = double.requests.length
  expect(await publish({ ...DONE, annotations: lines(60) })).toMatchObject({ id: only().id, action: 'unchanged' })
  expect(asked().slice(before)).toEqual(['checks/list-for-ref', 'checks/list-annotations'])
})

it('adds only the annotations that are not there', async () => {
  await start()
  await publish({ ...DONE, annotations: lines(3) })
  await publish({ ...DONE, annotations: lines(5) })
  expect(only().annotations.map(({ start_line }) => start_line)).toEqual([1, 2, 3, 4, 5])
})

it.each<[string, Partial<CheckRequest>]>([
  ['something is annotated that does not hold any more', { annotations: lines(1) }],
  ['one that passed fails now', { conclusion: 'success', annotations: lines(2) }],
  ['a completed one goes on', { status: 'in_progress', conclusion: undefined, annotations: lines(2) }]
])('is followed by a new check run where %s', async (_, change) => {
  await start()
  await publish({ ...DONE, annotations: lines(2) })
  const next = await publish({ ...DONE, ...change })
  expect(next.action).toBe('created')
  expect(stored().map(({ id }) => id)).toEqual([expect.any(Number), next.id])
  // The newest is the one that goes on being updated.
  expect((await publish({ ...DONE, ...change, title: 'again' })).id).toBe(next.id)
})

it('lets no check run go on that another one has taken the place of', async () => {
  await start()
  await publish({ ...RUNNING, annotations: lines(2) })
  await publish({ ...DONE, annotations: lines(1) })
  expect(stored()).toMatchObject([
    { status: 'completed', conclusion: 'neutral', title: 'Replaced' },
    { status: 'completed', conclusion: 'failure' }
  ])
})

it.each([
  ['another app made it', 403, 'Invalid app_id 15368 - check run can only be modified by the GitHub App that created it.'],
  ['GitHub keeps it to itself', 422, 'Check run status and conclusions can only be updated internally by GitHub Actions'],
  ['it is gone', 404, 'Not Found']
])('makes a new check run where the one that is there cannot be changed: %s', async (_, status, message) => {
  await start()
  const first = await publish(RUNNING)
  double.fault({ on: 'checks/update', status, body: { message }, times: 2 })
  const second = await publish(DONE)
  expect(second.action).toBe('created')
  expect(second.id).not.toBe(first.id)
  // From then on it is the one.
  expect(await publish({ ...DONE, title: 'again' })).toMatchObject({ id: second.id, action: 'updated' })
})

it('speaks to GitHub Enterprise Server as well', async () => {
  await start({ description: 'ghes-3.19', basePath: '/api/v3' })
  await publish({ ...DONE, annotations: lines(60) })
  expect(only().annotations).toHaveLength(60)
})

it('believes no answer that says another conclusion', async () => {
  await start()
  const { id } = await publish(RUNNING)
  const client = await createClient({ token: double.token, apiUrl: double.url })
  const { data } = await client.rest.checks.get({ owner: 'octo', repo: 'models', check_run_id: id })
  // Somebody has ended it, and the list does not show that yet.
  Object.assign(only(), { status: 'completed', conclusion: 'success' })
  double.fault({ on: 'checks/list-for-ref', status: 200, body: { total_count: 1, check_runs: [data] } })
  expect((await publish(DONE)).action).toBe('created')
  expect(stored().at(-1)).toMatchObject({ status: 'completed', conclusion: 'failure' })
})

it('leaves the check runs of others alone', async () => {
  await start()
  await publish({ ...DONE, externalId: 'another' })
  await publish({ ...DONE, name: 'Another', externalId: DONE.externalId })
  await publish(DONE)
  expect(stored().map(({ name, externalId }) => [name, externalId])).toEqual([
    ['Gauntlet', 'another'],
    ['Another', 'gauntlet-report'],
    ['Gauntlet', 'gauntlet-report']
  ])
})

describe('limits', () => {
  it('sends 50 annotations a request, and 500 in all, the gravest first', async () => {
    await start()
    const notices = lines(450).map(one => ({ ...one, level: 'notice' as const }))
    await publish({ ...DONE, annotations: [...notices, ...lines(70)] })
    const sizes = double.requests.filter(({ method }) => method !== 'GET').map(({ body }) => annotationsIn(body))
    expect(sizes).toEqual([50, 50, 50, 50, 50, 50, 50, 50, 50, 50])
    expect(only().annotations).toHaveLength(500)
    expect(only().annotations.filter(({ annotation_level }) => annotation_level === 'failure')).toHaveLength(70)
  })

  it.each([
    ['of one-byte characters', `${'x'.repeat(99)}\n`.repeat(800)],
    ['of characters of four bytes', `${'🎯'.repeat(50)}\n`.repeat(400)],
    ['of one line', '🎯'.repeat(20_000)]
  ])('cuts a text %s at 65,535 bytes, and says so', async (_, text) => {
    await start()
    await publish({ ...DONE, summary: text, text })
    const { summary } = only()
    expect(Buffer.byteLength(summary ?? '')).toBeLessThanOrEqual(65_535)
    expect(Buffer.byteLength(summary ?? '')).toBeGreaterThan(65_000)
    expect(summary).toMatch(/the rest is left out\.\*\n$/)
    expect(summary).not.toContain('\uFFFD')
  })

  it('leaves out annotations without a file of the repository', async () => {
    await start()
    const { file: _, ...placeless } = annotation(1)
    await publish({
      ...DONE,
      annotations: [placeless, annotation(2, { file: '/etc/passwd' }), annotation(3, { file: '../x.yml' }), annotation(4)]
    })
    expect(only().annotations.map(({ start_line }) => start_line)).toEqual([4])
  })
})

describe('what goes wrong', () => {
  it('a permission is missing', async () => {
    await start({ permissions: { contents: 'read' } })
    await expect(publish(DONE)).rejects.toThrow('Could not create a check run in octo/models: Input "github-token" may not do this')
    await expect(publish(DONE)).rejects.toThrow('add `checks: write` under `permissions:` of the job')
  })

  it('a check run that is completed without a word how it ended is refused', async () => {
    await start()
    await expect(publish({ ...DONE, conclusion: undefined })).rejects.toThrow('nothing says how it ended')
  })

  it.each(['before', 'after'] as const)('the answer to the creation is lost, %s it was done', async effect => {
    await start({ appearsAfterReads: 1 })
    double.fault({ on: 'checks/create', reset: true, effect })
    expect(await publish({ ...DONE, annotations: lines(60) })).toMatchObject({ action: 'created' })
    expect(only().annotations).toHaveLength(60)
  })

  it.each([
    ['before', 1],
    ['after', 1],
    ['after', 2]
  ] as const)('the answer to more annotations is lost %s it was done, %i times', async (effect, count) => {
    await start()
    double.fault({ on: 'checks/update', status: 502, effect, times: count })
    await publish({ ...DONE, annotations: lines(180) })
    expect(only().annotations.map(({ start_line }) => start_line)).toEqual(lines(180).map(({ line }) => line))
  })

  it('a server that never answers is given up', async () => {
    await start()
    double.fault({ on: 'checks/create', status: 503, times: Number.POSITIVE_INFINITY })
    await expect(publish(DONE)).rejects.toThrow('Could not create a check run in octo/models')
    expect(asked().filter(operation => operation === 'checks/create')).toHaveLength(2)
  })
})

function annotationsIn(body: unknown): number {
  const { output } = body as { output: { annotations?: unknown[] } }
  return output.annotations?.length ?? 0
}
