import type { Column } from '@gauntlet/tables'
import type { PlanContext, Written } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import { type StatisticLimits, statisticCheck } from './statistic.ts'

export interface Quantile {
  /** From 0 to 1. */
  readonly share: number
  readonly title: string
  /** As in "the median is 5". */
  readonly noun: string
  /** Shares that other checks ask of the same rows, this one among them: one sort serves them all. */
  readonly together: readonly number[]
}

/** A quantile between bounds, interpolated linearly between neighbours. Sorted on disk where memory ends, and exact. */
export function quantileCheck(
  quantile: Quantile,
  limits: StatisticLimits,
  column: Column,
  written: Written,
  context: PlanContext
): PlannedCheck {
  const { dialect } = context
  const { share, title, noun, together } = quantile
  const id = dialect.identifier(column.name)
  return statisticCheck(
    {
      title,
      noun,
      least: fewestFor(share),
      queries: [dialect.quantiles(written.scope.relation, id, together, 'linear')],
      read: found => found.value(`${written.id}/q${together.indexOf(share)}`),
      sql: `quantile_cont(${id}, ${share})`
    },
    limits,
    column,
    written,
    context
  )
}

/** As many values that one is expected beyond the quantile: 2 for the median, 100 for the 99th percentile. */
export function fewestFor(share: number): number {
  const beyond = Math.min(share, 1 - share)
  // 1 / 0.01 is what 1 / (1 - 0.99) is not, for want of binary digits.
  return beyond === 0 ? 1 : Math.ceil(Number((1 / beyond).toPrecision(12)))
}
