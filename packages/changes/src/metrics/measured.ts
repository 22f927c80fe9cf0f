import { counted } from '@gauntlet/core'
import { momentsOf } from '@gauntlet/stats'
import type { Value } from '../documents/leaves.ts'

/** A metric of one side, as far as it is a number. */
export interface Measured {
  readonly value: number | null
  /** Why there is no number, or what it was made of. */
  readonly note?: string
  /** The values behind a mean. */
  readonly values?: Float64Array
}

/** A longer list is the history of a training, whose mean says nothing. */
export const MOST_REPEATS = 100

/** Undefined for what is no metric: text, true and false. */
export function measuredOf(value: Value): Measured | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return undefined
  if (value === null) return { value: null, note: 'is null' }
  if (typeof value === 'number') return Number.isFinite(value) ? { value } : { value: null, note: `is ${value}` }
  if (value.length > MOST_REPEATS) return undefined
  if (!value.every(Number.isFinite)) return { value: null, note: `is a list of ${counted(value.length, 'value')} that are not all finite` }
  const values = Float64Array.from(value)
  const { mean } = momentsOf(values)
  return value.length === 1 ? { value: mean } : { value: mean, values, note: `mean of ${counted(value.length, 'value')}` }
}
