import { formatNumber, formatShare, plain } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import { type PlanContext, present, type Written, whole } from './context.ts'
import { type PlannedCheck, ROWS } from './planned.ts'
import { nothingToJudge, ofTotal, toleranceWords, tolerated } from './tolerance.ts'

/** `nullable: false`. A NaN is missing too, and so is an empty field of a CSV file. */
export function notNullCheck(column: Column, written: Written, context: PlanContext): PlannedCheck {
  const expected = `no missing value${toleranceWords(written, 'rows')}`
  return missingCheck(column, written, context, {
    title: 'No value is missing',
    expected,
    fits: (unexpected, total) => tolerated({ total, unexpected }, written)
  })
}

export function missingShareCheck(most: number, column: Column, written: Written, context: PlanContext): PlannedCheck {
  const expected = `at most ${formatShare(most)} missing`
  return missingCheck(column, written, context, { title: 'Missing values', expected, fits: (missing, total) => missing / total <= most })
}

/** Of all cells of the table. */
export function tableMissingCheck(most: number, written: Written, { columns, dialect }: PlanContext): PlannedCheck {
  const counts = columns.map(column => present(dialect, column.name))
  const expected = `at most ${formatShare(most)} of all values missing`
  return {
    ...written,
    title: 'Missing values in the table',
    expected,
    aggregates: [ROWS, ...counts],
    judge: found => {
      const rows = found.count(ROWS.key)
      const cells = rows * columns.length
      if (cells === 0) return nothingToJudge('The share of missing values', 0)
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
  readonly fits: (missing: number, total: number) => boolean
}

function missingCheck(column: Column, written: Written, context: PlanContext, { title, expected, fits }: Wanted): PlannedCheck {
  const values = present(context.dialect, column.name)
  const name = plain(column.name, 200)
  return {
    ...written,
    title,
    expected,
    aggregates: [ROWS, values],
    reproduce: whole(`SELECT * FROM ${context.shown([column.name])} WHERE ${context.dialect.identifier(column.name)} IS NULL`),
    judge: found => {
      const total = found.count(ROWS.key)
      if (total === 0) return nothingToJudge(name, 0)
      const missing = total - found.count(values.key)
      const message = `${name}: ${ofTotal(missing, total, 'values')} are missing (${formatShare(missing / total)}); expected ${expected}`
      return { outcome: fits(missing, total) ? 'pass' : 'fail', observed: `${formatNumber(missing)} missing`, value: missing, message }
    }
  }
}
