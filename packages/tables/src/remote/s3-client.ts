import { S3Client } from '@aws-sdk/client-s3'
import { type AwsKeys, type OpenAnswer, openAnswer } from '@gauntlet/core'

export interface S3Access {
  readonly keys: AwsKeys
  readonly region: string
  /** Of a server that is not Amazon's: its buckets are parts of the path. */
  readonly endpoint: string | undefined
  readonly allowPrivateNetwork: boolean
  readonly signal: AbortSignal
}

/** What the client of Amazon signs and hands over to be sent. */
interface SignedRequest {
  readonly method: string
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>
  readonly headers: Readonly<Record<string, string>>
}

/** Until an answer begins; what comes then is watched as it is written. */
const ANSWER_MS = 60_000

/** A client of S3 that reads nothing of the machine but what it is given, and sends everything through our own HTTP layer. */
export function s3Client({ keys, region, endpoint, allowPrivateNetwork, signal }: S3Access): S3Client {
  return new S3Client({
    region,
    credentials: keys,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    followRegionRedirects: true,
    useArnRegion: false,
    disableMultiregionAccessPoints: true,
    defaultsMode: 'standard',
    maxAttempts: 5,
    requestHandler: {
      handle: async (request: SignedRequest) => {
        const { status, headers, body } = await answerTo(request, allowPrivateNetwork, signal)
        return { response: { statusCode: status, headers, body } }
      }
    }
  })
}

async function answerTo(request: SignedRequest, allowPrivateNetwork: boolean, signal: AbortSignal): Promise<OpenAnswer> {
  if (request.method !== 'GET') throw new Error(`Could not send a ${request.method} to S3: data is only read`)
  const overdue = new AbortController()
  const timer = setTimeout(() => overdue.abort(new Error(`no answer within ${ANSWER_MS / 1000} s`)), ANSWER_MS)
  try {
    return await openAnswer(
      { method: 'GET', url: urlOf(request), headers: request.headers },
      { allowPrivateNetwork, signal: AbortSignal.any([signal, overdue.signal]) }
    )
  } finally {
    clearTimeout(timer)
  }
}

function urlOf({ protocol, hostname, port, path, query = {} }: SignedRequest): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (typeof value === 'string' || value === null ? [value] : value).map(one =>
      one === null ? encoded(name) : `${encoded(name)}=${encoded(one)}`
    )
  )
  return `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`
}

/** As it was signed: RFC 3986, which escapes some characters that JavaScript lets stand. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
