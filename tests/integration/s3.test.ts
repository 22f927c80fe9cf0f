import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { isInputError, messageOf, readCloudEnvironment, sendRequest } from '@gauntlet/core'
import { localFiles } from '@gauntlet/tables'
import { peer, runBundle } from '@gauntlet/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

let server: ChildProcess
let endpoint: string
const keys = { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI-K7MDENG-bPxRfiCYEXAMPLEKEY' }
const large = Buffer.alloc(20_000_000, 'abcdefghij')

beforeAll(async () => {
  const moto = `${await peer('moto')}/moto_server`
  server = spawn(moto, ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env.PATH } })
  endpoint = await addressOf(server)
  const client = new S3Client({
    endpoint,
    forcePathStyle: true,
    region: 'us-east-1',
    credentials: { accessKeyId: keys.AWS_ACCESS_KEY_ID, secretAccessKey: keys.AWS_SECRET_ACCESS_KEY }
  })
  await client.send(new CreateBucketCommand({ Bucket: 'flights' }))
  const objects = {
    'day=1/a.csv': 'a\n1\n',
    'day=2/b.csv': 'a\n2\n',
    'day=2/readme.txt': 'no data',
    'day=2/deep/c.csv': 'a\n3\n',
    "odd (name)!*'+ä.csv": 'a\n4\n',
    'large.bin': large,
    'packed.csv.gz': gzipSync('a\n5\n')
  }
  for (const [Key, Body] of Object.entries(objects)) await client.send(new PutObjectCommand({ Bucket: 'flights', Key, Body }))
  client.destroy()
})
afterAll(() => server?.kill())

/** It says where it listens, once it does. */
async function addressOf(process: ChildProcess): Promise<string> {
  const said: string[] = []
  if (process.stderr === null) throw new Error('expected to hear the server')
  for await (const line of createInterface(process.stderr)) {
    said.push(line)
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
    if (address !== undefined) {
      process.stderr.resume()
      return address
    }
  }
  throw new Error(`moto_server did not start: ${said.join('\n')}`)
}

/** Users of the account, as they are made with IAM, and what they may do. */
async function userWho(name: string, ...actions: string[]): Promise<Record<string, string>> {
  const iam = async (form: Record<string, string>) =>
    sendRequest(
      {
        method: 'POST',
        url: endpoint,
        body: new URLSearchParams({ Version: '2010-05-08', UserName: name, ...form }).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          // By this the server knows which of its services is meant.
          authorization: 'AWS4-HMAC-SHA256 Credential=root/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=0'
        }
      },
      { allowPrivateNetwork: true }
    )
  await iam({ Action: 'CreateUser' })
  const { text } = await iam({ Action: 'CreateAccessKey' })
  const statement = { Effect: 'Allow', Action: actions, Resource: '*' }
  const policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  await iam({ Action: 'PutUserPolicy', PolicyName: 'own', PolicyDocument: policy })
  const value = (tag: string) => new RegExp(`<${tag}>([^<]+)</${tag}>`).exec(text)?.[1] ?? ''
  return { AWS_ACCESS_KEY_ID: value('AccessKeyId'), AWS_SECRET_ACCESS_KEY: value('SecretAccessKey') }
}

/** From the next request on, the server looks at keys and permissions, or no longer. */
async function checkKeys(isOn: boolean): Promise<void> {
  await sendRequest({ method: 'POST', url: `${endpoint}/moto-api/reset-auth`, body: isOn ? '0' : 'inf' }, { allowPrivateNetwork: true })
}

async function fetched(locations: readonly string[], env: Readonly<Record<string, string>> = keys, allowPrivateNetwork = true) {
  const temp = await mkdtemp(join(tmpdir(), 'gauntlet-temp-'))
  const cloud = readCloudEnvironment({ AWS_ENDPOINT_URL_S3: endpoint, AWS_ENDPOINT_URL_STS: endpoint, ...env })
  const roots = { workspace: temp, temp, allowedPaths: [] }
  const left = () => readdir(join(temp, 'gauntlet')).catch(() => [])
  return {
    left,
    found: await localFiles('data', locations, { roots, allowPrivateNetwork, cloud }).catch((cause: unknown) => ({ cause, left }))
  }
}

async function contents(...locations: string[]): Promise<Record<string, string>> {
  const { found } = await fetched(locations)
  if (!('files' in found)) throw found.cause
  const pairs = found.files.map(async file => [found.names.get(file) ?? file, await readFile(file, 'utf8')] as const)
  return Object.fromEntries(await Promise.all(pairs))
}

async function refusal(location: string, env?: Readonly<Record<string, string>>, allow?: boolean): Promise<string> {
  const { found, left } = await fetched([location], env, allow)
  if ('files' in found) throw new Error('expected a refusal')
  expect(await left()).toEqual([])
  if (!isInputError(found.cause)) throw found.cause
  return messageOf(found.cause)
}

it('fetches one object', async () => {
  expect(await contents('s3://flights/day=1/a.csv')).toEqual({ 's3://flights/day=1/a.csv': 'a\n1\n' })
})

it('fetches the objects of a pattern in the order of their keys, below the folders of their keys', async () => {
  const { found } = await fetched(['s3://flights/day=*/*.csv'])
  if (!('files' in found)) throw found.cause
  expect([...found.names.values()]).toEqual(['s3://flights/day=1/a.csv', 's3://flights/day=2/b.csv'])
  expect(found.files.map(file => file.split('/').slice(-2).join('/'))).toEqual(['day=1/a.csv', 'day=2/b.csv'])
  expect(Object.keys(await contents('s3://flights/**/*.csv'))).toHaveLength(4)
})

it('fetches what is packed as it is, large objects whole, and keys that have to be escaped', async () => {
  const { found } = await fetched(['s3://flights/large.bin', 's3://flights/packed.csv.gz'])
  if (!('files' in found)) throw found.cause
  expect((await readFile(found.files[0] ?? '')).equals(large)).toBe(true)
  expect((await readFile(found.files[1] ?? '')).equals(gzipSync('a\n5\n'))).toBe(true)
  expect(await contents("s3://flights/odd (name)!*'+ä.csv")).toEqual({ "s3://flights/odd (name)!*'+ä.csv": 'a\n4\n' })
})

it('takes on a role with the token that OpenID Connect left in a file', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'gauntlet-token-')), 'token')
  await writeFile(file, 'header.payload.signature\n')
  const env = { AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/reader', AWS_REGION: 'us-east-1' }
  const { found } = await fetched(['s3://flights/day=1/a.csv'], env)
  if (!('files' in found)) throw found.cause
  expect(found.files).toHaveLength(1)
})

it.each([
  ['an object that is not there', 's3://flights/none.csv', 'names "s3://flights/none.csv", which does not exist'],
  ['a pattern without an object', 's3://flights/none/*.csv', 'is "s3://flights/none/*.csv", which matches no object'],
  ['a bucket that is not there', 's3://trains/a.csv', 'there is no bucket "trains". Is the region right (AWS_REGION), or the endpoint']
])('refuses %s', async (_, location, said) => {
  expect(await refusal(location)).toContain(said)
})

it('does not ask a server on a private network unless the workflow allows it', async () => {
  expect(await refusal('s3://flights/day=1/a.csv', keys, false)).toContain('plain "http:" can be read and changed on the way')
})

it('tells apart keys that are not known, keys that are not right, and what they may not do', async () => {
  const reader = await userWho('reader', 's3:GetObject', 's3:ListBucket')
  const narrow = await userWho('narrow', 's3:GetObject')
  const other = await userWho('other', 'sts:GetCallerIdentity')
  await checkKeys(true)
  try {
    const { found } = await fetched(['s3://flights/day=*/*.csv'], reader)
    expect('files' in found ? found.files.length : found).toBe(2)
    expect(await refusal('s3://flights/day=1/a.csv', keys)).toContain('S3 does not take the keys of the environment (InvalidAccessKeyId)')
    const wrong = await refusal('s3://flights/day=1/a.csv', { ...reader, AWS_SECRET_ACCESS_KEY: keys.AWS_SECRET_ACCESS_KEY })
    expect(wrong).toContain('S3 does not take the keys of the environment (SignatureDoesNotMatch)')
    expect(wrong).not.toContain(keys.AWS_SECRET_ACCESS_KEY)
    expect(await refusal('s3://flights/day=*/*.csv', narrow)).toContain('The role or user needs the permission s3:ListBucket on it')
    expect(await refusal('s3://flights/day=1/a.csv', other)).toContain('The role or user needs the permission s3:GetObject on it')
  } finally {
    await checkKeys(false)
  }
})

it('judges what lies in a bucket from the bundle, and names it by its address', async () => {
  const env = { ...keys, AWS_ENDPOINT_URL_S3: endpoint }
  const inputs = {
    data: 's3://flights/day=*/*.csv',
    checks: 'columns:\n  a:\n    type: integer\n    max: 1',
    'allow-private-network': 'true'
  }
  const { exitCode, log, verdict, temp } = await runBundle('validate-data', { inputs, env })
  expect(exitCode, log).toBe(1)
  expect(verdict?.kind).toBe('verdict')
  expect(JSON.stringify(verdict)).toContain('s3://flights/day=2/b.csv')
  expect(JSON.stringify(verdict) + log).not.toMatch(/wJalrXUtnFEMI|fetched-/)
  expect((await readdir(join(temp, 'gauntlet'))).filter(name => name.startsWith('fetched-'))).toEqual([])
  const closed = await runBundle('validate-data', { inputs: { ...inputs, 'allow-private-network': 'false' }, env })
  expect(closed.exitCode).toBe(2)
  expect(closed.log).toContain('plain "http:" can be read and changed on the way')
})
