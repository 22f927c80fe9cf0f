import { sum } from '@gauntlet/stats'
import type { CalibrationBin } from '../../metrics/calibration.ts'
import type { Confidences } from '../../metrics/confidences.ts'

/** The Brier score in its parts: reliability − resolution + uncertainty + what lies within bins. */
export interface BrierParts {
  readonly brier: number
  /** How far the probabilities of a bin are from what came true; 0 where they are right. */
  readonly reliability: number
  /** How far what came true in a bin is from what comes true overall; as large as uncertainty where bins know all. */
  readonly resolution: number
  /** What cannot be known from the base rate alone. */
  readonly uncertainty: number
  /** What is left because probabilities within a bin differ: 0 where a bin is a single probability. */
  readonly within: number
}

/** Murphy's decomposition (1973) over bins, with the remainder that bins of differing probabilities leave (Stephenson et al. 2008). */
export function brierParts({ said, came }: Confidences, weight: Float64Array | undefined, bins: readonly CalibrationBin[]): BrierParts {
  const weightOf = (row: number) => (weight === undefined ? 1 : (weight[row] ?? 0))
  const total = sum(said.length, weightOf)
  const brier = sum(said.length, row => weightOf(row) * ((said[row] ?? Number.NaN) - (came[row] ?? 0)) ** 2) / total
  const rate = sum(said.length, row => weightOf(row) * (came[row] ?? 0)) / total
  const overBins = (of: (bin: CalibrationBin) => number) => bins.reduce((so, bin) => so + bin.rows * of(bin), 0) / total
  const reliability = overBins(({ mean, observed }) => (mean - observed) ** 2)
  const resolution = overBins(({ observed }) => (observed - rate) ** 2)
  const uncertainty = rate * (1 - rate)
  return { brier, reliability, resolution, uncertainty, within: brier - (reliability - resolution + uncertainty) }
}
