/**
 * P values in ascending order, each multiplied by its factor, and none above a larger one's: from the largest downwards the least so
 * far. In the order given.
 */
export function stepUp(pValues: readonly number[], factor: (rank: number) => number): number[] {
  const adjusted = new Array<number>(pValues.length).fill(1)
  let least = 1
  for (const [rank, { p, index }] of [...ranked(pValues).entries()].reverse()) {
    least = Math.min(least, p * factor(rank + 1))
    adjusted[index] = least
  }
  return adjusted
}

/** In ascending order, with their places. @throws RangeError on what is no probability. */
export function ranked(pValues: readonly number[]): readonly { readonly p: number; readonly index: number }[] {
  const wrong = pValues.find(p => !(p >= 0 && p <= 1))
  if (wrong !== undefined) throw new RangeError(`${wrong} is no p value`)
  return pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p)
}
