import { ranked } from './step-up.ts'

/**
 * P values adjusted for their number (Holm 1979): calling everything with an adjusted value of at most α a finding keeps the chance of
 * a single false one at most α, however the values depend on each other. In the order given. Throws for what is no probability.
 */
export function holm(pValues: readonly number[]): number[] {
  const adjusted = new Array<number>(pValues.length).fill(1)
  let most = 0
  for (const [rank, { p, index }] of ranked(pValues).entries()) {
    most = Math.min(1, Math.max(most, p * (pValues.length - rank)))
    adjusted[index] = most
  }
  return adjusted
}
