import { counted, formatChange, formatFigure } from '@gauntlet/core'
import { gateOf } from '../gate.ts'
import { changeOf, openMetrics } from '../metrics.ts'
import type { Metric, Report } from '../report.ts'
import { fold, type HtmlColumn, htmlTable } from './table.ts'
import { type Html, type HtmlValue, h } from './template.ts'

const ROWS_BEFORE_FOLD = 12

/** Every figure with what it was before; the bar shows the change in proportion to the old value. */
export function metricSection(report: Report): Html {
  const { metrics } = report
  if (metrics.length === 0) return h``
  const columns = columnsFor(report)
  const tableOf = (caption: string, shown: readonly Metric[]) =>
    htmlTable(
      caption,
      columns,
      shown.map(metric => columns.map(column => column.cell(metric))),
      'metrics'
    )
  const open = openMetrics(metrics, ROWS_BEFORE_FOLD)
  const rest = metrics.slice(open)
  return h`<section aria-labelledby="metrics"><h2 id="metrics">Metrics</h2>
${tableOf('Metrics, old and new', metrics.slice(0, open))}
${rest.length > 0 && fold(counted(rest.length, 'more metric'), tableOf('More metrics', rest))}</section>`
}

interface MetricColumn extends HtmlColumn {
  readonly cell: (metric: Metric) => HtmlValue
}

function columnsFor(report: Report): MetricColumn[] {
  const { metrics } = report
  const compared = metrics.some(({ figure }) => figure.previous !== undefined)
  const severalGates = new Set(metrics.map(metric => metric.verdictId)).size > 1
  const largest = metrics.reduce((most, metric) => Math.max(most, Math.abs(relativeChange(metric) ?? 0)), 0)
  const columns: (MetricColumn | false)[] = [
    {
      title: 'Metric',
      cell: ({ figure }) => [figure.title, figure.note !== undefined && h`<br><span class="muted">${figure.note}</span>`]
    },
    severalGates && { title: 'Gate', className: 'gate', cell: metric => h`<code>${gateOf(report, metric.verdictId)}</code>` },
    compared && {
      title: 'Old',
      className: 'num',
      cell: ({ figure }) => (figure.previous === undefined ? '' : formatFigure(figure.previous, figure.unit))
    },
    { title: compared ? 'New' : 'Value', className: 'num', cell: ({ figure }) => formatFigure(figure.value, figure.unit) },
    compared && { title: 'Change', className: 'num change', cell: changeCell },
    compared && largest > 0 && { title: 'Relative change', unseen: true, className: 'delta', cell: metric => deltaBar(metric, largest) }
  ]
  return columns.filter(column => column !== false)
}

function changeCell({ figure }: Metric): HtmlValue {
  const { direction } = changeOf(figure)
  return direction === 'better' || direction === 'worse'
    ? h`<span class="${direction}">${formatChange(figure)}</span>`
    : formatChange(figure)
}

/** Left of the middle is less, right of it is more; the words in the cell before say which of the two is better. */
function deltaBar(metric: Metric, largest: number): HtmlValue {
  const share = relativeChange(metric)
  if (share === undefined || share === 0) return ''
  const width = Math.max(2, (Math.abs(share) / largest) * 56)
  const x = share > 0 ? 60 : 60 - width
  const { direction } = changeOf(metric.figure)
  return h`<svg class="${direction ?? ''}" viewBox="0 0 120 18" aria-hidden="true"><rect x="${x.toFixed(2)}" y="4" width="${width.toFixed(2)}" height="10" rx="2"/><line class="axis" x1="60" x2="60" y1="0" y2="18"/></svg>`
}

function relativeChange({ figure }: Metric): number | undefined {
  const { amount } = changeOf(figure)
  if (amount === undefined || figure.previous === null || figure.previous === undefined || figure.previous === 0) return undefined
  return amount / Math.abs(figure.previous)
}
