import { counted, type Figure, formatFigure } from '@gauntlet/core'
import { gateOf } from '../gate.ts'
import { formatAmount } from '../metrics.ts'
import { keptValue, valueKey } from '../next-state.ts'
import { pastValues } from '../past.ts'
import type { Metric, Report } from '../report.ts'
import type { PastResult } from '../state.ts'
import { largestChange } from './change-bar.ts'
import { changeCell } from './change-cell.ts'
import { requirement, requirementsOf } from './requirements.ts'
import type { HtmlCell, HtmlColumn } from './table.ts'
import { type Html, type HtmlValue, h } from './template.ts'
import { trendLine } from './trend.ts'

export interface MetricColumn extends HtmlColumn {
  readonly cell: (metric: Metric) => HtmlCell
}

/** The columns of a table of metrics. Those that nobody fills are left out. `past` is oldest first. */
export function metricColumns(metrics: readonly Metric[], report: Pick<Report, 'entries'>, past: readonly PastResult[]): MetricColumn[] {
  const compared = metrics.flatMap(comparedOf)
  const against = new Set(compared.map(figure => figure.against))
  const gates = new Set(metrics.map(metric => metric.verdictId))
  const last = past.at(-1)?.values ?? {}
  const isKnown = metrics.some(metric => typeof last[keyOf(metric)] === 'number')
  const largest = largestChange(compared)
  const required = requirementsOf(report.entries, metrics)
  const isShared = sharedRows(metrics) !== undefined
  const columns: (MetricColumn | false)[] = [
    { title: 'Metric', className: 'name', cell: metric => ({ key: metric.figure.title, shown: nameCell(metric, isShared) }) },
    gates.size > 1 && {
      title: 'Gate',
      className: 'gate',
      cell: ({ verdictId }) => (verdictId === undefined ? '' : h`<code>${gateOf(report, verdictId)}</code>`)
    },
    against.has(undefined) && baseline('Old', undefined),
    against.has('base') && baseline('Base', 'base'),
    against.has('champion') && baseline('Champion', 'champion'),
    { title: against.size > 0 ? 'New' : 'Value', className: 'num', cell: ({ figure }) => valueCell(figure, figure.value) },
    against.size > 0 && { title: 'Change', className: 'change', cell: metric => changeCell(comparedOf(metric), largest) },
    required.size > 0 && { title: 'Required', className: 'required', cell: metric => (required.get(keyOf(metric)) ?? []).map(requirement) },
    isKnown && { title: 'Since last push', className: 'num since', cell: metric => sinceCell(metric, past) }
  ]
  return columns.filter(column => column !== false)
}

/** On how many rows all of these were measured, where it is the same for all that say so. */
export function sharedRows(metrics: readonly Metric[]): number | undefined {
  const [rows, ...others] = new Set(metrics.flatMap(({ figure, others }) => [figure, ...others].flatMap(({ rows }) => rows ?? [])))
  return others.length === 0 ? rows : undefined
}

function baseline(title: string, against: Figure['against']): MetricColumn {
  return {
    title,
    className: 'num before',
    cell: metric => {
      const figure = comparedOf(metric).find(other => other.against === against)
      return figure?.previous === undefined ? '' : valueCell(figure, figure.previous)
    }
  }
}

/** `isShared`: all metrics were measured on the same number of rows, which is said once below the table. */
function nameCell({ figure: { title, note, rows, better } }: Metric, isShared: boolean): HtmlValue {
  const facts = [!isShared && rows !== undefined && counted(rows, 'row'), note].filter(fact => typeof fact === 'string')
  const arrow =
    better !== undefined &&
    h` <span aria-hidden="true">${better === 'higher' ? '↑' : '↓'}</span><span class="unseen">${better} is better</span>`
  return [title, arrow, facts.length > 0 && h`<br><span class="muted">${facts.join(' · ')}</span>`]
}

function valueCell({ unit }: Figure, value: number | null): HtmlCell {
  return { key: value ?? '', shown: formatFigure(value, unit) }
}

/** The difference from the last push, and the course of the last ones below it. */
function sinceCell(metric: Metric, past: readonly PastResult[]): HtmlCell {
  const { figure } = metric
  const before = past.at(-1)?.values[keyOf(metric)]
  if (before === undefined) return 'new'
  if (before === null) return figure.value === null ? 'missing too' : 'was missing'
  if (figure.value === null) return ''
  const amount = keptValue(figure.value) - before
  return { key: amount, shown: [formatAmount(figure, amount).replace(/^0$/, 'same'), trendOf(metric, past)] }
}

function trendOf(metric: Metric, past: readonly PastResult[]): Html | undefined {
  return trendLine([...pastValues(past, keyOf(metric)), metric.figure.value], metric.figure.unit)
}

/** The figures that tell what the metric was elsewhere. */
function comparedOf({ figure, others }: Metric): Figure[] {
  return [figure, ...others].filter(({ previous }) => previous !== undefined)
}

function keyOf({ verdictId, figure }: Metric): string {
  return valueKey(verdictId, figure.id)
}
