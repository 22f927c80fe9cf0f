import { type CellStratum, cellResampler, type LeaveOneOut, type Resampler } from '@gauntlet/stats'
import type { Tally, TallyMeasure } from '../../metrics/tally.ts'
import type { ClassExamples } from '../../predictions/examples.ts'
import type { Resampled } from './statistic.ts'
import { strataOfClasses } from './strata.ts'

/** Rows counted by label and by what every model predicted: metrics of counts cannot tell rows of a cell apart. */
export interface Cells {
  readonly resampler: Resampler
  /** A metric of one of the models, by its place among those that were given. */
  statistic(measure: TallyMeasure, model: number): Resampled
}

/** Cells of one model, or of several on the same rows, resampled together but for those of rare labels. */
export function cellsOf(models: readonly ClassExamples[], seed: number): Cells {
  const table = jointTable(models)
  return { resampler: cellResampler(table.strata, seed), statistic: (measure, model) => statisticOf(table, measure, model) }
}

interface JointTable {
  readonly classes: ClassExamples['classes']
  readonly positive: number | undefined
  readonly label: Int32Array
  /** What each model predicts in a cell. */
  readonly predicted: readonly Int32Array[]
  readonly sizes: Int32Array
  /** Cells that are exchanged for each other. */
  readonly strata: readonly CellStratum[]
}

function statisticOf(table: JointTable, measure: TallyMeasure, model: number): Resampled {
  const guesses = table.predicted[model] ?? new Int32Array(0)
  const tally = emptyTally(table)
  const value = () => measure(tally, table).value ?? Number.NaN
  const of = (counts: Int32Array) => {
    fill(tally, table.label, guesses, counts)
    return value()
  }
  return {
    estimate: of(table.sizes),
    of,
    leaveOneOut: () => {
      fill(tally, table.label, guesses, table.sizes)
      return table.strata.map(({ cells, sizes }): LeaveOneOut => {
        const values = new Float64Array(cells.length)
        for (const [index, cell] of cells.entries()) {
          const [label, guess] = [table.label[cell] ?? -1, guesses[cell] ?? -1]
          move(tally, label, guess, -1)
          values[index] = value()
          move(tally, label, guess, 1)
        }
        return { values, rows: sizes }
      })
    }
  }
}

/** Cells in the order they first occur. */
function jointTable(models: readonly ClassExamples[]): JointTable {
  const [first] = models
  if (first === undefined) throw new Error('Could not count predictions: there is no model')
  const { classes, positive, actual } = first
  const guesses = models.map(({ predicted }) => {
    if (predicted === undefined) throw new Error('Could not count predictions: there are none')
    return predicted
  })
  const cellOf = new Map<number, number>()
  const cells: { readonly row: number; size: number }[] = []
  for (let row = 0; row < first.rows; row++) {
    let key = actual[row] ?? 0
    for (const predicted of guesses) key = key * classes.length + (predicted[row] ?? 0)
    const cell = cells[cellOf.get(key) ?? -1]
    if (cell !== undefined) {
      cell.size++
      continue
    }
    cellOf.set(key, cells.length)
    cells.push({ row, size: 1 })
  }
  const label = Int32Array.from(cells, ({ row }) => actual[row] ?? -1)
  const sizes = Int32Array.from(cells, ({ size }) => size)
  const strata = strataOfClasses(first)
  const byStratum = Map.groupBy(label.keys(), cell => strata[label[cell] ?? -1] ?? 0)
  return {
    classes,
    positive,
    label,
    predicted: guesses.map(predicted => Int32Array.from(cells, ({ row }) => predicted[row] ?? -1)),
    sizes,
    strata: [...byStratum.values()].map(own => ({ cells: Int32Array.from(own), sizes: Int32Array.from(own, cell => sizes[cell] ?? 0) }))
  }
}

/** A tally that is counted anew for each resample. */
type Recounted = { -readonly [Part in keyof Tally]: Tally[Part] }

function emptyTally({ classes }: JointTable): Recounted {
  const none = () => new Float64Array(classes.length)
  return { rows: 0, actual: none(), predicted: none(), hits: none() }
}

function fill(tally: Recounted, label: Int32Array, predicted: Int32Array, sizes: Int32Array): void {
  tally.rows = 0
  for (const counts of [tally.actual, tally.predicted, tally.hits]) counts.fill(0)
  for (let cell = 0; cell < sizes.length; cell++) move(tally, label[cell] ?? -1, predicted[cell] ?? -1, sizes[cell] ?? 0)
}

function move(tally: Recounted, label: number, guess: number, rows: number): void {
  tally.rows += rows
  tally.actual[label] = (tally.actual[label] ?? 0) + rows
  tally.predicted[guess] = (tally.predicted[guess] ?? 0) + rows
  if (label === guess) tally.hits[label] = (tally.hits[label] ?? 0) + rows
}
