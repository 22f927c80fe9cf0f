/**
 * P values adjusted for their number (Benjamini & Hochberg 1995): calling everything with an adjusted value of at most α a discovery
 * keeps the expected share of false ones among them below α, and, where nothing is to be found, the chance of any. In the order
 * given. Throws for what is no probability.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const wrong = pValues.find(p => !(p >= 0 && p <= 1))
  if (wrong !== undefined) throw new RangeError(`${wrong} is no p value`)
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p)
  const adjusted = new Array<number>(pValues.length).fill(1)
  let least = 1
  for (const [rank, { p, index }] of [...order.entries()].reverse()) {
    least = Math.min(least, p * (order.length / (rank + 1)))
    adjusted[index] = least
  }
  return adjusted
}
