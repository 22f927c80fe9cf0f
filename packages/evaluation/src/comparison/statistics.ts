import { rowResampler } from '@gauntlet/stats'
import { type MetricName, metricNamed } from '../catalogue.ts'
import type { ClassExamples } from '../examples.ts'
import { rowLosses } from '../probability.ts'
import { errorAt } from '../regression.ts'
import { cellStatistics } from './cells.ts'
import type { Pair } from './pair.ts'
import type { PairedStatistic, PairedStatistics } from './paired-statistic.ts'
import { aucStatistic } from './rankings.ts'
import { meanStatistic, r2Statistic } from './sums.ts'

/**
 * What is to be resampled for these metrics: cells for those of counts, rows for the others. Rows with labels are resampled within
 * each class, so that no resample loses one.
 */
export function statisticsFor(pair: Pair, names: readonly MetricName[], seed: number): PairedStatistics<MetricName>[] {
  const counted = names.filter(isOfCounts)
  const others = names.filter(name => !isOfCounts(name))
  const cells = pair.kind === 'classification' && counted.length > 0 ? [cellStatistics(counted, pair.candidate, pair.production, seed)] : []
  if (others.length === 0) return cells
  const strata = pair.kind === 'classification' ? rowsByLabel(pair.candidate) : [allRows(pair.candidate.rows)]
  const byName = new Map(others.map(name => [name, rowStatistic(name, pair, strata)]))
  return [...cells, { resampler: rowResampler(strata, seed), byName }]
}

/** Whether the time of a bootstrap depends on the cells of the confusion matrix, and not on the rows. */
export function isOfCounts(name: MetricName): boolean {
  const metric = metricNamed(name)
  return metric.kind === 'classification' && metric.ofCounts !== undefined
}

function rowStatistic(name: MetricName, pair: Pair, strata: readonly Int32Array[]): PairedStatistic {
  if (pair.kind === 'classification') {
    const { candidate, production } = pair
    if (name === 'roc-auc') return aucStatistic(candidate, production, strata)
    if (name === 'log-loss') return meanStatistic(rowLosses(candidate), rowLosses(production), strata)
  } else {
    const { candidate, production } = pair
    if (name === 'r2') return r2Statistic(candidate, production, strata)
    if (name === 'mae') {
      return meanStatistic(
        row => Math.abs(errorAt(candidate, row)),
        row => Math.abs(errorAt(production, row)),
        strata
      )
    }
    if (name === 'rmse') {
      return meanStatistic(
        row => errorAt(candidate, row) ** 2,
        row => errorAt(production, row) ** 2,
        strata,
        Math.sqrt
      )
    }
  }
  throw new Error(`Could not resample ${name}: it is no metric of ${pair.kind} by rows`)
}

function rowsByLabel({ classes, actual, rows }: ClassExamples): Int32Array[] {
  const sizes = new Int32Array(classes.length)
  for (const code of actual) sizes[code] = (sizes[code] ?? 0) + 1
  const strata = Array.from(sizes, size => new Int32Array(size))
  const filled = new Int32Array(classes.length)
  for (let row = 0; row < rows; row++) {
    const code = actual[row] ?? -1
    const stratum = strata[code]
    const place = filled[code] ?? 0
    if (stratum !== undefined) stratum[place] = row
    filled[code] = place + 1
  }
  return strata.filter(({ length }) => length > 0)
}

function allRows(rows: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => row)
}
