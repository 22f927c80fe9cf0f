import type { Measured } from '../metrics/measured.ts'
import type { ChosenMetric } from '../metrics/metric.ts'
import type { Uncertainty } from './methods/uncertainty.ts'
import type { ComparedSlices } from './slices/compare-slices.ts'

/** One metric of both models. */
export interface ComparedMetric extends ChosenMetric {
  readonly candidate: Measured
  readonly production: Measured
  /** Candidate minus production. Undefined where one of the values is. */
  readonly difference: number | undefined
  /** How certain that is. Undefined where it cannot be said; `note` says why. */
  readonly uncertainty: Uncertainty | undefined
  readonly note: string | undefined
  /** Rows on which the two models say different things; undefined where they were not asked about the same rows. */
  readonly differingRows: number | undefined
  /** Whether there are as many rows as the author asks for. */
  readonly enoughRows: boolean
}

/**
 * How the two models were held against each other: on the same rows, each on rows of its own, or by numbers of which no rows are known.
 */
export type Pairing = 'same rows' | 'other rows' | 'numbers only'

/** All metrics of a comparison, the one that decides first. */
export interface Compared {
  readonly pairing: Pairing
  /** Of the candidate. Undefined where only numbers are known. */
  readonly rows: number | undefined
  /** Of the model in production, where it was asked about other rows. */
  readonly productionRows: number | undefined
  readonly metrics: readonly ComparedMetric[]
  readonly slices: ComparedSlices | undefined
}
