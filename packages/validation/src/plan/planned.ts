import type { Check, Location, Severity } from '@gauntlet/core'
import type { Aggregate, Value, Values } from '@gauntlet/tables'
import type { Scope } from './scope.ts'

/** One check, ready to be asked of a table and judged. */
export interface PlannedCheck {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly expected: string
  readonly location?: Location | undefined
  /** SQL for a person's own session that returns the bad rows. */
  readonly reproduce?: string | undefined
  /** What the one scan has to compute. */
  readonly aggregates: readonly Aggregate[]
  /** Queries of their own, for what no aggregate can tell. The columns of their one row are found under `<id>/<column>`. */
  readonly queries?: readonly string[]
  /** Of queries that an author wrote: how long one may take, and what it means that the engine gives one up. */
  readonly authored?: { readonly timeout: number; readonly refusal: (reason: string) => Error }
  /** What a second scan has to compute, only where the first says that something is wrong. */
  readonly followUp?: (found: Found) => readonly Aggregate[]
  /** The rows that are not as expected, for keys, samples, explanations and `rejected-rows`. */
  readonly unexpected?: UnexpectedRows
  /** The column that its `where` names and the table does not have: which rows are meant cannot be told. */
  readonly lost?: string
  /** Why its `where` cannot be computed for these data: which rows are meant cannot be told. */
  readonly unscoped?: string
  /** The rows that it is about. */
  readonly scope?: Scope
  /** The least share of values (or rows) that must be as expected, where there is one. */
  readonly mostly?: number | undefined
  /** Pure: decides by what was found. */
  readonly judge: (found: Found) => Finding
}

/** Which rows a check finds fault with, in SQL of the table `data`. */
export interface UnexpectedRows {
  /** Follows FROM, with all columns of `data`; `data` itself where it is left out. Relations may add columns that `condition` needs. */
  readonly from?: string
  /** True for an unexpected row. */
  readonly condition: string
  /** The columns it looks at, as they stand in the table. */
  readonly columns: readonly string[]
}

export interface Finding {
  readonly outcome: Check['outcome']
  readonly observed: string
  readonly value?: number
  /** How many values (or rows) were looked at and how many were not as expected, where the check counts them. */
  readonly tally?: { readonly total: number; readonly unexpected: number }
  /** One sentence without its final full stop. */
  readonly message: string
}

/** What was computed, by key. A number that is not there is an error of ours, never a pass. */
export class Found {
  readonly #values: Values

  constructor(values: Values) {
    this.#values = values
  }

  /** Whether it was computed at all. */
  has(key: string): boolean {
    return this.#values.has(key)
  }

  value(key: string): Value {
    const value = this.#values.get(key)
    if (value === undefined) throw new Error(`Could not judge: "${key}" was not computed`)
    return value
  }

  /** A count; exact up to 2^53. */
  count(key: string): number {
    const value = this.value(key)
    const count = typeof value === 'bigint' ? Number(value) : value
    if (typeof count !== 'number' || !Number.isFinite(count)) throw new Error(`Could not judge: "${key}" is ${String(value)}, not a count`)
    return count
  }

  flag(key: string): boolean {
    return this.value(key) === true
  }
}
