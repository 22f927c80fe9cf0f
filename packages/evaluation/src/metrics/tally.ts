import { sum } from '@gauntlet/stats'
import type { ClassExamples } from '../predictions/examples.ts'
import type { Measured } from './measured.ts'

/** Rows counted by class, each as often as it weighs. Arrays are indexed like `classes`. */
export interface Tally {
  /** How many, or the sum of their weights. */
  readonly rows: number
  readonly actual: Float64Array
  readonly predicted: Float64Array
  /** Rows of a class that were predicted as that class. */
  readonly hits: Float64Array
}

/** What a metric of counts knows of the examples beside the counts. */
export type ClassNames = Pick<ClassExamples, 'classes' | 'positive'>

/** A metric of counts: rows that are in the same cell of the confusion matrix are the same to it. */
export type TallyMeasure = (tally: Tally, examples: ClassNames) => Measured

/** The hits and the trials of a metric that is a share of them. 0 of 0 where it does not exist. */
export type Proportion = (tally: Tally, examples: ClassNames) => readonly [hits: number, trials: number]

/** For a metric that is a share of the rows with some labels: which labels, and which predictions are hits for them. */
export type ShareOfLabels = (examples: ClassNames) => {
  counts(label: number): boolean
  isHit(predicted: number): boolean
}

/** A gate asks for many metrics of the same counts. */
const counted = new WeakMap<ClassExamples, Tally>()

/** The counts of examples. Computed once for the same ones. */
export function tallyOf(examples: ClassExamples): Tally {
  const found = counted.get(examples) ?? tallyWith(examples, examples.weight)
  counted.set(examples, found)
  return found
}

/** The counts with other weights; undefined where each row counts once. */
export function tallyWith({ rows, classes, actual, predicted }: ClassExamples, weight: Float64Array | undefined): Tally {
  if (predicted === undefined) throw new Error('Could not count predictions: there are none')
  const counts = {
    actual: new Float64Array(classes.length),
    predicted: new Float64Array(classes.length),
    hits: new Float64Array(classes.length)
  }
  for (let row = 0; row < rows; row++) {
    const label = actual[row] ?? -1
    const guess = predicted[row] ?? -1
    const size = weight === undefined ? 1 : (weight[row] ?? 0)
    counts.actual[label] = at(counts.actual, label) + size
    counts.predicted[guess] = at(counts.predicted, guess) + size
    if (label === guess) counts.hits[label] = at(counts.hits, label) + size
  }
  return { rows: sum(classes.length, code => at(counts.actual, code)), ...counts }
}

/** The classes among labels or predictions. Those of rows without weight are not: such a row is as good as not there. */
export function occurring(tally: Tally): number[] {
  return Array.from(tally.actual.keys()).filter(code => at(tally.actual, code) + at(tally.predicted, code) > 0)
}

/** The sum over all classes but one. Added up, because what is left of a total is not 0 where rounding remains. */
export function allBut(counts: Float64Array, code: number): number {
  return sum(counts.length, other => (other === code ? 0 : at(counts, other)))
}

export function at(counts: Float64Array, index: number): number {
  return counts[index] ?? 0
}
