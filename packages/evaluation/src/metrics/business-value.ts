import { formatNumber } from '@gauntlet/core'
import { sum } from '@gauntlet/stats'
import type { ClassExamples } from '../predictions/examples.ts'
import { shownLabels } from '../predictions/wording.ts'
import { type MeanForm, measureMean } from './mean-form.ts'
import { type Measured, undefinedBecause } from './measured.ts'
import type { MetricParameters } from './parameters.ts'
import { whichClass } from './which-class.ts'

export const CELLS = ['true-positive', 'false-positive', 'false-negative', 'true-negative'] as const
type Cell = (typeof CELLS)[number]

/** What a row is worth: by cell of two classes, or by actual and then predicted class. What is not named is worth 0. */
export type Worth =
  | { readonly of: 'cells'; readonly by: Partial<Record<Cell, number>>; readonly label: MetricParameters['class'] }
  | { readonly of: 'classes'; readonly by: Readonly<Record<string, Readonly<Record<string, number>>>> }

/** The mean of what the rows are worth. */
export function businessValue(worth: Worth): MeanForm<ClassExamples> {
  return { of: 'mean', loss: examples => (worth.of === 'cells' ? byCell(examples, worth) : byClasses(examples, worth.by)) }
}

/** The mean, and the sum in the note. Undefined where a class of the author's does not occur, since its rows would be worth nothing. */
export function measureValue(worth: Worth, examples: ClassExamples): Measured {
  if (examples.rows === 0) return undefinedBecause('there are no rows')
  const unknown = worth.of === 'classes' ? unknownClasses(examples, worth.by) : []
  if (unknown.length > 0) {
    const known = shownLabels(examples.classes)
    return undefinedBecause(`no label and no prediction is of class ${shownLabels(unknown)}, which "values" names; there are ${known}`)
  }
  if (worth.of === 'cells') {
    const code = whichClass(worth.label)(examples)
    if (typeof code !== 'number') return code
  }
  const found = measureMean(businessValue(worth), examples)
  if (found.value === undefined) return found
  const { rows, weight } = examples
  const total = found.value * (weight === undefined ? rows : sum(rows, row => weight[row] ?? 0))
  return { value: found.value, note: `${formatNumber(total)} in total` }
}

function byCell(examples: ClassExamples, { by, label }: Extract<Worth, { of: 'cells' }>): (row: number) => number {
  const { actual, predicted } = examples
  const code = whichClass(label)(examples)
  if (predicted === undefined) throw new Error('Could not value predictions: there are none')
  if (typeof code !== 'number') return () => Number.NaN
  const { 'true-positive': right = 0, 'false-positive': alarm = 0, 'false-negative': miss = 0, 'true-negative': rest = 0 } = by
  return row => (actual[row] === code ? (predicted[row] === code ? right : miss) : predicted[row] === code ? alarm : rest)
}

function byClasses(examples: ClassExamples, by: Extract<Worth, { of: 'classes' }>['by']): (row: number) => number {
  const { classes, actual, predicted } = examples
  if (unknownClasses(examples, by).length > 0) return () => Number.NaN
  if (predicted === undefined) throw new Error('Could not value predictions: there are none')
  const codes = new Map(classes.map((label, code) => [String(label), code]))
  const values = new Map<number, number>()
  for (const [label, row] of Object.entries(by)) {
    for (const [guess, value] of Object.entries(row)) values.set(cellOf(codes.get(label), codes.get(guess), classes.length), value)
  }
  return row => values.get(cellOf(actual[row], predicted[row], classes.length)) ?? 0
}

/** Of a row or of a value: every class that a value names is there. */
function cellOf(label: number | undefined, guess: number | undefined, classes: number): number {
  return (label ?? -1) * classes + (guess ?? -1)
}

function unknownClasses({ classes }: ClassExamples, by: Extract<Worth, { of: 'classes' }>['by']): string[] {
  const known = new Set(classes.map(String))
  const named = Object.entries(by).flatMap(([label, row]) => [label, ...Object.keys(row)])
  return [...new Set(named)].filter(name => !known.has(name))
}
