import {
  type Clock,
  counted,
  fullJitter,
  HttpError,
  InputError,
  MOST_TRIES,
  plain,
  sendRequest,
  systemClock,
  TRANSIENT_STATUSES
} from '@gauntlet/core'
import { type DottedPath, shownPathInto, valueAt } from './dotted-path.ts'
import type { FeatureBatch } from './feature-rows.ts'
import { protocols } from './protocols.ts'
import type { Endpoint } from './schema.ts'

/** What the model said of one row. */
export interface RowAnswer {
  /** Undefined where predictions are not asked for. */
  readonly prediction: string | number | boolean | undefined
  readonly score: number | undefined
}

/** What became of one batch. `undefined` stands for a row without an answer. */
export interface BatchAnswer {
  readonly rows: readonly (RowAnswer | undefined)[]
  readonly tries: number
  /** Of the last try. */
  readonly milliseconds: number
  /** What was wrong, in the words of the last try, where rows have no answer. */
  readonly problem: string | undefined
}

export interface EndpointOptions {
  /** Plain `http:` and addresses that are not public. Only the workflow may say so. */
  readonly allowPrivateNetwork: boolean
  /** Sent as `Authorization: Bearer`: a secret of the workflow. */
  readonly token?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly clock?: Clock
}

/** Where the answers stand, by the path that the author or the protocol names. */
export interface AnswerPaths {
  /** `default` where the protocol says it; undefined where predictions are not wanted. */
  readonly predictions: DottedPath | 'default' | undefined
  readonly scores: DottedPath | undefined
}

/** Statuses that every other row would meet as well. */
const HOPELESS_STATUSES = new Set([401, 403, 404, 405, 415])

/**
 * Asks for the predictions of one batch, in several tries where that may help: a prediction changes nothing, so that it can be asked for
 * again. Throws `InputError` for what no other row would fare better with: a refused address or token, a redirect.
 */
export async function requestRows(
  endpoint: Endpoint,
  paths: AnswerPaths,
  { rows, types }: Pick<FeatureBatch, 'rows' | 'types'>,
  until: number,
  { allowPrivateNetwork, token, signal, clock = systemClock }: EndpointOptions
): Promise<BatchAnswer> {
  const protocol = protocols[endpoint.protocol]
  const body = JSON.stringify(protocol.body(endpoint, rows, types))
  const headers = {
    ...endpoint.headers,
    accept: 'application/json',
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` })
  }
  for (let tries = 1; ; tries++) {
    const startedAt = clock.now()
    const policy = {
      timeoutMs: Math.max(1, Math.min(endpoint.timeout, until - startedAt)),
      maxBytes: MOST_ANSWER_BYTES,
      allowPrivateNetwork,
      ...(signal === undefined ? {} : { signal })
    }
    const request = { method: 'POST', url: endpoint.url, headers, body, goal: 'ask for predictions' } as const
    const found = await sendRequest(request, policy, clock).then(
      ({ text }) => answersIn(text, protocol.read, paths, protocol.predictions, rows.length),
      thrown => failureOf(thrown, signal)
    )
    const milliseconds = clock.now() - startedAt
    const wait = fullJitter(tries, clock.random())
    const isLast = tries >= MOST_TRIES || clock.now() + wait >= until
    if (found.problem === undefined || !found.mayPass || isLast)
      return { rows: found.rows ?? rows.map(() => undefined), tries, milliseconds, problem: found.problem }
    await clock.sleep(wait, signal)
  }
}

const MOST_ANSWER_BYTES = 64 * 1024 * 1024

interface Found {
  readonly rows?: readonly (RowAnswer | undefined)[]
  readonly problem: string | undefined
  readonly mayPass: boolean
}

function failureOf(thrown: unknown, signal: AbortSignal | undefined): Found {
  signal?.throwIfAborted()
  if (!(thrown instanceof HttpError)) throw thrown
  const { problem, status = 0, message } = thrown
  if (problem === 'address' || HOPELESS_STATUSES.has(status) || (status >= 300 && status < 400))
    throw new InputError('endpoint', 'cannot be asked', { cause: thrown })
  const mayPass = problem === 'network' || problem === 'timeout' || status === 429 || TRANSIENT_STATUSES.has(status)
  return { problem: message, mayPass }
}

/** Predictions and scores of an answer: one for each row that was sent, or none at all, for nobody could tell whose they are. */
function answersIn(
  text: string,
  read: (answer: unknown) => unknown,
  paths: AnswerPaths,
  usual: (answer: unknown) => DottedPath,
  rows: number
): Found {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { problem: `its answer is not JSON (${plain(text, 100)})`, mayPass: false }
  }
  const answer = read(parsed)
  const listAt = (path: DottedPath): readonly unknown[] | string => {
    const found = valueAt(answer, path)
    const list = Array.isArray(found) ? found : rows === 1 && found !== undefined ? [found] : undefined
    if (list === undefined) return `its answer has no list at "${shownPathInto(path)}" (${plain(text, 100)})`
    return list.length === rows ? list : `it answered ${counted(list.length, 'prediction')} for ${counted(rows, 'row')}`
  }
  const predictionsPath = paths.predictions === 'default' ? usual(answer) : paths.predictions
  const predictions = predictionsPath && listAt(predictionsPath)
  const scores = paths.scores && listAt(paths.scores)
  for (const list of [predictions, scores]) if (typeof list === 'string') return { problem: list, mayPass: list.startsWith('it answered') }
  const answers = Array.from({ length: rows }, (_, row): RowAnswer | undefined => {
    const prediction = Array.isArray(predictions) ? predictionOf(predictions[row]) : undefined
    const score = Array.isArray(scores) ? scoreOf(scores[row]) : undefined
    if ((predictions !== undefined && prediction === undefined) || (scores !== undefined && score === undefined)) return undefined
    return { prediction, score }
  })
  const holes = answers.filter(row => row === undefined).length
  if (holes === 0) return { rows: answers, problem: undefined, mayPass: false }
  const example = Array.isArray(predictions) ? predictions[answers.indexOf(undefined)] : undefined
  const isNested = typeof example === 'object' && example !== null
  const wayOut = isNested ? '; name the value in each with "predictions-path", such as "predictions.*.label" or "predictions.*.0"' : ''
  return { rows: answers, problem: `${counted(holes, 'row')} came back without a value that is one${wayOut}`, mayPass: false }
}

function predictionOf(value: unknown): RowAnswer['prediction'] {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined
}

function scoreOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
