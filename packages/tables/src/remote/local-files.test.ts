import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CloudEnvironment, isInputError, messageOf, readCloudEnvironment } from '@gauntlet/core'
import { type Loopback, listenOnLoopback } from '@gauntlet/testkit'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { folderWith } from '../opened.test-support.ts'
import { openTable } from '../tables.ts'
import { makeFetchedFolder } from './fetched-folder.ts'
import type { FetchOptions } from './fetching.ts'
import { localFiles } from './local-files.ts'

const nobody: CloudEnvironment = readCloudEnvironment({})
let temp: string
let options: FetchOptions
let server: Loopback | undefined

beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'gauntlet-temp-'))
  options = {
    roots: { workspace: await folderWith({ 'a.csv': 'a\n1\n' }), temp, allowedPaths: [] },
    allowPrivateNetwork: true,
    cloud: nobody
  }
})
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function web(files: Readonly<Record<string, string>>): Promise<string> {
  server = await listenOnLoopback(
    async (request, response) => {
      const body = files[request.url ?? '']
      response.writeHead(body === undefined ? 404 : body === 'forbidden' ? 403 : 200).end(body)
    },
    () => {}
  )
  return server.url
}

async function refusal(...locations: string[]): Promise<string> {
  const thrown: unknown = await localFiles('data', locations, options).catch((cause: unknown) => cause)
  if (!isInputError(thrown)) throw new Error(`Expected an InputError, got ${messageOf(thrown)}`)
  return messageOf(thrown)
}

it('leaves paths and patterns of the workspace as they are', async () => {
  const { files, names } = await localFiles('data', ['*.csv'], options)
  expect(files).toEqual([join(options.roots.workspace, 'a.csv')])
  expect(names.size).toBe(0)
})

it('downloads what has an address, shows it without its query, and removes it in the end', async () => {
  const url = await web({ '/x/b.csv?sig=s3cret': 'a\n2\n', '/x/b.csv?sig=other': 'a\n3\n', '/y/%C3%A4%20b.csv.gz': 'z' })
  const locations = ['a.csv', `${url}/x/b.csv?sig=s3cret`, `${url}/x/b.csv?sig=other`, `${url}/y/%C3%A4%20b.csv.gz`]
  const { files, names, dispose } = await localFiles('data', locations, options)
  expect(await Promise.all(files.map(file => readFile(file, 'utf8')))).toEqual(['a\n1\n', 'a\n2\n', 'a\n3\n', 'z'])
  expect(files.map(file => names.get(file))).toEqual([undefined, `${url}/x/b.csv`, `${url}/x/b.csv`, `${url}/y/%C3%A4%20b.csv.gz`])
  expect(files.map(file => file.slice(file.lastIndexOf('.')))).toEqual(['.csv', '.csv', '.csv', '.gz'])
  dispose()
  await expect(readFile(files[1] ?? '')).rejects.toThrow('ENOENT')
})

it.each([
  ['a file that is not there', '/none.csv?sig=s3cret', 'which does not exist (404)'],
  ['a file that may not be read', '/closed.csv?sig=s3cret', 'which may not be read (403). Is a signed address expired?'],
  ['a pattern', '/*.csv', 'an https:// address names one file']
])('refuses %s, and leaves nothing of the others', async (_, path, said) => {
  const url = await web({ '/good.csv': 'a\n1\n', '/closed.csv?sig=s3cret': 'forbidden' })
  const message = await refusal(`${url}/good.csv`, `${url}${path}`)
  expect(message).toContain('Input "data" names')
  expect(message).toContain(said)
  expect(message).not.toContain('s3cret')
  expect(await import('node:fs/promises').then(({ readdir }) => readdir(join(temp, 'gauntlet')))).toEqual([])
})

it('counts all files of an input together', async () => {
  const url = await web({ '/a.csv': 'x'.repeat(600), '/b.csv': 'x'.repeat(600) })
  await expect(localFiles('data', [`${url}/a.csv`, `${url}/b.csv`], { ...options, maxBytes: 1000 })).rejects.toThrow(
    'it is larger than 400 B'
  )
})

it.each([
  ['http://data.example.com/x.csv', 'plain "http:" can be read and changed on the way'],
  ['https://10.0.0.1/x.csv', 'which is not a public address'],
  ['https://169.254.169.254/latest/meta-data', 'which is never asked'],
  ['https://me:s3cret@data.example.com/x.csv', 'the address holds a user name or a password'],
  ['ftp://data.example.com/x.csv', 'data is fetched from https://, s3://, gs:// and az://, nothing else'],
  ['file:///etc/passwd', 'nothing else'],
  ['s3://bucket', 'expected s3://bucket/path/to/file'],
  ['s3://bucket/folder/', 'expected s3://bucket/path/to/file'],
  ['az:///x.csv', 'expected az://container/path/to/file'],
  ['s3://bucket/x.csv', 'nothing says in which region'],
  ['gs://bucket/a*/x.csv', 'a pattern stands in the last part of the path only']
])('refuses %s', async (address, said) => {
  options = { ...options, allowPrivateNetwork: false }
  const message = await refusal(address)
  expect(message).toContain(said)
  expect(message).not.toContain('s3cret')
})

it('asks for keys before it asks S3', async () => {
  options = { ...options, cloud: readCloudEnvironment({ AWS_REGION: 'eu-central-1' }) }
  expect(await refusal('s3://bucket/x.csv')).toContain('the environment holds no keys for it. Sign in before this step')
})

/**
 * Nobody can be asked for an account of Google or Microsoft in a test. This stands in their place as far as the outside of their commands
 * goes: it writes down how it was called and what it could see, and does what a script of a few lines does.
 */
async function onPath(program: string, script: string): Promise<() => Promise<string[]>> {
  const bin = await mkdtemp(join(tmpdir(), 'gauntlet-bin-'))
  await mkdir(bin, { recursive: true })
  const log = join(bin, 'log')
  await writeFile(
    join(bin, program),
    `#!/bin/sh\nprintf '%s\\n' "$@" "seen: $CLOUDSDK_X$AZURE_STORAGE_ACCOUNT$AWS_SECRET_ACCESS_KEY" > '${log}'\n${script}\n`
  )
  await chmod(join(bin, program), 0o755)
  process.env.PATH = `${bin}:${path}`
  return async () => (await readFile(log, 'utf8')).trim().split('\n')
}

const path = process.env.PATH
afterEach(() => {
  process.env.PATH = path
})

it('calls gcloud without a shell and with its own settings only', async () => {
  const args = await onPath('gcloud', 'for last; do :; done; printf "a\\n1\\n" > "$last"')
  options = { ...options, cloud: readCloudEnvironment({ CLOUDSDK_X: 'mine', AWS_SECRET_ACCESS_KEY: 'not' }) }
  const { files, names } = await localFiles('data', ['gs://bucket/day=1/$(touch x).csv'], options)
  expect(await args()).toEqual([
    ...['storage', 'cp', '--quiet', '--no-user-output-enabled', 'gs://bucket/day=1/$(touch x).csv', files[0]],
    'seen: mine'
  ])
  expect(files[0]).toMatch(/bucket\/day=1\/__touch_x_\.csv$/)
  expect([...names.values()]).toEqual(['gs://bucket/day=1/$(touch x).csv'])
  expect(await readFile(files[0] ?? '', 'utf8')).toBe('a\n1\n')
})

it('keeps the value that a folder of a key stands for, whatever characters it has', async () => {
  await onPath('gcloud', 'for last; do :; done; printf "a\\n1\\n" > "$last"')
  const cities = ['New York', 'São Paulo', 'S%C3%A3o Paulo', '[x]?*', '50%']
  const { files } = await localFiles(
    'data',
    cities.slice(0, 3).map(city => `gs://bucket/city=${city}/a.csv`),
    options
  )
  expect(files.map(file => file.split('/').at(-2))).toEqual(['city=New%20York', 'city=S%C3%A3o%20Paulo', 'city=S%C3%A3o%20Paulo'])
  const folder = await makeFetchedFolder(options.roots.temp)
  for (const city of cities) {
    const place = await folder.placeFor(`bucket/city=${city}/a.csv`)
    await writeFile(place, 'a\n1\n')
    const table = await openTable({ input: 'data', files: [place], workspace: options.roots.workspace }, { temp: options.roots.temp })
    expect(await table.rows('SELECT city FROM data', 1)).toEqual([{ city: city === 'S%C3%A3o Paulo' ? 'São Paulo' : city }])
    table.close()
  }
  folder.remove()
})

it('takes what gcloud fetched for a pattern, by the names of the objects', async () => {
  await onPath('gcloud', 'for last; do :; done; for f in b.csv a.csv other.txt; do printf x > "$last/$f"; done')
  const { files, names } = await localFiles('data', ['gs://bucket/day=1/*.csv'], options)
  expect([...names.values()]).toEqual(['gs://bucket/day=1/a.csv', 'gs://bucket/day=1/b.csv'])
  expect(files.map(file => file.split('/').slice(-3).join('/'))).toEqual(['bucket/day=1/a.csv', 'bucket/day=1/b.csv'])
})

it('calls az with values that no flag can be made of', async () => {
  const args = await onPath('az', 'for a; do case "$a" in --file=*) printf x > "$(printf %s "$a" | cut -c 8-)";; esac; done')
  options = { ...options, cloud: readCloudEnvironment({ AZURE_STORAGE_ACCOUNT: 'acc' }) }
  const { files } = await localFiles('data', ['az://box/--help.csv'], options)
  expect(await args()).toEqual([
    ...['storage', 'blob', 'download', '--container-name=box', '--name=--help.csv', `--file=${files[0]}`],
    ...['--auth-mode=login', '--no-progress', '--only-show-errors', '--output=none', 'seen: acc']
  ])
})

it.each([
  [
    'is not allowed to',
    'echo "ERROR: 403 denied: https://x.example/o?sig=s3cret" >&2; exit 1',
    'gcloud could not fetch: ERROR: 403 denied: https://x.example/o. It needs storage.objects.get'
  ],
  ['is not signed in', 'echo "You do not have valid credentials; gcloud auth login" >&2; exit 1', 'Sign in before this step.'],
  ['finds nothing', 'exit 0', 'which matches no object'],
  [
    'brings too much',
    'for last; do :; done; head -c 2000 /dev/zero > "$last/x.csv"',
    'which is larger than the 1000 bytes that are fetched'
  ]
])('says so when gcloud %s, and leaves nothing', async (_, script, said) => {
  await onPath('gcloud', script)
  options = { ...options, maxBytes: 1000 }
  const message = await refusal('gs://bucket/p/*.csv')
  expect(message).toContain(said)
  expect(message).not.toContain('s3cret')
})

it('says how to get the command that is missing', async () => {
  process.env.PATH = temp
  expect(await refusal('az://box/x.csv')).toContain('is fetched by the command az, and that is not installed here')
})
