import { counted, formatNumber, formatShare, plain } from '@gauntlet/core'
import { type Column, isNumeric, isTemporal } from '@gauntlet/tables'
import { isDigits } from './bound.ts'
import { type PlanContext, present, type Written, whole } from './context.ts'
import { type PlannedCheck, ROWS } from './planned.ts'
import { rowWise } from './row-wise.ts'
import { nothingToJudge, ofTotal, toleranceWords, tolerated } from './tolerance.ts'

type SetItem = string | number | boolean

/** Members of a set that a message lists before it counts the rest. */
const MOST_SHOWN = 5

export function inSetCheck(items: readonly SetItem[], column: Column, written: Written, context: PlanContext): PlannedCheck {
  const shown = items
    .slice(0, MOST_SHOWN)
    .map(item => plain(String(item), 50))
    .join(', ')
  const more = items.length > MOST_SHOWN ? ` and ${formatNumber(items.length - MOST_SHOWN)} more` : ''
  return rowWise(written, context, {
    column,
    title: `One of ${counted(items.length, 'value')}`,
    expected: `one of ${shown}${more}`,
    unexpected: `NOT (${isOneOf(items, column, context)})`,
    says: `are not in the set`
  })
}

export function regexCheck(pattern: string, column: Column, written: Written, context: PlanContext): PlannedCheck {
  const { dialect } = context
  const name = dialect.identifier(column.name)
  return rowWise(written, context, {
    column,
    title: `Matches ${plain(pattern, 200)}`,
    expected: `a match of ${plain(pattern, 200)}`,
    unexpected: `NOT ${dialect.matches(column.type === 'string' ? name : dialect.asText(name), pattern)}`,
    says: 'do not match'
  })
}

/** Every copy of a value that occurs more than once is unexpected, the first one too. */
export function uniqueCheck(column: Column, written: Written, context: PlanContext): PlannedCheck {
  const { dialect } = context
  const id = dialect.identifier(column.name)
  const values = present(dialect, column.name)
  const name = plain(column.name, 200)
  const expected = `no value twice${toleranceWords(written, 'values')}`
  return {
    ...written,
    title: 'Unique',
    expected,
    aggregates: [ROWS, values],
    query: dialect.repeated('data', [column], `${id} IS NOT NULL`),
    reproduce: whole(
      `SELECT ${id}, count(*) AS n FROM ${context.shown([column.name])} WHERE ${id} IS NOT NULL GROUP BY ${id} HAVING count(*) > 1 ORDER BY n DESC`
    ),
    judge: found => {
      const total = found.count(values.key)
      if (total === 0) return nothingToJudge(name, found.count(ROWS.key))
      const unexpected = found.count(`${written.id}/copies`)
      const groups = unexpected - found.count(`${written.id}/extra`)
      const message =
        unexpected === 0
          ? `${name}: no value occurs twice`
          : `${name}: ${ofTotal(unexpected, total, 'values')} occur more than once (${counted(groups, 'different one', 'different ones')}); expected ${expected}`
      return {
        outcome: tolerated({ total, unexpected }, written) ? 'pass' : 'fail',
        observed: `${formatNumber(unexpected)} repeated`,
        value: unexpected,
        message
      }
    }
  }
}

/** The share of one class among the values of a column, which are not missing. */
export function classShareCheck(
  label: string,
  { min, max }: { min?: number | undefined; max?: number | undefined },
  column: Column,
  written: Written,
  context: PlanContext
): PlannedCheck {
  const { dialect } = context
  const values = present(dialect, column.name)
  const members = { key: `${written.id}/members`, sql: dialect.countIf(isOneOf([label], column, context)) }
  const bounds = [min === undefined ? '' : `at least ${formatShare(min)}`, max === undefined ? '' : `at most ${formatShare(max)}`].filter(
    bound => bound !== ''
  )
  const expected = bounds.join(' and ')
  const name = plain(column.name, 200)
  const id = dialect.identifier(column.name)
  return {
    ...written,
    title: `Share of ${plain(label, 100)}`,
    expected,
    aggregates: [ROWS, values, members],
    reproduce: whole(
      `SELECT ${id}, count(*) AS n, count(*) / sum(count(*)) OVER () AS share FROM ${context.shown([column.name])} WHERE ${id} IS NOT NULL GROUP BY ${id} ORDER BY n DESC`
    ),
    judge: found => {
      const total = found.count(values.key)
      if (total === 0) return nothingToJudge(name, found.count(ROWS.key))
      const share = found.count(members.key) / total
      const fits = (min === undefined || share >= min) && (max === undefined || share <= max)
      const message = `${name}: ${ofTotal(found.count(members.key), total, 'values')} are ${plain(label, 100)} (${formatShare(share)}); expected ${expected}`
      return { outcome: fits ? 'pass' : 'fail', observed: formatShare(share), value: share, message }
    }
  }
}

/** Numbers compare as numbers, dates as dates, and everything else as the text it is printed as. */
function isOneOf(items: readonly SetItem[], column: Column, { dialect }: PlanContext): string {
  const name = dialect.identifier(column.name)
  const asNumbers = isNumeric(column.type) ? items.map(asNumber).filter(item => item !== undefined) : []
  if (asNumbers.length === items.length) return `${name} IN (${asNumbers.map(item => dialect.literal(item, column.type)).join(', ')})`
  const texts = items.map(item => (isTemporal(column.type) ? String(item).replace('T', ' ') : String(item)))
  return `${column.type === 'string' ? name : dialect.asText(name)} IN (${texts.map(item => dialect.text(item)).join(', ')})`
}

/** What a number's literal is made of: digits stay text, as a JavaScript number would round the longest. */
function asNumber(item: SetItem): number | string | undefined {
  if (typeof item !== 'string') return typeof item === 'number' ? item : undefined
  if (isDigits(item)) return item
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(item) ? Number(item) : undefined
}
