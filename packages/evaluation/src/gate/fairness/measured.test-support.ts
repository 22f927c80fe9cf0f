import { Gate } from '../gate.ts'
import type { ModelRows } from '../section.ts'
import { dataOf } from '../sections.test-support.ts'
import type { DivisionFound } from './found.ts'
import { measureFairness } from './measure.ts'

/** What is found of the only entry of `by`. */
export async function measuredBy(
  fairness: Record<string, unknown>,
  model: ModelRows,
  champion?: ModelRows,
  resamples = 200
): Promise<DivisionFound> {
  const gate = Gate.parse({ fairness, resamples })
  if (gate.fairness === undefined) throw new Error('There is no section')
  const found = await measureFairness(gate.fairness, dataOf(model, champion), gate)
  if ('obstacle' in found) throw new Error(found.obstacle)
  const [division, ...others] = found.divisions
  if (division === undefined || others.length > 0) throw new Error('Expected one entry of "by"')
  return division
}
