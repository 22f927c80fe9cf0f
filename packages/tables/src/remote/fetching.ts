import type { CloudEnvironment, Roots } from '@gauntlet/core'

/** How data is fetched. */
export interface FetchOptions {
  readonly roots: Roots
  /** Plain `http:` and addresses that are not public. Only the workflow may say so, never a file that a pull request can change. */
  readonly allowPrivateNetwork: boolean
  readonly signal?: AbortSignal
  /** Bytes of all files of one input together. 50 GB by default. */
  readonly maxBytes?: number
  /** The environment of the process by default. */
  readonly cloud?: CloudEnvironment
}

/** A file that was fetched. */
export interface Fetched {
  readonly path: string
  /** How it is shown: its address without a query. */
  readonly name: string
  readonly bytes: number
}

/** For all files of an input: what a hosted runner's disk can hold, and more than one step should move. */
export const MOST_BYTES = 50e9
/** More objects than this are a mistake in the pattern, more often than a data set. */
export const MOST_FILES = 10_000
