import { ascending } from '@gauntlet/stats'

export type Binning = 'equal-width' | 'quantile'

/**
 * The edges of bins from the lowest to the highest, one more than bins, as scikit-learn's `calibration_curve` has them: equally wide over
 * [0, 1], or quantiles of the values (with straight lines between them) where each bin is to hold as many. Weights move no edge.
 */
export function binEdges(values: Float64Array, bins: number, binning: Binning): Float64Array {
  const edges = new Float64Array(bins + 1)
  const step = 1 / bins
  const order = binning === 'quantile' ? ascending(values) : undefined
  for (let index = 0; index <= bins; index++) {
    // As NumPy spaces them, to the last bit: a value may lie on an edge.
    const share = index === bins ? 1 : index * step
    edges[index] = order === undefined ? share : quantileAt(values, order, (share * 100) / 100)
  }
  return edges
}

/** The bin of each value. One on an edge belongs to the lower bin. */
export function binsOf(values: Float64Array, edges: Float64Array): Uint16Array {
  const last = edges.length - 2
  const bins = new Uint16Array(values.length)
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN
    let [low, high] = [0, last]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((edges[middle + 1] ?? Number.NaN) < value) low = middle + 1
      else high = middle
    }
    bins[row] = low
  }
  return bins
}

/** NumPy's linear interpolation, from whichever neighbour is nearer. */
function quantileAt(values: Float64Array, order: Int32Array, share: number): number {
  const place = share * (order.length - 1)
  const below = Math.floor(place)
  const [a, b] = [values[order[below] ?? -1] ?? Number.NaN, values[order[Math.min(below + 1, order.length - 1)] ?? -1] ?? Number.NaN]
  const along = place - below
  return along >= 0.5 ? b - (b - a) * (1 - along) : a + (b - a) * along
}
