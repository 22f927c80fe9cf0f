/** Σ p ln(p / q), both scaled to sum up to one. Infinite where something occurs that was given no weight. */
export function divergence(observed: readonly number[], expected: readonly number[]): number {
  const [p, q] = [observed, expected].map(weights => weights.reduce((sum, weight) => sum + weight, 0))
  if (p === undefined || q === undefined || p === 0 || q === 0) return Number.NaN
  return observed.reduce((sum, weight, index) => {
    const share = weight / p
    const other = (expected[index] ?? 0) / q
    return share === 0 ? sum : other === 0 ? Infinity : sum + share * Math.log(share / other)
  }, 0)
}
