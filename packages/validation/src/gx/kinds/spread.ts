import { type Column, isNumeric, isTemporal } from '@gauntlet/tables'
import type { Within } from '../map-check.ts'
import type { ColumnPlanner, GxContext } from '../planned.ts'
import { unsuitedColumn } from '../refused.ts'
import { columnValues } from './column-values.ts'

/**
 * `expect_column_value_z_scores_to_be_less_than`: z = (value − mean) / standard deviation of the sample. Where all values are the
 * same there is no z, and every value is unexpected.
 */
export const zScores: ColumnPlanner = (kwargs, column, written, context) => {
  const threshold = kwargs.number('threshold')
  const double = kwargs.flag('double_sided', true)
  const expected = `z-scores ${double ? 'between' : 'below'} ${double ? `-${Math.abs(threshold)} and ${Math.abs(threshold)}` : threshold}`
  if (!isMeasurable(column)) return unsuitedColumn(column, written, `${column.name}: ${expected}`, 'numbers', true)
  const { value, mean, deviation, within } = moments(column, context)
  const z = `(${value} - ${mean}) / nullif(${deviation}, 0)`
  const fits = double ? `abs(${z}) < ${Math.abs(threshold)}` : `${z} < ${threshold}`
  const unexpected = within(`NOT coalesce(${fits}, FALSE)`)
  return columnValues({ title: expected, expected, says: 'are further from the mean', unexpected }, kwargs, column, written, context)
}

/**
 * `expect_column_values_to_not_be_outliers`: by `iqr`, outside the quartiles by more than `multiplier` times their distance; by `std`,
 * `multiplier` or more standard deviations from the mean. Without a spread nothing is an outlier.
 */
export const outliers: ColumnPlanner = (kwargs, column, written, context) => {
  const method = kwargs.oneOf('method', ['iqr', 'std'], 'iqr')
  const multiplier = kwargs.optionalNumber('multiplier') ?? 1.5
  const expected = method === 'iqr' ? `values within ${multiplier} quartile distances` : `values within ${multiplier} standard deviations`
  if (!isNumeric(column.type)) return unsuitedColumn(column, written, `${column.name}: ${expected}`, 'numbers', true)
  const says = 'are outliers'
  if (method === 'std') {
    const { value, mean, deviation, within } = moments(column, context)
    const most = `${deviation} * ${multiplier}`
    const beyond = `CASE WHEN ${most} <= 0 THEN ${value} <> ${mean} ELSE abs(${value} - ${mean}) >= ${most} END`
    return columnValues(
      { title: expected, expected, says, unexpected: within(`coalesce(${beyond}, FALSE)`) },
      kwargs,
      column,
      written,
      context
    )
  }
  const { dialect } = context
  const name = dialect.identifier(column.name)
  const value = dialect.asNumber(name)
  const [low, high] = ['gauntlet low', 'gauntlet high'].map(given => dialect.identifier(given))
  const unexpected = (relation: string): Within => {
    const quartiles = dialect.quantiles(relation, name, [0.25, 0.75], 'linear')
    return {
      from: `(SELECT given.*, quartiles.q0 AS ${low}, quartiles.q1 AS ${high} FROM ${relation} AS given CROSS JOIN (${quartiles}) AS quartiles WHERE given.${name} IS NOT NULL)`,
      unexpected: `coalesce(${value} < ${low} - ${multiplier} * (${high} - ${low}) OR ${value} > ${high} + ${multiplier} * (${high} - ${low}), FALSE)`
    }
  }
  return columnValues({ title: expected, expected, says, unexpected }, kwargs, column, written, context)
}

function isMeasurable({ type }: Column): boolean {
  return isNumeric(type) || type === 'boolean' || type === 'date' || type === 'timestamp'
}

/** The mean and the standard deviation of a sample, beside each row. */
function moments({ name: column, type }: Column, { dialect }: GxContext) {
  const name = dialect.identifier(column)
  const value = isTemporal(type) ? dialect.epoch(name) : dialect.asNumber(type === 'boolean' ? `CAST(${name} AS INTEGER)` : name)
  const [mean = '', deviation = ''] = ['gauntlet mean', 'gauntlet deviation'].map(given => dialect.identifier(given))
  const within =
    (unexpected: string) =>
    (relation: string): Within => ({
      from: `(SELECT given.*, spread.* FROM ${relation} AS given CROSS JOIN (SELECT avg(${value}) AS ${mean}, ${dialect.stddev(value)} AS ${deviation} FROM ${relation} AS measured) AS spread WHERE given.${name} IS NOT NULL)`,
      unexpected
    })
  return { value, mean, deviation, within }
}
