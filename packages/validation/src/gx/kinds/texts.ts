import type { ColumnPlanner } from '../planned.ts'
import { MOST_TEXTS } from '../probes.ts'
import { ExpectationProblem } from '../problem.ts'
import { unsuitedColumn } from '../refused.ts'
import { columnValues } from './column-values.ts'

const EXPECTED: Readonly<Record<string, string>> = {
  expect_column_values_to_match_strftime_format: 'text in the date format',
  expect_column_values_to_be_dateutil_parseable: 'text that can be read as a date',
  expect_column_values_to_be_json_parseable: 'JSON',
  expect_column_values_to_match_json_schema: 'JSON that meets the schema'
}

/** What a program found out about the different texts of a column, as counts of rows. */
export const texts: ColumnPlanner = (kwargs, column, written, context) => {
  const expected = `${EXPECTED[context.type] ?? 'text'}${format(kwargs.raw('strftime_format'))}`
  const json = context.type === 'expect_column_values_to_be_json_parseable'
  if (column.type !== 'string' && !json) return unsuitedColumn(column, written, `${column.name}: ${expected}`, expected, true)
  // Python's reader takes text alone: a number is no JSON to it.
  if (json && column.type !== 'string' && column.type !== 'other')
    return columnValues({ title: expected, expected, says: 'are no text', unexpected: 'TRUE' }, kwargs, column, written, context)
  const probed = context.probes.texts.get(context.key)
  if (probed === undefined) throw new ExpectationProblem('its values were not looked at')
  if (probed.problem !== undefined) throw new ExpectationProblem(probed.problem)
  const name = context.dialect.identifier(column.name)
  const text = column.type === 'string' ? name : context.dialect.asText(name)
  const list = probed.values.map(value => context.dialect.text(value)).join(', ')
  const test = {
    title: expected,
    expected,
    says: `are not${probed.whole ? '' : ` (more than ${MOST_TEXTS} different ones)`}`,
    unexpected: probed.values.length === 0 ? 'FALSE' : `${text} IN (${list})`,
    known: { unexpected: probed.unexpected, listable: probed.whole }
  }
  return columnValues(test, kwargs, column, written, context)
}

function format(given: unknown): string {
  return typeof given === 'string' ? ` ${given}` : ''
}
