/** One bar of a histogram: values from `from` up to, but not including, `to`. The last bar includes its upper end. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
}

/**
 * Counts values in `bins` bars of equal width between `least` and `most` (numpy's convention for the ends).
 *
 * Values outside are not counted, nor is NaN. When `least` equals `most` there is one bar of no width.
 */
export function histogram(values: ArrayLike<number>, least: number, most: number, bins: number): Bin[] {
  if (!(Number.isFinite(least) && Number.isFinite(most) && least <= most))
    throw new RangeError(`A histogram cannot reach from ${least} to ${most}`)
  const bars = least === most ? 1 : bins
  const edges = edgesOf(least, most, bars)
  const counts = new Float64Array(bars)
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN
    if (!(value >= least && value <= most)) continue
    const bar = barOf(value, edges)
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  return Array.from(counts, (count, bar) => ({ from: edges[bar] ?? least, to: edges[bar + 1] ?? most, count }))
}

/** By a weighted mean of the ends, because the width of the widest range would overflow; never down again where that rounds. */
function edgesOf(least: number, most: number, bars: number): Float64Array {
  const edges = new Float64Array(bars + 1).fill(most)
  let before = least
  for (let index = 0; index < bars; index++) {
    before = Math.min(most, Math.max(before, least * (1 - index / bars) + most * (index / bars)))
    edges[index] = before
  }
  return edges
}

/** The estimate by division can be one off at an edge; the edges decide. */
function barOf(value: number, edges: Float64Array): number {
  const bars = edges.length - 1
  const edge = (index: number) => edges[index] ?? Number.NaN
  const share = (value / 2 - edge(0) / 2) / (edge(bars) / 2 - edge(0) / 2)
  let bar = Number.isFinite(share) ? Math.min(bars - 1, Math.floor(share * bars)) : 0
  while (bar > 0 && value < edge(bar)) bar--
  while (bar < bars - 1 && value >= edge(bar + 1)) bar++
  return bar
}
