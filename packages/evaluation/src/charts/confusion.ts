import type { Chart, Table } from '@gauntlet/core'
import { confusionMatrix } from '../metrics/confusion-matrix.ts'
import { occurring, tallyOf } from '../metrics/tally.ts'
import type { ClassExamples, Label } from '../predictions/examples.ts'
import { className } from '../predictions/wording.ts'

/** Rows by actual class (outer) and predicted class (inner), each as often as it weighs. */
export interface Confusion {
  readonly classes: readonly Label[]
  readonly counts: readonly (readonly number[])[]
}

/** A larger matrix is one that nobody reads. */
const MOST_CLASSES = 20

/** The confusion matrix over the classes that occur, or undefined when they are more than `MOST_CLASSES`. */
export function confusionOf(examples: ClassExamples): Confusion | undefined {
  const { classes, predicted } = examples
  if (predicted === undefined) return undefined
  const codes = occurring(tallyOf(examples))
  if (codes.length > MOST_CLASSES) return undefined
  const { cells } = confusionMatrix(examples, codes)
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
  const { classes, actual, predicted, rows, weight } = examples
  if (predicted === undefined) return undefined
  const counts = new Map<number, number>()
  for (let row = 0; row < rows; row++) {
    if (actual[row] === predicted[row]) continue
    const pair = (actual[row] ?? 0) * classes.length + (predicted[row] ?? 0)
    counts.set(pair, (counts.get(pair) ?? 0) + (weight === undefined ? 1 : (weight[row] ?? 0)))
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

/** Counts of actual against predicted class. */
export function confusionChart({ classes, counts }: Confusion): Chart {
  const points = counts.flatMap((row, actual) =>
    row.map((count, predicted) => ({ x: className(classes[predicted]), y: className(classes[actual]), value: count }))
  )
  return {
    id: 'confusion',
    title: 'Confusion matrix',
    kind: 'heatmap',
    x: { title: 'predicted', type: 'category' },
    y: { title: 'actual', type: 'category' },
    series: [{ name: 'rows', points }],
    rules: []
  }
}
