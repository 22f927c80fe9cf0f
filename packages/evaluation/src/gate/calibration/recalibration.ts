import { sum } from '@gauntlet/stats'
import type { Confidences } from '../../metrics/confidences.ts'
import { type LogitRows, logitRows, squaresOf } from './logit-rows.ts'

/** A number with its standard error, or why it does not exist, as the rest of a sentence. */
export type Estimate = { readonly value: number; readonly standardError: number } | { readonly problem: string }

export interface Recalibration {
  /** By how much the logits of the probabilities have to be stretched: 1 where they are right, below 1 where they are too extreme. */
  readonly slope: Estimate
  /** By how much the logits have to be moved with the slope kept at 1: 0 where they are right, below 0 where they are too high. */
  readonly intercept: Estimate
}

/**
 * Logistic recalibration (Cox 1958): what came true, regressed on the logit of the probability. The slope is that of the regression
 * with an intercept of its own; the intercept is "calibration in the large", with the slope fixed at 1, for only so it says whether
 * probabilities are too high or too low as a whole (Van Calster et al. 2019).
 *
 * A probability of 0 or 1 counts as 2.2e-16 away from it, as in the log loss. Standard errors are the sandwich's, so that they hold
 * with weights, and with rows that belong together: `clusters` has a number for each row, below 0 for one that stands alone. There is no slope where a threshold parts what came true from what did not: it would be infinite.
 */
export function recalibration({ said, came }: Confidences, weight: Float64Array | undefined, clusters?: Int32Array): Recalibration {
  const rows = logitRows(said, came, weight, clusters)
  const { logits, weights } = rows
  if (logits.length === 0) return both('there are no rows')
  const hits = sum(logits.length, row => (weights[row] ?? 0) * (rows.came[row] ?? 0))
  if (hits === 0) return both('nothing came true')
  if (hits === sum(weights.length, row => weights[row] ?? 0)) return both('everything came true')
  return { slope: slopeOf(rows), intercept: interceptOf(rows) }
}

function both(problem: string): Recalibration {
  return { slope: { problem }, intercept: { problem } }
}

function interceptOf(rows: LogitRows): Estimate {
  const { logits, came, weights } = rows
  const total = sum(weights.length, row => weights[row] ?? 0)
  // The excess of what came falls as the intercept rises, so that the root lies between any two signs.
  let [low, high] = [-80, 80]
  let intercept = 0
  for (let step = 0; step < MOST_STEPS; step++) {
    let [excess, information] = [0, 0]
    for (let row = 0; row < logits.length; row++) {
      const probability = logistic((logits[row] ?? 0) + intercept)
      const own = weights[row] ?? 0
      const off = (came[row] ?? 0) - probability
      excess += own * off
      information += own * probability * (1 - probability)
    }
    if (excess > 0) low = intercept
    else high = intercept
    const newton = intercept + excess / information
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - intercept) <= TOLERANCE * Math.max(1, Math.abs(next))) {
      if (information <= LEAST_INFORMATION * total) return { problem: NO_DOUBT }
      const off = (row: number) => (weights[row] ?? 0) * ((came[row] ?? 0) - logistic((logits[row] ?? 0) + next))
      return { value: next, standardError: Math.sqrt(squaresOf(rows, off, () => 0).m00) / information }
    }
    intercept = next
  }
  return { problem: DOES_NOT_SETTLE }
}

/** Newton's method for two parameters, around the mean logit so that the two do not depend on each other much; halved where it overshoots. */
function slopeOf(rows: LogitRows): Estimate {
  const { logits, weights } = rows
  const total = sum(weights.length, row => weights[row] ?? 0)
  const centre = sum(logits.length, row => (weights[row] ?? 0) * (logits[row] ?? 0)) / total
  const parted = separation(rows)
  if (parted !== undefined) return { problem: parted }
  let at: Point = { level: 0, slope: 0 }
  let now = sumsAt(rows, centre, at)
  for (let step = 0; step < MOST_STEPS; step++) {
    const determinant = now.h00 * now.h11 - now.h01 ** 2
    const move = { level: (now.h11 * now.g0 - now.h01 * now.g1) / determinant, slope: (now.h00 * now.g1 - now.h01 * now.g0) / determinant }
    if (!Number.isFinite(move.slope) || !Number.isFinite(move.level)) break
    let share = 1
    let next = moved(at, move, share)
    let then = sumsAt(rows, centre, next)
    while (!(then.likelihood >= now.likelihood - 1e-12 * Math.abs(now.likelihood)) && share > 1e-6) {
      share /= 2
      next = moved(at, move, share)
      then = sumsAt(rows, centre, next)
    }
    at = next
    now = then
    const settled =
      Math.abs(share * move.slope) <= TOLERANCE * Math.max(1, Math.abs(at.slope)) &&
      Math.abs(share * move.level) <= TOLERANCE * Math.max(1, Math.abs(at.level))
    if (settled)
      return isCertain(now, total) ? { problem: NO_DOUBT } : { value: at.slope, standardError: slopeError(rows, centre, at, now) }
  }
  return { problem: DOES_NOT_SETTLE }
}

interface Point {
  readonly level: number
  readonly slope: number
}

function moved(at: Point, move: Point, share: number): Point {
  return { level: at.level + share * move.level, slope: at.slope + share * move.slope }
}

/** The log likelihood at a point, its gradient, and its information matrix. */
function sumsAt({ logits, came, weights }: LogitRows, centre: number, { level, slope }: Point) {
  let [likelihood, g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0, 0]
  for (let row = 0; row < logits.length; row++) {
    const x = (logits[row] ?? 0) - centre
    const own = weights[row] ?? 0
    const linear = level + slope * x
    const small = Math.exp(-Math.abs(linear))
    const probability = linear >= 0 ? 1 / (1 + small) : small / (1 + small)
    const truth = came[row] ?? 0
    const off = own * (truth - probability)
    const spread = own * probability * (1 - probability)
    likelihood -= own * (Math.max(truth === 1 ? -linear : linear, 0) + Math.log1p(small))
    g0 += off
    g1 += off * x
    h00 += spread
    h01 += spread * x
    h11 += spread * x * x
  }
  return { likelihood, g0, g1, h00, h01, h11 }
}

function isCertain({ h00, h01, h11 }: ReturnType<typeof sumsAt>, total: number): boolean {
  return h00 <= LEAST_INFORMATION * total || h00 * h11 - h01 ** 2 <= LEAST_INFORMATION * h00 * h11
}

/** The corner of (information)⁻¹ · squares · (information)⁻¹ that is about the slope. */
function slopeError(rows: LogitRows, centre: number, { level, slope }: Point, { h00, h01, h11 }: ReturnType<typeof sumsAt>): number {
  const { logits, came, weights } = rows
  const from = (row: number) => (logits[row] ?? 0) - centre
  const off = (row: number) => (weights[row] ?? 0) * ((came[row] ?? 0) - logistic(level + slope * from(row)))
  const { m00, m01, m11 } = squaresOf(rows, off, from)
  const determinant = h00 * h11 - h01 ** 2
  const variance = (h01 * h01 * m00 - 2 * h01 * h00 * m01 + h00 * h00 * m11) / determinant ** 2
  return Math.sqrt(variance)
}

/** Why no finite slope fits best: the logits are all the same, or those of what came and of what did not only touch. */
function separation({ logits, came }: LogitRows): string | undefined {
  const not = { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY }
  const did = { ...not }
  for (let row = 0; row < logits.length; row++) {
    const end = came[row] === 1 ? did : not
    const x = logits[row] ?? Number.NaN
    end.least = Math.min(end.least, x)
    end.most = Math.max(end.most, x)
  }
  if (not.least === did.most && not.most === did.least && not.least === not.most) return 'all probabilities are the same'
  if (not.most <= did.least || did.most <= not.least) return 'one probability parts all that came true from all that did not'
  return undefined
}

function logistic(x: number): number {
  const small = Math.exp(-Math.abs(x))
  return x >= 0 ? 1 / (1 + small) : small / (1 + small)
}

/** Below this much a row, rounding decides where the estimate lies. */
const LEAST_INFORMATION = 1e-9
const NO_DOUBT = 'next to every row is all but certain, so that the others say too little'

const DOES_NOT_SETTLE = 'the regression does not settle'
const MOST_STEPS = 200
const TOLERANCE = 1e-12
