import { alignRows } from '../predictions/align-rows.ts'
import type { Predictions } from '../predictions/column.ts'
import { examplesOf } from '../predictions/examples-of.ts'
import type { ReadingPlan } from '../predictions/plan.ts'
import { predictionsAt } from '../predictions/predictions-at.ts'
import type { RoleColumns } from '../predictions/reading-needs.ts'
import type { GateNeeds } from './needs.ts'
import type { GatePlan } from './plan-gate.ts'
import type { ModelRows } from './section.ts'

/** The column of ids that rows of two models are found by. */
export function idColumn({ id }: RoleColumns): string | undefined {
  return id === null ? undefined : (id ?? 'id')
}

/**
 * What has to be read of the model in production: what its metrics need. What rows are beside their predictions (weights, groups,
 * conditions) is the model's file to say, so that it need not be written twice.
 */
export function championNeeds(needs: GateNeeds, { metrics }: Pick<GatePlan, 'metrics'>): GateNeeds {
  const { id, label, prediction, score, scores } = needs.columns
  return {
    ...needs,
    metrics,
    optionalMetrics: [],
    columns: { id, label, prediction, score, scores },
    dimensions: [],
    optionalDimensions: [],
    everyColumn: false,
    everyRole: false,
    conditions: []
  }
}

/**
 * The model in production on the rows of the model, in their order. Throws `InputError` where one has rows that the other has not, and
 * where labels differ.
 */
export function championOf(needs: GateNeeds, plan: ReadingPlan, champion: Predictions, model: Predictions): ModelRows {
  const rows = alignRows(model, champion, idColumn(needs.columns) ?? 'id')
  // The ids are the model's, row for row: moving millions of texts about would take as long as all the rest.
  const predictions = { ...predictionsAt({ ...champion, ids: undefined }, rows), ids: model.ids, weight: model.weight }
  return { predictions, examples: examplesOf(needs, plan, predictions) }
}
