import { normalTail } from '../distributions/normal.ts'
import { ascending } from '../ordering/ascending.ts'

/** The area under the ROC curve of one model and how certain it is. */
export interface DeLong {
  /** NaN where one class has no rows. */
  readonly area: number
  /** NaN where one class has fewer than two rows. */
  readonly variance: number
}

/** Two models on the same rows. */
export interface DeLongPaired {
  readonly candidate: DeLong
  readonly production: DeLong
  /** Of the two areas. */
  readonly covariance: number
  /** Candidate less production. */
  readonly difference: number
  readonly standardError: number
  readonly z: number
  /** Two-sided: that the areas are not the same. */
  readonly p: number
}

/**
 * The area under the ROC curve with its variance (DeLong, DeLong & Clarke-Pearson 1988), by ranks in n·log n (Sun & Xu 2014). Larger
 * scores stand for the positive class, ties count half; `isPositive` holds 1 for its rows and 0 for others. Rows count alike: there
 * are no weights, and rows are taken as independent. A score of NaN makes everything NaN. `order` are the rows by ascending score,
 * where they have been put in order before.
 */
export function deLong(scores: Float64Array, isPositive: Uint8Array, order = ascending(scores)): DeLong {
  const placed = placements(scores, isPositive, order)
  return { area: placed.area, variance: variancesOf(placed, placed, isPositive).first }
}

/**
 * Compares the areas of two models on the same rows. Rankings that are the same have a standard error of 0, z 0 and p 1. Where the
 * areas differ and no variance is left (all scores of one the same, all of the other right), z is infinite and p 0, as in pROC: how few
 * rows are too few for that is for the caller to say. NaN where a variance is. Not for a model and an extension of it on the rows that
 * both were trained on (Demler, Pencina & D'Agostino 2012). `orders` are the rows by ascending score of each, where they are known.
 */
export function deLongPaired(
  candidate: Float64Array,
  production: Float64Array,
  isPositive: Uint8Array,
  orders: { readonly candidate?: Int32Array; readonly production?: Int32Array } = {}
): DeLongPaired {
  const ours = placements(candidate, isPositive, orders.candidate ?? ascending(candidate))
  const theirs = placements(production, isPositive, orders.production ?? ascending(production))
  const { first, second, both, apart } = variancesOf(ours, theirs, isPositive)
  const difference = ours.area - theirs.area
  const standardError = Math.sqrt(apart)
  const z = difference === 0 && standardError === 0 ? 0 : difference / standardError
  return {
    candidate: { area: ours.area, variance: first },
    production: { area: theirs.area, variance: second },
    covariance: both,
    difference,
    standardError,
    z,
    p: Math.min(1, 2 * normalTail(Math.abs(z)))
  }
}

/** For each row the share of the other class that it stands on the right side of, ties counted half; and their mean, the area. */
interface Placements {
  readonly shares: Float64Array
  readonly area: number
}

function placements(scores: Float64Array, isPositive: Uint8Array, order: Int32Array): Placements {
  if (scores.length !== isPositive.length) throw new RangeError(`${scores.length} scores, but ${isPositive.length} labels`)
  const rows = order.length
  const shares = new Float64Array(rows)
  // Gathered first: the loop below would wait for each value.
  const sorted = new Float64Array(rows)
  const labels = new Uint8Array(rows)
  let positives = 0
  for (let place = 0; place < rows; place++) {
    const row = order[place] ?? 0
    sorted[place] = scores[row] ?? Number.NaN
    labels[place] = isPositive[row] ?? 0
    positives += isPositive[row] ?? 0
  }
  const negatives = rows - positives
  if (Number.isNaN(sorted.at(-1))) return { shares: shares.fill(Number.NaN), area: Number.NaN }
  let [positivesBelow, negativesBelow, halves] = [0, 0, 0]
  for (let from = 0; from < rows; ) {
    const score = sorted[from]
    let to = from
    let tied = 0
    for (; to < rows && sorted[to] === score; to++) tied += labels[to] ?? 0
    const tiedNegatives = to - from - tied
    const ofPositive = (2 * negativesBelow + tiedNegatives) / (2 * negatives)
    const ofNegative = (2 * (positives - positivesBelow - tied) + tied) / (2 * positives)
    for (let place = from; place < to; place++) shares[order[place] ?? 0] = labels[place] === 1 ? ofPositive : ofNegative
    halves += tied * (2 * negativesBelow + tiedNegatives)
    positivesBelow += tied
    negativesBelow += tiedNegatives
    from = to
  }
  return { shares, area: halves / 2 / positives / negatives }
}

/** What the shares of the rows of one class add up to, around the two areas. */
interface Sums {
  rows: number
  first: number
  second: number
  both: number
  apart: number
}

/**
 * The variances of two areas, their covariance, and the variance of their difference, which would be lost among the others where the
 * models rank nearly alike. Of the shares within each class, whose mean is the area in either.
 */
function variancesOf(one: Placements, other: Placements, isPositive: Uint8Array): Omit<Sums, 'rows'> {
  const none = (): Sums => ({ rows: 0, first: 0, second: 0, both: 0, apart: 0 })
  const [positives, negatives] = [none(), none()]
  for (let row = 0; row < isPositive.length; row++) {
    const sums = isPositive[row] === 1 ? positives : negatives
    const first = (one.shares[row] ?? 0) - one.area
    const second = (other.shares[row] ?? 0) - other.area
    sums.rows++
    sums.first += first * first
    sums.second += second * second
    sums.both += first * second
    sums.apart += (first - second) ** 2
  }
  const ofMean = (part: keyof Sums) =>
    [positives, negatives].reduce((total, { rows, [part]: sum }) => total + (rows < 2 ? Number.NaN : sum / (rows - 1) / rows), 0)
  return { first: ofMean('first'), second: ofMean('second'), both: ofMean('both'), apart: ofMean('apart') }
}
