import { formatNumber, formatShare, plain } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import { expectation, nothingToJudge, ofTotal, tolerated } from '../tolerance.ts'

/** `nullable: false`. A NaN is missing too, and so is an empty field of a CSV file. */
export function notNullCheck(column: Column, written: Written, context: PlanContext): PlannedCheck {
  const expected = expectation('no missing value', written, 'rows')
  return missingCheck(column, written, context, {
    title: 'No value is missing',
    expected,
    fits: (unexpected, total) => tolerated({ total, unexpected }, written)
  })
}

export function missingShareCheck(most: number, column: Column, written: Written, context: PlanContext): PlannedCheck {
  const expected = `at most ${formatShare(most)} missing${written.scope.words}`
  return missingCheck(column, written, context, {
    title: 'Missing values',
    expected,
    mostly: 1 - most,
    fits: (missing, total) => missing / total <= most
  })
}

/** Of all cells of the table. */
export function tableMissingCheck(most: number, written: Written, { columns }: PlanContext): PlannedCheck {
  const { scope } = written
  const counts = columns.map(column => scope.present(column.name))
  const expected = `at most ${formatShare(most)} of all values missing${scope.words}`
  return {
    ...written,
    title: 'Missing values in the table',
    expected,
    aggregates: [scope.rows, ...counts],
    judge: found => {
      const rows = found.count(scope.rows.key)
      const cells = rows * columns.length
      if (cells === 0) return nothingToJudge('The share of missing values', 0, scope.words)
      const missing = cells - counts.reduce((sum, { key }) => sum + found.count(key), 0)
      const share = missing / cells
      const message = `${ofTotal(missing, cells, 'values')} of the table are missing (${formatShare(share)}); expected ${expected}`
      return { outcome: share <= most ? 'pass' : 'fail', observed: formatShare(share), value: share, message }
    }
  }
}

interface Wanted {
  readonly title: string
  readonly expected: string
  /** The least share that must be there, where it is a share. */
  readonly mostly?: number
  readonly fits: (missing: number, total: number) => boolean
}

function missingCheck(
  column: Column,
  written: Written,
  context: PlanContext,
  { title, expected, mostly = written.mostly, fits }: Wanted
): PlannedCheck {
  const { scope } = written
  const values = scope.present(column.name)
  const absent = `${context.dialect.identifier(column.name)} IS NULL`
  const name = plain(column.name, 200)
  return {
    ...written,
    mostly,
    title,
    expected,
    aggregates: [scope.rows, values],
    reproduce: whole(`SELECT * FROM ${scope.of(context.shown([column.name, ...scope.columns]))} WHERE ${absent}`),
    unexpected: { condition: scope.and(absent), columns: [column.name] },
    judge: found => {
      const total = found.count(scope.rows.key)
      if (total === 0) return nothingToJudge(name, 0, scope.words)
      const missing = total - found.count(values.key)
      const message = `${name}: ${ofTotal(missing, total, 'values')} are missing (${formatShare(missing / total)}); expected ${expected}`
      const tally = { total, unexpected: missing }
      return {
        outcome: fits(missing, total) ? 'pass' : 'fail',
        observed: `${formatNumber(missing)} missing`,
        value: missing,
        tally,
        message
      }
    }
  }
}
