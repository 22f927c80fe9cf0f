import { InputError } from '@gauntlet/core'
import type { ClassExamples, Examples, ValueExamples } from '../../predictions/examples.ts'

/** What became of a row: bits, so that one byte a row says it all. */
export const CHANGE = { negative: 1, positive: 2, championRight: 4 } as const

/** What became of every row, by one byte each. Throws `InputError` where the tolerance does not go with the data. */
export function changesOf(model: Examples, champion: Examples, tolerance: number | undefined, config: string): Uint8Array {
  if (model.kind === 'classification' && champion.kind === 'classification') {
    if (tolerance === undefined) return classChanges(model.of, champion.of)
    throw new InputError(config, 'has "flips.tolerance", which is for numbers, and the predictions are classes. Remove it.')
  }
  if (model.kind === 'regression' && champion.kind === 'regression') {
    if (tolerance !== undefined) return valueChanges(model.of, champion.of, tolerance)
    const wayOut = 'Add for example "flips: { max-rate: 2%, tolerance: 5 }" in the unit of the label.'
    throw new InputError(
      config,
      `has "flips" and no "tolerance": of numbers it has to be said which error is larger than before. ${wayOut}`
    )
  }
  throw new Error('Could not compare predictions of classes with predictions of numbers')
}

function classChanges(model: ClassExamples, champion: ClassExamples): Uint8Array {
  const [ours, theirs] = [rightOf(model), rightOf(champion)]
  const changes = new Uint8Array(ours.length)
  for (let row = 0; row < changes.length; row++) {
    const before = theirs[row] === 1
    const now = ours[row] === 1
    changes[row] = (before ? CHANGE.championRight : 0) | (before && !now ? CHANGE.negative : 0) | (now && !before ? CHANGE.positive : 0)
  }
  return changes
}

/** Each by its own numbering of classes, which may differ. */
function rightOf({ rows, actual, predicted }: ClassExamples): Uint8Array {
  if (predicted === undefined) throw new Error('Could not compare predictions: there are none')
  const right = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) right[row] = actual[row] === predicted[row] ? 1 : 0
  return right
}

function valueChanges(model: ValueExamples, champion: ValueExamples, tolerance: number): Uint8Array {
  const changes = new Uint8Array(model.rows)
  for (let row = 0; row < changes.length; row++) {
    const grown = errorOf(model, row) - errorOf(champion, row)
    changes[row] = CHANGE.championRight | (grown > tolerance ? CHANGE.negative : 0) | (grown < -tolerance ? CHANGE.positive : 0)
  }
  return changes
}

function errorOf({ actual, predicted }: ValueExamples, row: number): number {
  return Math.abs((actual[row] ?? Number.NaN) - (predicted[row] ?? Number.NaN))
}
