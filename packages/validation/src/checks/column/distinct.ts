import { counted, formatNumber, formatShare, plain } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { Finding, PlannedCheck } from '../../plan/planned.ts'
import { nothingToJudge, tooFew } from '../tolerance.ts'
import { isWithin, limitWords, type StatisticLimits } from './statistic.ts'

/** Number of different values. Exact: grouped on disk where memory ends. */
export function distinctCheck(limits: StatisticLimits, column: Column, written: Written, context: PlanContext): PlannedCheck {
  const bounds = limitWords(limits, formatNumber)
  return different(limits, column, written, context, {
    title: 'Different values',
    expected: bounds,
    find: (count, total, name, expected) => ({
      outcome: isWithin(count, limits) ? 'pass' : 'fail',
      observed: formatNumber(count),
      value: count,
      message: `${name} has ${counted(count, 'different value')} among ${formatNumber(total)}; expected ${expected}`
    })
  })
}

/** Different values as a share of the values: 1 where each occurs once. */
export function distinctShareCheck(limits: StatisticLimits, column: Column, written: Written, context: PlanContext): PlannedCheck {
  return different(limits, column, written, context, {
    title: 'Share of different values',
    expected: limitWords(limits, formatShare),
    find: (count, total, name, expected) => ({
      outcome: isWithin(count / total, limits) ? 'pass' : 'fail',
      observed: formatShare(count / total),
      value: count / total,
      message: `${name} has ${counted(count, 'different value')} among ${formatNumber(total)} (${formatShare(count / total)}); expected ${expected}`
    })
  })
}

interface Wanted {
  readonly title: string
  readonly expected: string
  readonly find: (count: number, total: number, name: string, expected: string) => Finding
}

function different(limits: StatisticLimits, column: Column, written: Written, context: PlanContext, wanted: Wanted): PlannedCheck {
  const { dialect } = context
  const { scope } = written
  const values = scope.present(column.name)
  const name = plain(column.name, 200)
  const id = dialect.identifier(column.name)
  const expected = `${wanted.expected}${scope.words}`
  const least = limits['min-values'] ?? 1
  return {
    ...written,
    title: wanted.title,
    expected,
    aggregates: [scope.rows, values],
    queries: [dialect.distinct(scope.relation, id)],
    reproduce: whole(`SELECT count(DISTINCT ${id}) FROM ${scope.of(context.shown([column.name, ...scope.columns]))}`),
    judge: found => {
      const total = found.count(values.key)
      if (total === 0) return nothingToJudge(name, found.count(scope.rows.key), scope.words)
      if (total < least) return tooFew(name, 'the number of different values', least, total, scope.words)
      return wanted.find(found.count(`${written.id}/different`), total, name, expected)
    }
  }
}
