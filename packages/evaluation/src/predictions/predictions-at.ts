import type { Categories, Column, Predictions } from './column.ts'
import { codesAt, numbersAt } from './examples.ts'

/** The predictions at some rows, in the order given. */
export function predictionsAt(predictions: Predictions, rows: Int32Array): Predictions {
  const { label, prediction, score, scores, weight, cluster, fold, order, dimensions, conditions, ids } = predictions
  return {
    ...predictions,
    rows: rows.length,
    label: columnAt(label, rows),
    prediction: prediction && columnAt(prediction, rows),
    score: score && numbersAt(score, rows),
    scores: scores && new Map([...scores].map(([key, values]) => [key, numbersAt(values, rows)])),
    weight: weight && numbersAt(weight, rows),
    cluster: cluster && categoriesAt(cluster, rows),
    fold: fold && categoriesAt(fold, rows),
    order: order && numbersAt(order, rows),
    dimensions: new Map([...dimensions].map(([name, column]) => [name, columnAt(column, rows)])),
    conditions: new Map([...conditions].map(([name, flags]) => [name, flagsAt(flags, rows)])),
    ids: ids?.at(rows)
  }
}

function columnAt(column: Column, rows: Int32Array): Column {
  return column.kind === 'number' ? { kind: 'number', values: numbersAt(column.values, rows) } : categoriesAt(column, rows)
}

function categoriesAt({ kind, codes, categories }: Categories, rows: Int32Array): Categories {
  return { kind, categories, codes: codesAt(codes, rows) }
}

function flagsAt(flags: Uint8Array, rows: Int32Array): Uint8Array {
  const picked = new Uint8Array(rows.length)
  for (let place = 0; place < rows.length; place++) picked[place] = flags[rows[place] ?? -1] ?? 0
  return picked
}
