import type { Check, Location, Severity } from '@gauntlet/core'
import type { Aggregate, Value, Values } from '@gauntlet/tables'

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
  /** A query of its own, for what no aggregate can tell. Its one row is found under `<id>/<column>`. */
  readonly query?: string
  /** What a second scan has to compute, only where the first says that something is wrong. */
  readonly followUp?: (found: Found) => readonly Aggregate[]
  /** Unexpected values with their counts, for authors who want to see them. */
  readonly samples?: { readonly expression: string; readonly condition: string }
  /** Pure: decides by what was found. */
  readonly judge: (found: Found) => Finding
}

export interface Finding {
  readonly outcome: Check['outcome']
  readonly observed: string
  readonly value?: number
  /** One sentence without its final full stop. */
  readonly message: string
}

/** What was computed, by key. A number that is not there is an error of ours, never a pass. */
export class Found {
  readonly #values: Values

  constructor(values: Values) {
    this.#values = values
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

/** Keys that several checks share. */
export const ROWS: Aggregate = { key: 'rows', sql: 'count(*)' }
