import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'
import { type AwsEnvironment, HttpError, InputError, messageOf, plain, redact, saveBody } from '@gauntlet/core'
import type { FetchedFolder } from './fetched-folder.ts'
import { type Fetched, type FetchOptions, MOST_FILES } from './fetching.ts'
import { fixedPrefix, isKeyPattern, matchesKey } from './key-pattern.ts'
import { type Location, shownLocation } from './location.ts'
import { s3Client } from './s3-client.ts'
import { awsKeys } from './web-identity.ts'

type S3Location = Extract<Location, { key: string }>

/** Servers that are not Amazon's take any region, most of them this one. */
const ANY_REGION = 'us-east-1'
/** A listing of more pages of 1,000 keys than this is of a whole bucket, and of no data set. */
const MOST_PAGES = 1000
/** Tries of one object; the client itself tries until an answer begins. */
const MOST_TRIES = 3

/** Fetches an object, or all objects of a pattern, in the order of their keys. */
export async function fetchS3(
  input: string,
  location: S3Location,
  folder: FetchedFolder,
  maxBytes: number,
  aws: AwsEnvironment,
  options: FetchOptions
): Promise<Fetched[]> {
  const region = aws.region ?? (aws.s3Endpoint === undefined ? undefined : ANY_REGION)
  if (region === undefined)
    throw new InputError(
      input,
      `names "${shownLocation(location)}", and nothing says in which region. Set AWS_REGION, as aws-actions/configure-aws-credentials does.`
    )
  const ended = new AbortController()
  const signal = options.signal === undefined ? ended.signal : AbortSignal.any([options.signal, ended.signal])
  const keys = await awsKeys(input, aws, region, options)
  const client = s3Client({ keys, region, endpoint: aws.s3Endpoint, allowPrivateNetwork: options.allowPrivateNetwork, signal })
  try {
    const found = isKeyPattern(location.key) ? await listed(input, client, location, maxBytes) : [location.key]
    const fetched: Fetched[] = []
    let left = maxBytes
    for (const key of found) {
      signal.throwIfAborted()
      const one = await fetchObject(input, client, location, key, await folder.placeFor(key), left)
      left -= one.bytes
      fetched.push(one)
    }
    return fetched
  } finally {
    ended.abort(new Error('no longer wanted'))
    client.destroy()
  }
}

/** The keys of a pattern, with the sizes that the listing says held against what may be fetched before a byte of it is. */
async function listed(input: string, client: S3Client, location: S3Location, maxBytes: number): Promise<string[]> {
  const { bucket, key: pattern } = location
  const keys: string[] = []
  let bytes = 0
  let ContinuationToken: string | undefined
  for (let page = 1; ; page++) {
    const command = new ListObjectsV2Command({
      Bucket: bucket,
      Prefix: fixedPrefix(pattern),
      ...(ContinuationToken === undefined ? {} : { ContinuationToken })
    })
    const answer = await client.send(command).catch(thrown => {
      throw s3Error(input, location, pattern, thrown, 's3:ListBucket')
    })
    for (const { Key = '', Size = 0 } of answer.Contents ?? []) {
      if (Key.endsWith('/') || !matchesKey(pattern, Key)) continue
      keys.push(Key)
      bytes += Size
    }
    if (keys.length > MOST_FILES)
      throw new InputError(input, `matches more than ${MOST_FILES} objects; narrow the pattern "${shownLocation(location)}"`)
    if (bytes > maxBytes)
      throw new InputError(
        input,
        `names "${shownLocation(location)}", whose objects are larger than the ${maxBytes} bytes that are fetched. Narrow the pattern.`
      )
    ContinuationToken = answer.NextContinuationToken
    if (ContinuationToken === undefined) break
    if (page >= MOST_PAGES)
      throw new InputError(
        input,
        `names "${shownLocation(location)}"; too many keys begin with "${plain(fixedPrefix(pattern), 100)}". Narrow the pattern.`
      )
  }
  if (keys.length === 0)
    throw new InputError(input, `is "${shownLocation(location)}", which matches no object. Is an earlier step meant to write it?`)
  return keys.sort()
}

async function fetchObject(
  input: string,
  client: S3Client,
  location: S3Location,
  key: string,
  path: string,
  maxBytes: number
): Promise<Fetched> {
  const name = shownLocation(location, key)
  for (let tries = 1; ; tries++) {
    const answer = await client.send(new GetObjectCommand({ Bucket: location.bucket, Key: key })).catch(thrown => {
      throw s3Error(input, location, key, thrown, 's3:GetObject')
    })
    const { Body, ContentLength, ContentEncoding } = answer
    if (!(Body instanceof Readable)) throw new Error(`Could not fetch ${name}: the answer has no body`)
    try {
      const bytes = await saveBody(Body, path, { maxBytes, announced: ContentLength })
      return { path, name, bytes }
    } catch (cause) {
      await rm(path, { force: true })
      if (cause instanceof HttpError) throw new InputError(input, `names "${name}", which is not fetched: ${cause.message}`, { cause })
      const packed = ContentEncoding === undefined ? '' : ` (it is stored with the encoding ${plain(ContentEncoding, 20)})`
      if (tries >= MOST_TRIES) throw new Error(`Could not fetch ${name}${packed}, ${tries} times`, { cause })
    }
  }
}

/** What S3 answers, in words for the person who can mend it. */
function s3Error(input: string, location: S3Location, key: string, thrown: unknown, permission: string): unknown {
  const shown = shownLocation(location, key)
  if (!(thrown instanceof Error)) return thrown
  const code = thrown.name
  const status = statusOf(thrown)
  if (thrown instanceof HttpError) return new InputError(input, `names "${shown}", and its server is not asked: ${thrown.message}`)
  if (code === 'NoSuchBucket')
    return new InputError(
      input,
      `names "${shown}", and there is no bucket "${location.bucket}". Is the region right (AWS_REGION), or the endpoint (AWS_ENDPOINT_URL_S3)?`
    )
  if (code === 'NoSuchKey' || status === 404)
    return new InputError(input, `names "${shown}", which does not exist. Is an earlier step meant to write it?`)
  if (/^(InvalidAccessKeyId|SignatureDoesNotMatch|ExpiredToken|InvalidToken|RequestTimeTooSkewed)/.test(code))
    return new InputError(
      input,
      `names "${shown}", and S3 does not take the keys of the environment (${code}). Are they those of this account, and not expired?`
    )
  if (status === 403 || status === 401)
    return new InputError(
      input,
      `names "${shown}", which may not be read (${plain(code, 50)}). The role or user needs the permission ${permission} on it; without s3:ListBucket, S3 answers the same for an object that does not exist.`
    )
  if (status === 301 || code === 'PermanentRedirect' || code === 'AuthorizationHeaderMalformed')
    return new InputError(input, `names "${shown}", which lies in another region. Set AWS_REGION to it.`)
  return new Error(`Could not ${permission === 's3:GetObject' ? 'fetch' : 'list'} ${shown}: ${plain(redact(messageOf(thrown)), 300)}`)
}

function statusOf(thrown: Error): number | undefined {
  const metadata = '$metadata' in thrown ? thrown.$metadata : undefined
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined
}
