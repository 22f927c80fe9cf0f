import { formatNumber, InputError } from '@gauntlet/core'
import type { ClassSettings } from './class-settings.ts'
import { type Column, missingValues, type Predictions } from './column.ts'
import type { Origin } from './origin.ts'
import { kindWord, listed, quotedLabel } from './wording.ts'

export function refuseMissing(column: Column, name: string, origin: Origin): void {
  const { count, first } = missingValues(column)
  if (count === 0) return
  const rows = column.kind === 'number' ? column.values.length : column.codes.length
  const share = `${formatNumber(count)} of ${formatNumber(rows)} rows without a value (or with NaN)`
  throw new InputError(origin.data, `has ${share} in column "${name}", the first in row ${first}. ${FILL_IN}`)
}

export function refuseOtherKind({ origin, names, label, prediction }: Predictions): void {
  if (prediction === undefined || prediction.kind === label.kind) return
  const truth = `${kindWord(label.kind)} in "${names.label}" (${sample(label)})`
  const guess = `${kindWord(prediction.kind)} in "${names.prediction}" (${sample(prediction)})`
  throw new InputError(origin.data, `holds ${truth} but ${guess}, so that no prediction could ever be right. Write both the same way.`)
}

/** Fractions, and whole numbers so large that neighbours of theirs became the same float64 when they were read. */
export function refuseNonClasses(column: Column, name: string, origin: Origin, wayOut: string): void {
  if (column.kind !== 'number') return
  const row = column.values.findIndex(value => !Number.isSafeInteger(value))
  if (row === -1) return
  if (Number.isInteger(column.values[row]))
    throw new InputError(origin.data, `has ${column.values[row]} in column "${name}", row ${row + 1}, ${BEYOND_EXACT}`)
  throw new InputError(origin.data, `has ${column.values[row]} in column "${name}", row ${row + 1}, which is not a class. ${wayOut}.`)
}

export function refuseBadScores({ origin, names, score }: Predictions, settings: ClassSettings): void {
  if (score === undefined) return
  refuseMissing({ kind: 'number', values: score }, names.score, origin)
  const users = [...settings.probabilityMetrics, ...(settings.threshold === undefined ? [] : ['threshold'])]
  const row = score.findIndex(value => !(users.length === 0 ? Number.isFinite(value) : value >= 0 && value <= 1))
  if (row === -1) return
  const [allowed, wayOut] =
    users.length === 0
      ? ['a finite number', 'Fix the step that writes it']
      : [
          `a probability between 0 and 1, which ${listed(users)} needs`,
          'Divide percentages by 100; turn other scores into probabilities first'
        ]
  throw new InputError(origin.data, `has ${score[row]} in column "${names.score}", row ${row + 1}, which is not ${allowed}. ${wayOut}.`)
}

function sample(column: Column): string {
  const values = column.kind === 'number' ? [...new Set(column.values.subarray(0, 1000))] : column.categories
  return `such as ${quotedLabel(values[0] ?? '')}`
}

/** What is wrong with a large whole number, and the way out. */
export const BEYOND_EXACT = 'and whole numbers beyond 2^53 cannot be told apart. Write such labels as text.'

const FILL_IN = 'A metric over the others would hide them: fill them in, or drop these rows in a step before.'
