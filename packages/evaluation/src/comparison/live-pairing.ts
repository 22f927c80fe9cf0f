import { counted, formatNumber, InputError } from '@gauntlet/core'
import { commonRows } from '../log/common-rows.ts'
import { examplesAt } from '../predictions/examples.ts'
import { predictionsAt } from '../predictions/predictions-at.ts'
import { pairOf } from './pair.ts'
import type { Pair } from './paired-examples.ts'
import type { Side } from './reading.ts'

/**
 * The rows of the candidate among those that production was asked about in its own time.
 *
 * All of them: a pair, on those rows. None: undefined, and the two are independent. Some: `InputError`, because neither would be true.
 */
export function pairAmong(candidate: Side, production: Side, id: string): Pair | undefined {
  const [ours, theirs] = [candidate.read.predictions.ids, production.read.predictions.ids]
  if (ours === undefined || theirs === undefined) return undefined
  const common = commonRows(ours, theirs)
  const { rows } = candidate.read.predictions
  const found = common.candidate.length
  if (found === 0) return undefined
  if (found < rows) {
    const problem = `has ${formatNumber(found)} of ${counted(rows, 'row')} in common with "production", by the text of "${id}"`
    throw new InputError(
      'candidate',
      `${problem}: neither the same rows nor others. Predict exactly rows that production was asked about, or only others.`
    )
  }
  const same: Side = {
    ...production,
    read: { ...production.read, predictions: predictionsAt(production.read.predictions, common.production) },
    examples: examplesAt(production.examples, common.production)
  }
  return pairOf(candidate, same, id)
}
