import { stepUp } from './step-up.ts'

/**
 * P values adjusted for their number as Benjamini and Hochberg do, for values that depend on each other in any way: each once more
 * times 1 + ½ + … + 1 ∕ m (Benjamini & Yekutieli 2001). In the order given. Throws for what is no probability.
 */
export function benjaminiYekutieli(pValues: readonly number[]): number[] {
  const harmonic = pValues.reduce((sum, _, index) => sum + 1 / (index + 1), 0)
  return stepUp(pValues, rank => (pValues.length * harmonic) / rank)
}
