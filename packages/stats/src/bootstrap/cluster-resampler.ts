import { randomOf } from './random.ts'
import type { Resampler } from './resampler.ts'

/**
 * Resamples whole clusters, such as all rows of a person, with replacement: rows of a cluster are in a resample equally often. For rows
 * that depend on each other within a cluster, and not across. Resamples have as many clusters as there are, and may have more or fewer
 * rows than there are: statistics divide by the rows they find.
 *
 * `clusterOfRow` holds a number from 0 to `clusters` − 1 for each row.
 */
export function clusterResampler(clusterOfRow: Int32Array, clusters: number, seed: number): Resampler {
  const random = randomOf(seed)
  const drawn = new Int32Array(clusters)
  return {
    units: clusterOfRow.length,
    draw: counts => {
      drawn.fill(0)
      for (let draw = 0; draw < clusters; draw++) {
        const cluster = random.below(clusters)
        drawn[cluster] = (drawn[cluster] ?? 0) + 1
      }
      for (let row = 0; row < counts.length; row++) counts[row] = drawn[clusterOfRow[row] ?? -1] ?? 0
    }
  }
}
