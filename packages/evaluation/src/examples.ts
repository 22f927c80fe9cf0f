/** A class as it stands in the data. */
export type Label = string | number | boolean

/** What the metrics of classification are computed on. Arrays have one element a row; classes are positions in `classes`. */
export interface ClassExamples {
  readonly rows: number
  /** Sorted. A class that occurs neither among labels nor among predictions counts nowhere. */
  readonly classes: readonly Label[]
  readonly actual: Int32Array
  readonly predicted: Int32Array | undefined
  /** The score of the positive class, finite. */
  readonly score: Float64Array | undefined
  readonly positive: number | undefined
}

/** What the metrics of regression are computed on. Finite numbers, one a row. */
export interface ValueExamples {
  readonly rows: number
  readonly actual: Float64Array
  readonly predicted: Float64Array
}

/** The examples at some rows, in the order given: a slice, or a resample when rows repeat. */
export function classExamplesAt(examples: ClassExamples, rows: Int32Array): ClassExamples {
  const { classes, positive, actual, predicted, score } = examples
  return {
    rows: rows.length,
    classes,
    positive,
    actual: rows.map(row => actual[row] ?? -1),
    predicted: predicted && rows.map(row => predicted[row] ?? -1),
    score: score && numbersAt(score, rows)
  }
}

/** The same for regression. */
export function valueExamplesAt({ actual, predicted }: ValueExamples, rows: Int32Array): ValueExamples {
  return { rows: rows.length, actual: numbersAt(actual, rows), predicted: numbersAt(predicted, rows) }
}

function numbersAt(values: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length)
  for (let index = 0; index < rows.length; index++) picked[index] = values[rows[index] ?? -1] ?? Number.NaN
  return picked
}
