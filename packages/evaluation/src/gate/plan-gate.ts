import { isInputError } from '@gauntlet/core'
import type { ChosenMetric } from '../metrics/metric.ts'
import { OF_GATE, type Origin } from '../predictions/origin.ts'
import { planReading, type ReadingPlan } from '../predictions/plan.ts'
import type { GateNeeds } from './needs.ts'

/** Which columns are read for a gate, and for which metrics they suffice. */
export interface GatePlan extends ReadingPlan {
  readonly metrics: readonly ChosenMetric[]
}

/**
 * Plans the reading for a gate. Metrics that can be had elsewhere, and those that are optional, are left out where the columns do not
 * suffice for them. Throws `InputError` for columns that are not there and cannot be done without.
 */
export function planGate(
  needs: GateNeeds,
  available: readonly string[],
  isElsewhere: (chosen: ChosenMetric) => boolean = () => false,
  origin: Origin = OF_GATE
): GatePlan {
  const alone = { ...needs, dimensions: [], optionalDimensions: [], everyColumn: false, conditions: [] }
  const suffices = (chosen: ChosenMetric) => isPlanned(() => planReading({ ...alone, metrics: [chosen] }, available, origin))
  const metrics = [
    ...needs.metrics.filter(chosen => !isElsewhere(chosen) || suffices(chosen)),
    ...needs.optionalMetrics.filter(chosen => !needs.metrics.includes(chosen) && suffices(chosen))
  ]
  return { ...planReading({ ...needs, metrics }, available, origin), metrics }
}

function isPlanned(plan: () => ReadingPlan): boolean {
  try {
    plan()
    return true
  } catch (problem) {
    if (isInputError(problem)) return false
    throw problem
  }
}
