import { InputError } from '@gauntlet/core'
import { alignedRows } from '../predictions/align-rows.ts'
import { examplesAt } from '../predictions/examples.ts'
import { listed } from '../predictions/wording.ts'
import { type Pair, paired } from './paired-examples.ts'
import type { Side } from './reading.ts'
import { factsAt, factsOf } from './row-facts.ts'

/**
 * Lines up two models by the ids of their rows, in the order of the ids, so that the order in the files changes nothing.
 *
 * Throws `InputError` where one has rows or columns that the other has not, and where labels differ.
 */
export function pairOf(candidate: Side, production: Side, id: string): Pair {
  refuseOtherColumns(candidate, production)
  const inputs = { ours: candidate.input, theirs: production.input }
  const { ours, theirs } = alignedRows(candidate.read.predictions, production.read.predictions, id, inputs)
  const facts = factsAt(factsOf(candidate.read.predictions), ours)
  return paired(examplesAt(candidate.examples, ours), examplesAt(production.examples, theirs), facts)
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
