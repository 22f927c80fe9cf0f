import { cut } from '@gauntlet/core'
import { sum } from '@gauntlet/stats'
import type { ClassExamples } from './examples.ts'
import { type Measured, measured, undefinedBecause } from './measured.ts'

/** Rows counted by class. Arrays are indexed like `classes`. */
export interface Tally {
  readonly rows: number
  readonly actual: Float64Array
  readonly predicted: Float64Array
  /** Rows of a class that were predicted as that class. */
  readonly hits: Float64Array
}

/** A ratio of counts for each class: precision, recall or F1. */
export interface ClassRatio {
  readonly name: string
  of(tally: Tally, code: number): readonly [part: number, whole: number]
}

export const precisionRatio: ClassRatio = { name: 'precision', of: (tally, code) => [at(tally.hits, code), at(tally.predicted, code)] }
export const recallRatio: ClassRatio = { name: 'recall', of: (tally, code) => [at(tally.hits, code), at(tally.actual, code)] }
export const f1Ratio: ClassRatio = {
  name: 'F1',
  of: (tally, code) => [2 * at(tally.hits, code), at(tally.actual, code) + at(tally.predicted, code)]
}

/** A metric of counts: rows that are in the same cell of the confusion matrix are the same to it. */
export type TallyMeasure = (tally: Tally, examples: Pick<ClassExamples, 'classes' | 'positive'>) => Measured

/** The share of rows whose prediction is their label. */
export const accuracy: TallyMeasure = ({ hits, rows }) => {
  if (rows === 0) return undefinedBecause('there are no rows')
  return measured(sum(hits.length, code => at(hits, code)) / rows)
}

/** The ratio of the positive class. 0 where it is 0/0, as scikit-learn counts it. */
export function ofPositive(ratio: ClassRatio): TallyMeasure {
  return (tally, { positive, classes }) => {
    if (tally.rows === 0) return undefinedBecause('there are no rows')
    if (positive === undefined) return undefinedBecause('the positive class is not known')
    return measured(share(ratio.of(tally, positive)), illDefined(ratio, tally, [positive], classes))
  }
}

/** The plain mean of the ratio over every class that occurs among labels or predictions. */
export function macro(ratio: ClassRatio): TallyMeasure {
  return (tally, { classes }) => {
    if (tally.rows === 0) return undefinedBecause('there are no rows')
    const codes = occurring(tally)
    const total = sum(codes.length, index => share(ratio.of(tally, codes[index] ?? -1)))
    return measured(total / codes.length, illDefined(ratio, tally, codes, classes))
  }
}

/** The mean of the ratio over classes, each weighted by its number of labels. */
export function weighted(ratio: ClassRatio): TallyMeasure {
  return (tally, { classes }) => {
    if (tally.rows === 0) return undefinedBecause('there are no rows')
    const total = sum(tally.actual.length, code => at(tally.actual, code) * share(ratio.of(tally, code)))
    return measured(total / tally.rows, illDefined(ratio, tally, occurring(tally), classes))
  }
}

export function tallyOf({ rows, classes, actual, predicted }: ClassExamples): Tally {
  if (predicted === undefined) throw new Error('Could not count predictions: there are none')
  const counts = {
    actual: new Float64Array(classes.length),
    predicted: new Float64Array(classes.length),
    hits: new Float64Array(classes.length)
  }
  for (let row = 0; row < rows; row++) {
    const label = actual[row] ?? -1
    const guess = predicted[row] ?? -1
    counts.actual[label] = at(counts.actual, label) + 1
    counts.predicted[guess] = at(counts.predicted, guess) + 1
    if (label === guess) counts.hits[label] = at(counts.hits, label) + 1
  }
  return { rows, ...counts }
}

function occurring(tally: Tally): number[] {
  return Array.from(tally.actual.keys()).filter(code => at(tally.actual, code) + at(tally.predicted, code) > 0)
}

function share([part, whole]: readonly [number, number]): number {
  return whole === 0 ? 0 : part / whole
}

/** Names the classes whose ratio is 0/0, because a 0 that was never measured looks like one that was. */
function illDefined(ratio: ClassRatio, tally: Tally, codes: readonly number[], classes: ClassExamples['classes']): string | undefined {
  const empty = codes.filter(code => ratio.of(tally, code)[1] === 0)
  if (empty.length === 0) return undefined
  const named = empty
    .slice(0, 3)
    .map(code => cut(String(classes[code]), 40))
    .join(', ')
  const more = empty.length > 3 ? ` and ${empty.length - 3} more` : ''
  return `${ratio.name} of class ${named}${more} is 0/0, counted as 0`
}

function at(counts: Float64Array, index: number): number {
  return counts[index] ?? 0
}
