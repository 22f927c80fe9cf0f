import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Environment,
  isInputError,
  messageOf,
  readEnvironment,
  readVerdictFile,
  VERDICT_VERSION,
  type VerdictFile
} from '@gauntlet/core'
import {
  type ArtifactService,
  type GitHubDouble,
  type GitHubOptions,
  type Loopback,
  listenOnLoopback,
  type StoredRun,
  startArtifactService,
  startGitHub,
  type ZipEntry,
  zipOf
} from '@gauntlet/testkit'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type VerdictsOfRun, verdictsOfRun } from './verdicts-of-run.ts'

let temp: string
const close: (() => Promise<void>)[] = []

beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'verdicts-of-run-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const one of close.splice(0)) await one()
  await rm(temp, { recursive: true })
})

/** A verdict file, as an action of a job would store it. */
function verdict(id: string, provenance: Partial<VerdictFile['provenance']> = {}, message = 'Could not read'): ZipEntry {
  const file: VerdictFile = {
    kind: 'error',
    version: VERDICT_VERSION,
    id,
    action: 'model-gate',
    title: 'Gate',
    message,
    provenance: { inputs: [], startedAt: '2026-01-01T00:00:00Z', finishedAt: '2026-01-01T00:00:01Z', versions: {}, ...provenance }
  }
  return { name: `${id}.json`, content: JSON.stringify(file) }
}

/** What was read, by id: the message tells which one it is. */
async function told({ files }: VerdictsOfRun): Promise<string[]> {
  const read = await Promise.all(files.map(readVerdictFile))
  return read.map(file => `${file.id}: ${file.kind === 'error' ? file.message : file.status}`)
}

type Stored = readonly [name: string, content: readonly ZipEntry[] | Buffer, claims?: { readonly digest?: string; readonly bytes?: number }]

const SOURCES = { 'this run': ofThisRun, 'another run': ofAnotherRun } as const

describe.each(Object.entries(SOURCES))('of %s', (_, readFrom) => {
  it('reads the verdicts of all jobs, and no other artifact', async () => {
    const found = await readFrom([
      ['gauntlet-verdict-model', [verdict('model')]],
      ['gauntlet-verdict-data', [verdict('data')]],
      ['gauntlet-report-pr', [verdict('speed'), { name: 'report.html', content: '<html>' }]],
      ['predictions', [{ name: 'predictions.json', content: '{}' }]],
      ['gauntlet-verdict-', [verdict('nameless')]]
    ])
    expect(await told(found)).toEqual(['speed: Could not read', 'data: Could not read', 'model: Could not read'])
    expect(found.missing).toEqual([])
    found.dispose()
    expect(await readdir(join(temp, 'gauntlet'))).toEqual([])
  })

  it('reads none where there are none', async () => {
    expect(await readFrom([])).toMatchObject({ files: [], missing: [] })
  })

  it('reads as many as a matrix has legs', async () => {
    const legs = Array.from({ length: 60 }, (_, leg) => `leg-${String(leg).padStart(2, '0')}`)
    const found = await readFrom(legs.map((id): Stored => [`gauntlet-verdict-${id}`, [verdict(id)]]))
    expect(await told(found)).toEqual(legs.map(id => `${id}: Could not read`))
  })

  it.each<[string, Stored, RegExp]>([
    ['no verdict', ['gauntlet-verdict-a', [{ name: 'readme.txt', content: 'x' }]], /^gauntlet-verdict-a: it holds no verdict$/],
    [
      'something else',
      ['gauntlet-verdict-a', [{ name: 'a.json', content: '{"version":1}' }]],
      /^gauntlet-verdict-a: Could not read the verdict file a\.json: /
    ],
    [
      'no JSON',
      ['gauntlet-verdict-a', [{ name: 'a.json', content: '<html>' }]],
      /Could not read the verdict file a\.json: Unexpected token/
    ],
    ['another version', ['gauntlet-verdict-a', [{ name: 'a.json', content: '{"version":2}' }]], /Use the same release in every job/],
    ['no archive', ['gauntlet-verdict-a', Buffer.from('<html>')], /cannot be unpacked/],
    [
      'a name that leads out',
      ['gauntlet-verdict-a', [{ ...verdict('x'), name: '../x.json' }]],
      /cannot be unpacked: invalid relative path/
    ],
    ['a link', ['gauntlet-verdict-a', [{ name: 'a.json', content: '/etc/passwd', isLink: true }]], /"a\.json" is a link/],
    ['a bomb', ['gauntlet-verdict-a', [{ name: 'a.json', content: Buffer.alloc(129_000_000) }]], /more than 128 MB unpacked/],
    ['more than is fetched', ['gauntlet-verdict-a', [verdict('x')], { bytes: 65e6 }], /it has 65 MB; at most 64 MB are fetched/],
    ['other bytes than were stored', ['gauntlet-verdict-a', [verdict('x')], { digest: `sha256:${'0'.repeat(64)}` }], /their digest differs/]
  ])('tells of an artifact with %s, and reads the others', async (_, bad, expected) => {
    const found = await readFrom([bad, ['gauntlet-verdict-fine', [verdict('fine')]]])
    expect(await told(found)).toEqual(['fine: Could not read'])
    expect(found.missing).toHaveLength(1)
    expect(found.missing[0]).toMatch(expected)
    expect(found.missing[0]).not.toContain(temp)
  })

  describe('of one verdict in two artifacts', () => {
    const step = { runId: '42', job: 'gate' }
    it.each<[string, ZipEntry, ZipEntry, string[]]>([
      ['the same twice is read once', verdict('a', step), verdict('a', step), ['a: Could not read']],
      [
        'the later attempt counts',
        verdict('a', { ...step, runAttempt: 1 }, 'first'),
        verdict('a', { ...step, runAttempt: 2 }, 'second'),
        ['a: second']
      ],
      [
        'whatever the order',
        verdict('a', { ...step, runAttempt: 2 }, 'second'),
        verdict('a', { ...step, runAttempt: 1 }, 'first'),
        ['a: second']
      ],
      ['of one attempt both are kept', verdict('a', step, 'one'), verdict('a', step, 'other'), ['a: one', 'a: other']],
      [
        'of two jobs both are kept',
        verdict('a', step, 'one'),
        verdict('a', { ...step, job: 'other', runAttempt: 2 }, 'other'),
        ['a: one', 'a: other']
      ],
      [
        'of no known run both are kept',
        verdict('a', { runAttempt: 1 }, 'one'),
        verdict('a', { runAttempt: 2 }, 'other'),
        ['a: one', 'a: other']
      ]
    ])('%s', async (_, one, other, expected) => {
      const found = await readFrom([
        ['gauntlet-report-a', [one]],
        ['gauntlet-verdict-a', [other]]
      ])
      expect(await told(found)).toEqual(expected)
    })
  })
})

describe('this run', () => {
  it('needs no permission, and nothing but the service', async () => {
    const found = await ofThisRun([['gauntlet-verdict-a', [verdict('a')]]])
    expect(found.run).toBeUndefined()
    expect(found.files).toHaveLength(1)
  })

  it.each([
    ['on a terminal', { GITHUB_ACTIONS: '' }, 'nothing runs here: that is for a job of GitHub Actions. Name the verdict files instead.'],
    ['in a command of a step', { ACTIONS_RUNTIME_TOKEN: '' }, 'which only an action may read ("uses:"), not a command. Name the files.'],
    ['on GitHub Enterprise Server', { GITHUB_SERVER_URL: 'https://git.example.com' }, 'Fetch them with actions/download-artifact@v3']
  ])('says %s what to do', async (_, change, expected) => {
    const thrown = await ofThisRun([], change).catch((error: unknown) => error)
    expect(isInputError(thrown)).toBe(true)
    expect(messageOf(thrown)).toContain(expected)
  })

  it('says that the service refused', async () => {
    await expect(ofThisRun([], {}, service => service.fail('ListArtifacts', 403))).rejects.toThrow(
      'Could not list the artifacts of this run'
    )
  })

  it('ends at once when it is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'))
    await expect(ofThisRun([['gauntlet-verdict-a', [verdict('a')]]], {}, undefined, signal)).rejects.toThrow('cancelled')
  })
})

describe('another run', () => {
  it('tells what GitHub knows of a run of a fork', async () => {
    const found = await ofAnotherRun([['gauntlet-verdict-a', [verdict('a')]]], {
      run: {
        headRepository: 'mallory/models',
        headBranch: 'patch-1',
        headSha: 'b'.repeat(40),
        event: 'pull_request',
        attempt: 3,
        name: 'gate'
      }
    })
    expect(found.files).toHaveLength(1)
    expect(found.run).toEqual({
      id: 42,
      attempt: 3,
      name: 'gate',
      event: 'pull_request',
      headSha: 'b'.repeat(40),
      headBranch: 'patch-1',
      headOwner: 'mallory',
      headRepository: 'mallory/models'
    })
  })

  it('knows no owner where the fork is gone', async () => {
    const { run } = await ofAnotherRun([], { run: { headRepository: null } })
    expect(run).toMatchObject({ headOwner: undefined, headRepository: undefined })
  })

  it('takes the newest of several of one name, and tells of one that expired', async () => {
    const found = await ofAnotherRun([
      ['gauntlet-verdict-a', [verdict('a', {}, 'first')]],
      ['gauntlet-verdict-a', [verdict('a', {}, 'second')]]
    ])
    expect(await told(found)).toEqual(['a: second'])
    const expired = await ofAnotherRun([['gauntlet-verdict-a', [verdict('a')]]], { expired: true })
    expect(expired.files).toEqual([])
    expect(expired.missing).toEqual(['gauntlet-verdict-a: it expired on 2026-04-01. Run that workflow again'])
  })

  it.each<[string, GitHubOptions, Partial<Environment>, RegExp]>([
    ['a permission is missing', { permissions: { contents: 'read' } }, {}, /add `actions: read` under `permissions:` of the job/],
    ['there is no token', {}, { token: undefined }, /there is no token. Give the input "github-token"/],
    ['there is no repository', {}, { repository: undefined }, /GITHUB_REPOSITORY does not say of which repository/]
  ])('says what to do where %s', async (_, github, change, expected) => {
    await expect(ofAnotherRun([], { github, environment: change })).rejects.toThrow(expected)
  })
})

async function ofThisRun(
  stored: readonly Stored[],
  change: Readonly<Record<string, string>> = {},
  prepare?: (service: ArtifactService) => void,
  signal = new AbortController().signal
): Promise<VerdictsOfRun> {
  const service = await startArtifactService()
  close.push(async () => {
    service.assertClean()
    await service.close()
  })
  for (const one of stored) service.put(...one)
  prepare?.(service)
  // The toolkit reads them where it is called, and tells of every step.
  const variables = { ...service.artifactEnvironment(), GITHUB_ACTIONS: 'true', ...change }
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  const quiet = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    return await verdictsOfRun({ source: 'this-run', environment: { ...readEnvironment({ ...variables }), temp }, signal })
  } finally {
    quiet.mockRestore()
  }
}

interface Given {
  readonly run?: Partial<StoredRun>
  readonly github?: GitHubOptions
  readonly environment?: Partial<Environment>
  readonly expired?: boolean
}

async function ofAnotherRun(
  stored: readonly Stored[],
  { run = {}, github = {}, environment = {}, expired = false }: Given = {}
): Promise<VerdictsOfRun> {
  const archives = stored.map(([name, content, claims = {}], at) => {
    const archive = Buffer.isBuffer(content) ? content : zipOf(content)
    const digest = `sha256:${createHash('sha256').update(archive).digest('hex')}`
    return { id: 7000 + at, name, archive, bytes: archive.length, digest, expired, ...claims }
  })
  const storage: Loopback = await listenOnLoopback(
    async (request, response) => {
      const found = archives.find(({ id }) => request.url === `/${id}?sig=signed`)
      expect(request.headers).not.toHaveProperty('authorization')
      response.writeHead(200).end(found?.archive)
    },
    problem => {
      throw new Error(problem)
    }
  )
  const artifacts = archives.map(({ archive: _, ...one }) => ({ ...one, archiveUrl: `${storage.url}/${one.id}?sig=signed` }))
  const kept: StoredRun = { id: 42, headBranch: 'main', headSha: 'a'.repeat(40), artifacts, ...run }
  const double: GitHubDouble = await startGitHub({ permissions: { contents: 'read', actions: 'read' }, ...github, runs: [kept] })
  close.push(async () => {
    double.assertClean()
    await double.close()
    await storage.close()
  })
  const variables = { GITHUB_API_URL: double.url, GITHUB_TOKEN: double.token, GITHUB_REPOSITORY: 'octo/models', GITHUB_ACTIONS: 'true' }
  return verdictsOfRun({
    source: { runId: 42 },
    environment: { ...readEnvironment(variables), temp, ...environment },
    signal: new AbortController().signal
  })
}
