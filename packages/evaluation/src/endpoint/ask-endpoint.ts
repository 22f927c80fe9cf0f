import { counted, systemClock } from '@gauntlet/core'
import { type FeatureSource, featureBatches } from './feature-rows.ts'
import { type AnswerPaths, type BatchAnswer, type EndpointOptions, type RowAnswer, requestRows } from './request-rows.ts'
import type { Endpoint } from './schema.ts'

/** What an endpoint said, row by row. */
export interface Asked {
  /** By the row of the candidate; undefined for those without an answer. */
  readonly answers: readonly (RowAnswer | undefined)[]
  readonly answered: number
  readonly requests: number
  /** Requests that were tried again. */
  readonly retries: number
  /** Rows without an answer, by what was wrong. */
  readonly problems: ReadonlyMap<string, number>
  /** Of each batch that was answered, sorted. */
  readonly milliseconds: readonly number[]
  readonly elapsedMs: number
}

/** More kinds of problems than these are told as others. */
const MOST_PROBLEMS = 10

/**
 * Sends all rows of the candidate, in batches, some at one time, within the budget. Ends early where so many rows are without an answer
 * that nothing can be concluded any more: it is production that is asked.
 */
export async function askEndpoint(
  endpoint: Endpoint,
  paths: AnswerPaths,
  source: FeatureSource,
  options: EndpointOptions & { readonly temp: string }
): Promise<Asked> {
  const clock = options.clock ?? systemClock
  const startedAt = clock.now()
  const until = startedAt + endpoint.budget
  const total = source.ids.rows
  const answers: (RowAnswer | undefined)[] = new Array(total).fill(undefined)
  const mostLost = total - leastAnswered(endpoint, total)
  const problems = new Map<string, number>()
  const milliseconds: number[] = []
  let [requests, retries, lost] = [0, 0, 0]
  const note = (batch: { readonly first: number }, { rows, tries, milliseconds: took, problem }: BatchAnswer) => {
    requests += tries
    retries += tries - 1
    for (const [index, answer] of rows.entries()) answers[batch.first + index] = answer
    const holes = rows.filter(row => row === undefined).length
    lost += holes
    if (holes > 0) count(problems, problem ?? 'no answer', holes)
    if (holes < rows.length) milliseconds.push(took)
  }
  const stop = new AbortController()
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, options.signal])
  const isOver = () => lost > mostLost || clock.now() >= until
  const batches = featureBatches(source, { temp: options.temp, signal })
  let failure: unknown
  const work = async () => {
    while (!isOver()) {
      const { value: batch, done } = await batches.next()
      if (done === true || batch === undefined) return
      note(batch, await requestRows(endpoint, paths, batch, until, { ...options, signal }))
      // Whatever the others are told cannot matter any more.
      if (lost > mostLost) stop.abort()
    }
  }
  const guarded = () =>
    work().catch(thrown => {
      if (!stop.signal.aborted) failure = thrown
      stop.abort()
    })
  await Promise.all(Array.from({ length: endpoint.concurrency }, guarded))
  // Also closes the files.
  await batches.return(undefined).catch(() => undefined)
  if (failure !== undefined) throw failure
  options.signal?.throwIfAborted()
  const answered = answers.filter(answer => answer !== undefined).length
  const unasked = total - answered - lost
  if (unasked > 0) count(problems, lost > mostLost ? STOPPED : 'not asked within the budget', unasked)
  return {
    answers,
    answered,
    requests,
    retries,
    problems,
    milliseconds: milliseconds.sort((a, b) => a - b),
    elapsedMs: clock.now() - startedAt
  }
}

/** How many rows need an answer. */
export function leastAnswered(endpoint: Endpoint, rows: number): number {
  return Math.min(rows, Math.ceil(rows * endpoint['min-answered'] - 1e-9))
}

const STOPPED = 'not asked any more, for too many were without an answer'

function count(problems: Map<string, number>, problem: string, rows: number): void {
  const key = problems.has(problem) || problems.size < MOST_PROBLEMS ? problem : 'other problems'
  problems.set(key, (problems.get(key) ?? 0) + rows)
}

/** The most frequent problems, as the rest of a sentence. That it was stopped is their consequence, and stands last. */
export function shownProblems(problems: ReadonlyMap<string, number>): string {
  const causes = [...problems].filter(([problem]) => problem !== STOPPED).sort(([, a], [, b]) => b - a)
  return [...causes.slice(0, 3), ...[...problems].filter(([problem]) => problem === STOPPED)]
    .map(([problem, rows]) => `${problem} (${counted(rows, 'row')})`)
    .join('; ')
}
