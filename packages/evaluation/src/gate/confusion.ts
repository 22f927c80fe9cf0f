import type { Table } from '@gauntlet/core'
import { tallyOf } from '../classification.ts'
import type { ClassExamples, Label } from '../examples.ts'
import { className } from '../wording.ts'

/** Counts by actual class (outer) and predicted class (inner). */
export interface Confusion {
  readonly classes: readonly Label[]
  readonly counts: readonly (readonly number[])[]
}

/** A larger matrix is one that nobody reads. */
export const MOST_CLASSES = 20

/** The confusion matrix over the classes that occur, or undefined when they are more than `MOST_CLASSES`. */
export function confusionOf(examples: ClassExamples): Confusion | undefined {
  const { classes, actual, predicted, rows } = examples
  if (predicted === undefined) return undefined
  const tally = tallyOf(examples)
  const codes = Array.from(classes.keys()).filter(code => (tally.actual[code] ?? 0) + (tally.predicted[code] ?? 0) > 0)
  if (codes.length > MOST_CLASSES) return undefined
  const place = new Int32Array(classes.length)
  for (const [index, code] of codes.entries()) place[code] = index
  const cells = new Float64Array(codes.length ** 2)
  for (let row = 0; row < rows; row++) {
    const cell = (place[actual[row] ?? 0] ?? 0) * codes.length + (place[predicted[row] ?? 0] ?? 0)
    cells[cell] = (cells[cell] ?? 0) + 1
  }
  return {
    classes: codes.map(code => classes[code] ?? ''),
    counts: codes.map((_, index) => Array.from(cells.subarray(index * codes.length, (index + 1) * codes.length)))
  }
}

export function confusionTable({ classes, counts }: Confusion): Table {
  return {
    id: 'confusion',
    title: 'Confusion matrix: rows by actual class, columns by predicted class',
    columns: [{ title: 'actual', align: 'left' }, ...classes.map(label => ({ title: className(label), align: 'right' as const }))],
    rows: classes.map((label, index) => [className(label), ...(counts[index] ?? [])])
  }
}

/** For many classes: which ones are taken for which, the most frequent first. */
export function frequentConfusions(examples: ClassExamples, most = 20): Table | undefined {
  const { classes, actual, predicted, rows } = examples
  if (predicted === undefined) return undefined
  const counts = new Map<number, number>()
  for (let row = 0; row < rows; row++) {
    if (actual[row] === predicted[row]) continue
    const pair = (actual[row] ?? 0) * classes.length + (predicted[row] ?? 0)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  const first = [...counts].sort(([a, n], [b, m]) => m - n || a - b).slice(0, most)
  return {
    id: 'confusion',
    title: `Most frequent confusions (of ${classes.length} classes)`,
    columns: [
      { title: 'actual', align: 'left' },
      { title: 'predicted', align: 'left' },
      { title: 'rows', align: 'right' }
    ],
    rows: first.map(([pair, count]) => [
      className(classes[Math.floor(pair / classes.length)]),
      className(classes[pair % classes.length]),
      count
    ])
  }
}
