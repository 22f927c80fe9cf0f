import type { ClassExamples } from '../predictions/examples.ts'
import { type Binning, binEdges, binsOf } from './bin-edges.ts'
import { type Confidences, confidencesOf } from './confidences.ts'
import { type Measured, measured, undefinedBecause } from './measured.ts'

/** Rows of like probabilities: what was said of them, and what came. */
export interface CalibrationBin {
  /** Above this, but in the first bin at least this, … */
  readonly from: number
  /** … and at most this. */
  readonly to: number
  /** The mean probability. */
  readonly mean: number
  /** The share of rows of which it came true. */
  readonly observed: number
  /** How many rows, or the sum of their weights. */
  readonly rows: number
}

/**
 * The bins that hold rows, in ascending order, as scikit-learn's `calibration_curve` has them. Of more than two classes the largest
 * probability of each row is compared with whether its class is the label.
 */
export function calibrationBins(examples: ClassExamples, bins = 10, binning: Binning = 'equal-width'): CalibrationBin[] {
  if (examples.rows === 0) return []
  const { said, came } = confidencesOf(examples)
  const edges = binEdges(said, bins, binning)
  const bin = binsOf(said, edges)
  const [rows, probabilities, hits] = [new Float64Array(bins), new Float64Array(bins), new Float64Array(bins)]
  for (let row = 0; row < examples.rows; row++) {
    const place = bin[row] ?? 0
    const weight = examples.weight === undefined ? 1 : (examples.weight[row] ?? 0)
    rows[place] = (rows[place] ?? 0) + weight
    probabilities[place] = (probabilities[place] ?? 0) + weight * (said[row] ?? Number.NaN)
    hits[place] = (hits[place] ?? 0) + weight * (came[row] ?? 0)
  }
  return Array.from(rows, (count, place) => ({
    from: edges[place] ?? Number.NaN,
    to: edges[place + 1] ?? Number.NaN,
    mean: (probabilities[place] ?? Number.NaN) / count,
    observed: (hits[place] ?? Number.NaN) / count,
    rows: count
  })).filter(({ rows: count }) => count > 0)
}

/**
 * The expected calibration error (Naeini, Cooper & Hauskrecht 2015): how far the mean probability of a bin is from the share that came
 * true, as a mean over the bins, each weighted by its rows. Bins are those of `calibrationBins`.
 */
export function expectedCalibrationError(bins: number, binning: Binning) {
  const prepare = (examples: ClassExamples) => errorOf(confidencesOf(examples), bins, binning)
  return {
    measure: (examples: ClassExamples): Measured => {
      const { rows, weight } = examples
      if (rows === 0 || weight?.every(one => one === 0)) return undefinedBecause('there are no rows')
      return measured(prepare(examples)(weight))
    },
    prepare
  }
}

/** As a function of weights; undefined where each row counts once. NaN without rows. */
function errorOf({ said, came }: Confidences, bins: number, binning: Binning): (weight: Float64Array | undefined) => number {
  const bin = said.length === 0 ? new Uint16Array() : binsOf(said, binEdges(said, bins, binning))
  return weight => {
    const gaps = new Float64Array(bins)
    let total = 0
    for (let row = 0; row < said.length; row++) {
      const place = bin[row] ?? 0
      const size = weight === undefined ? 1 : (weight[row] ?? 0)
      gaps[place] = (gaps[place] ?? 0) + size * ((said[row] ?? Number.NaN) - (came[row] ?? 0))
      total += size
    }
    return Math.min(1, gaps.reduce((so, gap) => so + Math.abs(gap), 0) / total)
  }
}
