import { counted, formatNumber } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { MixedNulls } from '../../suite/integrity.ts'
import { lackingCheck } from '../table/column-there.ts'
import { noColumns, nothingToJudge } from '../tolerance.ts'
import { offenderList } from './offenders.ts'
import { someColumns } from './some-columns.ts'

/** Texts that stand for a missing value in files that people and programs write. Case and spaces around them do not matter. */
export const NULL_SPELLINGS = [
  '',
  'na',
  'n/a',
  'n.a.',
  '#n/a',
  '#na',
  '<na>',
  'nan',
  'nat',
  'null',
  '(null)',
  '<null>',
  'nil',
  'none',
  'undefined',
  'missing',
  'empty',
  '\\n',
  '-',
  '--',
  '---',
  '?',
  '.'
] as const

/** The text columns spell a missing value in at most so many ways; a value that is missing is one way, and each spelling another. */
export function mixedNullsCheck(given: MixedNulls, written: Written, context: PlanContext): PlannedCheck {
  const { max, spellings = NULL_SPELLINGS } = given
  const title = 'Spellings of missing values'
  const expected = `${max === 0 ? 'no missing value, however it is spelled' : `at most ${counted(max, 'way')} to say that a value is missing`}${written.scope.words}`
  const there = someColumns(given, context.columns, column => column.type === 'string')
  if (there.lacking !== undefined) return lackingCheck(written, title, expected, there.lacking)
  const { dialect } = context
  const { scope } = written
  const { columns } = there
  const list = [...new Set(spellings.map(spelling => spelling.trim().toLowerCase()))].map(spelling => dialect.text(spelling)).join(', ')
  // A number or a date is no spelling of a missing value, but it can be missing.
  const isSpelling = (column: Column) =>
    column.type === 'string' ? `lower(trim(${dialect.identifier(column.name)})) IN (${list})` : 'FALSE'
  const asked = columns.map((column, index) => ({
    column,
    present: scope.present(column.name),
    rows: scope.count(`${written.id}/rows${index}`, isSpelling(column)),
    kinds: {
      key: `${written.id}/kinds${index}`,
      sql: `count(DISTINCT CASE WHEN ${scope.and(isSpelling(column))} THEN ${dialect.identifier(column.name)} END)`
    }
  }))
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows, ...asked.flatMap(({ present, rows, kinds }) => [present, rows, kinds])],
    reproduce: reproduction(columns.length === 1 && columns[0]?.type === 'string' ? columns[0] : undefined, list, written, context),
    judge: found => {
      const rows = found.count(scope.rows.key)
      if (rows === 0) return nothingToJudge(title, 0, scope.words)
      if (columns.length === 0) return noColumns(title, 'text column')
      const offenders = asked
        .map(({ column, present, rows: spelled, kinds }) => {
          const missing = rows - found.count(present.key)
          const ways = found.count(kinds.key) + (missing > 0 ? 1 : 0)
          return { name: column.name, ways, missing, spelled: found.count(spelled.key), kinds: found.count(kinds.key) }
        })
        .filter(({ ways }) => ways > max)
        .sort((a, b) => b.ways - a.ways)
        .map(({ name, missing, spelled, kinds }) => {
          const told = `${counted(spelled, 'value')} in ${counted(kinds, 'spelling')}`
          return { name, says: missing > 0 ? `${told}, ${formatNumber(missing)} missing` : told }
        })
      const message = offenders.length === 0 ? `No column has more (${expected})` : `${offenderList(offenders)}; expected ${expected}`
      const observed = offenders.length === 0 ? 'none mixed' : counted(offenders.length, 'column')
      return { outcome: offenders.length === 0 ? 'pass' : 'fail', observed, value: offenders.length, message }
    }
  }
}

function reproduction(column: Column | undefined, list: string, { scope }: Written, context: PlanContext): string | undefined {
  if (column === undefined) return undefined
  const id = context.dialect.identifier(column.name)
  return whole(
    `SELECT ${id}, count(*) AS n FROM ${scope.of(context.shown([column.name, ...scope.columns]))} WHERE ${id} IS NULL OR lower(trim(${id})) IN (${list}) GROUP BY ${id} ORDER BY n DESC`
  )
}
