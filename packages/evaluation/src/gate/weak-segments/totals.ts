import type { RowOutcomes } from './outcomes.ts'

/** What the rows of some segments add up to: one number a segment. Values are counted from `centre`, so that squares keep their digits. */
export interface Totals {
  readonly rows: Float64Array
  /** Σ w, Σ w x, Σ w², Σ w² x, Σ w² x². Without weights the first is `rows`, and Σ w² x is Σ w x. */
  readonly weight: Float64Array
  readonly value: Float64Array
  readonly weight2: Float64Array
  readonly value2: Float64Array
  readonly square2: Float64Array
}

/** Adds up the rows of each segment in one pass. `codeOf` is the segment of a row, below `segments`. */
export function totalsOf(
  outcomes: RowOutcomes,
  centre: number,
  codes: Uint16Array,
  other: Uint16Array | undefined,
  width: number,
  segments: number
): Totals {
  const { values, weight } = outcomes
  if (weight !== undefined) return weighted(values, weight, centre, codes, other, width, segments)
  if (outcomes.isZeroOne) return zeroOne(values, centre, codes, other, width, segments)
  const [rows, value, square] = [new Float64Array(segments), new Float64Array(segments), new Float64Array(segments)]
  for (let row = 0; row < values.length; row++) {
    const code = other === undefined ? (codes[row] ?? 0) : (codes[row] ?? 0) * width + (other[row] ?? 0)
    const x = (values[row] ?? 0) - centre
    rows[code] = (rows[code] ?? 0) + 1
    value[code] = (value[code] ?? 0) + x
    square[code] = (square[code] ?? 0) + x * x
  }
  return { rows, weight: rows, value, weight2: rows, value2: value, square2: square }
}

/** Two counts a segment are all there is to know. */
function zeroOne(
  values: Float64Array,
  centre: number,
  codes: Uint16Array,
  other: Uint16Array | undefined,
  width: number,
  segments: number
): Totals {
  const counts = new Int32Array(2 * segments)
  for (let row = 0; row < values.length; row++) {
    const code = other === undefined ? (codes[row] ?? 0) : (codes[row] ?? 0) * width + (other[row] ?? 0)
    const place = 2 * code + (values[row] ?? 0)
    counts[place] = (counts[place] ?? 0) + 1
  }
  const [rows, value, square] = [new Float64Array(segments), new Float64Array(segments), new Float64Array(segments)]
  for (let code = 0; code < segments; code++) {
    const [none, ones] = [counts[2 * code] ?? 0, counts[2 * code + 1] ?? 0]
    rows[code] = none + ones
    value[code] = ones * (1 - centre) - none * centre
    square[code] = ones * (1 - centre) ** 2 + none * centre ** 2
  }
  return { rows, weight: rows, value, weight2: rows, value2: value, square2: square }
}

function weighted(
  values: Float64Array,
  weight: Float64Array,
  centre: number,
  codes: Uint16Array,
  other: Uint16Array | undefined,
  width: number,
  segments: number
): Totals {
  const zeros = () => new Float64Array(segments)
  const totals = { rows: zeros(), weight: zeros(), value: zeros(), weight2: zeros(), value2: zeros(), square2: zeros() }
  for (let row = 0; row < values.length; row++) {
    const code = other === undefined ? (codes[row] ?? 0) : (codes[row] ?? 0) * width + (other[row] ?? 0)
    const x = (values[row] ?? 0) - centre
    const w = weight[row] ?? 0
    const w2 = w * w
    totals.rows[code] = (totals.rows[code] ?? 0) + 1
    totals.weight[code] = (totals.weight[code] ?? 0) + w
    totals.value[code] = (totals.value[code] ?? 0) + w * x
    totals.weight2[code] = (totals.weight2[code] ?? 0) + w2
    totals.value2[code] = (totals.value2[code] ?? 0) + w2 * x
    totals.square2[code] = (totals.square2[code] ?? 0) + w2 * x * x
  }
  return totals
}

/** What one segment adds up to. */
export interface Total {
  readonly rows: number
  readonly weight: number
  readonly value: number
  readonly weight2: number
  readonly value2: number
  readonly square2: number
}

export function totalAt({ rows, weight, value, weight2, value2, square2 }: Totals, code: number): Total {
  return {
    rows: rows[code] ?? 0,
    weight: weight[code] ?? 0,
    value: value[code] ?? 0,
    weight2: weight2[code] ?? 0,
    value2: value2[code] ?? 0,
    square2: square2[code] ?? 0
  }
}

export function rest(all: Total, part: Total): Total {
  return {
    rows: all.rows - part.rows,
    weight: all.weight - part.weight,
    value: all.value - part.value,
    weight2: all.weight2 - part.weight2,
    value2: all.value2 - part.value2,
    square2: all.square2 - part.square2
  }
}
