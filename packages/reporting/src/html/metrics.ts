import { counted } from '@gauntlet/core'
import { arrowLegend } from '../markdown/metric-table.ts'
import { caveats } from '../markdown/metrics-part.ts'
import { headMetrics, openMetrics } from '../metrics.ts'
import type { Metric, Report } from '../report.ts'
import type { PastResult } from '../state.ts'
import { badge } from './badge.ts'
import { metricColumns, sharedRows } from './metric-columns.ts'
import type { PageSection } from './section.ts'
import { fold, htmlTable } from './table.ts'
import { type Html, h } from './template.ts'

const ROWS_BEFORE_FOLD = 12

/** The metrics with what they are compared with. */
export function metricSection(report: Report, past: readonly PastResult[]): PageSection[] {
  const metrics = headMetrics(report)
  if (metrics.length === 0) return []
  const open = openMetrics(metrics, ROWS_BEFORE_FOLD)
  const rest = metrics.slice(open)
  const warnings = caveats(metrics, report, past).map(caveat => h`<li>${badge('warn', 'Caution')} <span>${caveat}</span></li>`)
  const body = h`${metricTable('Metrics, old and new', metrics.slice(0, open), report, past)}
${warnings.length > 0 && h`<ul class="notices">${warnings}</ul>`}
${rest.length > 0 && fold(counted(rest.length, 'more metric'), metricTable('More metrics', rest, report, past))}`
  return [{ id: 'metrics', title: 'Metrics', body }]
}

/** A table of metrics with what changed. */
export function metricTable(caption: string, metrics: readonly Metric[], report: Report, past: readonly PastResult[]): Html {
  const columns = metricColumns(metrics, report, past)
  const rows = metrics.map(metric => columns.map(column => column.cell(metric)))
  return h`${htmlTable(caption, columns, rows, { className: 'metrics', lively: true })}${legend(metrics)}`
}

/** What the arrows mean, and on how much the metrics stand where it is the same for all of them. */
function legend(metrics: readonly Metric[]): Html {
  const rows = sharedRows(metrics)
  const words = [arrowLegend(metrics), rows === undefined ? '' : `Measured on ${counted(rows, 'row')}.`].filter(word => word !== '')
  return words.length === 0 ? h`` : h`<p class="muted measured">${words.join(' ')}</p>`
}
