import { cellResampler, type LeaveOneOut, wilson } from '@gauntlet/stats'
import type { Form, Metric } from '../metrics/metric.ts'
import { type Tally, tallyOf } from '../metrics/tally.ts'
import type { ClassExamples } from '../predictions/examples.ts'
import { bootstrapInterval } from './bootstrap-interval.ts'
import { type IntervalOptions, type MetricInterval, noInterval } from './metric-interval.ts'

type CountsForm = Extract<Form<ClassExamples>, { readonly of: 'counts' }>

/**
 * Wilson's interval for a share, else a BCa bootstrap that draws how many rows are in each cell of the confusion matrix: its time does
 * not grow with the rows. Cells are drawn together, not within each label: another sample of rows has other numbers of labels too.
 */
export function countsInterval(
  range: Metric['range'],
  { measure, proportion }: CountsForm,
  examples: ClassExamples,
  options: IntervalOptions
): Promise<MetricInterval> {
  const tally = tallyOf(examples)
  const share = proportion?.(tally, examples)
  if (share !== undefined) return Promise.resolve(shareInterval(share, options))
  const { label, predicted, sizes } = cellsOf(examples)
  const recounted = emptyTally(examples.classes.length)
  const value = () => measure(recounted, examples).value ?? Number.NaN
  const count = (counts: Int32Array) => {
    clear(recounted)
    for (let cell = 0; cell < counts.length; cell++) move(recounted, label[cell] ?? -1, predicted[cell] ?? -1, counts[cell] ?? 0)
  }
  const leaveOneOut = (): LeaveOneOut[] => {
    count(sizes)
    const values = new Float64Array(sizes.length)
    for (let cell = 0; cell < sizes.length; cell++) {
      move(recounted, label[cell] ?? -1, predicted[cell] ?? -1, -1)
      values[cell] = value()
      move(recounted, label[cell] ?? -1, predicted[cell] ?? -1, 1)
    }
    return [{ values, rows: sizes }]
  }
  count(sizes)
  return bootstrapInterval(
    {
      estimate: value(),
      range,
      resampler: cellResampler([{ cells: Int32Array.from(sizes.keys()), sizes }], options.seed),
      statistic: counts => {
        count(counts)
        return value()
      },
      leaveOneOut,
      smallest: smallestClass(tally)
    },
    options
  )
}

function shareInterval([hits, trials]: readonly [number, number], { confidence }: IntervalOptions): MetricInterval {
  if (trials === 0) return noInterval('it is a share of no rows')
  return { interval: wilson({ hits, trials }, confidence), method: "Wilson's" }
}

interface Cells {
  readonly label: Int32Array
  readonly predicted: Int32Array
  readonly sizes: Int32Array
}

/** Rows counted by label and prediction, in the order they first occur. */
function cellsOf({ rows, classes, actual, predicted }: ClassExamples): Cells {
  if (predicted === undefined) throw new Error('Could not count predictions: there are none')
  const sizes = new Map<number, number>()
  for (let row = 0; row < rows; row++) {
    const key = (actual[row] ?? 0) * classes.length + (predicted[row] ?? 0)
    sizes.set(key, (sizes.get(key) ?? 0) + 1)
  }
  const keys = [...sizes.keys()]
  return {
    label: Int32Array.from(keys, key => Math.floor(key / classes.length)),
    predicted: Int32Array.from(keys, key => key % classes.length),
    sizes: Int32Array.from(sizes.values())
  }
}

/** A tally that is counted anew for each resample. */
type Recounted = { -readonly [Part in keyof Tally]: Tally[Part] }

function emptyTally(classes: number): Recounted {
  const none = () => new Float64Array(classes)
  return { rows: 0, actual: none(), predicted: none(), hits: none() }
}

function clear(tally: Recounted): void {
  tally.rows = 0
  for (const counts of [tally.actual, tally.predicted, tally.hits]) counts.fill(0)
}

function move(tally: Recounted, label: number, guess: number, rows: number): void {
  tally.rows += rows
  tally.actual[label] = (tally.actual[label] ?? 0) + rows
  tally.predicted[guess] = (tally.predicted[guess] ?? 0) + rows
  if (label === guess) tally.hits[label] = (tally.hits[label] ?? 0) + rows
}

/** Rows of the rarest label that occurs. */
function smallestClass({ actual }: Tally): number {
  return Math.min(...actual.filter(count => count > 0))
}
