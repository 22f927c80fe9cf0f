import { formatNumber, InputError } from '@gauntlet/core'
import type { Column, Predictions } from './column.ts'
import type { Label } from './examples.ts'
import { refuseMissing } from './refusals.ts'
import { kindOf, kindWord, quotedLabel, shownLabels } from './wording.ts'

/** How far probabilities of a row may be from adding up to 1: they may have been rounded when they were written. */
const SLACK = 1e-3

/**
 * Probabilities by class, with the classes as they stand in the data: a config has them as text. Refuses what is no probability, rows that
 * do not add up to 1 (scikit-learn computes on, with or without a warning), and a class written twice.
 */
export function classScores({ rows, origin, label, scores }: Predictions): ReadonlyMap<Label, Float64Array> | undefined {
  if (scores === undefined) return undefined
  const columns = new Map<Label, Float64Array>()
  for (const [written, values] of scores) {
    const found = asLabel(written, label.kind)
    if (found === undefined) {
      const problem = `names the class ${quotedLabel(written)} under "columns.scores", but the labels are ${kindWord(label.kind)}`
      throw new InputError(origin.config, `${problem}. Write the classes as they stand in the column of labels.`)
    }
    if (columns.has(found)) throw new InputError(origin.config, `names the class ${quotedLabel(found)} twice under "columns.scores".`)
    const name = `scores.${written}`
    refuseMissing({ kind: 'number', values }, name, origin)
    const row = values.findIndex(value => !(value >= 0 && value <= 1))
    if (row !== -1) {
      const problem = `has ${values[row]} among the probabilities of class ${quotedLabel(found)}, row ${row + 1}`
      throw new InputError(
        origin.data,
        `${problem}, which is not between 0 and 1. Divide percentages by 100; turn other scores into probabilities first.`
      )
    }
    columns.set(found, values)
  }
  refuseSums([...columns.values()], rows, origin.data)
  return columns
}

/** A class that rows are of, and that the model gives no probability to. */
export function refuseWithoutScores(classes: readonly Label[], columns: ReadonlyMap<Label, Float64Array>, { origin }: Predictions): void {
  const lacking = classes.filter(label => !columns.has(label))
  if (lacking.length === 0) return
  const problem = `holds the ${lacking.length === 1 ? 'class' : 'classes'} ${shownLabels(lacking)}, for which "columns.scores" of the ${origin.config} names no column`
  throw new InputError(origin.data, `${problem}; it has those of ${shownLabels([...columns.keys()])}. Every class needs its probabilities.`)
}

/** The most probable class of each row, as its place among the columns; the first of equally probable ones. */
export function mostProbable(columns: readonly Float64Array[], rows: number): Int32Array {
  const most = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY)
  const top = new Int32Array(rows)
  for (const [place, column] of columns.entries()) {
    for (let row = 0; row < rows; row++) {
      const value = column[row] ?? Number.NaN
      if (value <= (most[row] ?? Number.NaN)) continue
      most[row] = value
      top[row] = place
    }
  }
  return top
}

function refuseSums(columns: readonly Float64Array[], rows: number, data: string): void {
  const sums = new Float64Array(rows)
  for (const column of columns) for (let row = 0; row < rows; row++) sums[row] = (sums[row] ?? 0) + (column[row] ?? 0)
  const row = sums.findIndex(total => !(Math.abs(total - 1) <= SLACK))
  if (row === -1) return
  const problem = `has probabilities that add up to ${formatNumber(sums[row] ?? Number.NaN)} and not to 1, in row ${row + 1}`
  throw new InputError(data, `${problem}. Is a class missing under "columns.scores", or are they scores before the softmax?`)
}

/** A class as the data has it. Undefined where it is of another kind. */
function asLabel(written: Label, kind: Column['kind']): Label | undefined {
  if (kindOf(written) === kind) return written
  if (typeof written !== 'string') return kind === 'text' ? String(written) : undefined
  if (kind === 'boolean') return written === 'true' ? true : written === 'false' ? false : undefined
  const number = written.trim() === '' ? Number.NaN : Number(written)
  return kind === 'number' && Number.isFinite(number) ? number : undefined
}
