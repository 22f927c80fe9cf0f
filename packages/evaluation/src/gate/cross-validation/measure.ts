import { momentsOf } from '@gauntlet/stats'
import type { ChosenMetric } from '../../metrics/metric.ts'
import type { Gate } from '../schema.ts'
import type { GateData } from '../section.ts'
import { type FoldMetrics, type FoldValues, foldValues } from './fold-metrics.ts'
import { type RowFolds, rowFolds, valuesOfRows } from './folds-of-rows.ts'
import type { CrossValidation } from './schema.ts'
import type { FoldRule } from './settled-fold.ts'

/** The folds of a cross-validation with all that they are held against. */
export interface MeasuredFolds {
  /** What the folds are called. */
  readonly names: readonly string[]
  readonly metrics: readonly MeasuredFoldRule[]
  /** Whether they were computed of rows, and not read ready. */
  readonly ofRows: boolean
  /** Rows that a fold is tested on, over rows that it is trained on. Undefined for fewer than two folds. */
  readonly testToTrain: number | undefined
  readonly withoutBaseline: Gate['without-baseline']
}

export interface MeasuredFoldRule extends FoldRule {
  readonly model: FoldValues
  /** Undefined where there is no champion at all. */
  readonly champion: FoldValues | undefined
}

/** Folds of the input `folds`, else by the column `fold` of the rows. A problem is a sentence. */
export function measureFolds(written: CrossValidation, data: GateData, gate: Gate): MeasuredFolds | { readonly problem: string } {
  const found = data.folds === undefined ? ofRows(written, data) : ofFile(written, data.folds)
  if ('problem' in found) return found
  const stated =
    written['train-rows'] === undefined || written['test-rows'] === undefined ? undefined : written['test-rows'] / written['train-rows']
  const folds = found.names.length / written.repeats
  if (!Number.isInteger(folds))
    return {
      problem: `There are ${found.names.length} folds, which cannot be those of ${written.repeats} repeats of the same cross-validation.`
    }
  const plain = folds > 1 ? 1 / (folds - 1) : undefined
  return { ...found, testToTrain: stated ?? data.folds?.testToTrain ?? plain, withoutBaseline: gate['without-baseline'] }
}

type Found = Pick<MeasuredFolds, 'names' | 'metrics' | 'ofRows'> | { readonly problem: string }

function ofFile({ metrics }: CrossValidation, { model, baseline }: FoldMetrics): Found {
  const [first] = model.columns.values()
  const names = model.names ?? Array.from(first ?? [], (_, index) => String(index + 1))
  const refusal = baseline === undefined ? undefined : differentFolds(names, model.names !== undefined, baseline)
  return {
    names,
    ofRows: false,
    metrics: metrics.map(rule => ({
      ...rule,
      model: foldValues(model, rule, 'The folds'),
      champion: refusal ?? (baseline && foldValues(baseline, rule, "The champion's folds"))
    }))
  }
}

/** Differences by fold mean something only where both models saw the same folds. */
function differentFolds(names: readonly string[], named: boolean, baseline: FoldMetrics['model']): FoldValues | undefined {
  const [first] = baseline.columns.values()
  const count = first?.length ?? 0
  if (count !== names.length)
    return { problem: `The champion has ${count} folds and the model ${names.length}: they cannot be the same folds.`, why: 'unusable' }
  const other = baseline.names?.findIndex((name, index) => name !== names[index]) ?? -1
  if (!named || other === -1) return undefined
  return { problem: `Fold ${other + 1} is another one for the champion: both models must be tested on the same folds.`, why: 'unusable' }
}

function ofRows({ metrics }: CrossValidation, { model, champion, unfit }: GateData): Found {
  if (unfit !== undefined) return { problem: unfit.reason }
  if (model === undefined) return { problem: 'There are neither predictions nor a file of folds.' }
  const column = model.predictions.fold
  if (column === undefined)
    return { problem: 'Nothing says which row belongs to which fold: name the column in "columns: { fold: … }", or use the input "folds".' }
  const folds: RowFolds | { readonly problem: string } = rowFolds(column)
  if ('problem' in folds) return folds
  const valuesOf = (rule: ChosenMetric, examples: typeof model.examples, whose: string) => valuesOfRows(examples, folds, rule, whose)
  return {
    names: folds.names,
    ofRows: true,
    metrics: metrics.map(rule => ({
      ...rule,
      model: valuesOf(rule, model.examples, 'The folds'),
      champion: champion && valuesOf(rule, champion.examples, "The champion's folds")
    }))
  }
}

/** Mean, spread and standard deviation of the folds. */
export function describe(values: Float64Array) {
  const { n, mean, variance } = momentsOf(values)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return { n, mean, deviation: Math.sqrt(variance), least, most, spread: most - least }
}
