import type { ClassExamples, Label } from '../../predictions/examples.ts'
import { STATE, STATES, type Sums } from './rates.ts'

/** Rows of each group counted by what both models make of them. Rows of a cell are the same to every rate of both. */
export interface Cells {
  readonly groups: number
  /** `STATES`² cells a group: the state of the model times `STATES`, plus that of the champion (0 where there is none). */
  readonly counts: Int32Array
  /** Where rows have weights: their sum and the sum of their squares, by cell. */
  readonly weights: { readonly sum: Float64Array; readonly squares: Float64Array } | undefined
}

/** Cells of one group. */
export const WIDTH = STATES * STATES

/** What each prediction is to the positive class. Without a positive class right ones are positives that were found. */
export function statesOf({ rows, actual, predicted, classes }: ClassExamples, positive: Label | undefined): Uint8Array {
  if (predicted === undefined) throw new Error('Could not compare groups: there are no predictions')
  const yes = positive === undefined ? -1 : classes.indexOf(positive)
  const states = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) {
    const [label, guess] = [actual[row] ?? -1, predicted[row] ?? -1]
    if (positive === undefined) states[row] = label === guess ? STATE.truePositive : STATE.falseNegative
    else if (label === yes) states[row] = guess === yes ? STATE.truePositive : STATE.falseNegative
    else states[row] = guess === yes ? STATE.falsePositive : label === guess ? STATE.rightNegative : STATE.otherNegative
  }
  return states
}

/** Counts rows in one pass. `codes` are the groups of rows, below `groups`. */
export function cellsOf(
  codes: Int32Array,
  groups: number,
  model: Uint8Array,
  champion: Uint8Array | undefined,
  weight: Float64Array | undefined
): Cells {
  const counts = new Int32Array(groups * WIDTH)
  const weights = weight && { sum: new Float64Array(groups * WIDTH), squares: new Float64Array(groups * WIDTH) }
  for (let row = 0; row < codes.length; row++) {
    const cell = (codes[row] ?? 0) * WIDTH + (model[row] ?? 0) * STATES + (champion === undefined ? 0 : (champion[row] ?? 0))
    counts[cell] = (counts[cell] ?? 0) + 1
    if (weights === undefined) continue
    const own = weight?.[row] ?? 0
    weights.sum[cell] = (weights.sum[cell] ?? 0) + own
    weights.squares[cell] = (weights.squares[cell] ?? 0) + own * own
  }
  return { groups, counts, weights }
}

/** What one model makes of the rows of each group. `amounts` are by cell: counts, or sums of weights. Overwrites `sums`. */
export function margin(amounts: ArrayLike<number>, side: 'model' | 'champion', sums: Sums): Sums {
  sums.fill(0)
  for (let cell = 0; cell < amounts.length; cell++) {
    const group = Math.floor(cell / WIDTH)
    const within = cell - group * WIDTH
    const state = side === 'model' ? Math.floor(within / STATES) : within % STATES
    const place = group * STATES + state
    sums[place] = (sums[place] ?? 0) + (amounts[cell] ?? 0)
  }
  return sums
}
