import { type Evidence, type Figure, formatNumber, plain, type Table } from '@gauntlet/core'
import { inUnits } from '../metrics/drop.ts'
import type { Compared, ComparedMetric } from './compared.ts'
import { powerOf, roundedUp } from './power.ts'
import { differenceChart, sliceChart } from './presenting/interval-charts.ts'
import { sliceTable } from './presenting/slice-table.ts'
import { type ComparisonSettings, marginOf } from './settings.ts'
import { judgeSlices } from './slices/judge-slices.ts'
import { requirementOf, verdictOf } from './verdict.ts'
import { signed } from './wording.ts'

/** The model in production, where a registry tells. */
export interface ProductionModel {
  readonly name: string
  readonly alias: string
  readonly version: string
  readonly digest: string
}

/** What is worth showing beside the checks: both models side by side, the differences with their intervals, and the slices. */
export function presentComparison(settings: ComparisonSettings, compared: Compared, production?: ProductionModel): Evidence {
  const { slices } = settings
  const judged = slices === undefined || compared.slices === undefined ? [] : judgeSlices(settings, slices, compared.slices.compared)
  return {
    figures: compared.metrics.map(metric => figureOf(settings, metric, compared.rows)),
    tables: [
      differenceTable(settings, compared),
      judged.length === 0 ? undefined : sliceTable(settings, judged),
      production && productionTable(production)
    ].filter(table => table !== undefined),
    charts: [differenceChart(settings, compared), sliceChart(settings, judged)].filter(chart => chart !== undefined)
  }
}

/** The output `deltas`: candidate minus production by metric, `null` for what there is not. */
export function deltasJson({ metrics }: Compared): string {
  const one = ({ candidate, production, difference, uncertainty }: ComparedMetric) => ({
    candidate: candidate.value ?? null,
    production: production.value ?? null,
    difference: difference ?? null,
    low: uncertainty?.interval.low ?? null,
    high: uncertainty?.interval.high ?? null,
    p: uncertainty?.p ?? null,
    method: uncertainty?.method ?? null
  })
  return JSON.stringify(Object.fromEntries(metrics.map(metric => [metric.key, one(metric)])))
}

/** What says whether a change is noise is the interval: there is none where that cannot be told. */
function figureOf(
  settings: ComparisonSettings,
  { key, metric, candidate, production, uncertainty, note }: ComparedMetric,
  rows: number | undefined
): Figure {
  const { low = Number.NaN, high = Number.NaN } = uncertainty?.interval ?? {}
  const margin = key === settings.metric.key ? settings.margin : marginOf(settings, key)
  return {
    id: key,
    title: key,
    topic: 'metrics',
    value: candidate.value ?? null,
    previous: production.value ?? null,
    against: 'champion',
    ...(Number.isFinite(low) && Number.isFinite(high) ? { interval: { low, high } } : {}),
    ...(margin === undefined || production.value === undefined ? {} : { tolerance: inUnits(margin, production.value) }),
    ...(rows === undefined ? {} : { rows }),
    better: metric.better,
    unit: 'none',
    ...(note === undefined ? {} : { note: plain(note) })
  }
}

function differenceTable(settings: ComparisonSettings, compared: Compared): Table {
  const { metrics, rows, productionRows, pairing } = compared
  const right = (title: string) => ({ title, align: 'right' as const })
  const left = (title: string) => ({ title, align: 'left' as const })
  const where = {
    'same rows': `on ${formatNumber(rows ?? 0)} rows`,
    'other rows': `on ${formatNumber(rows ?? 0)} and ${formatNumber(productionRows ?? 0)} other rows`,
    'numbers only': 'of numbers only'
  }[pairing]
  const intervals = pairing === 'numbers only' ? '' : `, with ${formatNumber(settings.confidence * 100)}% intervals`
  return {
    id: 'differences',
    topic: 'metrics',
    title: `Candidate minus production ${where}${intervals}`,
    columns: [
      left('metric'),
      ...['candidate', 'production', 'difference', 'from', 'to'].map(right),
      left('better'),
      left('method'),
      ...['p', 'would be seen', 'rows needed', 'differing rows'].map(right)
    ],
    rows: metrics.map(metric => rowOf(settings, metric, rows))
  }
}

function rowOf(settings: ComparisonSettings, compared: ComparedMetric, rows: number | undefined): Table['rows'][number] {
  const { key, metric, candidate, production, difference, uncertainty, differingRows } = compared
  const margin = key === settings.metric.key ? undefined : (marginOf(settings, key) ?? { amount: 0, relative: false })
  const required = requirementOf(settings)
  const verdict = verdictOf(margin === undefined ? required : { ...required, margin, leastImprovement: undefined }, compared)
  const power = uncertainty && rows !== undefined ? powerOf(uncertainty, rows, verdict, settings.confidence) : undefined
  return [
    key,
    candidate.value ?? null,
    production.value ?? null,
    difference === undefined ? null : signed(difference),
    uncertainty === undefined ? null : signed(uncertainty.interval.low),
    uncertainty === undefined ? null : signed(uncertainty.interval.high),
    metric.better,
    uncertainty?.method ?? 'none',
    uncertainty?.p === undefined ? null : formatNumber(uncertainty.p, 2),
    power === undefined ? null : formatNumber(power.detectable, 2),
    power?.rowsNeeded === undefined ? null : formatNumber(roundedUp(power.rowsNeeded)),
    differingRows ?? null
  ]
}

function productionTable({ name, alias, version, digest }: ProductionModel): Table {
  return {
    id: 'production-model',
    topic: 'lineage',
    title: 'The model in production, as the registry has it',
    columns: ['model', 'alias', 'version', 'SHA-256'].map(title => ({ title, align: 'left' })),
    rows: [[plain(name), plain(alias), version, digest]]
  }
}
