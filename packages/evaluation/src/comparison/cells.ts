import { type CellStratum, cellResampler, type LeaveOneOut } from '@gauntlet/stats'
import { type MetricName, metricNamed } from '../catalogue.ts'
import type { Tally, TallyMeasure } from '../classification.ts'
import type { ClassExamples } from '../examples.ts'
import { type PairedStatistic, type PairedStatistics, rounding } from './paired-statistic.ts'

/** Rows counted by label and both predictions, in the order they first occur. Metrics of counts cannot tell rows of a cell apart. */
interface JointTable {
  readonly classes: ClassExamples['classes']
  readonly positive: number | undefined
  readonly label: Int32Array
  readonly candidate: Int32Array
  readonly production: Int32Array
  readonly sizes: Int32Array
  /** Cells by label. */
  readonly strata: readonly CellStratum[]
}

/** Differences of metrics that are computed of counts, resampled by cell within each label. */
export function cellStatistics(
  names: readonly MetricName[],
  candidate: ClassExamples,
  production: ClassExamples,
  seed: number
): PairedStatistics<MetricName> {
  const table = jointTable(candidate, production)
  const byName = new Map<MetricName, PairedStatistic>()
  for (const name of names) {
    const metric = metricNamed(name)
    if (metric.kind !== 'classification' || metric.ofCounts === undefined)
      throw new Error(`Could not count ${name}: it is not one of counts`)
    byName.set(name, statisticOf(table, metric.ofCounts))
  }
  return { resampler: cellResampler(table.strata, seed), byName }
}

function statisticOf(table: JointTable, measure: TallyMeasure): PairedStatistic {
  const [ours, theirs] = [emptyTally(table), emptyTally(table)]
  const size = (tally: Tally) => measure(tally, table).value ?? Number.NaN
  const count = (sizes: Int32Array) => {
    fill(ours, table, table.candidate, sizes)
    fill(theirs, table, table.production, sizes)
  }
  count(table.sizes)
  const round = rounding(Math.max(size(ours), size(theirs)))
  const difference = () => round(size(ours) - size(theirs))
  return {
    estimate: difference(),
    difference: counts => {
      count(counts)
      return difference()
    },
    leaveOneOut: () => {
      count(table.sizes)
      return table.strata.map(({ cells, sizes }): LeaveOneOut => {
        const values = Float64Array.from(cells, cell => {
          move(ours, table.label[cell] ?? -1, table.candidate[cell] ?? -1, -1)
          move(theirs, table.label[cell] ?? -1, table.production[cell] ?? -1, -1)
          const value = difference()
          move(ours, table.label[cell] ?? -1, table.candidate[cell] ?? -1, 1)
          move(theirs, table.label[cell] ?? -1, table.production[cell] ?? -1, 1)
          return value
        })
        return { values, rows: sizes }
      })
    }
  }
}

function jointTable(candidate: ClassExamples, production: ClassExamples): JointTable {
  const { classes, positive, actual, predicted: ours } = candidate
  const theirs = production.predicted
  if (ours === undefined || theirs === undefined) throw new Error('Could not count predictions: there are none')
  const cellOf = new Map<number, number>()
  const cells: { readonly row: number; size: number }[] = []
  for (let row = 0; row < candidate.rows; row++) {
    const key = ((actual[row] ?? 0) * classes.length + (ours[row] ?? 0)) * classes.length + (theirs[row] ?? 0)
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
  const byLabel = Map.groupBy(label.keys(), cell => label[cell] ?? -1)
  return {
    classes,
    positive,
    label,
    candidate: Int32Array.from(cells, ({ row }) => ours[row] ?? -1),
    production: Int32Array.from(cells, ({ row }) => theirs[row] ?? -1),
    sizes,
    strata: [...byLabel.values()].map(own => ({ cells: Int32Array.from(own), sizes: Int32Array.from(own, cell => sizes[cell] ?? 0) }))
  }
}

/** A tally that is counted anew for each resample. */
type Recounted = { -readonly [Part in keyof Tally]: Tally[Part] }

function emptyTally({ classes }: JointTable): Recounted {
  const none = () => new Float64Array(classes.length)
  return { rows: 0, actual: none(), predicted: none(), hits: none() }
}

function fill(tally: Recounted, { label }: JointTable, predicted: Int32Array, sizes: Int32Array): void {
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
