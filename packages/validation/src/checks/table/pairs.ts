import { formatNumber, plain } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import type { PlanContext, Written } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { SetItem } from '../../suite/bounds.ts'
import type { MissingRows } from '../../suite/missing-rows.ts'
import type { Pair, Relation } from '../../suite/table-checks.ts'
import { inSet } from '../column/row-tests.ts'
import { columnsThere, lackingCheck } from './column-there.ts'
import { areComparable, incomparable } from './comparable.ts'
import { lookedAt } from './missing-rows.ts'
import { rowCheck } from './row-check.ts'

const OPERATORS: Readonly<Record<Relation, readonly [sql: string, words: string]>> = {
  'less-than': ['<', 'less than'],
  'at-most': ['<=', 'at most'],
  equal: ['=', 'equal to'],
  different: ['<>', 'different from'],
  'at-least': ['>=', 'at least'],
  'greater-than': ['>', 'greater than']
}

export function pairCheck(pair: Pair, written: Written, context: PlanContext): PlannedCheck {
  const { left, right, is, 'in-set': set, 'ignore-missing': leftOut } = pair
  return set === undefined
    ? relationCheck({ left, right, is: is ?? 'equal', leftOut }, written, context)
    : pairSetCheck({ left, right, set, leftOut }, written, context)
}

interface Sides {
  readonly left: string
  readonly right: string
  readonly leftOut: MissingRows
}

/** How the left value of a row compares with its right one. A row that lacks one of them, and is not left out, is unexpected. */
export function relationCheck(given: Sides & { readonly is: Relation }, written: Written, context: PlanContext): PlannedCheck {
  const { left, right, is, leftOut } = given
  const [operator, words] = OPERATORS[is]
  const expected = `${plain(left, 100)} ${words} ${plain(right, 100)}`
  return ofPair(given, { title: `${plain(left, 100)} is ${words} ${plain(right, 100)}`, expected }, written, context, ([one, other]) => {
    if (!areComparable(one, other)) return undefined
    const { dialect } = context
    const holds = `${dialect.identifier(one.name)} ${operator} ${dialect.identifier(other.name)}`
    return { says: `are not`, unexpected: `NOT coalesce(${holds}, false)`, seen: lookedAt([one, other], leftOut, dialect) }
  })
}

/** Which pairs of values occur together. A row that lacks one of them, and is not left out, is unexpected. */
export function pairSetCheck(
  given: Sides & { readonly set: readonly (readonly [SetItem, SetItem])[] },
  written: Written,
  context: PlanContext
): PlannedCheck {
  const { left, right, set, leftOut } = given
  const shown = set
    .slice(0, 3)
    .map(pair => `(${pair.map(item => plain(String(item), 50)).join(', ')})`)
    .join(', ')
  const expected = `one of ${shown}${set.length > 3 ? ` and ${formatNumber(set.length - 3)} more` : ''}`
  const title = `Pairs of ${plain(left, 100)} and ${plain(right, 100)} in a set`
  return ofPair(given, { title, expected }, written, context, ([one, other]) => {
    const member = set.map(([a, b]) => `(${inSet([a], one, context.dialect)} AND ${inSet([b], other, context.dialect)})`).join(' OR ')
    return {
      says: 'are not in the set',
      unexpected: `NOT coalesce(${member}, false)`,
      seen: lookedAt([one, other], leftOut, context.dialect)
    }
  })
}

function ofPair(
  { left, right }: Sides,
  { title, expected }: Pick<PlannedCheck, 'title' | 'expected'>,
  written: Written,
  context: PlanContext,
  asked: (pair: readonly [Column, Column]) => { says: string; unexpected: string; seen: string | undefined } | undefined
): PlannedCheck {
  const there = columnsThere([left, right], context.columns)
  if (there.lacking !== undefined) return lackingCheck(written, title, expected, there.lacking)
  const [one, other] = there.columns
  if (one === undefined || other === undefined) throw new Error('Could not plan a check of a pair of columns')
  const question = asked([one, other])
  if (question === undefined) return incomparable(one, other, written, context, { title, expected })
  return rowCheck(written, context, {
    ...question,
    title,
    expected,
    subject: `${plain(left, 100)} and ${plain(right, 100)}`,
    columns: [one, other]
  })
}
