import { counted } from '@gauntlet/core'
import { isOneOf, shownValue } from '../operand.ts'
import type { ColumnPlanner } from '../planned.ts'
import { ExpectationProblem } from '../problem.ts'
import { columnValues } from './column-values.ts'

/** Members of a set that a message lists before it counts the rest. */
const MOST_SHOWN = 5

/** `expect_column_values_to_be_in_set` and `…_to_not_be_in_set`. Of an empty set every value is out. */
export function inSet(wanted: boolean): ColumnPlanner {
  return (kwargs, column, written, context) => {
    const values = kwargs.optionalList('value_set')
    if (values === undefined) throw new ExpectationProblem('"value_set" is missing')
    const found = isOneOf(column, values, context.dialect)
    const expected = `${wanted ? 'one of' : 'none of'} ${setWords(values)}`
    const says = wanted ? 'are not in the set' : 'are in the set'
    const test = { title: expected, expected, says, unexpected: wanted ? `NOT ${found}` : found }
    return columnValues(test, kwargs, column, written, context)
  }
}

export function setWords(values: readonly unknown[]): string {
  const shown = values.slice(0, MOST_SHOWN).map(shownValue).join(', ')
  if (values.length === 0) return 'no value'
  return values.length > MOST_SHOWN ? `${shown} and ${counted(values.length - MOST_SHOWN, 'more', 'more')}` : shown
}
