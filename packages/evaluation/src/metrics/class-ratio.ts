import { cut } from '@gauntlet/core'
import { sum } from '@gauntlet/stats'
import type { Label } from '../predictions/examples.ts'
import { type Measured, measured, undefinedBecause } from './measured.ts'
import { allBut, at, type ClassNames, occurring, type Proportion, type ShareOfLabels, type Tally, type TallyMeasure } from './tally.ts'
import { codeOf, type WhichClass } from './which-class.ts'

/** A ratio of counts for each class: precision, recall or F-beta. */
export interface ClassRatio {
  readonly name: string
  of(tally: Tally, code: number): readonly [part: number, whole: number]
  /** Where the whole are rows with some labels, whatever is predicted: which labels, and which predictions count as part. */
  readonly rows?: { readonly labels: 'own' | 'others'; readonly hits: 'own' | 'others' }
}

export const precision: ClassRatio = { name: 'precision', of: (tally, code) => [at(tally.hits, code), at(tally.predicted, code)] }
export const recall: ClassRatio = {
  name: 'recall',
  of: (tally, code) => [at(tally.hits, code), at(tally.actual, code)],
  rows: { labels: 'own', hits: 'own' }
}

/** Precision and recall in one, recall counting `beta` times as much (van Rijsbergen 1979). */
export function fBeta(beta: number): ClassRatio {
  const square = beta ** 2
  return {
    name: `F${beta}`,
    of: (tally, code) => [(1 + square) * at(tally.hits, code), square * at(tally.actual, code) + at(tally.predicted, code)]
  }
}

/** The share of all rows but those of the class that are not predicted as it: the recall of the rest. */
export const specificity: ClassRatio = {
  name: 'specificity',
  of: (tally, code) => [passedOver(tally, code), allBut(tally.actual, code)],
  rows: { labels: 'others', hits: 'others' }
}

/** The share of rows not predicted as the class that are not of it: the precision of the rest. */
export const negativePredictiveValue: ClassRatio = {
  name: 'negative predictive value',
  of: (tally, code) => [passedOver(tally, code), allBut(tally.predicted, code)]
}

export const falsePositiveRate: ClassRatio = {
  name: 'false positive rate',
  of: (tally, code) => [at(tally.predicted, code) - at(tally.hits, code), allBut(tally.actual, code)],
  rows: { labels: 'others', hits: 'own' }
}

export const falseNegativeRate: ClassRatio = {
  name: 'false negative rate',
  of: (tally, code) => [at(tally.actual, code) - at(tally.hits, code), at(tally.actual, code)],
  rows: { labels: 'own', hits: 'others' }
}

/** The ratio of one class. 0/0 counts as `zero`, as in scikit-learn; undefined: then it does not exist. */
export function ofClass(ratio: ClassRatio, which: WhichClass, zero: number | undefined): TallyMeasure {
  return (tally, examples) => {
    if (tally.rows === 0) return undefinedBecause('there are no rows')
    const code = which(examples)
    if (typeof code !== 'number') return code
    const [part, whole] = ratio.of(tally, code)
    if (whole === 0 && zero === undefined) return undefinedBecause(`${ratio.name} of class ${shown(examples.classes[code])} is 0/0`)
    const found = ratioMeasured(share([part, whole], zero ?? 0), illDefined(ratio, tally, [code], [examples.classes[code]], zero ?? 0))
    return whole === 0 ? { ...found, isNothing: true } : found
  }
}

/** The ratio of one class as hits and trials. */
export function proportionOf(ratio: ClassRatio, which: WhichClass): Proportion {
  return (tally, examples) => ratio.of(tally, codeOf(which, examples))
}

/** The classes that a mean is over: those an author names, else every one that occurs among labels or predictions. */
export type MeanOver = readonly Label[] | undefined

/** The same row by row, where labels alone decide which rows are the trials. */
export function shareOfLabels({ rows }: ClassRatio, which: WhichClass): ShareOfLabels | undefined {
  if (rows === undefined) return undefined
  return examples => {
    const own = codeOf(which, examples)
    return { counts: label => (label === own) === (rows.labels === 'own'), isHit: guess => (guess === own) === (rows.hits === 'own') }
  }
}

/** The plain mean of the ratio over classes. */
export function macro(ratio: ClassRatio, over: MeanOver, zero: number): TallyMeasure {
  return overClasses(over, (tally, codes, labels) => {
    const total = sum(codes.length, index => share(ratio.of(tally, codes[index] ?? -1), zero))
    return ratioMeasured(total / codes.length, illDefined(ratio, tally, codes, labels, zero))
  })
}

/** The mean of the ratio over classes, each weighted by its number of labels; the plain mean where no label is of them. */
export function weighted(ratio: ClassRatio, over: MeanOver, zero: number): TallyMeasure {
  return overClasses(over, (tally, codes, labels, examples) => {
    const support = sum(codes.length, index => at(tally.actual, codes[index] ?? -1))
    if (support === 0) return macro(ratio, over, zero)(tally, examples)
    const total = sum(codes.length, index => {
      const code = codes[index] ?? -1
      return at(tally.actual, code) * share(ratio.of(tally, code), zero)
    })
    return ratioMeasured(total / support, illDefined(ratio, tally, codes, labels, zero))
  })
}

/** The ratio of the counts of all classes together. Over all that occur it is the accuracy. */
export function micro(ratio: ClassRatio, over: MeanOver, zero: number): TallyMeasure {
  return overClasses(over, (tally, codes) => {
    const whole = together(ratio, tally, codes)
    const note = whole[1] === 0 ? `${ratio.name} of these classes is 0/0, counted as ${zero}` : undefined
    return ratioMeasured(share(whole, zero), note)
  })
}

/** Hits and trials of all classes together. */
export function microProportion(ratio: ClassRatio, over: MeanOver): Proportion {
  return (tally, { classes }) => together(ratio, tally, codesOf(over, tally, classes) ?? [])
}

type MeanOfClasses = (tally: Tally, codes: readonly number[], labels: readonly (Label | undefined)[], examples: ClassNames) => Measured

function overClasses(over: MeanOver, mean: MeanOfClasses): TallyMeasure {
  return (tally, examples) => {
    if (tally.rows === 0) return undefinedBecause('there are no rows')
    const codes = codesOf(over, tally, examples.classes)
    if (codes !== undefined) return mean(tally, codes, over ?? codes.map(code => examples.classes[code]), examples)
    return undefinedBecause('no label and no prediction is of the "classes" that it is to be computed over')
  }
}

/** Undefined where no class of the author's occurs at all. One that does not is −1, and all of its counts are 0. */
function codesOf(over: MeanOver, tally: Tally, classes: readonly Label[]): number[] | undefined {
  if (over === undefined) return occurring(tally)
  const codes = over.map(label => classes.indexOf(label))
  return codes.some(code => at(tally.actual, code) + at(tally.predicted, code) > 0) ? codes : undefined
}

function together(ratio: ClassRatio, tally: Tally, codes: readonly number[]): readonly [number, number] {
  const each = codes.map(code => ratio.of(tally, code))
  return [sum(each.length, index => each[index]?.[0] ?? 0), sum(each.length, index => each[index]?.[1] ?? 0)]
}

/** Rows that are not of the class and were not predicted as it. Not below 0 by rounding. */
function passedOver(tally: Tally, code: number): number {
  return Math.max(0, allBut(tally.actual, code) - (at(tally.predicted, code) - at(tally.hits, code)))
}

function share([part, whole]: readonly [number, number], zero: number): number {
  return whole === 0 ? zero : part / whole
}

/** Weights that are no whole numbers may round to a hair more than everything. */
function ratioMeasured(value: number, note: string | undefined): Measured {
  return measured(Math.min(1, value), note)
}

/** Names the classes whose ratio is 0/0, because a 0 that was never measured looks like one that was. */
function illDefined(
  ratio: ClassRatio,
  tally: Tally,
  codes: readonly number[],
  labels: readonly (Label | undefined)[],
  zero: number
): string | undefined {
  const empty = labels.filter((_, index) => ratio.of(tally, codes[index] ?? -1)[1] === 0)
  if (empty.length === 0) return undefined
  const more = empty.length > 3 ? ` and ${empty.length - 3} more` : ''
  return `${ratio.name} of class ${empty.slice(0, 3).map(shown).join(', ')}${more} is 0/0, counted as ${zero}`
}

function shown(label: Label | undefined): string {
  return cut(String(label), 40)
}
