import type { Column, Predictions } from './column.ts'
import { CategoryBuilder, NumberBuilder } from './column-builder.ts'
import type { Label } from './examples.ts'
import { OF_GATE } from './origin.ts'

/** Predictions that are already in memory. `null` stands for a missing value. */
export interface PredictionArrays {
  readonly label: readonly (Label | null)[]
  readonly prediction?: readonly (Label | null)[] | undefined
  readonly score?: readonly (number | null)[] | undefined
  readonly group?: readonly (string | null)[] | undefined
}

/** Columns of equal length and of one kind each as typed arrays. Throws where lengths or kinds differ. */
export function predictionsFrom({ label, prediction, score, group }: PredictionArrays): Predictions {
  const rows = label.length
  for (const other of [prediction, score, group]) {
    if (other !== undefined && other.length !== rows)
      throw new Error(`Could not line up columns: ${rows} labels, but ${other.length} values in another`)
  }
  return {
    rows,
    origin: OF_GATE,
    names: { label: 'label', prediction: 'prediction', score: 'score' },
    label: columnFrom(label),
    prediction: prediction && columnFrom(prediction),
    score: score && numbersFrom(score).values,
    group: group && textFrom(group),
    ids: undefined
  }
}

function columnFrom(values: readonly (Label | null)[]): Column {
  const first = values.find(value => value !== null)
  if (values.every(value => value === null || typeof value === 'number')) return numbersFrom(values)
  if (typeof first === 'boolean' && values.every(value => value === null || typeof value === 'boolean'))
    return categoriesFrom('boolean', values)
  if (values.every(value => value === null || typeof value === 'string')) return textFrom(values)
  throw new Error('Could not make a column of values of different kinds')
}

function numbersFrom(values: readonly (number | null)[]) {
  const builder = new NumberBuilder()
  for (const value of values) builder.add(value)
  return builder.build()
}

function textFrom(values: readonly (string | null)[]) {
  return categoriesFrom('text', values)
}

function categoriesFrom(kind: 'text' | 'boolean', values: readonly (string | boolean | null)[]) {
  const builder = new CategoryBuilder(kind)
  for (const value of values) builder.add(value)
  return builder.build()
}
