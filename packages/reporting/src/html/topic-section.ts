import type { Topic } from '@gauntlet/core'
import { gateOf } from '../gate.ts'
import { TOPIC_TITLES } from '../markdown/section-fold.ts'
import { metricsOfTopic } from '../metrics.ts'
import type { Report, ReportSection, Sourced } from '../report.ts'
import type { PastResult } from '../state.ts'
import { chartGrid, evidenceTable } from './evidence.ts'
import { metricTable } from './metrics.ts'
import type { PageSection } from './section.ts'
import { fold } from './table.ts'
import { type Html, h } from './template.ts'

/** Tables from which on only the first stand in the open. */
const OPEN_TABLES = 2
const OPEN_ROWS = 40
const MOST_CHARTS = 60

/** A part of the report, from all gates: its numbers, its charts, its tables. */
export async function topicSection(section: ReportSection, report: Report, past: readonly PastResult[]): Promise<PageSection[]> {
  const { topic } = section
  const body = await topicBody(section, report, past)
  return body.text.trim() === '' ? [] : [{ id: topicId(topic), title: TOPIC_TITLES[topic], body }]
}

/** Where on the page it stands. */
export function topicId(topic: Topic): string {
  return `topic-${topic}`
}

async function topicBody({ topic, tables, charts }: ReportSection, report: Report, past: readonly PastResult[]): Promise<Html> {
  const metrics = metricsOfTopic(report, topic)
  const gate = ({ verdictId }: Sourced<unknown>) =>
    verdictId === undefined || report.entries.length < 2 ? undefined : gateOf(report, verdictId)
  const grid = await chartGrid(
    charts.map(chart => ({ chart: chart.piece, gate: gate(chart) })),
    topicId(topic),
    MOST_CHARTS
  )
  const shown = tables.map((table, index) => {
    const title = table.piece.title || table.piece.id
    const of = gate(table)
    const body = evidenceTable(table.piece, `${title}${of === undefined ? '' : `, of ${of}`}, ${topic} ${index + 1}`)
    if (index >= OPEN_TABLES || table.piece.rows.length > OPEN_ROWS) return fold(`${title}${of === undefined ? '' : ` (${of})`}`, body)
    return h`<div class="shown"><h3>${title}${of !== undefined && h` <code class="muted">${of}</code>`}</h3>${body}</div>`
  })
  return h`${metrics.length > 0 && metricTable(`${TOPIC_TITLES[topic]}, old and new`, metrics, report, past)}
${grid}${shown}`
}
