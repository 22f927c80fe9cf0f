import { counted } from '@gauntlet/core'
import { measureOne } from '../../metrics/measure.ts'
import type { ChosenMetric } from '../../metrics/metric.ts'
import type { Categories } from '../../predictions/column.ts'
import { type Examples, examplesAt } from '../../predictions/examples.ts'
import { MOST_FOLDS } from './fold-content.ts'
import type { FoldValues } from './fold-metrics.ts'

/** The rows of each fold, by the column `fold`. Folds are in the order of their names, numbers by size. */
export interface RowFolds {
  readonly names: readonly string[]
  readonly rows: readonly Int32Array[]
}

/** Divides rows by fold, or says what is wrong: a sentence that ends in a full stop. */
export function rowFolds({ codes, categories }: Categories): RowFolds | { readonly problem: string } {
  const sizes = new Int32Array(categories.length)
  let without = 0
  let first = 0
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1
    if (code === -1) {
      if (without++ === 0) first = row + 1
    } else sizes[code] = (sizes[code] ?? 0) + 1
  }
  if (without > 0) return { problem: `The column of folds is empty in ${counted(without, 'row')}, the first in row ${first}.` }
  const used = Array.from(sizes.keys()).filter(code => (sizes[code] ?? 0) > 0)
  if (used.length > MOST_FOLDS)
    return { problem: `The column of folds holds ${counted(used.length, 'different value')}: it does not name folds.` }
  const rows = Array.from(sizes, size => new Int32Array(size))
  const filled = new Int32Array(categories.length)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1
    const place = filled[code] ?? 0
    const own = rows[code]
    if (own !== undefined) own[place] = row
    filled[code] = place + 1
  }
  const named = used.map(code => ({ name: String(categories[code]), rows: rows[code] ?? new Int32Array(0) }))
  named.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  return { names: named.map(({ name }) => name), rows: named.map(fold => fold.rows) }
}

/** A metric computed on each fold. */
export function valuesOfRows(examples: Examples, folds: RowFolds, { key, metric }: ChosenMetric, whose: string): FoldValues {
  const values = new Float64Array(folds.rows.length)
  for (const [index, rows] of folds.rows.entries()) {
    const measured = measureOne(metric, examplesAt(examples, rows))
    if (measured === undefined)
      return { problem: `${whose} cannot be judged by "${key}": it cannot be computed of these columns.`, why: 'absent' }
    if (measured.value === undefined)
      return {
        problem: `${whose} have no "${key}" in fold ${folds.names[index]}: ${measured.note ?? 'it could not be computed'}.`,
        why: 'undefined'
      }
    values[index] = measured.value
  }
  return { values }
}
