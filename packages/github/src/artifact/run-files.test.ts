import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { isInputError, messageOf } from '@gauntlet/core'
import {
  type GitHubDouble,
  type GitHubOptions,
  type Loopback,
  listenOnLoopback,
  type StoredRun,
  startGitHub,
  type ZipEntry,
  zipOf
} from '@gauntlet/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../client.ts'
import { type RunFiles, type RunFilesOptions, readRunFiles } from './run-files.ts'
import { parseRunLocation } from './run-location.ts'

let temp: string
let double: GitHubDouble
let storage: Loopback
/** What the storage was asked with. */
let asked: IncomingHttpHeaders[]

const CSV = 'id,label,prediction\n1,1,1\n'
const FILES: readonly ZipEntry[] = [
  { name: 'test.csv', content: CSV },
  { name: 'parts/', content: '' },
  { name: 'parts/1.jsonl.gz', content: 'one' },
  { name: 'parts/0.jsonl.gz', content: 'zero' }
]

beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'run-files-'))
  asked = []
})
afterEach(async () => {
  double.assertClean()
  await double.close()
  await storage.close()
})

it.each<[string, string, Record<string, string>]>([
  ['a file', 'run:42/predictions/test.csv', { '00000.csv': CSV }],
  ['a folder', 'run:42/predictions/parts', { '00000.jsonl.gz': 'zero', '00001.jsonl.gz': 'one' }],
  ['everything', 'run:42/predictions/', { '00000.jsonl.gz': 'zero', '00001.jsonl.gz': 'one', '00002.csv': CSV }]
])('fetches %s', async (_, location, expected) => {
  const found = await read(location, FILES)
  const files = await Promise.all(found.files.map(async path => [basename(path), await readFile(path, 'utf8')]))
  expect(Object.fromEntries(files)).toEqual(expected)
  expect(found.shown).toBe('run 42, artifact predictions (branch main, commit aaaaaaa)')
  found.dispose()
  expect(await readdir(join(temp, 'gauntlet'))).toEqual([])
})

it('shows files by their names in the artifact', async () => {
  const found = await read('run:42/predictions/test.csv', FILES)
  expect([...found.names.values()]).toEqual(['run 42, artifact predictions: test.csv'])
})

it('never shows the token to the storage', async () => {
  await read('run:42/predictions/test.csv', FILES)
  expect(asked).toHaveLength(1)
  expect(asked[0]).not.toHaveProperty('authorization')
})

it('takes the newest of several of one name', async () => {
  const found = await read('run:42/predictions/test.csv', FILES, run => {
    const [only] = run.artifacts
    if (only !== undefined) run.artifacts.unshift({ ...only, id: only.id - 1, expired: true })
  })
  expect(found.files).toHaveLength(1)
})

it('takes a run of the branch that the workflow allows', async () => {
  const found = await read('run:42/predictions/test.csv', FILES, undefined, { branch: 'release' }, { run: { headBranch: 'release' } })
  expect(found.shown).toContain('branch release')
  expect(double.requests.map(({ operation }) => operation)).not.toContain('repos/get')
})

describe('whose it is', () => {
  it.each<[string, Partial<StoredRun>, RegExp]>([
    [
      'of a fork',
      { headRepository: 'mallory/models' },
      /which ran code of "mallory\/models" and not of "octo\/models". What it stored is not trusted/
    ],
    ['of a fork that is gone', { headRepository: null }, /which ran code of a repository that is gone/],
    ['of a pull request', { headBranch: 'candidate' }, /of the branch "candidate"; predictions of production come from runs of "main"/],
    ['of no branch', { headBranch: null }, /of the branch "none"/]
  ])('refuses a run %s', async (_, run, expected) => {
    expect(await refusal('run:42/predictions/test.csv', FILES, undefined, {}, { run })).toMatch(expected)
    expect(asked).toEqual([])
  })
})

describe('what is not there', () => {
  it('an artifact that expired', async () => {
    const said = await refusal('run:42/predictions/test.csv', FILES, stored({ expired: true }))
    expect(said).toMatch(
      /^Input "production" names the artifact "predictions" of run 42, which expired on 2026-04-01\. Run that workflow again, .*retention-days/
    )
  })

  it('an artifact that expires in the moment between', async () => {
    const said = await refusal('run:42/predictions/test.csv', FILES, () =>
      double.fault({ on: 'actions/download-artifact', status: 410, body: { message: 'Artifact has expired' } })
    )
    expect(said).toMatch(/which expired\. Run that workflow again/)
  })

  it('another artifact', async () => {
    expect(await refusal('run:42/model/test.csv', FILES)).toMatch(
      /names the artifact "model", which run 42 does not have; it has "predictions"/
    )
  })

  it('another file', async () => {
    expect(await refusal('run:42/predictions/train.csv', FILES)).toMatch(
      /names "train.csv", which is not in the artifact; it holds "test.csv", "parts\/1.jsonl.gz"/
    )
  })

  it('another run', async () => {
    expect(await refusal('run:43/predictions/test.csv', FILES, undefined, {}, {}, false)).toMatch(
      /run 43 does not exist, or the token may not see it/
    )
  })

  it('the permission', async () => {
    const said = await refusal('run:42/predictions/test.csv', FILES, undefined, {}, { github: { permissions: { contents: 'read' } } })
    expect(said).toMatch(/add `actions: read` under `permissions:` of the job/)
  })
})

describe('archives that are not what they say', () => {
  it.each<[string, ZipEntry, RegExp]>([
    ['a name that leads out', { name: '../../evil.csv', content: 'x' }, /cannot be unpacked: invalid relative path/],
    ['a name from the root', { name: '/etc/evil.csv', content: 'x' }, /cannot be unpacked: absolute path/],
    ['a name of Windows', { name: 'a\\..\\evil.csv', content: 'x' }, /cannot be unpacked: invalid characters in fileName/],
    ['a link', { name: 'p/link.csv', content: '/etc/passwd', isLink: true }, /"p\/link.csv" is a link/],
    ['an encrypted file', { name: 'p/secret.csv', content: 'x', isEncrypted: true }, /"p\/secret.csv" is encrypted/],
    [
      'a file larger than it says',
      { name: 'p/large.csv', content: 'x'.repeat(1000), claimedBytes: 10 },
      /cannot be unpacked: too many bytes in the stream/
    ],
    [
      'a file smaller than it says',
      { name: 'p/small.csv', content: 'x', claimedBytes: 10 },
      /cannot be unpacked: not enough bytes in the stream/
    ],
    ['a file that is damaged', { name: 'p/damaged.csv', content: 'x', claimedSum: 1 }, /"p\/damaged.csv" is damaged/]
  ])('%s', async (_, entry, expected) => {
    expect(await refusal('run:42/predictions/p', [{ name: 'p/fine.csv', content: CSV }, entry])).toMatch(expected)
    expect(await readdir(join(temp, 'gauntlet'))).toEqual([])
  })

  it('a file twice', async () => {
    const twice = [
      { name: 'p.csv', content: 'a' },
      { name: 'p.csv', content: 'b' }
    ]
    expect(await refusal('run:42/predictions/p.csv', twice)).toMatch(/"p.csv" stands twice/)
  })

  it('a bomb', async () => {
    const bomb = [{ name: 'p.csv', content: Buffer.alloc(1_000_000) }]
    expect(await refusal('run:42/predictions/p.csv', bomb, undefined, { maxUnpackedBytes: 500_000 })).toMatch(/more than 500 kB unpacked/)
  })

  it('one that is too large', async () => {
    expect(await refusal('run:42/predictions/test.csv', FILES, undefined, { maxBytes: 100 })).toMatch(
      /names an artifact of \d+ B; at most 100 B are fetched/
    )
  })

  it('one that is larger than GitHub says', async () => {
    const said = await refusal('run:42/predictions/test.csv', FILES, stored({ bytes: 10 }), { maxBytes: 100 })
    expect(said).toMatch(/larger than/)
  })

  it('other bytes than were stored', async () => {
    const said = await refusal('run:42/predictions/test.csv', FILES, stored({ digest: `sha256:${'0'.repeat(64)}` }))
    expect(said).toMatch(/bytes are not those that were stored/)
  })

  it('no archive', async () => {
    expect(await refusal('run:42/predictions/test.csv', Buffer.from('<html>'))).toMatch(/cannot be unpacked/)
  })
})

it('does not follow GitHub into a private network that nobody allowed', async () => {
  const found = refusal('run:42/predictions/test.csv', FILES, undefined, { allowPrivateNetwork: false }, {}, false)
  expect(await found).toMatch(/Use "https:"/)
})

/** Changes what GitHub says of the artifact. */
function stored(changes: object): (run: StoredRun) => void {
  return ({ artifacts }) => {
    for (const artifact of artifacts) Object.assign(artifact, changes)
  }
}

interface Given {
  readonly run?: Partial<StoredRun>
  readonly github?: GitHubOptions
}

async function read(
  location: string,
  content: readonly ZipEntry[] | Buffer,
  change?: (run: StoredRun) => void,
  options: Partial<RunFilesOptions> = {},
  { run = {}, github = {} }: Given = {}
): Promise<RunFiles> {
  const archive = Buffer.isBuffer(content) ? content : zipOf(content)
  storage = await listenOnLoopback(
    async (request, response) => {
      asked.push(request.headers)
      response.writeHead(200, { 'content-length': String(archive.length) }).end(archive)
    },
    problem => {
      throw new Error(problem)
    }
  )
  const digest = `sha256:${createHash('sha256').update(archive).digest('hex')}`
  const kept: StoredRun = {
    id: 42,
    headBranch: 'main',
    headSha: 'a'.repeat(40),
    artifacts: [{ id: 7002, name: 'predictions', bytes: archive.length, digest, archiveUrl: `${storage.url}/archive?sig=signed` }],
    ...run
  }
  double = await startGitHub({ permissions: { contents: 'read', actions: 'read' }, ...github, runs: [kept] })
  change?.(kept)
  const client = await createClient({ token: double.token, apiUrl: double.url, sleep: async () => undefined })
  const place = { owner: 'octo', repo: 'models' }
  return readRunFiles(client, parseRunLocation(location, 'production'), {
    input: 'production',
    place,
    temp,
    allowPrivateNetwork: true,
    ...options
  })
}

async function refusal(
  location: string,
  content: readonly ZipEntry[] | Buffer,
  change?: (run: StoredRun) => void,
  options: Partial<RunFilesOptions> = {},
  given: Given = {},
  isAuthors = true
): Promise<string> {
  return read(location, content, change, options, given).then(
    () => 'nothing was refused',
    thrown => {
      if (isAuthors && !/larger than/.test(messageOf(thrown))) expect(isInputError(thrown), messageOf(thrown)).toBe(true)
      return messageOf(thrown)
    }
  )
}
