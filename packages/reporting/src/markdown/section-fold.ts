import { blocks, code, dataTable, details, type Markdown, plain, type Topic } from '@gauntlet/core'
import { gateOf } from '../gate.ts'
import { metricsOfTopic } from '../metrics.ts'
import type { Report, ReportSection } from '../report.ts'
import type { PastResult } from '../state.ts'
import type { Amount } from './amount.ts'
import { budgetTable, budgetTitle } from './budgets.ts'
import { chartBlock, pieceTitle } from './chart-block.ts'
import { arrowLegend, metricTable } from './metric-table.ts'

/** What people call the parts of a report. */
export const TOPIC_TITLES: Readonly<Record<Topic, string>> = {
  metrics: 'Metrics in detail',
  slices: 'Slices',
  flips: 'Flips',
  fairness: 'Fairness',
  calibration: 'Calibration',
  tests: 'Tests',
  changes: 'What changed',
  data: 'Data',
  budgets: 'Latency, size and cost',
  rollout: 'Rollout',
  lineage: 'Lineage'
}

/** One part of the report in a fold: its numbers, its tables, its charts. */
export function sectionFold(topic: Topic, report: Report, amount: Amount, past: readonly PastResult[]): Markdown {
  const body = amount.sections === 0 ? '' : sectionBody(topic, report, amount, past)
  return body === '' ? '' : details(`${TOPIC_TITLES[topic]}${topic === 'budgets' ? budgetTitle(report) : ofGate(topic, report)}`, body)
}

export function sectionBody(topic: Topic, report: Report, amount: Amount, past: readonly PastResult[]): Markdown {
  const section = report.sections.find(other => other.topic === topic)
  if (section === undefined) return ''
  const isNamed = gatesOf(section).size > 1
  return blocks(
    figures(topic, report, amount, past),
    ...tables(section, report, amount, isNamed),
    ...charts(section, report, amount, isNamed)
  )
}

/** Who found all of it, where several gates could have. */
function ofGate(topic: Topic, report: Report): string {
  const section = report.sections.find(other => other.topic === topic)
  const [only, ...others] = section === undefined ? [] : gatesOf(section)
  return report.entries.length < 2 || only === undefined || others.length > 0 ? '' : ` (${plain(gateOf(report, only), 120)})`
}

function gatesOf({ tables, charts }: ReportSection): Set<string | undefined> {
  return new Set([...tables, ...charts].map(({ verdictId }) => verdictId))
}

function figures(topic: Topic, report: Report, { metrics }: Amount, past: readonly PastResult[]): Markdown {
  const shown = metricsOfTopic(report, topic).slice(0, metrics)
  if (shown.length === 0) return ''
  return blocks(topic === 'budgets' ? budgetTable(shown, report) : metricTable(shown, report, past), arrowLegend(shown))
}

function tables({ tables }: ReportSection, report: Report, { rows }: Amount, isNamed: boolean): Markdown[] {
  if (rows === 0) return []
  return tables.map(({ piece, verdictId }) => blocks(pieceTitle(piece, isNamed ? gate(verdictId, report) : ''), dataTable(piece, rows)))
}

function charts({ charts }: ReportSection, report: Report, amount: Amount, isNamed: boolean): Markdown[] {
  if (amount.charts === 'none') return []
  return charts.map(({ piece, verdictId }) => chartBlock(piece, amount.charts === 'drawn', isNamed ? gate(verdictId, report) : ''))
}

function gate(verdictId: string | undefined, report: Report): Markdown {
  return verdictId === undefined ? '' : code(plain(gateOf(report, verdictId)), 120)
}
