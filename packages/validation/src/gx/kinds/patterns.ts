import { plain } from '@gauntlet/core'
import type { Column, SqlDialect } from '@gauntlet/tables'
import type { ColumnPlanner, GxContext } from '../planned.ts'
import { ExpectationProblem } from '../problem.ts'
import { columnValues } from './column-values.ts'

/** `expect_column_values_to_match_regex` and `…_to_not_match_regex`: a match anywhere in the text. */
export function regex(wanted: boolean): ColumnPlanner {
  return (kwargs, column, written, context) =>
    patternTest([kwargs.anyText('regex')], wanted, 'any', looksFor(context))(kwargs, column, written, context)
}

/** `expect_column_values_to_match_regex_list` and `…_to_not_match_regex_list`. */
export function regexList(wanted: boolean): ColumnPlanner {
  return (kwargs, column, written, context) => {
    const matchOn = wanted ? kwargs.oneOf('match_on', ['any', 'all'], 'any') : 'any'
    return patternTest(some(kwargs.texts('regex_list')), wanted, matchOn, looksFor(context))(kwargs, column, written, context)
  }
}

/** `expect_column_values_to_match_like_pattern` and `…_to_not_match_like_pattern`: `%` is any text, `_` any character; case matters. */
export function like(wanted: boolean): ColumnPlanner {
  return (kwargs, column, written, context) =>
    patternTest([kwargs.anyText('like_pattern')], wanted, 'any', isLike)(kwargs, column, written, context)
}

/** `expect_column_values_to_match_like_pattern_list` and `…_to_not_match_like_pattern_list`. */
export function likeList(wanted: boolean): ColumnPlanner {
  return (kwargs, column, written, context) => {
    const matchOn = wanted ? kwargs.oneOf('match_on', ['any', 'all'], 'any') : 'any'
    return patternTest(some(kwargs.texts('like_pattern_list')), wanted, matchOn, isLike)(kwargs, column, written, context)
  }
}

/** A column as the text that Python makes of its values. */
export function asPythonText(column: Column, dialect: SqlDialect): string {
  const name = dialect.identifier(column.name)
  if (column.type === 'string') return name
  if (column.type === 'boolean') return `CASE WHEN ${name} THEN 'True' WHEN NOT ${name} THEN 'False' END`
  return dialect.asText(name)
}

type Matcher = (text: string, pattern: string, dialect: SqlDialect) => string

function looksFor({ probes }: GxContext): Matcher {
  return (text, pattern, dialect) => {
    const problem = probes.patterns.get(pattern)
    if (problem === undefined) return dialect.matches(text, pattern)
    throw new ExpectationProblem(
      `the pattern "${plain(pattern, 200)}" cannot be used: ${plain(problem, 200)}. Patterns are those of RE2: no look-around and no back-references`
    )
  }
}

const isLike: Matcher = (text, pattern, dialect) => {
  // A backslash escapes where it stands before a character, as in PostgreSQL.
  const escapes = /\\/.test(pattern) && /^(?:[^\\]|\\.)*$/s.test(pattern)
  return `${text} LIKE ${dialect.text(pattern)}${escapes ? " ESCAPE '\\'" : ''}`
}

function patternTest(patterns: readonly string[], wanted: boolean, matchOn: 'any' | 'all', matches: Matcher): ColumnPlanner {
  return (kwargs, column, written, context) => {
    const text = asPythonText(column, context.dialect)
    const parts = patterns.map(pattern => matches(text, pattern, context.dialect))
    const found = `(${parts.join(matchOn === 'any' ? ' OR ' : ' AND ')})`
    const shown = patterns.map(pattern => plain(pattern, 100)).join(matchOn === 'any' ? ' or ' : ' and ')
    const expected = `${wanted ? 'a match of' : 'no match of'} ${plain(shown, 300)}`
    const says = wanted ? 'do not match' : 'match'
    return columnValues({ title: expected, expected, says, unexpected: wanted ? `NOT ${found}` : found }, kwargs, column, written, context)
  }
}

function some(patterns: readonly string[]): readonly string[] {
  if (patterns.length === 0) throw new ExpectationProblem('the list of patterns is empty')
  return patterns
}
