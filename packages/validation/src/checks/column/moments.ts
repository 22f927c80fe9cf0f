import type { Column } from '@gauntlet/tables'
import type { PlanContext, Written } from '../../plan/context.ts'
import type { Found, PlannedCheck } from '../../plan/planned.ts'
import { deviation, type StatisticLimits, statisticCheck } from './statistic.ts'

type Moment = (limits: StatisticLimits, column: Column, written: Written, context: PlanContext) => PlannedCheck

export const meanCheck: Moment = aggregateCheck('mean', 'Mean', 'avg')

/** Exact for integers and decimals. */
export const sumCheck: Moment = aggregateCheck('sum', 'Sum', 'sum')

/** A check of what one function of the engine gives for a column. */
function aggregateCheck(noun: string, title: string, aggregate: string): Moment {
  return (limits, column, written, context) => {
    const sql = `${aggregate}(${context.dialect.identifier(column.name)})`
    const key = written.scope.key(`${noun} ${column.name}`)
    const aggregates = [{ key, sql: written.scope.over(sql) }]
    const statistic = { title, noun, least: 1, sums: true, aggregates, read: (found: Found) => found.value(key), sql }
    return statisticCheck(statistic, limits, column, written, context)
  }
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
