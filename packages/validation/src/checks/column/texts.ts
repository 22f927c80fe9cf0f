import { counted, plain } from '@gauntlet/core'
import { type Column, isTemporal, parseDateFormat } from '@gauntlet/tables'
import type { PlanContext, Written } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import { rowWise, unsuited } from '../row-wise.ts'
import { lengthOutside, matchesNone, matchesSome, notDate, notJson } from './row-tests.ts'
import { listed } from './sets.ts'
import { describeType } from './type.ts'

export function regexCheck(patterns: readonly string[], column: Column, written: Written, context: PlanContext): PlannedCheck {
  const [first = ''] = patterns
  const one = patterns.length === 1
  return rowWise(written, context, {
    column,
    title: one ? `Matches ${plain(first, 200)}` : `Matches one of ${patterns.length} patterns`,
    expected: one ? `a match of ${plain(first, 200)}` : `a match of one of ${listed(patterns)}`,
    unexpected: matchesNone(patterns, column, context.dialect),
    says: 'do not match'
  })
}

export function notRegexCheck(patterns: readonly string[], column: Column, written: Written, context: PlanContext): PlannedCheck {
  const [first = ''] = patterns
  const one = patterns.length === 1
  return rowWise(written, context, {
    column,
    title: one ? `Does not match ${plain(first, 200)}` : `Matches none of ${patterns.length} patterns`,
    expected: one ? `no match of ${plain(first, 200)}` : `no match of ${listed(patterns)}`,
    unexpected: matchesSome(patterns, column, context.dialect),
    says: 'match'
  })
}

export interface Lengths {
  readonly min?: number | undefined
  readonly max?: number | undefined
}

/** Length in characters (code points), of anything but text as it is printed. */
export function lengthCheck({ min, max }: Lengths, column: Column, written: Written, context: PlanContext): PlannedCheck {
  const bounds = [
    min === undefined ? [] : [`at least ${counted(min, 'character')}`],
    max === undefined ? [] : [`at most ${counted(max, 'character')}`]
  ]
  const expected = min !== undefined && min === max ? `exactly ${counted(min, 'character')}` : bounds.flat().join(' and ')
  return rowWise(written, context, {
    column,
    title: 'Length',
    expected,
    unexpected: lengthOutside({ min, max }, column, context.dialect),
    says: 'are of another length'
  })
}

export function dateFormatCheck(format: string, column: Column, written: Written, context: PlanContext): PlannedCheck {
  const parts = parseDateFormat(format)
  if ('unknown' in parts) throw new RangeError(`"${parts.unknown}" is no part of a date format`)
  const shown = plain(format, 100)
  const title = `Written as ${shown}`
  const expected = `a date or time written as ${shown}`
  if (isTemporal(column.type)) {
    // The digits in the file are gone; those of a cast would be the engine's own.
    const message = `${plain(column.name, 200)} is ${describeType(column)}, and not text, so it is written in no format of its own; expected ${expected}`
    return unsuited(column, written, { title, expected, message })
  }
  return rowWise(written, context, { column, title, expected, unexpected: notDate(parts, column, context.dialect), says: 'are not' })
}

export function jsonCheck(column: Column, written: Written, context: PlanContext): PlannedCheck {
  return rowWise(written, context, {
    column,
    title: 'JSON',
    expected: 'JSON',
    unexpected: notJson(column, context.dialect),
    says: 'cannot be read as JSON'
  })
}
