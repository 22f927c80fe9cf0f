/**
 * The sum of `term(0) … term(count - 1)`, with the rounding errors carried along (Neumaier 1974): as good as adding up in twice
 * the precision, whatever the order of the terms. Not finite when a term or an intermediate sum is not.
 */
export function sum(count: number, term: (index: number) => number): number {
  let total = 0
  let lost = 0
  for (let index = 0; index < count; index++) {
    const value = term(index)
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}

/** The arithmetic mean. NaN of no terms. */
export function mean(count: number, term: (index: number) => number): number {
  return sum(count, term) / count
}
