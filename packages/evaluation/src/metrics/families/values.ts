import { businessValue, CELLS, measureValue, type Worth } from '../business-value.ts'
import type { ClassificationMetric } from '../metric.ts'
import { type MetricKind, type Refused, told } from '../metric-kind.ts'
import type { MetricParameters } from '../parameters.ts'

/** What predictions are worth to the author. */
export const valueMetrics = {
  'business-value': told(
    ['values', 'class'],
    parameters => {
      const worth = worthOf(parameters)
      return 'problem' in worth ? worth : ofWorth(worth)
    },
    { values: '{ true-positive: 50, false-positive: -5 }' }
  )
} satisfies Record<string, MetricKind<ClassificationMetric>>

function ofWorth(worth: Worth): ClassificationMetric {
  return {
    title: 'mean of what the predictions are worth',
    kind: 'classification',
    better: 'higher',
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    needs: 'prediction',
    binary: worth.of === 'cells' && worth.label === undefined,
    probability: false,
    form: businessValue(worth),
    measure: examples => measureValue(worth, examples)
  }
}

function worthOf({ values = {}, class: label }: MetricParameters): Worth | Refused {
  const refuse = (problem: string): Refused => ({ problem, parameter: 'values' })
  const entries = Object.entries(values)
  const [cells, rows]: [[string, number][], [string, Record<string, number>][]] = [[], []]
  for (const [name, value] of entries) {
    if (typeof value === 'number') cells.push([name, value])
    else rows.push([name, value])
  }
  if (entries.length === 0) return refuse(`is empty; ${HOW_TO_WRITE}`)
  if (cells.length > 0 && rows.length > 0) return refuse(`mixes the two ways to write it; ${HOW_TO_WRITE}`)
  if (rows.length > 0) {
    if (label === undefined) return { of: 'classes', by: Object.fromEntries(rows) }
    return { problem: 'is for values by true-positive and the like, not for values by class', parameter: 'class' }
  }
  const unknown = cells.find(([name]) => !CELLS.some(cell => cell === name))
  if (unknown !== undefined) return refuse(`has ${JSON.stringify(unknown[0])}, which is none of ${CELLS.join(', ')}; ${HOW_TO_WRITE}`)
  return { of: 'cells', by: Object.fromEntries(cells), label }
}

const HOW_TO_WRITE =
  'write for example { true-positive: 50, false-positive: -5 }, or of more classes { cat: { cat: 1, dog: -2 }, dog: { dog: 1 } }, the actual class first'
