import type { Chart, Evidence, Figure, Table } from '@gauntlet/core'
import { formatNumber, plain } from '@gauntlet/core'
import { metricNamed } from '../catalogue.ts'
import type { Compared, ComparedMetric } from './compare.ts'
import type { Comparison } from './comparison.ts'
import { verdictOf } from './verdict.ts'
import { signed } from './wording.ts'

/** The model in production, where a registry tells. */
export interface ProductionModel {
  readonly name: string
  readonly alias: string
  readonly version: string
  readonly digest: string
}

/** What is worth showing beside the checks: both models side by side, and the differences with their intervals. */
export function presentComparison(comparison: Comparison, compared: Compared, production: ProductionModel | undefined): Evidence {
  return {
    figures: compared.metrics.map(figureOf),
    tables: [differenceTable(comparison, compared), ...(production === undefined ? [] : [productionTable(production)])],
    charts: [intervalChart(comparison, compared)].filter(chart => chart !== undefined)
  }
}

/** The output `deltas`: candidate minus production by metric, `null` for what there is not. */
export function deltasJson({ metrics }: Compared): string {
  const one = ({ candidate, production, difference, interval }: ComparedMetric) => ({
    candidate: candidate.value ?? null,
    production: production.value ?? null,
    difference: difference ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    method: interval?.method ?? null
  })
  return JSON.stringify(Object.fromEntries(metrics.map(metric => [metric.name, one(metric)])))
}

/** A change within noise has no direction: a reader would show it as better or worse. */
function figureOf({ name, candidate, production, interval, note }: ComparedMetric): Figure {
  const beyondNoise = interval !== undefined && (interval.low > 0 || interval.high < 0)
  const words = [...(beyondNoise || interval === undefined ? [] : ['within noise']), ...(note === undefined ? [] : [plain(note)])]
  return {
    id: name,
    title: name,
    value: candidate.value ?? null,
    previous: production.value ?? null,
    ...(beyondNoise ? { better: metricNamed(name).better } : {}),
    unit: 'none',
    ...(words.length === 0 ? {} : { note: words.join('; ') })
  }
}

function differenceTable({ confidence }: Comparison, { metrics, rows }: Compared): Table {
  const right = (title: string) => ({ title, align: 'right' as const })
  return {
    id: 'differences',
    title: `Candidate minus production on ${formatNumber(rows)} rows, with ${formatNumber(confidence * 100)}% intervals`,
    columns: [
      { title: 'metric', align: 'left' },
      ...['candidate', 'production', 'difference', 'from', 'to'].map(right),
      { title: 'better', align: 'left' },
      right('differing rows')
    ],
    rows: metrics.map(({ name, candidate, production, difference, interval, differingRows }) => [
      name,
      candidate.value ?? null,
      production.value ?? null,
      difference === undefined ? null : signed(difference),
      interval === undefined ? null : signed(interval.low),
      interval === undefined ? null : signed(interval.high),
      metricNamed(name).better,
      differingRows
    ])
  }
}

function productionTable({ name, alias, version, digest }: ProductionModel): Table {
  return {
    id: 'production-model',
    title: 'The model in production, as the registry has it',
    columns: ['model', 'alias', 'version', 'SHA-256'].map(title => ({ title, align: 'left' })),
    rows: [[plain(name), plain(alias), version, digest]]
  }
}

/** Intervals as lines over the differences, of the metrics that share the scale of the one that decides. */
function intervalChart(comparison: Comparison, { metrics }: Compared): Chart | undefined {
  const [deciding] = metrics
  if (deciding?.interval === undefined) return undefined
  const [least, most] = metricNamed(deciding.name).range
  const alike = metrics.filter(({ name, interval }) => {
    const { range } = metricNamed(name)
    return interval !== undefined && (name === deciding.name || (Number.isFinite(most - least) && range[0] === least && range[1] === most))
  })
  const { margin } = verdictOf(comparison, deciding)
  const limit = metricNamed(deciding.name).better === 'higher' ? -margin : margin
  return {
    id: 'differences',
    title: 'Candidate minus production, with intervals',
    kind: 'line',
    x: { title: 'difference', type: 'number' },
    y: { title: 'metric', type: 'category' },
    series: alike.map(({ name, difference, interval }) => ({
      name,
      points: [interval?.low, difference, interval?.high].filter(x => x !== undefined).map(x => ({ x, y: name }))
    })),
    rules: [
      { axis: 'x', value: 0, title: 'no difference' },
      ...(margin === 0 ? [] : [{ axis: 'x' as const, value: limit, title: 'margin' }])
    ]
  }
}
