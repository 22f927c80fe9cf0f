import { blocks, type Column, code, details, formatChange, formatFigure, type Markdown, markdown, table } from '@gauntlet/core'
import { gateOf } from '../gate.ts'
import { openMetrics } from '../metrics.ts'
import type { Metric, Report } from '../report.ts'

/** Rows in the open; more would push the failed checks off the first screen. */
const ROWS_BEFORE_FOLD = 8

/** Old, New and Change of every figure, the telling ones in the open and the rest in a fold. Columns nobody fills are left out. */
export function metricTable(report: Report, most: number): Markdown {
  const shown = report.metrics.slice(0, most)
  if (shown.length === 0) return ''
  const rowsOf = (metrics: readonly Metric[]) => {
    const columns = columnsFor(report, metrics)
    return table(
      columns,
      metrics.map(metric => columns.map(column => column.cell(metric)))
    )
  }
  const open = openMetrics(shown, ROWS_BEFORE_FOLD)
  const rest = shown.slice(open)
  return blocks(rowsOf(shown.slice(0, open)), rest.length > 0 && details(`More metrics (${rest.length})`, rowsOf(rest)))
}

interface MetricColumn extends Column {
  readonly cell: (metric: Metric) => Markdown
}

function columnsFor(report: Report, metrics: readonly Metric[]): MetricColumn[] {
  const compared = metrics.some(({ figure }) => figure.previous !== undefined)
  const directed = metrics.some(({ figure }) => figure.better !== undefined)
  const noted = metrics.some(({ figure }) => figure.note !== undefined)
  const severalGates = new Set(report.metrics.map(metric => metric.verdictId)).size > 1
  const right = 'right' as const
  const columns: (MetricColumn | false)[] = [
    { title: 'Metric', cell: ({ figure }) => code(figure.title, 120) },
    severalGates && { title: 'Gate', cell: metric => code(gateOf(report, metric.verdictId), 120) },
    compared && {
      title: 'Old',
      align: right,
      cell: ({ figure }) => (figure.previous === undefined ? '' : formatFigure(figure.previous, figure.unit))
    },
    { title: compared ? 'New' : 'Value', align: right, cell: ({ figure }) => formatFigure(figure.value, figure.unit) },
    compared && { title: 'Change', align: right, cell: ({ figure }) => formatChange(figure) },
    directed && {
      title: 'Better',
      cell: ({ figure }) => (figure.better === undefined ? '' : figure.better === 'higher' ? '↑\u00a0higher' : '↓\u00a0lower')
    },
    noted && { title: 'Note', cell: ({ figure }) => markdown(figure.note ?? '', 300) }
  ]
  return columns.filter(column => column !== false)
}
