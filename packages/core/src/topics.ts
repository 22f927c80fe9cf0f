import type { Evidence, Topic } from './evidence.ts'

/** Evidence, each piece of it under this part of the report, where it does not name one itself. */
export function onTopic(topic: Topic, evidence: Partial<Evidence>): Evidence {
  const { figures = [], tables = [], charts = [] } = evidence
  return {
    figures: figures.map(figure => ({ topic, ...figure })),
    tables: tables.map(table => ({ topic, ...table })),
    charts: charts.map(chart => ({ topic, ...chart }))
  }
}
