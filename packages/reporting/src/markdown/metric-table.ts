import { type Column, code, type Figure, formatFigure, type Markdown, markdown, openChecks, plain, table } from '@gauntlet/core'
import { sparkline } from '../charts/sparkline.ts'
import { figureBehind } from '../deciding.ts'
import { changeOf, formatAmount, metricName } from '../metrics.ts'
import { keptValue, valueKey } from '../next-state.ts'
import { pastValues } from '../past.ts'
import type { Metric, Report } from '../report.ts'
import type { PastResult } from '../state.ts'
import { changeCell, small } from './change-cell.ts'

/** Fewer values than this are no trend. */
const LEAST_FOR_TREND = 3

/** Metrics as they were, are and changed. `past` is oldest first. Columns that nobody fills are left out. */
export function metricTable(
  metrics: readonly Metric[],
  report: Pick<Report, 'metrics' | 'entries'>,
  past: readonly PastResult[]
): Markdown {
  const columns = columnsFor(metrics, report, past)
  return table(
    columns,
    metrics.map(metric => columns.map(column => column.cell(metric)))
  )
}

interface MetricColumn extends Column {
  readonly cell: (metric: Metric) => Markdown
}

function columnsFor(metrics: readonly Metric[], report: Pick<Report, 'metrics' | 'entries'>, past: readonly PastResult[]): MetricColumn[] {
  const right = 'right' as const
  const last = past.at(-1)
  const isKnown = metrics.some(metric => typeof last?.values[keyOf(metric)] === 'number')
  const hasTrend = metrics.some(metric => trendOf(metric, past) !== '')
  const baselines = BASELINES.filter(({ against }) => metrics.some(metric => comparedWith(metric, against) !== undefined))
  const only = baselines.length === 1 ? baselines[0] : undefined
  const columns: (MetricColumn | false)[] = [
    { title: 'Metric', cell: metric => nameCell(metric, report) },
    only !== undefined && { title: only.title, align: right, cell: metric => previousCell(comparedWith(metric, only.against)) },
    { title: baselines.length > 0 ? 'New' : 'Value', align: right, cell: ({ figure }) => formatFigure(figure.value, figure.unit) },
    only !== undefined && { title: 'Change', cell: metric => changedCell(comparedWith(metric, only.against)) },
    // Two columns for each of several baselines would be wider than a comment.
    ...(only === undefined ? baselines : []).map(({ against, title }) => ({
      title: `Against ${title.toLowerCase()}`,
      cell: (metric: Metric) => bothCell(comparedWith(metric, against))
    })),
    (isKnown || hasTrend) && { title: 'Since last push', cell: metric => `${sinceCell(metric, last)}${trendOf(metric, past)}` }
  ]
  return columns.filter(column => column !== false)
}

const BASELINES = [
  { against: undefined, title: 'Old' },
  { against: 'base', title: 'Base' },
  { against: 'champion', title: 'Champion' }
] as const

/** The figure that tells what the metric was there. */
export function comparedWith({ figure, others }: Metric, against: Figure['against']): Figure | undefined {
  return [figure, ...others].find(other => other.previous !== undefined && other.against === against)
}

/** Explains the arrows that stand in a table of these metrics. */
export function arrowLegend(metrics: readonly Metric[]): Markdown {
  const directions = new Set(metrics.map(({ figure }) => figure.better))
  const words = [directions.has('higher') && '↑ higher is better', directions.has('lower') && '↓ lower is better'].filter(Boolean)
  return words.length === 0 ? '' : `${words.join(', ')}.`
}

function nameCell(metric: Metric, report: Pick<Report, 'metrics' | 'entries'>): Markdown {
  const { figure, others } = metric
  const arrow = figure.better === undefined ? '' : figure.better === 'higher' ? '\u00a0↑' : '\u00a0↓'
  const tolerances = [figure, ...others].flatMap(({ tolerance }) =>
    tolerance === undefined ? [] : [formatAmount(figure, tolerance).replace('+', '')]
  )
  const notes = [tolerances.length === 0 ? '' : `tolerance ${[...new Set(tolerances)].join(', ')}`, plain(figure.note ?? '', 120)]
  return `${sign(metric, report)}${code(metricName(metric, report), 120)}${arrow}${notes
    .filter(note => note !== '')
    .map(note => small(note))
    .join('')}`
}

function bothCell(figure: Figure | undefined): Markdown {
  const before = previousCell(figure)
  if (figure === undefined || figure.previous === null || figure.value === null) return before
  return changeCell(figure, `${changeOf(figure).direction === 'none' ? 'at' : 'from'} ${before}`)
}

/** Of the gravest check on the metric that failed; the list below says which, and why. */
function sign({ figure, verdictId }: Metric, { entries }: Pick<Report, 'entries'>): string {
  const file = entries.find(entry => entry.file.id === verdictId)?.file
  if (file === undefined || file.kind === 'error') return ''
  const failed = openChecks(file.checks).find(
    check => check.outcome === 'fail' && check.severity !== 'info' && figureBehind(check, file.evidence.figures)?.id === figure.id
  )
  return failed === undefined ? '' : failed.severity === 'critical' ? '❌\u00a0' : '⚠️\u00a0'
}

function previousCell(figure: Figure | undefined): Markdown {
  return figure?.previous === undefined ? '' : formatFigure(figure.previous, figure.unit)
}

function changedCell(figure: Figure | undefined): Markdown {
  return figure === undefined ? '' : changeCell(figure)
}

function sinceCell({ figure, verdictId }: Metric, last: PastResult | undefined): Markdown {
  const before = last?.values[valueKey(verdictId, figure.id)]
  if (before === null) return figure.value === null ? 'missing too' : 'was missing'
  if (before === undefined) return 'new'
  return figure.value === null ? '' : markdown(formatAmount(figure, keptValue(figure.value) - before).replace(/^0$/, 'same'))
}

function trendOf(metric: Metric, past: readonly PastResult[]): string {
  const values = [...pastValues(past, keyOf(metric)), metric.figure.value]
  return values.filter(value => value !== null).length < LEAST_FOR_TREND ? '' : `<br>${sparkline(values).replaceAll(' ', '\u2007')}`
}

function keyOf({ verdictId, figure }: Metric): string {
  return valueKey(verdictId, figure.id)
}
