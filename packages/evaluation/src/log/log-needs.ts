import { InputError } from '@gauntlet/core'
import type { Column, Table } from '@gauntlet/tables'
import type { ReadingPlan } from '../predictions/plan.ts'
import type { ReadingNeeds } from '../predictions/reading-needs.ts'
import type { PredictionLog } from './schema.ts'

/** The columns of the joined rows: those of the predictions, and the label of the labels. */
export function joinedColumns(table: Table, labels: Table | undefined, { columns }: PredictionLog, input: string): Column[] {
  const own = table.columns.map(column =>
    column.name === columns.id ? { ...column, type: 'string' as const, engineType: 'VARCHAR' } : column
  )
  if (labels === undefined) {
    if (own.some(({ name }) => name === columns.label)) return own
    throw new InputError(
      input,
      `names no "labels", and its predictions have no column "${columns.label}". Write where the labels are: "labels: labels/*.jsonl".`
    )
  }
  return [...own.filter(({ name }) => name !== columns.label), ...labels.columns.filter(({ name }) => name === columns.label)]
}

/** The log has its own names for what every row has; the rest is as the caller needs it. */
export function needsOfLog(needs: ReadingNeeds, { columns }: PredictionLog, available: readonly Column[]): ReadingNeeds {
  const { scores, weight, cluster } = needs.columns
  return {
    ...needs,
    columns: {
      id: columns.id,
      label: columns.label,
      prediction: columns.prediction,
      score: columns.score,
      scores,
      weight,
      cluster: available.some(({ name }) => name === cluster) ? cluster : undefined
    }
  }
}

/** The columns that a plan reads. */
export function columnsOf(plan: ReadingPlan): string[] {
  const { label, prediction, score, scores, weight, cluster, dimensions, otherColumns } = plan
  const roles = [label, prediction, score, ...(scores?.values() ?? []), weight, cluster]
  return [...roles, ...dimensions, ...otherColumns].filter(name => name !== undefined)
}
