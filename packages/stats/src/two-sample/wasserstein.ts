/**
 * The first Wasserstein distance of two weighted sets of numbers: the area between their distribution functions (Vallender 1974), in
 * the unit of the numbers. Weights count as shares of their sum; without weights every value counts alike. NaN of no weight.
 */
export function wassersteinDistance(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  aWeights?: ArrayLike<number>,
  bWeights?: ArrayLike<number>
): number {
  const points = [...weighted(a, aWeights, 1), ...weighted(b, bWeights, -1)].sort((one, other) => one.value - other.value)
  let [area, gap] = [0, 0]
  if (a.length === 0 || b.length === 0) return Number.NaN
  for (const [index, { value, share }] of points.entries()) {
    gap += share
    const next = points[index + 1]?.value ?? value
    if (next > value) area += Math.abs(gap) * (next - value)
  }
  return area
}

function weighted(values: ArrayLike<number>, weights: ArrayLike<number> | undefined, sign: number): { value: number; share: number }[] {
  let total = 0
  const weight = (index: number) => weights?.[index] ?? (weights === undefined ? 1 : Number.NaN)
  for (let index = 0; index < values.length; index++) total += weight(index)
  return Array.from(values, (value, index) => ({ value, share: (sign * weight(index)) / total }))
}
