/** Of names in an old and in a new order, the fewest that have to move to get from one to the other. Both hold the same names. */
export function movedNames(before: readonly string[], after: readonly string[]): string[] {
  const place = new Map(before.map((name, index) => [name, index]))
  const places = after.map(name => place.get(name) ?? 0)
  const staying = longestIncreasing(places)
  return after.filter((_, index) => !staying.has(index))
}

/** The positions of a longest increasing subsequence, by patience sorting. */
function longestIncreasing(values: readonly number[]): Set<number> {
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous.push(low === 0 ? undefined : ends[low - 1])
    ends[low] = index
  }
  const staying = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) staying.add(at)
  return staying
}
