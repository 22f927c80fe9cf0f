import { type Column, isNumeric, isTemporal, type LogicalType } from '@gauntlet/tables'
import type { Distribution } from './distribution.ts'
import type { PairedValues } from './paired.ts'
import type { ReferenceColumn } from './reference-columns.ts'

/**
 * Why a column of the data cannot be compared with that of the reference, or undefined where it can. Categories and text are compared
 * as text, whatever their types: a column of a text file has the type that its values happen to have.
 */
export function apart({ column, as }: ReferenceColumn, current: Column): PairedValues | undefined {
  if (as !== 'numeric' || kindOf(column.type) === kindOf(current.type)) return undefined
  return ofType(`it is ${column.type} in the reference and ${current.type} in the data`)
}

/** The same of a stored distribution. */
export function apartFromStored(stored: Distribution, current: Column): PairedValues | undefined {
  if (stored.kind !== 'numeric') return undefined
  return kindOf(current.type) === stored.measure
    ? undefined
    : ofType(`the reference holds ${WORDS[stored.measure]} and the data ${current.type} values`)
}

/** What a column of numbers measures, as far as it can be compared with another. */
export function measureOf(type: LogicalType): 'number' | 'moment' | 'time' {
  if (type === 'time') return 'time'
  return isTemporal(type) ? 'moment' : 'number'
}

const WORDS = { number: 'numbers', moment: 'dates', time: 'times of day' } as const

function kindOf(type: LogicalType): string {
  if (isNumeric(type)) return 'number'
  return isTemporal(type) ? measureOf(type) : type
}

function ofType(words: string): PairedValues {
  return { kind: 'apart', why: 'type', words }
}
