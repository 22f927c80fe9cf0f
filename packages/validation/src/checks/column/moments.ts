import type { Column } from '@gauntlet/tables'
import type { PlanContext, Written } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import { deviation, type StatisticLimits, statisticCheck } from './statistic.ts'

export function meanCheck(limits: StatisticLimits, column: Column, written: Written, context: PlanContext): PlannedCheck {
  const sql = `avg(${context.dialect.identifier(column.name)})`
  const key = written.scope.key(`mean ${column.name}`)
  return statisticCheck(
    {
      title: 'Mean',
      noun: 'mean',
      least: 1,
      sums: true,
      aggregates: [{ key, sql: written.scope.over(sql) }],
      read: found => found.value(key),
      sql
    },
    limits,
    column,
    written,
    context
  )
}

/** Exact for integers and decimals. */
export function sumCheck(limits: StatisticLimits, column: Column, written: Written, context: PlanContext): PlannedCheck {
  const sql = `sum(${context.dialect.identifier(column.name)})`
  const key = written.scope.key(`sum ${column.name}`)
  return statisticCheck(
    {
      title: 'Sum',
      noun: 'sum',
      least: 1,
      sums: true,
      aggregates: [{ key, sql: written.scope.over(sql) }],
      read: found => found.value(key),
      sql
    },
    limits,
    column,
    written,
    context
  )
}

/** The standard deviation of a sample, which a single value does not have. */
export function deviationCheck(limits: StatisticLimits, column: Column, written: Written, context: PlanContext): PlannedCheck {
  const sql = deviation(column, context)
  const key = written.scope.key(`std ${column.name}`)
  const aggregates = [{ key, sql: written.scope.over(sql) }]
  const least = Math.max(2, limits['min-values'] ?? 2)
  return statisticCheck(
    { title: 'Standard deviation', noun: 'standard deviation', least, sums: true, aggregates, read: found => found.value(key), sql },
    { ...limits, 'min-values': least },
    column,
    written,
    context
  )
}
