import type { Column, Predictions } from '../../predictions/column.ts'
import type { Examples, Label } from '../../predictions/examples.ts'
import type { GateData } from '../section.ts'
import {
  infiniteRows,
  missingRows,
  mostFrequent,
  mostFrequentCategory,
  type Rows,
  rowsBeyond,
  rowsNotAddingUp,
  rowsOutside,
  rowsWhere
} from './findings.ts'
import type { Validity } from './schema.ts'

/** One column of predictions or scores, looked through. */
export interface ColumnFindings {
  /** The column as the author calls it. */
  readonly name: string
  readonly role: 'prediction' | 'score'
  readonly missing: Rows
  /** Undefined for text and booleans. */
  readonly infinite: Rows | undefined
  /** With the first value. Undefined where no range is asked for, or where the column holds no numbers. */
  readonly beyond: RowsOf | undefined
  /** Undefined where nothing is there. */
  readonly frequent: { readonly value: Label; readonly count: number; readonly of: number } | undefined
  /** With the first value. Undefined where no classes are given. */
  readonly unknown: RowsOf | undefined
}

/** Rows, and what stands in the first of them. */
export interface RowsOf extends Rows {
  readonly value: Label | undefined
}

export interface ValidityFindings {
  readonly rows: number
  readonly columns: readonly ColumnFindings[]
  /** Probabilities by class. Undefined where there are none. */
  readonly sums: (Rows & { readonly worst: number }) | undefined
  /** Of predictions that are made of scores. */
  readonly decided: ColumnFindings['frequent']
  /** Why no metric can be computed of these rows: a sentence. */
  readonly unfit: string | undefined
}

export function measureValidity(written: Validity, { model, unfit }: GateData): ValidityFindings | undefined {
  const predictions = unfit?.predictions ?? model?.predictions
  if (predictions === undefined) return undefined
  const { rows, names, prediction, score, scores } = predictions
  const byClass = scores === undefined ? [] : [...scores.values()]
  const columns = [
    ...(prediction === undefined ? [] : [findingsOf('prediction', names.prediction, prediction, written)]),
    ...(score === undefined ? [] : [findingsOf('score', names.score, numbers(score), written)]),
    ...(byClass.length === 0 ? [] : [findingsByClass(byClass, rows, written)])
  ]
  return {
    rows,
    columns,
    sums: scores === undefined ? undefined : rowsNotAddingUp([...scores.values()], rows, written['sum-tolerance']),
    decided: decidedOf(predictions, model?.examples),
    unfit: unfit?.reason
  }
}

function findingsOf(role: ColumnFindings['role'], name: string, column: Column, { range, classes }: Validity): ColumnFindings {
  const values = column.kind === 'number' ? column.values : undefined
  const allowed = range[role]
  const withValue = (found: Rows): RowsOf => ({ ...found, value: found.count === 0 ? undefined : valueAt(column, found.first) })
  return {
    name,
    role,
    missing: missingRows(column),
    infinite: values && infiniteRows(values),
    beyond: values !== undefined && allowed !== undefined ? withValue(rowsBeyond(values, allowed)) : undefined,
    frequent: mostFrequent(column),
    unknown: role === 'prediction' && classes !== undefined ? withValue(rowsOutside(column, new Set(classes))) : undefined
  }
}

/** All columns of probabilities as one: a row is at fault where one of its probabilities is. */
function findingsByClass(columns: readonly Float64Array[], rows: number, { range }: Validity): ColumnFindings {
  const any = (holds: (value: number) => boolean) => rowsWhere(rows, row => columns.some(values => holds(values[row] ?? Number.NaN)))
  const [least, most] = range.score ?? [null, null]
  const isBeyond = (value: number) =>
    Number.isFinite(value) && (value < (least ?? Number.NEGATIVE_INFINITY) || value > (most ?? Number.POSITIVE_INFINITY))
  const beyond = range.score === undefined ? undefined : any(isBeyond)
  const same = rowsWhere(rows, row => columns.every(values => Object.is(values[row], values[0])))
  return {
    name: 'probabilities by class',
    role: 'score',
    missing: any(Number.isNaN),
    infinite: any(value => Math.abs(value) === Number.POSITIVE_INFINITY),
    beyond: beyond && { ...beyond, value: columns.map(values => values[beyond.first - 1] ?? Number.NaN).find(isBeyond) },
    frequent: rows === 0 ? undefined : { value: columns.map(values => String(values[0])).join(', '), count: same.count, of: rows },
    unknown: undefined
  }
}

/** What the threshold makes of scores may be the same for all rows though the scores are not. */
function decidedOf({ prediction }: Predictions, examples: Examples | undefined): ColumnFindings['frequent'] {
  if (prediction !== undefined || examples?.kind !== 'classification' || examples.of.predicted === undefined) return undefined
  return mostFrequentCategory(examples.of.predicted, examples.of.classes)
}

function valueAt(column: Column, row: number): Label | undefined {
  if (column.kind === 'number') return column.values[row - 1]
  return column.categories[column.codes[row - 1] ?? -1]
}

function numbers(values: Float64Array): Column {
  return { kind: 'number', values }
}
