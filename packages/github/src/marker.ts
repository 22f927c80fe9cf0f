import { createHash } from 'node:crypto'
import { MOST_STATE_BYTES, packState, unpackState } from './hidden-state.ts'

/** Which run wrote a comment: a later one may replace what an earlier one said, not the other way round. */
export interface RunStamp {
  /** GITHUB_RUN_ID. Grows with time within a repository. */
  readonly runId: number
  /** GITHUB_RUN_ATTEMPT, from 1. */
  readonly runAttempt: number
  /** 40 hexadecimal digits, or 64. */
  readonly headSha: string
}

export interface Marked {
  /** 16 hexadecimal digits that stand for the key. */
  readonly keyHash: string
  readonly stamp: RunStamp
  /** What the comment remembers, `undefined` when that is nothing or cannot be read. */
  readonly state: string | undefined
  /** What follows the marker and the state. */
  readonly text: string
}

const opening = '<!-- gauntlet:'
// Every part has a fixed length or a bound, so foreign text costs no more than the marker is long.
const marker =
  /^<!-- gauntlet:pr-report:([0-9a-f]{16}) \{"run":(\d{1,16}),"attempt":(\d{1,6}),"sha":"([0-9a-f]{40}|[0-9a-f]{64})"\} -->\r?\n/
const stateLine = new RegExp(`^<!-- gauntlet:state:1:([A-Za-z0-9+/=]{1,${MOST_STATE_BYTES}}) -->\\r?\\n`)

/** The key never stands in the comment itself: it is the user's text. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16)
}

/**
 * A comment's body: the marker at its very start, the state, the text. A marker within `text` is made harmless. A `state` that is too
 * long to be kept is left out. Throws on a stamp that could not be read back.
 */
export function formatMarked(key: string, stamp: RunStamp, text: string, state?: string): string {
  const { runId, runAttempt, headSha } = stamp
  const body = `${opening}pr-report:${hashKey(key)} {"run":${runId},"attempt":${runAttempt},"sha":"${headSha}"} -->\n${hidden(state)}${text.replaceAll(opening, '&lt;!-- gauntlet:')}`
  if (parseMarked(body) === undefined)
    throw new Error(`Could not mark a comment as written by run ${runId}, attempt ${runAttempt}, of commit "${headSha}"`)
  return body
}

/** How many bytes the marker and this state add to a text at most. All of them are ASCII. */
export function markedBytes(state?: string): number {
  const longest = { runId: Number.MAX_SAFE_INTEGER, runAttempt: 999_999, headSha: '0'.repeat(64) }
  return formatMarked('', longest, '').length + hidden(state).length
}

/** Reads a body that `formatMarked` made; `undefined` for any other, however like it looks. */
export function parseMarked(body: string): Marked | undefined {
  const found = marker.exec(body)
  if (found === null) return undefined
  const [whole, keyHash = '', run, attempt, headSha = ''] = found
  const stamp = { runId: Number(run), runAttempt: Number(attempt), headSha }
  if (!Number.isSafeInteger(stamp.runId)) return undefined
  const rest = body.slice(whole.length)
  const [line = '', packed] = stateLine.exec(rest) ?? []
  return { keyHash, stamp, state: packed === undefined ? undefined : unpackState(packed), text: rest.slice(line.length) }
}

/** True when `a` is of a later run than `b`, or of a later attempt of the same one. */
export function isNewer(a: RunStamp, b: RunStamp): boolean {
  return a.runId === b.runId ? a.runAttempt > b.runAttempt : a.runId > b.runId
}

function hidden(state: string | undefined): string {
  const packed = state === undefined ? undefined : packState(state)
  return packed === undefined ? '' : `${opening}state:1:${packed} -->\n`
}
