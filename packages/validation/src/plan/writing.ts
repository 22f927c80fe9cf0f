import type { Location } from '@gauntlet/core'
import { plain, type Severity } from '@gauntlet/core'
import { describeType } from '../checks/column/type.ts'
import type { Strictness } from '../suite/strictness.ts'
import type { Suite } from '../suite/suite.ts'
import { configError, type PlanContext, type Written } from './context.ts'
import { Names } from './names.ts'
import { rowFilter } from './row-filter.ts'
import { scopeOf } from './scope.ts'

/** Names, weighs and locates a check. `severity` is that of the part of the config it stands in. */
export type Write = (id: string, path: readonly PropertyKey[], strictness: Strictness, severity?: Severity) => Written

type WritingContext = Pick<PlanContext, 'input' | 'locate' | 'dialect' | 'problems' | 'columns' | 'typed'>

/** How the checks of a suite are named, weighed and located. Each id is given once. */
export function writing(suite: Pick<Suite, 'severity'>, context: WritingContext): Write {
  const names = new Names()
  return (id, path, strictness, severity) => {
    const location = context.locate(path)
    return {
      ...strictness,
      id: names.unique(id),
      severity: strictness.severity ?? severity ?? suite.severity ?? 'critical',
      location,
      ...rowsOf(strictness, location, context)
    }
  }
}

/** The rows that a check is about, or why they cannot be told. */
function rowsOf(
  { where }: Strictness,
  location: Location | undefined,
  context: WritingContext
): Pick<Written, 'scope' | 'lost' | 'unscoped'> {
  const { dialect, columns, typed } = context
  const everywhere = scopeOf(undefined, dialect)
  if (where === undefined) return { scope: everywhere }
  if (typeof where !== 'string') {
    const { sql, words, columns, lost, problem } = rowFilter(where, context)
    if (lost !== undefined) return { scope: everywhere, lost }
    return problem === undefined ? { scope: scopeOf(sql, dialect, { words, columns }) } : { scope: everywhere, unscoped: problem }
  }
  const problem = context.problems.get(where)
  const named = columns.filter(column => where.toLowerCase().includes(column.name.toLowerCase()))
  if (problem === undefined)
    return { scope: scopeOf(where, dialect, { words: plain(where, 300), columns: named.map(column => column.name) }) }
  if (problem.missingColumn !== undefined) return { scope: everywhere, lost: problem.missingColumn }
  // Text without a single value has no type, and no row that could be meant.
  if (!typed && named.some(column => column.type === 'other'))
    return { scope: scopeOf('FALSE', dialect, { words: plain(where, 300), columns: named.map(column => column.name) }) }
  // Text that did not fit its column's type made the column something else than the author had reason to expect.
  const misread = named.find(column => column.misread !== undefined)
  if (misread !== undefined) return { scope: everywhere, unscoped: `${plain(misread.name, 100)} is ${describeType(misread)}` }
  throw configError(context, location, `the "where" ${plain(where, 300)} cannot be computed: ${plain(problem.message, 500)}`)
}
