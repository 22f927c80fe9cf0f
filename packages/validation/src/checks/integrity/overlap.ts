import { formatShare, plain } from '@gauntlet/core'
import { type Column, TABLE } from '@gauntlet/tables'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { Overlap } from '../../suite/integrity.ts'
import { describeType } from '../column/type.ts'
import { decided } from '../row-wise.ts'
import { columnsThere, lackingCheck } from '../table/column-there.ts'
import { areComparable, asTextWords, sameOrMissing, sameValue } from '../table/comparable.ts'
import { columnList, lookedAt } from '../table/missing-rows.ts'
import { type OtherTable, otherTable } from '../table/other-table.ts'
import { nothingToJudge, ofTotal } from '../tolerance.ts'

type Given = Overlap

/** No case of the data is in the other part too. A row that lacks a part of its id is left out. */
export function overlapByIdCheck(id: readonly string[], given: Given, written: Written, context: PlanContext): PlannedCheck {
  const other = otherTable(given.with, written, context)
  const title = `Overlap with ${plain(other.name, 63)} by ${columnList(id)}`
  const expected = shareWords(given.max, other)
  const [ours, theirs] = [columnsThere(id, context.columns), columnsThere(id, other.columns, `The table ${plain(other.name, 63)}`)]
  if (ours.lacking !== undefined) return lackingCheck(written, title, expected, ours.lacking)
  if (theirs.lacking !== undefined) return lackingCheck(written, title, expected, theirs.lacking)
  const same = paired(ours.columns, theirs.columns, (one, two) => sameValue(one, two, context.dialect), context)
  const seen = lookedAt(ours.columns, 'any', context.dialect)
  const says = `have an id that ${plain(other.name, 63)} has too${ours.columns.map((column, index) => asTextWords(column, theirs.columns[index] ?? column)).join('')}`
  return overlapCheck(
    { title, expected, says, max: given.max, other, columns: ours.columns, seen, met: exists(other, same, context) },
    written,
    context
  )
}

/** No row of the data is in the other part too, compared in the given columns, or in all that both have but those of the id. */
export function overlapByRowsCheck(rows: true | readonly string[], given: Given, written: Written, context: PlanContext): PlannedCheck {
  const other = otherTable(given.with, written, context)
  const title = `Rows that ${plain(other.name, 63)} has too`
  const expected = shareWords(given.max, other)
  const both = context.columns.map(column => column.name).filter(name => other.columns.some(column => column.name === name))
  const names = rows === true ? both.filter(name => given.id?.includes(name) !== true) : rows
  if (names.length === 0)
    return lackingCheck(written, title, expected, `The data and ${plain(other.name, 63)} have no column in common that could be compared`)
  const [ours, theirs] = [columnsThere(names, context.columns), columnsThere(names, other.columns, `The table ${plain(other.name, 63)}`)]
  if (ours.lacking !== undefined) return lackingCheck(written, title, expected, ours.lacking)
  if (theirs.lacking !== undefined) return lackingCheck(written, title, expected, theirs.lacking)
  const same = paired(ours.columns, theirs.columns, (one, two) => sameOrMissing(one, two, context.dialect), context)
  const says = `are rows of ${plain(other.name, 63)} too`
  return overlapCheck(
    { title, expected, says, max: given.max, other, columns: ours.columns, seen: undefined, met: exists(other, same, context) },
    written,
    context
  )
}

/** The test data begin after the training data end. A row without a time is left out. */
export function overlapByTimeCheck(time: string, given: Given, written: Written, context: PlanContext): PlannedCheck {
  const other = otherTable(given.with, written, context)
  const isTest = given['data-is'] === 'test'
  const title = `${isTest ? 'Later' : 'Earlier'} than ${plain(other.name, 63)} by ${plain(time, 100)}`
  const expected = `${given.max === 0 ? 'all rows' : `all but ${formatShare(given.max)} of the rows`} ${isTest ? 'after the last' : 'before the first'} of ${plain(other.name, 63)}`
  const [ours, theirs] = [columnsThere([time], context.columns), columnsThere([time], other.columns, `The table ${plain(other.name, 63)}`)]
  if (ours.lacking !== undefined) return lackingCheck(written, title, expected, ours.lacking)
  if (theirs.lacking !== undefined) return lackingCheck(written, title, expected, theirs.lacking)
  const [column] = ours.columns
  const [their] = theirs.columns
  if (column === undefined || their === undefined || !areComparable(column, their)) {
    const types = [column, their].map(one => (one === undefined ? 'missing' : describeType(one)))
    const message = `${plain(time, 100)} is ${types[0]}, and in ${plain(other.name, 63)} it is ${types[1]}, which do not compare`
    return decided(written, title, expected, types.join(' and '), message)
  }
  const { dialect } = context
  const name = dialect.identifier(time)
  const edge = `(SELECT ${isTest ? 'max' : 'min'}(${name}) FROM ${dialect.identifier(other.name)})`
  const met = `${TABLE}.${name} ${isTest ? '<=' : '>='} ${edge}`
  const says = `are not ${isTest ? 'after the last' : 'before the first'} of ${plain(other.name, 63)}`
  return overlapCheck(
    { title, expected, says, max: given.max, other, columns: [column], seen: lookedAt([column], 'any', dialect), met, needs: time },
    written,
    context
  )
}

interface Question {
  readonly title: string
  readonly expected: string
  readonly says: string
  readonly max: number
  readonly other: OtherTable
  readonly columns: readonly Column[]
  /** True for the rows looked at; all where it is undefined. */
  readonly seen: string | undefined
  /** True for a row of `data` that overlaps. */
  readonly met: string
  /** A column of which the other table has to have values. */
  readonly needs?: string
}

function overlapCheck(question: Question, written: Written, context: PlanContext): PlannedCheck {
  const { title, expected, says, max, other, columns, seen, met, needs } = question
  const { dialect } = context
  const { scope } = written
  const condition = seen === undefined ? met : `${seen} AND ${met}`
  const total = seen === undefined ? scope.rows : scope.count(`${written.id}/seen`, seen)
  const names = columns.map(column => column.name)
  const from = dialect.identifier(other.name)
  const theirs = context.shownOther(other.name)
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows, total],
    queries: [
      `SELECT count(*) AS overlapping FROM ${scope.relation} AS ${TABLE} WHERE ${condition}`,
      `SELECT ${needs === undefined ? 'count(*)' : `count(${dialect.identifier(needs)})`} AS others FROM ${from}`
    ],
    unexpected: { from: `${scope.relation} AS ${TABLE}`, condition, columns: names },
    reproduce:
      theirs === undefined
        ? undefined
        : whole(
            `WITH ${from} AS (SELECT * FROM ${theirs}) SELECT * FROM ${scope.of(context.shown([...names, ...scope.columns]))} AS ${TABLE} WHERE ${condition}`
          ),
    judge: found => {
      const rows = found.count(total.key)
      const subject = `The overlap with ${plain(other.name, 63)}`
      if (rows === 0) return nothingToJudge(subject, found.count(scope.rows.key), scope.words)
      if (found.count(`${written.id}/others`) === 0) {
        return {
          outcome: 'inconclusive',
          observed: 'nothing to compare with',
          message: `${subject} cannot be judged: it has no rows to compare with`
        }
      }
      const unexpected = found.count(`${written.id}/overlapping`)
      const share = unexpected / rows
      const message = `${ofTotal(unexpected, rows, 'rows')}${scope.words} ${says} (${formatShare(share)}); expected ${expected}`
      return {
        outcome: share <= max ? 'pass' : 'fail',
        observed: `${formatShare(share)} overlap`,
        value: share,
        tally: { total: rows, unexpected },
        message
      }
    }
  }
}

function exists({ name }: OtherTable, same: readonly string[], { dialect }: PlanContext): string {
  return `EXISTS (SELECT 1 FROM ${dialect.identifier(name)} AS target WHERE ${same.join(' AND ')})`
}

function paired(
  ours: readonly Column[],
  theirs: readonly Column[],
  compared: (one: readonly [string, Column], other: readonly [string, Column]) => string,
  { dialect }: PlanContext
): string[] {
  return ours.map((column, index) => {
    const other = theirs[index] ?? column
    return compared([`${TABLE}.${dialect.identifier(column.name)}`, column], [`target.${dialect.identifier(other.name)}`, other])
  })
}

function shareWords(max: number, { name }: OtherTable): string {
  return max === 0
    ? `no row in common with ${plain(name, 63)}`
    : `at most ${formatShare(max)} of the rows in common with ${plain(name, 63)}`
}
