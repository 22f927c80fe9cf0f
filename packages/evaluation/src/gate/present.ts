import type { Evidence } from '@gauntlet/core'
import type { Predictions } from '../column.ts'
import type { Baseline } from './baseline.ts'
import { confusionChart, errorChart, rocChart, scoreChart } from './charts.ts'
import { confusionOf, confusionTable, frequentConfusions } from './confusion.ts'
import { figuresOf } from './figures.ts'
import { groupTable } from './groups.ts'
import type { Examples, Measurements } from './measure.ts'
import type { Gate } from './schema.ts'

/** What there is to show. */
export interface Shown {
  readonly predictions: Pick<Predictions, 'group'>
  readonly examples: Examples
  readonly metrics: Measurements
  readonly baseline: Baseline | undefined
}

/** What is worth showing beside the checks: numbers with their predecessors, who is taken for whom, how scores separate. */
export function present(gate: Gate, { predictions, examples, metrics, baseline }: Shown): Evidence {
  const confusion = examples.kind === 'classification' ? confusionOf(examples.of) : undefined
  const scored =
    examples.kind === 'classification' && examples.of.score !== undefined && examples.of.positive !== undefined ? examples.of : undefined
  const many = examples.kind === 'classification' && confusion === undefined ? frequentConfusions(examples.of) : undefined
  return {
    figures: figuresOf(gate, metrics, baseline),
    tables: [confusion && confusionTable(confusion), many, predictions.group && groupTable(gate, examples, predictions.group)].filter(
      isThere
    ),
    charts: [
      confusion && confusionChart(confusion),
      scored && rocChart(scored),
      scored && scoreChart(scored),
      examples.kind === 'regression' ? errorChart(examples.of) : undefined
    ].filter(isThere)
  }
}

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined
}
