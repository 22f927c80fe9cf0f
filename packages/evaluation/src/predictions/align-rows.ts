import { counted, formatNumber, InputError } from '@gauntlet/core'
import type { Categories, Column, Predictions } from './column.ts'
import type { Label } from './examples.ts'
import { type SameRows, sameRows, type TwoInputs } from './same-rows.ts'
import { kindWord } from './wording.ts'

/**
 * Lines up two data sets by the ids of their rows, which must have been kept, in the order of the ids, so that the order in the files
 * changes nothing. Throws `InputError` where one has rows that the other has not, and where labels differ.
 */
export function alignedRows(ours: Predictions, theirs: Predictions, id: string, inputs: TwoInputs): SameRows {
  refuseOtherKind(ours, theirs, inputs)
  if (ours.ids === undefined || theirs.ids === undefined) throw new Error('Could not line up predictions: their ids were not kept')
  const rows = sameRows(ours.ids, theirs.ids, id, inputs)
  refuseOtherLabels(ours.label, theirs.label, rows, inputs)
  return rows
}

/**
 * For each row of `model`, in its order, the row of `other` with the same id, counted from 0. Throws as `alignedRows`.
 *
 * `inputs` name the two in messages; `columns: { id }` of the config is `id`.
 */
export function alignRows(
  model: Predictions,
  other: Predictions,
  id: string,
  inputs: TwoInputs = { ours: 'predictions', theirs: 'production' }
): Int32Array {
  return alignedRows(model, other, id, inputs).partner
}

function refuseOtherKind(ours: Predictions, theirs: Predictions, inputs: TwoInputs): void {
  if (ours.label.kind === theirs.label.kind) return
  const here = `${kindWord(ours.label.kind)} in column "${ours.names.label}"`
  throw new InputError(
    inputs.ours,
    `holds ${here}, but "${inputs.theirs}" holds ${kindWord(theirs.label.kind)} there. Write labels the same way.`
  )
}

function refuseOtherLabels(ours: Column, theirs: Column, { partner }: SameRows, inputs: TwoInputs): void {
  const same = sameness(ours, theirs)
  let count = 0
  let first = -1
  for (let row = 0; row < partner.length; row++) {
    if (same(row, partner[row] ?? -1)) continue
    count++
    if (first === -1) first = row
  }
  if (count === 0) return
  const where = `the first in row ${first + 1}, which is row ${(partner[first] ?? 0) + 1} of "${inputs.theirs}"`
  const problem = `has other labels than "${inputs.theirs}" in ${formatNumber(count)} of ${counted(partner.length, 'row')} with the same id`
  throw new InputError(inputs.ours, `${problem}, ${where}. Compare both models on one version of the data.`)
}

function sameness(ours: Column, theirs: Column): (row: number, other: number) => boolean {
  if (ours.kind === 'number' && theirs.kind === 'number') return (row, other) => ours.values[row] === theirs.values[other]
  if (ours.kind === 'number' || theirs.kind === 'number') return () => false
  const translated = codesIn(ours, theirs)
  return (row, other) => ours.codes[row] === translated[theirs.codes[other] ?? -1]
}

/** What the categories of one are called in the other; −2 for those it does not have. */
function codesIn(ours: Categories, theirs: Categories): Int32Array {
  const codes = new Map<Label, number>(ours.categories.map((category, code) => [category, code]))
  return Int32Array.from(theirs.categories, category => codes.get(category) ?? -2)
}
