import { expect, it } from 'vitest'
import { bootstrap } from './bootstrap.ts'
import { clusterResampler } from './cluster-resampler.ts'

const clusterOfRow = Int32Array.of(0, 1, 0, 2, 1, 0, 3)

it('draws as many clusters as there are, each with all of its rows', () => {
  const resampler = clusterResampler(clusterOfRow, 4, 1)
  const counts = new Int32Array(resampler.units)
  for (let resample = 0; resample < 200; resample++) {
    resampler.draw(counts)
    const [a = -1, b = -1, , c = -1, , , d = -1] = counts
    expect(a + b + c + d).toBe(4)
    expect([...counts]).toEqual([a, b, a, c, b, a, d])
  }
})

it('gives each cluster the chances of a draw with replacement', () => {
  const clusters = 10
  const resampler = clusterResampler(
    Int32Array.from({ length: clusters }, (_, row) => row),
    clusters,
    3
  )
  const counts = new Int32Array(clusters)
  const draws = 20_000
  const [missing, totals] = [new Float64Array(clusters), new Float64Array(clusters)]
  for (let draw = 0; draw < draws; draw++) {
    resampler.draw(counts)
    for (const [cluster, count] of counts.entries()) {
      totals[cluster] = (totals[cluster] ?? 0) + count
      missing[cluster] = (missing[cluster] ?? 0) + (count === 0 ? 1 : 0)
    }
  }
  // Left out with a probability of 0.9^10, drawn once on average: within four and a half standard errors, ten times each.
  for (const one of missing) expect(Math.abs(one / draws - 0.9 ** 10)).toBeLessThan(4.5 * Math.sqrt((0.349 * 0.651) / draws))
  for (const one of totals) expect(Math.abs(one / draws - 1)).toBeLessThan(4.5 * Math.sqrt(0.9 / draws))
})

it('finds the spread of a mean that rows taken as independent would miss', () => {
  // Fifty clusters of twenty rows that are all alike within a cluster.
  const [clusters, size] = [50, 20]
  const values = Float64Array.from({ length: clusters }, (_, cluster) => (cluster * 37) % clusters)
  const ofRow = Int32Array.from({ length: clusters * size }, (_, row) => row % clusters)
  const mean = (counts: Int32Array) => {
    let [total, rows] = [0, 0]
    for (let row = 0; row < counts.length; row++) {
      rows += counts[row] ?? 0
      total += (counts[row] ?? 0) * (values[ofRow[row] ?? 0] ?? 0)
    }
    return total / rows
  }
  const steps = bootstrap(clusterResampler(ofRow, clusters, 5), [mean], 4000)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const [found] = step.value
  const drawn = found?.values ?? new Float64Array(0)
  const centre = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
  const spread = Math.sqrt(drawn.reduce((sum, value) => sum + (value - centre) ** 2, 0) / drawn.length)
  // √((50² − 1) ∕ 12 ∕ 50): that of fifty values, not of a thousand.
  expect(spread).toBeGreaterThan(2.04 * 0.95)
  expect(spread).toBeLessThan(2.04 * 1.05)
})

it('draws the same for the same seed, on every machine', () => {
  const drawn = (seed: number) => {
    const counts = new Int32Array(7)
    const resampler = clusterResampler(clusterOfRow, 4, seed)
    return [0, 1, 2].map(() => {
      resampler.draw(counts)
      return [...counts].join('')
    })
  }
  expect(drawn(42)).toEqual(['1110112', '0003001', '3130130'])
  expect(drawn(42)).not.toEqual(drawn(43))
})
