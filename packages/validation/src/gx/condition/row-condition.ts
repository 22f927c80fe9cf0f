import { plain } from '@gauntlet/core'
import { ExpectationProblem } from '../problem.ts'
import { parseCol } from './col.ts'
import { parseConditionObject } from './objects.ts'
import { type Language, parseQuery } from './query.ts'
import type { RowCondition } from './tree.ts'

/**
 * `row_condition` and `condition_parser` of an expectation, read whole or refused by an `ExpectationProblem`. Undefined where there is
 * no condition.
 */
export function rowCondition(condition: unknown, parser: unknown): RowCondition | undefined {
  if (condition === undefined || condition === null || condition === '') return undefined
  if (typeof condition === 'object') return { tree: parseConditionObject(condition), values: 'two', text: JSON.stringify(condition) }
  if (typeof condition !== 'string') throw new ExpectationProblem('its row_condition is no text')
  if (parser === 'great_expectations' || parser === 'great_expectations__experimental__')
    return { tree: parseCol(condition), values: 'three', text: condition }
  const language = LANGUAGES.get(parser)
  if (language === undefined) {
    const found = parser === undefined || parser === null ? 'none' : `"${plain(String(parser), 50)}"`
    throw new ExpectationProblem(`its condition_parser is ${found}; a row_condition needs pandas, python, spark or great_expectations`)
  }
  return { tree: parseQuery(condition, language), values: language === 'spark' ? 'three' : 'two', text: condition }
}

const LANGUAGES: ReadonlyMap<unknown, Language> = new Map([
  ['pandas', 'pandas'],
  ['python', 'python'],
  ['spark', 'spark'],
  ['spark_sql', 'spark']
])
