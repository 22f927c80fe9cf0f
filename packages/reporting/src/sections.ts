import { type Chart, type Evidence, type Table, Topic } from '@gauntlet/core'
import { inPipelineOrder } from './pipeline-order.ts'
import type { Entry, ReportSection, Sourced } from './report.ts'
import { topicOf } from './topic.ts'

/** Tables and charts of all verdicts and of the changes by the part of the report that they belong to. A part of figures alone is there, too. */
export function sectionsOf(entries: readonly Entry[], changes?: Evidence): ReportSection[] {
  const gathered: Source[] = changes === undefined ? [] : [{ verdictId: undefined, action: undefined, evidence: changes }]
  const sources = [
    ...inPipelineOrder(entries).flatMap(({ file }): Source[] =>
      file.kind === 'error' ? [] : [{ verdictId: file.id, action: file.action, evidence: file.evidence }]
    ),
    ...gathered
  ]
  return Topic.options.flatMap(topic => {
    const tables = piecesOf<Table>(sources, ({ tables }) => tables, topic)
    const charts = piecesOf<Chart>(sources, ({ charts }) => charts, topic)
    const hasFigures =
      topic !== 'metrics' && sources.some(({ evidence, action }) => evidence.figures.some(figure => topicOf(figure, action) === topic))
    return tables.length + charts.length > 0 || hasFigures ? [{ topic, tables, charts }] : []
  })
}

interface Source {
  readonly verdictId: string | undefined
  readonly action: string | undefined
  readonly evidence: Evidence
}

function piecesOf<Piece extends { readonly topic?: Topic | undefined }>(
  sources: readonly Source[],
  of: (evidence: Evidence) => readonly Piece[],
  topic: Topic
): Sourced<Piece>[] {
  return sources.flatMap(({ verdictId, evidence }) =>
    of(evidence)
      .filter(piece => (piece.topic ?? (verdictId === undefined ? 'changes' : undefined)) === topic)
      .map(piece => ({ verdictId, piece }))
  )
}
