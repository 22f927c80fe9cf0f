import { blocks, counted, details, formatApart, formatNumber, type Markdown, markdown } from '@gauntlet/core'
import { comparedOf, headMetrics, openMetrics } from '../metrics.ts'
import { valueKey } from '../next-state.ts'
import type { Metric, Report } from '../report.ts'
import type { PastResult } from '../state.ts'
import type { Amount } from './amount.ts'
import { attributionCaveat } from './changes.ts'
import { arrowLegend, comparedWith, metricTable } from './metric-table.ts'

/** Rows in the open; more would push the failed checks off the first screen. */
const ROWS_BEFORE_FOLD = 8

/** The telling metrics in the open, the rest in a fold, and what to know before believing a difference. */
export function metricsPart(report: Report, amount: Amount, past: readonly PastResult[]): Markdown {
  const shown = headMetrics(report).slice(0, amount.metrics)
  if (shown.length === 0) return ''
  const open = openMetrics(shown, ROWS_BEFORE_FOLD)
  const rest = shown.slice(open)
  return blocks(
    metricTable(shown.slice(0, open), report, past),
    [arrowLegend(shown.slice(0, open)), measuredOn(shown)].filter(line => line !== '').join(' '),
    ...caveats(shown, report, past).map(caveat => `⚠️ ${markdown(caveat, 600)}`),
    rest.length > 0 && details(`More metrics (${rest.length})`, metricTable(rest, report, past))
  )
}

/** On how much the metrics of the table stand, where it is the same for all of them. */
function measuredOn(metrics: readonly Metric[]): Markdown {
  const rows = new Set(
    metrics.flatMap(({ figure, others }) => [figure, ...others].map(({ rows }) => rows)).filter(rows => rows !== undefined)
  )
  const [only, ...others] = rows
  return only === undefined || others.length > 0 ? '' : `Measured on ${counted(only, 'row')}.`
}

/** Why a difference may not mean what it seems to. Plain text. */
export function caveats(metrics: readonly Metric[], report: Pick<Report, 'sections'>, past: readonly PastResult[]): string[] {
  // Where nothing is compared there is no difference to put down to anything.
  const together = metrics.some(metric => comparedOf(metric).length > 0) ? attributionCaveat(report) : undefined
  return [
    ...(together === undefined ? [] : [together]),
    ...otherRows(metrics),
    ...otherRowsThanBefore(metrics, past),
    ...behindProduction(metrics)
  ]
}

function otherRows(metrics: readonly Metric[]): string[] {
  const metric = metrics.find(({ figure, others }) => new Set([figure, ...others].map(({ rows }) => rows ?? figure.rows)).size > 1)
  if (metric === undefined) return []
  const counts = [metric.figure, ...metric.others].map(({ rows }) => rows).filter(rows => rows !== undefined)
  return [
    `${metric.figure.title} was measured on evaluation sets of different size: ${counts.map(count => formatNumber(count)).join(' and ')} rows.`
  ]
}

function otherRowsThanBefore(metrics: readonly Metric[], past: readonly PastResult[]): string[] {
  const last = past.at(-1)
  const changed = metrics.find(({ figure, verdictId }) => {
    const before = last?.rows[valueKey(verdictId, '')]
    return before !== undefined && figure.rows !== undefined && before !== figure.rows
  })
  if (last === undefined || changed?.figure.rows === undefined) return []
  const before = last.rows[valueKey(changed.verdictId, '')] ?? 0
  return [
    `The evaluation set changed since the last push, from ${counted(before, 'row')} to ${formatNumber(changed.figure.rows)}: differences from before may come of the data.`
  ]
}

/** Where the base is worse than what is in production, a change that looks good against the base may still be none. */
function behindProduction(metrics: readonly Metric[]): string[] {
  return metrics
    .flatMap(metric => {
      const [base, champion] = (['base', 'champion'] as const).map(against => comparedWith(metric, against)?.previous)
      const { better, title } = metric.figure
      if (typeof base !== 'number' || typeof champion !== 'number' || better === undefined) return []
      const isBehind = better === 'higher' ? base < champion : base > champion
      const [shownBase, shownChampion] = formatApart(base, champion)
      return isBehind ? [`The base itself is behind production: its ${title} is ${shownBase}, the champion's ${shownChampion}.`] : []
    })
    .slice(0, 1)
}
