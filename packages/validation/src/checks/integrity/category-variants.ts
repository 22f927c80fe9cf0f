import { counted, formatNumber, formatShare } from '@gauntlet/core'
import type { Column, SqlDialect } from '@gauntlet/tables'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { CategoryVariants } from '../../suite/integrity.ts'
import { lackingCheck } from '../table/column-there.ts'
import { noColumns, nothingToJudge } from '../tolerance.ts'
import { foldedText } from './folded-text.ts'
import { offenderList } from './offenders.ts'
import { someColumns } from './some-columns.ts'

/**
 * No category is spelled in several ways. Of the spellings that fold to the same text, all but the commonest are unexpected. Columns
 * with more than `most-categories` different values are left out, unless they are named.
 */
export function categoryVariantsCheck(given: CategoryVariants, written: Written, context: PlanContext): PlannedCheck {
  const { max, 'most-categories': most } = given
  const title = 'Spellings of categories'
  const expected = `${max === 0 ? 'one spelling for each category' : `at most ${formatShare(max)} of the values spelled otherwise than most of their category`}${written.scope.words}`
  const there = someColumns(given, context.columns, column => column.type === 'string')
  if (there.lacking !== undefined) return lackingCheck(written, title, expected, there.lacking)
  const { scope } = written
  const columns = there.columns.filter(column => column.type === 'string')
  const key = (name: string, index: number) => `${written.id}/${name}${index}`
  const first = columns[0]
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows, ...columns.map(column => scope.present(column.name))],
    queries: columns.map((column, index) =>
      variantsQuery(column, index, scope.relation, given.columns === undefined ? most : undefined, context.dialect)
    ),
    reproduce:
      first === undefined || columns.length > 1
        ? undefined
        : whole(formsQuery(first, scope.of(context.shown([first.name, ...scope.columns])), context.dialect)),
    judge: found => {
      if (found.count(scope.rows.key) === 0) return nothingToJudge(title, 0, scope.words)
      const looked = columns.map((column, index) => ({
        name: column.name,
        values: found.count(scope.present(column.name).key),
        different: found.count(key('different', index)),
        variants: found.count(key('variants', index)),
        odd: found.count(key('odd', index))
      }))
      const categories = looked.filter(({ different }) => given.columns !== undefined || different <= most)
      if (categories.length === 0)
        return noColumns(title, looked.length === 0 ? 'text column' : `column with at most ${formatNumber(most)} different values`)
      const offenders = categories
        .filter(({ values, odd }) => values > 0 && odd / values > max)
        .sort((a, b) => b.odd / b.values - a.odd / a.values)
        .map(({ name, variants, odd }) => ({
          name,
          says: `${counted(variants, 'category', 'categories')}, ${counted(odd, 'value')} spelled otherwise`
        }))
      const left = looked.length - categories.length
      const leftOut = left === 0 ? '' : `; ${counted(left, 'column')} with more than ${formatNumber(most)} different values left out`
      const message =
        offenders.length === 0
          ? `Each category is spelled in one way${leftOut}`
          : `${offenderList(offenders)}; expected ${expected}${leftOut}`
      const observed = offenders.length === 0 ? 'none' : counted(offenders.length, 'column')
      return { outcome: offenders.length === 0 ? 'pass' : 'fail', observed, value: offenders.length, message }
    }
  }
}

/**
 * One row: how many different values there are, how many categories are spelled in several ways, and how many values are odd. Of a
 * column with more than `most` different values one more is looked at, which tells that it is left out.
 */
function variantsQuery(column: Column, index: number, from: string, most: number | undefined, dialect: SqlDialect): string {
  const forms = `SELECT count(*) AS spellings, sum(n) AS n, max(n) AS most FROM (${spellingsQuery(column, from, dialect, most)}) AS spelled GROUP BY form`
  return `SELECT coalesce(sum(spellings), 0) AS different${index}, count(CASE WHEN spellings > 1 THEN 1 END) AS variants${index}, coalesce(sum(n - most), 0) AS odd${index} FROM (${forms}) AS forms`
}

function formsQuery(column: Column, from: string, dialect: SqlDialect): string {
  return `SELECT value, n, form FROM (SELECT *, count(*) OVER (PARTITION BY form) AS spellings FROM (${spellingsQuery(column, from, dialect)}) AS spelled) AS forms WHERE spellings > 1 ORDER BY form, n DESC`
}

function spellingsQuery(column: Column, from: string, dialect: SqlDialect, most?: number): string {
  const id = dialect.identifier(column.name)
  const groups = `SELECT ${id} AS value, count(*) AS n FROM ${from} WHERE ${id} IS NOT NULL GROUP BY ${id}${most === undefined ? '' : ` LIMIT ${most + 1}`}`
  return `SELECT value, n, ${foldedText('value', dialect)} AS form FROM (${groups}) AS groups`
}
