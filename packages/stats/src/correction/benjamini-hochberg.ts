import { stepUp } from './step-up.ts'

/**
 * P values adjusted for their number (Benjamini & Hochberg 1995): calling everything with an adjusted value of at most α a discovery
 * keeps the expected share of false ones among them below α, and, where nothing is to be found, the chance of any. For values that are
 * independent or move together. In the order given. Throws for what is no probability.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  return stepUp(pValues, rank => pValues.length / rank)
}
