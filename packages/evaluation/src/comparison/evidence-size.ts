import { counted, formatNumber } from '@gauntlet/core'
import type { Metric } from '../metrics/metric.ts'
import type { Examples } from '../predictions/examples.ts'
import type { Pair } from './paired-examples.ts'

/** Neither a bootstrap nor a test knows anything of what fewer rows of a class may have left out. */
const LEAST_ROWS_OF_CLASS = 5

/** What there is too little of for an interval to be believed, or undefined where there is enough. */
export function tooLittle(metric: Metric, examples: Examples, leastRows: number): string | undefined {
  const { rows } = examples.of
  if (rows < leastRows) return `there are ${counted(rows, 'row')}, and ${formatNumber(leastRows)} are needed to judge`
  if (examples.kind === 'regression') return undefined
  const sizes = classSizes(examples.of.actual, examples.of.classes.length).filter(size => size > 0)
  if (sizes.length === 1) return 'all labels are of one class'
  const least = Math.min(...sizes)
  if (metric.kind !== 'classification' || !metric.binary || least >= LEAST_ROWS_OF_CLASS) return undefined
  return `one class has ${counted(least, 'row')}, and ${LEAST_ROWS_OF_CLASS} of each are needed to judge`
}

/** On how many rows the two models say something different, of what the metric looks at. */
export function differingRows(metric: Metric, pair: Pair): number {
  const columns = (side: 'candidate' | 'production') => {
    if (pair.kind === 'regression') return [pair[side].predicted]
    const { predicted, score, scores } = pair[side]
    if (metric.kind !== 'classification' || metric.needs === 'prediction') return [predicted]
    return metric.needs === 'score' || scores === undefined ? [score] : scores
  }
  const [ours, theirs] = [columns('candidate'), columns('production')]
  const differs = new Uint8Array(pair.candidate.rows)
  for (const [index, column] of ours.entries()) {
    const other = theirs[index]
    for (let row = 0; row < differs.length; row++) if (column?.[row] !== other?.[row]) differs[row] = 1
  }
  return differs.reduce((count, one) => count + one, 0)
}

function classSizes(actual: Int32Array, classes: number): number[] {
  const sizes = new Array<number>(classes).fill(0)
  for (const code of actual) sizes[code] = (sizes[code] ?? 0) + 1
  return sizes
}
