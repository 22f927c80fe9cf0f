import { type Chart, type Evidence, plain, type Table } from '@gauntlet/core'
import { describe, type MeasuredFoldRule, type MeasuredFolds } from './measure.ts'

/** Each metric over the folds as a table, and the folds beside each other as a chart. */
export function presentFolds(found: MeasuredFolds | { readonly problem: string }): Partial<Evidence> {
  if ('problem' in found) return {}
  const told = found.metrics.flatMap(rule => ('values' in rule.model ? [{ ...rule, values: rule.model.values }] : []))
  if (told.length === 0) return {}
  return { tables: [summary(told), byFold(found.names, told)], charts: told.slice(0, MOST_CHARTS).map(rule => chartOf(found.names, rule)) }
}

type Told = MeasuredFoldRule & { readonly values: Float64Array }

const MOST_CHARTS = 6
const MOST_FOLDS = 100
const MOST_METRICS = 20

function summary(told: readonly Told[]): Table {
  const withChampion = told.some(({ champion }) => champion !== undefined && 'values' in champion)
  const titles = ['mean', 'standard deviation', 'least', 'most', 'folds', ...(withChampion ? ['mean of the champion'] : [])]
  return {
    id: 'cross-validation',
    title: 'Cross-validation',
    columns: [{ title: 'Metric', align: 'left' }, ...titles.map(title => ({ title, align: 'right' as const }))],
    rows: told.map(({ key, values, champion }) => {
      const { mean, deviation, least, most, n } = describe(values)
      const before = champion !== undefined && 'values' in champion ? describe(champion.values).mean : ''
      const row = [plain(key, 100), mean, Number.isFinite(deviation) ? deviation : '', least, most, n]
      return withChampion ? [...row, before] : row
    })
  }
}

function byFold(names: readonly string[], told: readonly Told[]): Table {
  const shown = told.slice(0, MOST_METRICS)
  return {
    id: 'cross-validation-folds',
    title: `Folds${names.length > MOST_FOLDS ? ` (the first ${MOST_FOLDS} of ${names.length})` : ''}`,
    columns: [{ title: 'Fold', align: 'left' }, ...shown.map(({ key }) => ({ title: plain(key, 100), align: 'right' as const }))],
    rows: names.slice(0, MOST_FOLDS).map((name, fold) => [plain(name, 100), ...shown.map(({ values }) => values[fold] ?? '')])
  }
}

function chartOf(names: readonly string[], { key, rule, values, champion }: Told): Chart {
  const points = (folds: Float64Array) =>
    Array.from(folds.subarray(0, MOST_FOLDS), (y, fold) => ({ x: plain(`${names[fold] ?? fold + 1}`, 60), y }))
  const others = champion !== undefined && 'values' in champion ? [{ name: 'champion', points: points(champion.values) }] : []
  const rules = (['min', 'max'] as const).flatMap(bound => {
    const value = rule[bound]
    return value === undefined ? [] : [{ axis: 'y' as const, value, title: bound }]
  })
  return {
    id: plain(`cross-validation-${key}`, 150),
    title: plain(`${key} by fold`, 150),
    kind: 'point',
    x: { title: 'fold', type: 'category' },
    y: { title: plain(key, 100), type: 'number' },
    series: [{ name: 'model', points: points(values) }, ...others],
    rules
  }
}
