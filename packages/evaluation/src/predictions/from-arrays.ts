import type { Column, Predictions } from './column.ts'
import { CategoryBuilder, NumberBuilder } from './column-builder.ts'
import type { Label } from './examples.ts'
import { OF_GATE } from './origin.ts'
import { rowIdsOf } from './row-ids.ts'

/** Predictions that are already in memory. `null` stands for a missing value. */
export interface PredictionArrays {
  readonly label: readonly (Label | null)[]
  readonly prediction?: readonly (Label | null)[] | undefined
  readonly score?: readonly (number | null)[] | undefined
  readonly scores?: ReadonlyMap<Label, readonly number[]> | undefined
  readonly weight?: readonly number[] | undefined
  readonly cluster?: readonly (string | null)[] | undefined
  readonly fold?: readonly (string | null)[] | undefined
  readonly order?: readonly number[] | undefined
  readonly dimensions?: Readonly<Record<string, readonly (Label | null)[]>> | undefined
  readonly conditions?: Readonly<Record<string, readonly boolean[]>> | undefined
  readonly ids?: readonly string[] | undefined
}

/** Columns of equal length and of one kind each as typed arrays. Throws where lengths or kinds differ. */
export function predictionsFrom({ label, prediction, score, ...others }: PredictionArrays): Predictions {
  const rows = label.length
  for (const other of [
    prediction,
    score,
    others.weight,
    others.cluster,
    others.fold,
    others.order,
    others.ids,
    ...(others.scores?.values() ?? []),
    ...Object.values(others.dimensions ?? {}),
    ...Object.values(others.conditions ?? {})
  ]) {
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
    scores: others.scores && new Map([...others.scores].map(([key, values]) => [key, Float64Array.from(values)])),
    weight: others.weight && Float64Array.from(others.weight),
    cluster: others.cluster && textFrom(others.cluster),
    fold: others.fold && textFrom(others.fold),
    order: others.order && Float64Array.from(others.order),
    dimensions: new Map(Object.entries(others.dimensions ?? {}).map(([name, values]) => [name, columnFrom(values)])),
    conditions: new Map(Object.entries(others.conditions ?? {}).map(([name, values]) => [name, Uint8Array.from(values, Number)])),
    leftOut: new Map(),
    ids: others.ids && rowIdsOf(others.ids)
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
