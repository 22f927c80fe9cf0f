import { counted, formatNumber, InputError } from '@gauntlet/core'
import type { Categories, Column } from '../column.ts'
import { type ClassExamples, classExamplesAt, type Label, type ValueExamples, valueExamplesAt } from '../examples.ts'
import { kindWord, listed } from '../wording.ts'
import type { Side } from './reading.ts'
import { type SameRows, sameRows } from './same-rows.ts'

/** Two models on the same rows: row for row the same example, with the same label. */
export type Pair =
  | { readonly kind: 'classification'; readonly candidate: ClassExamples; readonly production: ClassExamples }
  | { readonly kind: 'regression'; readonly candidate: ValueExamples; readonly production: ValueExamples }

/**
 * Lines up two models by the ids of their rows, in the order of the ids, so that the order in the files changes nothing.
 *
 * Throws `InputError` where one has rows or columns that the other has not, and where labels differ.
 */
export function pairOf(candidate: Side, production: Side, id: string): Pair {
  refuseOtherColumns(candidate, production)
  refuseOtherKind(candidate, production)
  const [ours, theirs] = [candidate.read.predictions, production.read.predictions]
  if (ours.ids === undefined || theirs.ids === undefined) throw new Error('Could not line up predictions: their ids were not kept')
  const rows = sameRows(ours.ids, theirs.ids, id)
  refuseOtherLabels(ours.label, theirs.label, rows)
  if (candidate.examples.kind === 'regression' && production.examples.kind === 'regression') {
    return {
      kind: 'regression',
      candidate: valueExamplesAt(candidate.examples.of, rows.candidate),
      production: valueExamplesAt(production.examples.of, rows.production)
    }
  }
  if (candidate.examples.kind === 'regression' || production.examples.kind === 'regression')
    throw new Error('Could not line up predictions of classes with predictions of numbers')
  return withSameClasses(classExamplesAt(candidate.examples.of, rows.candidate), classExamplesAt(production.examples.of, rows.production))
}

/** Classes by one numbering, though each model may have predicted some that the other never did. */
function withSameClasses(candidate: ClassExamples, production: ClassExamples): Pair {
  const classes = [...new Set([...candidate.classes, ...production.classes])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const codeOf = new Map(classes.map((label, code) => [label, code]))
  const renumbered = (examples: ClassExamples): ClassExamples => {
    const codes = Int32Array.from(examples.classes, label => codeOf.get(label) ?? -1)
    const recode = (code: number) => codes[code] ?? -1
    return {
      ...examples,
      classes,
      actual: examples.actual.map(recode),
      predicted: examples.predicted?.map(recode),
      positive: examples.positive === undefined ? undefined : recode(examples.positive)
    }
  }
  return { kind: 'classification', candidate: renumbered(candidate), production: renumbered(production) }
}

function refuseOtherColumns(candidate: Side, production: Side): void {
  for (const role of ['prediction', 'score'] as const) {
    const [ours, theirs] = [candidate.read.plan[role], production.read.plan[role]]
    if (ours === theirs) continue
    const [has, lacks, name] = ours === undefined ? [production, candidate, theirs] : [candidate, production, ours]
    throw new InputError(
      lacks.input,
      `has other columns than "${has.input}": the ${role} is read from ${listed([name ?? ''])} there and is not here. Write both alike.`
    )
  }
}

function refuseOtherKind(candidate: Side, production: Side): void {
  const [ours, theirs] = [candidate.read.predictions, production.read.predictions]
  if (ours.label.kind === theirs.label.kind) return
  const here = `${kindWord(ours.label.kind)} in column "${ours.names.label}"`
  throw new InputError(
    'candidate',
    `holds ${here}, but "production" holds ${kindWord(theirs.label.kind)} there. Write labels the same way.`
  )
}

function refuseOtherLabels(ours: Column, theirs: Column, { candidate, production }: SameRows): void {
  const same = sameness(ours, theirs)
  let count = 0
  let first = -1
  for (let index = 0; index < candidate.length; index++) {
    if (same(candidate[index] ?? -1, production[index] ?? -1)) continue
    count++
    if (first === -1 || (candidate[index] ?? 0) < (candidate[first] ?? 0)) first = index
  }
  if (count === 0) return
  const where = `the first in row ${(candidate[first] ?? 0) + 1}, which is row ${(production[first] ?? 0) + 1} of "production"`
  const problem = `has other labels than "production" in ${formatNumber(count)} of ${counted(candidate.length, 'row')} with the same id`
  throw new InputError('candidate', `${problem}, ${where}. Compare both models on one version of the data.`)
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
