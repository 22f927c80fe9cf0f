import { counted, formatNumber } from '@gauntlet/core'
import type { Metric } from '../catalogue.ts'
import type { Pair } from './pair.ts'

/** A bootstrap knows nothing of what fewer rows of a class may have left out. */
const LEAST_ROWS_OF_CLASS = 5

/** What there is too little of for an interval to be believed, or undefined where there is enough. */
export function tooLittle(metric: Metric, pair: Pair, leastRows: number): string | undefined {
  const { rows } = pair.candidate
  if (rows < leastRows) return `there are ${counted(rows, 'row')}, and ${formatNumber(leastRows)} are needed to judge`
  if (pair.kind === 'regression') return undefined
  const sizes = classSizes(pair.candidate.actual, pair.candidate.classes.length).filter(size => size > 0)
  if (sizes.length === 1) return 'all labels are of one class'
  const least = Math.min(...sizes)
  if (metric.kind !== 'classification' || !metric.binary || least >= LEAST_ROWS_OF_CLASS) return undefined
  return `one class has ${counted(least, 'row')}, and ${LEAST_ROWS_OF_CLASS} of each are needed to judge`
}

/** On how many rows the two models say something different, of what the metric looks at. */
export function differingRows({ needs }: Metric, pair: Pair): number {
  const part = pair.kind === 'classification' && needs === 'score' ? 'score' : 'predicted'
  const [ours, theirs] = [valuesOf(pair, 'candidate', part), valuesOf(pair, 'production', part)]
  let count = 0
  for (let row = 0; row < ours.length; row++) if (ours[row] !== theirs[row]) count++
  return count
}

function valuesOf(pair: Pair, side: 'candidate' | 'production', part: 'score' | 'predicted'): Int32Array | Float64Array {
  const values = pair.kind === 'classification' ? pair[side][part] : pair[side].predicted
  if (values === undefined) throw new Error(`Could not compare the models: there is no ${part}`)
  return values
}

function classSizes(actual: Int32Array, classes: number): number[] {
  const sizes = new Array<number>(classes).fill(0)
  for (const code of actual) sizes[code] = (sizes[code] ?? 0) + 1
  return sizes
}
