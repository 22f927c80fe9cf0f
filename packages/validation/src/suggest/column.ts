import { counted, formatNumber, formatShare, plain } from '@gauntlet/core'
import { isNumeric } from '@gauntlet/tables'
import type { ColumnProfile } from '../profile/profile.ts'
import type { ColumnFacts } from './facts.ts'
import { rangeWithSlack, shareWithSlack } from './slack.ts'

/** One line of the suggestion: a check, and in a comment what it was made from. */
export interface Suggested {
  readonly key: string
  readonly value: unknown
  readonly comment?: string
}

/** Values longer than this, all together, are no set that anybody reads. */
const MOST_CHARACTERS = 1000
/** What so many values have in common is hardly chance. */
const MANY_VALUES = 20

/** First checks of a column. None of a column without values, about which nothing can be said. */
export function suggestColumn(facts: ColumnFacts, rows: number): Suggested[] {
  const { column, isUnique, values, shape } = facts
  const present = rows - column.missing
  if (present <= 0) return []
  return [
    ...(column.type === 'other' ? [] : [{ key: 'type', value: column.type }]),
    ...missing(column, rows),
    ...(isUnique ? [{ key: 'unique', value: true, comment: `all ${formatNumber(present)} values are different` }] : []),
    ...numbers(column),
    ...moments(column),
    ...texts(column, values, shape, present)
  ]
}

function missing({ missing: count }: ColumnProfile, rows: number): Suggested[] {
  if (count === 0) return [{ key: 'nullable', value: false, comment: 'none was missing' }]
  const max = shareWithSlack(count / rows)
  return max === undefined ? [] : [{ key: 'missing', value: { max }, comment: `${formatShare(count / rows)} were missing` }]
}

function numbers({ type, numbers: seen }: ColumnProfile): Suggested[] {
  if (!isNumeric(type) || seen === undefined || seen.min === null || seen.max === null || seen.infinite > 0) return []
  const range = rangeWithSlack({ min: seen.min, max: seen.max }, type === 'integer')
  if (range === undefined) return []
  return [
    { key: 'min', value: range.min, comment: `the least was ${formatNumber(seen.min, 6)}` },
    { key: 'max', value: range.max, comment: `the largest was ${formatNumber(seen.max, 6)}` }
  ]
}

/** Later data go on in time, so only the beginning is a bound. */
function moments({ type, moments: seen }: ColumnProfile): Suggested[] {
  if (seen === undefined || seen.min === null || (type !== 'date' && type !== 'timestamp')) return []
  const [, day, time = ''] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d)?/.exec(seen.min) ?? []
  if (day === undefined) return []
  return [{ key: 'min', value: type === 'date' ? day : `${day}${time || 'T00:00:00'}`, comment: `the first was ${plain(seen.min, 40)}` }]
}

function texts({ type, lengths }: ColumnProfile, values: ColumnFacts['values'], shape: ColumnFacts['shape'], present: number): Suggested[] {
  if (type !== 'string' || lengths === undefined) return []
  const isReadable = values?.every(value => value.length <= 100) === true && values.join('').length <= MOST_CHARACTERS
  if (values !== undefined && isReadable)
    return [{ key: 'in-set', value: [...values].sort(), comment: `all ${values.length} values that occurred` }]
  if (shape !== undefined) return [{ key: 'regex', value: shape.pattern, comment: `all values were ${shape.name}` }]
  if (lengths.min === lengths.max && lengths.min > 0 && present >= MANY_VALUES)
    return [{ key: 'length', value: lengths.min, comment: `all had ${counted(lengths.min, 'character')}` }]
  const length = { ...(lengths.min > 0 ? { min: 1 } : {}), max: Math.ceil(lengths.max * 1.5) }
  return [{ key: 'length', value: length, comment: `${formatNumber(lengths.min)} to ${formatNumber(lengths.max)} characters` }]
}
