import { type Column, code, counted, details, formatFigure, type Markdown, STATUS_WORDS, table } from '@gauntlet/core'
import { headMetrics, metricName } from '../metrics.ts'
import { valueKey } from '../next-state.ts'
import type { Report, ReportContext } from '../report.ts'
import type { PastResult } from '../state.ts'

const MOST_METRICS = 5

/** What this and the earlier commits of the pull request came to, the newest first. */
export function historyFold(report: Report, past: readonly PastResult[], { commit, progress = 'done' }: ReportContext): Markdown {
  if (past.length === 0) return ''
  // While the run goes on they are all that there is to see.
  const isOpen = progress !== 'done' && report.entries.length === 0
  const metrics = headMetrics(report).slice(0, MOST_METRICS)
  const columns: Column[] = [
    { title: 'Commit' },
    { title: 'Verdict' },
    ...metrics.map(metric => ({ title: metricName(metric, report), align: 'right' as const }))
  ]
  const now = [
    commit === undefined ? 'this one' : code(commit.slice(0, 7)),
    progress === 'done' ? mark(report.status) : PROGRESS[progress],
    ...metrics.map(({ figure }) => formatFigure(figure.value, figure.unit))
  ]
  const before = [...past].reverse().map(({ sha, status, values }) => [
    code(sha.slice(0, 7)),
    status === 'running' || status === 'failed' ? '' : mark(status),
    ...metrics.map(({ figure, verdictId }) => {
      const value = values[valueKey(verdictId, figure.id)]
      return value === undefined ? '' : formatFigure(value, figure.unit)
    })
  ])
  return details(`The last ${counted(past.length + 1, 'result')}`, table(columns, [now, ...before]), isOpen)
}

const PROGRESS = { running: '⏳ running', failed: '⛔ cut off' } as const

function mark(status: Report['status']): string {
  const { sign, word } = STATUS_WORDS[status]
  return `${sign} ${word}`
}
