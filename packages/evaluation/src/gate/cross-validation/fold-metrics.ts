import { cut, formatNumber } from '@gauntlet/core'
import type { ChosenMetric } from '../../metrics/metric.ts'

/** The metrics of each fold of a cross-validation, as a file tells them. */
export interface FoldMetrics {
  readonly model: FoldTable
  /** Those of the champion on the same folds. Undefined where nobody gave them. */
  readonly baseline: FoldTable | undefined
  /** Rows that a fold was tested on, over rows that it was trained on. Undefined where the file does not say. */
  readonly testToTrain: number | undefined
}

/** One model's folds. Values are as they stand in the file: anything. */
export interface FoldTable {
  /** By metric, as it is spelled in the file. */
  readonly columns: ReadonlyMap<string, readonly unknown[]>
  /** What the folds are called, where the file says. */
  readonly names: readonly string[] | undefined
}

/** One metric on each fold, or what is wrong with it: a sentence that ends in a full stop. */
export type FoldValues = { readonly values: Float64Array } | { readonly problem: string; readonly why: 'absent' | 'unusable' | 'undefined' }

/**
 * The values of a metric by its key: as it is spelled, or with `_` for `-` and in any case, or with `test_` in front as scikit-learn's
 * `cross_validate` writes it. A loss that scikit-learn negates (`test_neg_log_loss`) is turned around.
 *
 * Whatever is not a number within the metric's range is a problem: the mean of the other folds would hide it.
 */
export function foldValues({ columns }: FoldTable, { key, metric }: ChosenMetric, whose: string): FoldValues {
  const found = new Map([...columns].map(([name, values]) => [spelled(name), values]))
  const plainName = spelled(key)
  const straight = found.get(plainName) ?? found.get(`test-${plainName}`)
  const negated = NEGATED.get(plainName) ?? plainName
  const turned = metric.better === 'lower' ? (found.get(`neg-${negated}`) ?? found.get(`test-neg-${negated}`)) : undefined
  const written = columns.get(key) ?? straight ?? turned
  if (written === undefined) {
    const others = [...columns.keys()].slice(0, 20).map(name => `"${cut(name, 60)}"`)
    return { problem: `${whose} have no "${cut(key, 100)}"; they have ${others.join(', ')}.`, why: 'absent' }
  }
  const sign = written === turned && straight === undefined ? -1 : 1
  const [least, most] = metric.range
  const values = new Float64Array(written.length)
  for (const [index, value] of written.entries()) {
    const number = typeof value === 'number' ? sign * value : Number.NaN
    const fold = `${whose} have in fold ${index + 1} of "${cut(key, 100)}"`
    if (!Number.isFinite(number)) return { problem: `${fold} ${shown(value)}, which is no finite number.`, why: 'unusable' }
    if (number < least || number > most)
      return { problem: `${fold} ${formatNumber(number)}, which is not between ${least} and ${most}.`, why: 'unusable' }
    values[index] = number
  }
  return { values }
}

function spelled(name: string): string {
  return name.trim().toLowerCase().replaceAll('_', '-')
}

/** What scikit-learn's scorers call losses of ours. */
const NEGATED: ReadonlyMap<string, string> = new Map([
  ['rmse', 'root-mean-squared-error'],
  ['mae', 'mean-absolute-error'],
  ['mse', 'mean-squared-error'],
  ['medae', 'median-absolute-error'],
  ['mape', 'mean-absolute-percentage-error'],
  ['msle', 'mean-squared-log-error'],
  ['brier', 'brier-score']
])

function shown(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return `the text ${JSON.stringify(cut(value, 40))}`
  return value === null || value === undefined ? 'nothing' : typeof value
}
