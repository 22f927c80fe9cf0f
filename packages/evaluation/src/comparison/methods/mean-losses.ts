import { ascending, dieboldMariano, pairedT, rounding } from '@gauntlet/stats'
import { rowsByStandardError, type Uncertainty } from './uncertainty.ts'
import { shownP } from './wording.ts'

/** What each row loses by each model. */
export interface Losses {
  readonly candidate: Float64Array
  readonly production: Float64Array
  /** Makes the metric of the mean, such as a root. */
  readonly finish: ((mean: number) => number) | undefined
}

/**
 * The difference of two mean losses by Student's paired test.
 *
 * Of a metric that is a function of the mean, such as the root of squared errors, every loss is first multiplied by the slope of that
 * function at the model's own mean (the delta method: 1 ∕ (2·RMSE) for a root). The mean of the scaled differences then varies as the
 * difference of the metrics does, whether the two models are equally good or not. Undefined where there is no slope.
 */
export function pairedTUncertainty(losses: Losses, confidence: number): Uncertainty | undefined {
  const differences = scaledDifferences(losses)
  return differences && ofTest('paired t', `paired t test${ofScaled(losses)}`, against => pairedT(differences, { confidence, against }))
}

/**
 * The same for rows in time, whose neighbours depend on each other: by Diebold & Mariano with the correction of Harvey, Leybourne &
 * Newbold. `order` has a different finite number for each row. Undefined also of fewer rows
 * than four horizons.
 */
export function dieboldMarianoUncertainty(
  losses: Losses,
  order: Float64Array,
  horizon: number,
  confidence: number
): Uncertainty | undefined {
  const differences = scaledDifferences(losses)
  if (differences === undefined || order.length < LEAST_HORIZONS * horizon) return undefined
  const rows = ascending(order)
  const inTime = new Float64Array(rows.length)
  for (let place = 0; place < rows.length; place++) inTime[place] = differences[rows[place] ?? 0] ?? Number.NaN
  const words = `Diebold–Mariano test in the order of time, horizon ${horizon}${ofScaled(losses)}`
  return ofTest('Diebold-Mariano', words, against => dieboldMariano(inTime, horizon, { confidence, against }))
}

/** Fewer rows than so many horizons hold too few independent errors, though a variance can be computed. */
const LEAST_HORIZONS = 4

function ofScaled({ finish }: Losses): string {
  return finish === undefined ? '' : ' of the losses scaled to the metric (delta method)'
}

/**
 * Around the difference of the metrics, which the mean of the scaled losses is not. Rounded, for what is left of equal losses that
 * were computed in another order would be a difference without any spread, and so a certain one.
 */
function scaledDifferences({ candidate, production, finish }: Losses): Float64Array | undefined {
  const [ours, mean] = [meanOf(candidate), meanOf(production)]
  const theirs = rounding(Math.max(Math.abs(ours), Math.abs(mean)))(ours - mean) === 0 ? ours : mean
  const [ourSlope, theirSlope] = [slopeOf(finish, ours), slopeOf(finish, theirs)]
  if (!Number.isFinite(ourSlope) || !Number.isFinite(theirSlope)) return undefined
  const shift = finish === undefined ? 0 : finish(ours) - ourSlope * ours - (finish(theirs) - theirSlope * theirs)
  const round = rounding(Math.max(Math.abs(ourSlope) * largestOf(candidate), Math.abs(theirSlope) * largestOf(production)))
  const differences = new Float64Array(candidate.length)
  for (let row = 0; row < differences.length; row++)
    differences[row] = round(ourSlope * (candidate[row] ?? Number.NaN) - theirSlope * (production[row] ?? Number.NaN) + shift)
  return differences
}

/** Around the mean, from both sides. NaN at a mean of 0, where a root has none. */
function slopeOf(finish: Losses['finish'], mean: number): number {
  if (finish === undefined) return 1
  const step = 1e-6 * Math.abs(mean)
  return step === 0 ? Number.NaN : (finish(mean + step) - finish(mean - step)) / (2 * step)
}

function largestOf(values: Float64Array): number {
  let largest = 0
  for (let row = 0; row < values.length; row++) largest = Math.max(largest, Math.abs(values[row] ?? 0))
  return largest
}

function meanOf(values: Float64Array): number {
  let total = 0
  for (let row = 0; row < values.length; row++) total += values[row] ?? 0
  return total / values.length
}

type Test = ReturnType<typeof pairedT>

function ofTest(method: Uncertainty['method'], words: string, test: (against: number) => Test): Uncertainty | undefined {
  const { interval, standardError, p } = test(0)
  if (!Number.isFinite(interval.low) || !Number.isFinite(interval.high)) return undefined
  return {
    interval,
    standardError,
    method,
    words: `${words}, ${shownP(p)}`,
    p,
    seed: undefined,
    pBelow: bound => test(bound).pLess,
    pAbove: bound => test(bound).pGreater,
    rowsToSee: rowsByStandardError(standardError)
  }
}
