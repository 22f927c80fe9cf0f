import type { Value } from '@gauntlet/tables'

/** What was found out before planning, for what neither an aggregate nor a query that is known to run can tell. */
export interface Probes {
  /** By pattern: why the engine cannot look for it. */
  readonly patterns: ReadonlyMap<string, string>
  /** By the key of an expectation: the values of its column that are unexpected. */
  readonly texts: ReadonlyMap<string, ProbedTexts>
  /** By query: the one row that it answers, or why it cannot be run. */
  readonly queries: ReadonlyMap<string, ProbedQuery>
}

export interface ProbedTexts {
  /** How many rows have an unexpected value. */
  readonly unexpected: number
  /** The different unexpected values, as far as they are kept. */
  readonly values: readonly string[]
  /** Whether those are all of them. */
  readonly whole: boolean
  /** A value for which there is neither yes nor no. */
  readonly problem?: string
}

export type ProbedQuery = { readonly row: Readonly<Record<string, Value>> } | { readonly problem: string }

/** Different unexpected texts that are kept, so that rows can be found by them. */
export const MOST_TEXTS = 10_000
