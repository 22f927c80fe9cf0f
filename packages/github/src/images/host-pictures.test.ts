import { randomBytes } from 'node:crypto'
import { isInputError } from '@gauntlet/core'
import { commitFile, type GitHubDouble, type GitHubOptions, startGitHub } from '@gauntlet/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { createClient, type GitHubClient } from '../client.ts'
import { type HostRequest, hostPictures } from './host-pictures.ts'
import { pictureAddress } from './picture-address.ts'
import { blobSha, MOST_PICTURE_BYTES } from './picture-file.ts'

let double: GitHubDouble
let times = 0

afterEach(async () => {
  double?.assertClean()
  await double?.close()
})

const BRANCH = 'gauntlet-images'
const svg = (text: string) => ({
  name: `${text}.svg`,
  bytes: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><text>${text}</text></svg>`)
})
const png = (name: string, size = 300) => ({ name: `${name}.png`, bytes: randomBytes(size) })

async function start(options: GitHubOptions = {}): Promise<void> {
  double = await startGitHub({ permissions: { contents: 'write' }, ...options })
}

async function client(): Promise<GitHubClient> {
  times = 0
  return createClient({ token: double.token, apiUrl: double.url, sleep: async () => undefined, now: () => (times += 2000), budgetMs: 1e9 })
}

async function host(pictures: HostRequest['pictures'], more: Partial<HostRequest> = {}): Promise<ReadonlyMap<string, string>> {
  return hostPictures(
    await client(),
    { owner: 'octo', repo: 'models', branch: BRANCH, pictures, ...more },
    { sleep: async () => undefined }
  )
}

const written = () => double.requests.filter(({ method }) => method !== 'GET').map(({ operation }) => operation)
const files = () => [...double.state.git.filesOf(BRANCH)].filter(([path]) => path.startsWith('pictures/'))
const commits = () => double.state.git.commits.size
const head = () => double.state.git.commits.get(double.state.git.refs.get(`refs/heads/${BRANCH}`) ?? '')

it('puts pictures on a branch of their own, in one commit that follows no other', async () => {
  await start()
  commitFile(double.state, 'main', 'train.py', 'import torch')
  const pictures = [svg('loss'), png('confusion')]
  const addresses = await host(pictures)
  expect([...addresses.keys()]).toEqual(['loss.svg', 'confusion.png'])
  const stored = new Map(files())
  for (const { name, bytes } of pictures) {
    const path = new URL(addresses.get(name) ?? '').pathname.split(`/${BRANCH}/`)[1] ?? ''
    expect(stored.get(path)?.equals(bytes), name).toBe(true)
  }
  expect(head()?.parents).toEqual([])
  expect([...double.state.git.filesOf(BRANCH).keys()].filter(path => !path.startsWith('pictures/'))).toEqual(['.gauntlet-pictures'])
  // Text goes with the tree: only the other one needs a request of its own.
  expect(written()).toEqual(['git/create-blob', 'git/create-tree', 'git/create-commit', 'git/create-ref'])
})

it('writes nothing for pictures that are there, and keeps their addresses', async () => {
  await start()
  const first = await host([svg('loss'), svg('roc')])
  const before = written().length
  expect(await host([svg('roc'), { ...svg('loss'), name: 'another-name.svg' }])).toEqual(
    new Map([
      ['roc.svg', first.get('roc.svg')],
      ['another-name.svg', first.get('loss.svg')]
    ])
  )
  expect(written()).toHaveLength(before)
})

it('gives a picture that changed another address, and keeps the old one for older reports', async () => {
  await start()
  const before = (await host([svg('loss')])).get('loss.svg')
  const after = (await host([{ name: 'loss.svg', bytes: Buffer.from('<svg/>') }])).get('loss.svg')
  expect(after).not.toBe(before)
  expect(files()).toHaveLength(2)
  expect(head()?.parents).toHaveLength(1)
})

it.each<[string, { name: string; bytes: Uint8Array }]>([
  ['more than 5 MB', { name: 'large.png', bytes: Buffer.alloc(MOST_PICTURE_BYTES + 1) }],
  ['nothing', { name: 'empty.png', bytes: Buffer.alloc(0) }],
  ['no picture', { name: 'page.html', bytes: Buffer.from('<html>') }]
])('leaves out what has %s', async (_, picture) => {
  await start()
  expect([...(await host([picture, svg('loss')])).keys()]).toEqual(['loss.svg'])
  expect(await host([picture])).toEqual(new Map())
})

it('sends many pictures of text without too much in one request', async () => {
  await start()
  const many = Array.from({ length: 4 }, (_, at) => ({ name: `${at}.svg`, bytes: Buffer.from(`<svg>${String(at).repeat(200_000)}</svg>`) }))
  await host(many)
  expect(files()).toHaveLength(4)
  expect(written().filter(operation => operation === 'git/create-blob')).toHaveLength(2)
})

describe('a branch that is not for pictures', () => {
  it('the default branch', async () => {
    await start()
    const thrown = await host([svg('loss')], { branch: 'main' }).catch((error: unknown) => error)
    expect(isInputError(thrown)).toBe(true)
    expect(String(thrown)).toContain('Input "images-branch" is "main", the default branch of the repository')
    expect(written()).toEqual([])
  })

  it('one that holds other files', async () => {
    await start()
    commitFile(double.state, BRANCH, 'train.py', 'import torch')
    await expect(host([svg('loss')])).rejects.toThrow('is "gauntlet-images", a branch with other files. Pictures get a branch of their own')
    expect(written()).toEqual([])
  })
})

it('speaks to GitHub Enterprise Server as well', async () => {
  await start({ description: 'ghes-3.19', basePath: '/api/v3', isPrivate: true })
  expect((await host([svg('loss'), png('confusion')])).get('loss.svg')).toMatch(
    /\/octo\/models\/blob\/gauntlet-images\/pictures\/.*\.svg\?raw=true$/
  )
  expect(files()).toHaveLength(2)
})

describe('two at once', () => {
  it('the branch is made by both', async () => {
    await start()
    const addresses = await Promise.all([host([svg('one')]), host([svg('two')]), host([svg('three')])])
    expect(addresses.map(found => found.size)).toEqual([1, 1, 1])
    expect(files()).toHaveLength(3)
  })

  it('the branch is moved by both', async () => {
    await start()
    await host([svg('zero')])
    await Promise.all([host([svg('one')]), host([svg('two')]), host([svg('three')])])
    expect(files()).toHaveLength(4)
  })

  it('the same pictures are there once', async () => {
    await start()
    const [one, two] = await Promise.all([host([svg('same')]), host([svg('same')])])
    expect(one).toEqual(two)
    expect(files()).toHaveLength(1)
  })

  it('somebody who is always faster is given way to at last', async () => {
    await start()
    await host([svg('zero')])
    const overtaken = {
      on: 'git/update-ref',
      status: 422,
      body: { message: 'Update is not a fast forward' },
      times: Number.POSITIVE_INFINITY
    }
    double.fault(overtaken)
    await expect(host([svg('one')])).rejects.toThrow(
      'Could not store pictures in octo/models: other runs wrote to "gauntlet-images" at the same moment, 5 times'
    )
  })
})

describe('what goes wrong', () => {
  it('a permission is missing', async () => {
    await start({ permissions: { contents: 'read' } })
    await expect(host([svg('loss')])).rejects.toThrow('add `contents: write` under `permissions:` of the job')
  })

  it('a rule of the repository forbids it', async () => {
    await start()
    double.fault({ on: 'git/create-ref', status: 422, body: { message: 'Repository rule violations found' } })
    await expect(host([svg('loss')])).rejects.toThrow('Repository rule violations found')
  })

  it.each([
    ['git/create-blob', 'before'],
    ['git/create-tree', 'after'],
    ['git/create-commit', 'after'],
    ['git/create-ref', 'after'],
    ['git/create-ref', 'before']
  ] as const)('the answer of %s is lost %s it was done', async (on, effect) => {
    await start()
    double.fault({ on, reset: true, effect })
    expect((await host([png('confusion')])).size).toBe(1)
    expect(files()).toHaveLength(1)
  })

  it.each(['before', 'after'] as const)('the answer to moving the branch is lost %s it was done', async effect => {
    await start()
    await host([svg('zero')])
    const before = commits()
    double.fault({ on: 'git/update-ref', status: 502, effect })
    await host([svg('one')])
    expect(files()).toHaveLength(2)
    expect(commits()).toBe(before + 1)
  })
})

describe('the address', () => {
  const github = 'https://github.com/octo/models'
  const path = 'pictures/ab/c.svg'
  it.each([
    [
      'of a public repository',
      { htmlUrl: github, isPublic: true },
      BRANCH,
      path,
      'https://raw.githubusercontent.com/octo/models/gauntlet-images/pictures/ab/c.svg?sanitize=true'
    ],
    [
      'of a photo',
      { htmlUrl: github, isPublic: true },
      BRANCH,
      'c.png',
      'https://raw.githubusercontent.com/octo/models/gauntlet-images/c.png'
    ],
    [
      'of a private one',
      { htmlUrl: github, isPublic: false },
      BRANCH,
      path,
      'https://github.com/octo/models/blob/gauntlet-images/pictures/ab/c.svg?raw=true'
    ],
    [
      'on another server',
      { htmlUrl: 'https://git.test/gh/octo/models', isPublic: true },
      BRANCH,
      'c.png',
      'https://git.test/gh/octo/models/blob/gauntlet-images/c.png?raw=true'
    ],
    [
      'of an odd branch',
      { htmlUrl: github, isPublic: true },
      'ml/a b#1',
      'c.png',
      'https://raw.githubusercontent.com/octo/models/ml/a%20b%231/c.png'
    ]
  ])('%s', (_, repository, branch, at, expected) => {
    expect(pictureAddress(repository, branch, at)).toBe(expected)
  })
})

it('a file is named as git names it', () => {
  expect(blobSha(Buffer.from('hello\n'))).toBe('ce013625030ba8dba906f756967f9e9ca394464a')
})
