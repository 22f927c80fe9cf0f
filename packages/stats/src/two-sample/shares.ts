/** Counts as shares of their sum, for as many categories as asked. NaN where there is nothing. */
export function shares(counts: ArrayLike<number>, length = counts.length): Float64Array {
  let total = 0
  for (let index = 0; index < counts.length; index++) total += counts[index] ?? 0
  return Float64Array.from({ length }, (_, index) => (counts[index] ?? 0) / total)
}
