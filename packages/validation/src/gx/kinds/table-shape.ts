import { counted, plain, suggestion } from '@gauntlet/core'
import { type Written, whole } from '../../plan/context.ts'
import { boundWords, countBoundsOf, holds } from '../bounds.ts'
import type { Kwargs } from '../kwargs.ts'
import type { GxCheck, GxContext, TablePlanner } from '../planned.ts'
import { ExpectationProblem } from '../problem.ts'

/** `expect_column_to_exist`. */
export const columnToExist: TablePlanner = (kwargs, written, context) => {
  const name = kwargs.text('column')
  const index = kwargs.optionalNumber('column_index')
  if (index !== undefined && !Number.isInteger(index)) throw new ExpectationProblem('"column_index" must be an integer')
  const names = namesOf(context)
  const at = index === undefined ? undefined : names.at(index)
  const shown = plain(name, 100)
  // As there, the first place (0) is no place at all.
  const there = index === undefined || index === 0 ? names.includes(name) : at === name
  const fits = index === 0 ? names[0] === name : there
  return shape(written, context, {
    title: `${shown}: there${index === undefined ? '' : ` as column ${index}`}`,
    expected: `a column "${shown}"${index === undefined ? '' : ` at place ${index}, counted from 0`}`,
    fits,
    success: there,
    observed: fits ? 'there' : names.includes(name) ? `at place ${names.indexOf(name)}` : `no such column.${suggestion(name, names)}`,
    result: {}
  })
}

/** `expect_table_columns_to_match_ordered_list`. */
export const columnsInOrder: TablePlanner = (kwargs, written, context) => {
  const wanted = kwargs.raw('column_list') === undefined ? undefined : kwargs.texts('column_list')
  const names = namesOf(context)
  const length = Math.max(names.length, wanted?.length ?? 0)
  const mismatched = Array.from({ length }, (_, index) => ({
    'Expected Column Position': index,
    Expected: wanted?.[index] ?? null,
    Found: names[index] ?? null
  })).filter(({ Expected, Found }) => wanted !== undefined && Expected !== Found)
  const [first] = mismatched
  return shape(written, context, {
    title: 'Columns in this order',
    expected: list(wanted ?? []),
    fits: first === undefined,
    observed:
      first === undefined
        ? 'these columns'
        : `place ${first['Expected Column Position']} holds ${quoted(first.Found)}, where ${quoted(first.Expected)} is expected`,
    result: { observed_value: names, ...(first === undefined ? {} : { details: { mismatched } }) }
  })
}

/** `expect_table_columns_to_match_set`. */
export const columnsAsSet: TablePlanner = (kwargs, written, context) => {
  const wanted = kwargs.raw('column_set') === undefined ? [] : kwargs.texts('column_set')
  const exact = kwargs.flag('exact_match', true)
  const names = namesOf(context)
  const unexpected = names.filter(name => !wanted.includes(name)).sort()
  const missing = [...new Set(wanted.filter(name => !names.includes(name)))].sort()
  const same = unexpected.length === 0 && missing.length === 0
  const mismatched = { ...(unexpected.length === 0 ? {} : { unexpected }), ...(missing.length === 0 ? {} : { missing }) }
  const said = [missing.length === 0 ? '' : `missing ${list(missing)}`, unexpected.length === 0 ? '' : `unexpected ${list(unexpected)}`]
  return shape(written, context, {
    title: exact ? 'These columns and no others' : 'These columns, among others',
    expected: `${exact ? 'exactly ' : ''}${list(wanted)}`,
    fits: same || (!exact && missing.length === 0),
    observed: same ? 'these columns' : said.filter(part => part !== '').join(', '),
    result: same ? { observed_value: names } : { observed_value: [...names].sort(), details: { mismatched } }
  })
}

/** `expect_table_column_count_to_equal` and `…_to_be_between`. */
export function columnCount(exactly: boolean): TablePlanner {
  return (kwargs, written, context) => {
    const { fits, expected } = countTest(exactly, kwargs)
    const count = context.columns.length
    return shape(written, context, {
      title: 'Number of columns',
      expected: `${expected} columns`,
      fits: fits(count),
      observed: counted(count, 'column'),
      value: count,
      result: { observed_value: count }
    })
  }
}

/** What `value`, or `min_value` and `max_value`, say of a count. */
export function countTest(exactly: boolean, kwargs: Kwargs): { readonly fits: (count: number) => boolean; readonly expected: string } {
  if (!exactly) {
    const bounds = countBoundsOf(kwargs)
    return { fits: count => holds(bounds, count), expected: boundWords(bounds) }
  }
  const value = kwargs.optionalCount('value')
  if (value === undefined) throw new ExpectationProblem('"value" is missing; expected an integer')
  return { fits: count => count === value, expected: `exactly ${value}` }
}

interface Shape {
  readonly title: string
  readonly expected: string
  readonly fits: boolean
  /** What Great Expectations says, where it differs. */
  readonly success?: boolean
  readonly observed: string
  readonly value?: number
  readonly result: Readonly<Record<string, unknown>>
}

function shape(written: Written, context: GxContext, { title, expected, fits, success, observed, value, result }: Shape): GxCheck {
  return {
    planned: {
      ...written,
      title,
      expected,
      aggregates: [],
      reproduce: whole(`DESCRIBE SELECT * FROM ${context.shown([])}`),
      judge: () => ({
        outcome: fits ? 'pass' : 'fail',
        observed: plain(observed, 500),
        ...(value === undefined ? {} : { value }),
        message: `${title}: ${plain(observed, 1000)}; expected ${plain(expected, 1000)}`
      })
    },
    judge: () => ({ kind: 'observed', success: success ?? fits, result, holdsValues: false })
  }
}

function namesOf({ columns }: GxContext): string[] {
  return columns.map(column => column.name)
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 30).map(name => plain(name, 100))
  return `${shown.join(', ')}${names.length > 30 ? ` and ${names.length - 30} more` : ''}`
}

function quoted(name: string | null): string {
  return name === null ? 'nothing' : `"${plain(name, 100)}"`
}
