import { InputError } from '@gauntlet/core'
import type { Column, Predictions } from './column.ts'
import type { ValueExamples } from './examples.ts'
import type { Origin } from './origin.ts'
import { refuseMissing } from './refusals.ts'
import { kindWord } from './wording.ts'

/** Turns columns into examples for the metrics of regression. Text, booleans, missing and infinite values are refused. */
export function valueExamplesOf({ rows, origin, names, label, prediction, weight }: Predictions): ValueExamples {
  if (prediction === undefined) throw new Error('Could not compare numbers: there are no predictions')
  return { rows, actual: finite(label, names.label, origin), predicted: finite(prediction, names.prediction, origin), weight }
}

function finite(column: Column, name: string, origin: Origin): Float64Array {
  if (column.kind !== 'number') {
    throw new InputError(
      origin.data,
      `holds ${kindWord(column.kind)} in column "${name}", where the metrics of numbers (rmse, mae, r2 …) need numbers. For classes there is accuracy or f1-macro.`
    )
  }
  refuseMissing(column, name, origin)
  const row = column.values.findIndex(value => !Number.isFinite(value))
  if (row === -1) return column.values
  throw new InputError(
    origin.data,
    `has ${column.values[row]} in column "${name}", row ${row + 1}, where a finite number is needed. Did the model diverge?`
  )
}
