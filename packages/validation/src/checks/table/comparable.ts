import { plain } from '@gauntlet/core'
import { type Column, isNumeric, type SqlDialect } from '@gauntlet/tables'
import type { PlanContext, Written } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import { describeType } from '../column/type.ts'
import { nothingToJudge } from '../tolerance.ts'

/** Whether values of the two columns can be told to be less, equal or greater. */
export function areComparable(one: Column, other: Column): boolean {
  if (isNumeric(one.type) && isNumeric(other.type)) return true
  const days = ['date', 'timestamp']
  if (days.includes(one.type) && days.includes(other.type)) return true
  return one.type === other.type && (one.type !== 'other' || one.engineType === other.engineType)
}

/** True where two expressions hold the same value; as the text they are printed as where their types do not compare. NULL for NULL. */
export function sameValue(one: readonly [string, Column], other: readonly [string, Column], dialect: SqlDialect): string {
  const [left, right] = sides(one, other, dialect)
  return `${left} = ${right}`
}

/** The same, where two missing values are the same value. Never NULL. */
export function sameOrMissing(one: readonly [string, Column], other: readonly [string, Column], dialect: SqlDialect): string {
  const [left, right] = sides(one, other, dialect)
  return `${left} IS NOT DISTINCT FROM ${right}`
}

/** ` (as text: origin is string, code is integer)` where columns are compared as text; else empty. */
export function asTextWords(one: Column, other: Column): string {
  if (areComparable(one, other)) return ''
  return ` (compared as text: ${plain(one.name, 60)} is ${describeType(one)}, ${plain(other.name, 60)} is ${describeType(other)})`
}

/** A check of columns that do not compare: it fails, unless one of them has no value that could have a type. */
export function incomparable(
  left: Column,
  right: Column,
  written: Written,
  context: PlanContext,
  { title, expected }: Pick<PlannedCheck, 'title' | 'expected'>
): PlannedCheck {
  const { scope } = written
  const values = [left, right].map(column => scope.present(column.name))
  const message = `${plain(left.name, 100)} is ${describeType(left)} and ${plain(right.name, 100)} is ${describeType(right)}, which do not compare`
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows, ...values],
    judge: found => {
      const empty = values.some(({ key }) => found.count(key) === 0)
      if (!context.typed && empty)
        return nothingToJudge(`${plain(left.name, 100)} and ${plain(right.name, 100)}`, found.count(scope.rows.key), scope.words)
      return { outcome: 'fail', observed: `${left.type} and ${right.type}`, message }
    }
  }
}

function sides([left, one]: readonly [string, Column], [right, other]: readonly [string, Column], dialect: SqlDialect): [string, string] {
  return areComparable(one, other) ? [left, right] : [dialect.asText(left), dialect.asText(right)]
}
