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
  /** Probabilities by class, in the order of `classes`; a class without a column has none anywhere. Rows add up to 1. */
  readonly scores: readonly Float64Array[] | undefined
  /** How much each row counts; undefined where all count alike. Finite, at least 0, not all 0. */
  readonly weight: Float64Array | undefined
}

/** What the metrics of regression are computed on. Finite numbers, one a row. */
export interface ValueExamples {
  readonly rows: number
  readonly actual: Float64Array
  readonly predicted: Float64Array
  /** How much each row counts; undefined where all count alike. Finite, at least 0, not all 0. */
  readonly weight: Float64Array | undefined
}

/** Examples of one kind, as metrics need them. */
export type Examples =
  | { readonly kind: 'classification'; readonly of: ClassExamples }
  | { readonly kind: 'regression'; readonly of: ValueExamples }

export function examplesAt(examples: Examples, rows: Int32Array): Examples {
  if (examples.kind === 'regression') return { kind: 'regression', of: valueExamplesAt(examples.of, rows) }
  return { kind: 'classification', of: classExamplesAt(examples.of, rows) }
}

/** The examples at some rows, in the order given: a slice, or a resample when rows repeat. */
export function classExamplesAt(examples: ClassExamples, rows: Int32Array): ClassExamples {
  const { classes, positive, actual, predicted, score, scores, weight } = examples
  return {
    rows: rows.length,
    classes,
    positive,
    actual: codesAt(actual, rows),
    predicted: predicted && codesAt(predicted, rows),
    score: score && numbersAt(score, rows),
    scores: scores?.map(column => numbersAt(column, rows)),
    weight: weight && numbersAt(weight, rows)
  }
}

/** The same for regression. */
export function valueExamplesAt({ actual, predicted, weight }: ValueExamples, rows: Int32Array): ValueExamples {
  return {
    rows: rows.length,
    actual: numbersAt(actual, rows),
    predicted: numbersAt(predicted, rows),
    weight: weight && numbersAt(weight, rows)
  }
}

export function numbersAt(values: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length)
  for (let index = 0; index < rows.length; index++) picked[index] = values[rows[index] ?? -1] ?? Number.NaN
  return picked
}

/** The codes at some rows, in the order given; −1 where there is no such row. */
export function codesAt(codes: Int32Array, rows: Int32Array): Int32Array {
  const picked = new Int32Array(rows.length)
  for (let index = 0; index < rows.length; index++) picked[index] = codes[rows[index] ?? -1] ?? -1
  return picked
}
