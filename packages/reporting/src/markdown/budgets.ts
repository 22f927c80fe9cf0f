import { type Check, code, counted, type Figure, formatFigure, formatNumber, type Markdown, table } from '@gauntlet/core'
import { blockBar } from '../charts/sparkline.ts'
import { figureBehind } from '../deciding.ts'
import { metricName, metricsOfTopic } from '../metrics.ts'
import type { Metric, Report } from '../report.ts'
import { changeCell } from './change-cell.ts'

/** Latency, sizes and costs with what they may be at most, and how much of that is used up. */
export function budgetTable(metrics: readonly Metric[], report: Report): Markdown {
  const right = 'right' as const
  const isCompared = metrics.some(({ figure }) => figure.previous !== undefined)
  const hasBudget = metrics.some(metric => budgetOf(metric, report) !== undefined)
  const rows = metrics.map(metric => {
    const { figure } = metric
    const budget = budgetOf(metric, report)
    return [
      code(metricName(metric, report), 120),
      ...(isCompared ? [figure.previous === undefined ? '' : formatFigure(figure.previous, figure.unit)] : []),
      formatFigure(figure.value, figure.unit),
      ...(isCompared ? [figure.previous === undefined ? '' : changeCell(figure)] : []),
      ...(hasBudget ? [budget === undefined ? '' : formatFigure(budget, figure.unit), usedCell(figure, budget)] : [])
    ]
  })
  return table(
    [
      { title: 'What' },
      ...(isCompared ? [{ title: 'Before', align: right }] : []),
      { title: isCompared ? 'New' : 'Value', align: right },
      ...(isCompared ? [{ title: 'Change' }] : []),
      ...(hasBudget ? [{ title: 'Budget', align: right }, { title: 'Used' }] : [])
    ],
    rows
  )
}

/** `: 2 of 3 budgets kept`. */
export function budgetTitle(report: Report): string {
  const checks = metricsOfTopic(report, 'budgets').flatMap(metric => budgetCheck(metric, report) ?? [])
  const kept = checks.filter(({ outcome }) => outcome === 'pass').length
  return checks.length === 0 ? '' : `: ${kept} of ${counted(checks.length, 'budget')} kept`
}

function usedCell({ value }: Figure, budget: number | undefined): Markdown {
  if (budget === undefined || value === null || budget <= 0) return ''
  const share = value / budget
  return `${blockBar(share, 8)} ${formatNumber(share * 100, 3)}%${share > 1 ? ' ❌ over' : ''}`
}

function budgetOf(metric: Metric, report: Report): number | undefined {
  return budgetCheck(metric, report)?.bounds?.atMost
}

/** The check that says how much a figure may be at most. */
function budgetCheck({ figure, verdictId }: Metric, { entries }: Report): Check | undefined {
  const file = entries.find(entry => entry.file.id === verdictId)?.file
  if (file === undefined || file.kind === 'error') return undefined
  return file.checks.find(check => check.bounds?.atMost !== undefined && figureBehind(check, file.evidence.figures)?.id === figure.id)
}
