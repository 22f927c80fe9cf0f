import type { Comparison } from '../comparison.ts'
import { paired } from '../paired-examples.ts'
import type { Side } from '../reading.ts'
import { factsOf } from '../row-facts.ts'
import { metricsOf } from '../settings.ts'
import { methodFor } from './choose-method.ts'

/** The metrics whose time grows with rows times resamples, by their keys. */
export function slowMetrics(comparison: Comparison, { read, examples }: Pick<Side, 'read' | 'examples'>): string[] {
  // Which method it is depends on nothing of the other model.
  const pair = paired(examples, examples, factsOf(read.predictions))
  return metricsOf(comparison)
    .filter(chosen => methodFor(chosen, pair, comparison.method) === 'rows')
    .map(({ key }) => key)
}
