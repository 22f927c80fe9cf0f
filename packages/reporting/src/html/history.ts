import { formatFigure, STATUS_WORDS } from '@gauntlet/core'
import { headMetrics, metricName } from '../metrics.ts'
import { valueKey } from '../next-state.ts'
import type { Report } from '../report.ts'
import type { PastResult } from '../state.ts'
import { badge, capital, toneOf } from './badge.ts'
import type { PageSection } from './section.ts'
import { htmlTable } from './table.ts'
import { h } from './template.ts'

/** Metrics that a table of results has room for. */
const MOST_METRICS = 5

/** What earlier pushes came to, the newest first. `past` is oldest first. */
export function historySection(report: Report, past: readonly PastResult[]): PageSection[] {
  if (past.length === 0) return []
  const metrics = headMetrics(report)
    .filter(({ figure, verdictId }) => past.some(({ values }) => typeof values[valueKey(verdictId, figure.id)] === 'number'))
    .slice(0, MOST_METRICS)
  const columns = [
    { title: 'Commit', className: 'short' },
    { title: 'Judged', className: 'short' },
    { title: 'Verdict', className: 'short' },
    ...metrics.map(metric => ({ title: metricName(metric, report), className: 'num' }))
  ]
  const rows = past.toReversed().map(({ sha, at, status, values }) => [
    h`<code>${sha.slice(0, 7)}</code>`,
    h`<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time>`,
    status === 'running' || status === 'failed' ? capital(status) : badge(toneOf(status), capital(STATUS_WORDS[status].word)),
    ...metrics.map(({ figure, verdictId }) => {
      const value = values[valueKey(verdictId, figure.id)]
      return value === undefined ? '' : { key: value ?? '', shown: formatFigure(value, figure.unit) }
    })
  ])
  return [{ id: 'history', title: 'Earlier pushes', body: htmlTable('What earlier pushes came to', columns, rows, { lively: true }) }]
}
