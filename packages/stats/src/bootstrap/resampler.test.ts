import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawBinomial } from './binomial.ts'
import { randomOf } from './random.ts'
import { cellResampler, type Resampler, rowResampler } from './resampler.ts'

describe('a binomial draw', () => {
  it.each([
    [1, 0.5],
    [7, 0.3],
    [40, 0.02],
    [20, 0.5],
    [30, 0.4],
    [200, 0.9],
    [1000, 0.25],
    [1000, 0.011]
  ])('of %d trials at %d has the probabilities of one', (trials, chance) => {
    const random = randomOf(7)
    const draws = 40_000
    const seen = new Float64Array(trials + 1)
    for (let draw = 0; draw < draws; draw++) {
      const successes = drawBinomial(random, trials, chance)
      seen[successes] = (seen[successes] ?? 0) + 1
    }
    const expected = Array.from({ length: trials + 1 }, (_, successes) => draws * probability(trials, chance, successes))
    const cells = expected.flatMap((count, successes) => (count < 5 ? [] : [((seen[successes] ?? 0) - count) ** 2 / count]))
    const rest = expected.reduce((total, count) => total + (count < 5 ? count : 0), 0)
    const inRest = expected.reduce((total, count, successes) => total + (count < 5 ? (seen[successes] ?? 0) : 0), 0)
    const statistic = cells.reduce((total, part) => total + part, 0)
    // Four standard deviations of a chi-square, and of the few draws in the tails.
    expect(statistic).toBeLessThan(cells.length + 4 * Math.sqrt(2 * cells.length) + 4)
    expect(Math.abs(inRest - rest)).toBeLessThan(4 * Math.sqrt(rest) + 3)
  })

  it.each([
    [0, 0.5, 0],
    [5, 0, 0],
    [5, 1, 5],
    [5, Number.EPSILON * -1, 0]
  ])('of %d trials at %d is %d', (trials, chance, expected) => {
    expect(drawBinomial(randomOf(1), trials, chance)).toBe(expected)
  })

  it('lies between none and all, for any numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer(),
        (trials, chance, seed) => {
          const drawn = drawBinomial(randomOf(seed), trials, chance)
          return Number.isInteger(drawn) && drawn >= 0 && drawn <= trials
        }
      )
    )
  })
})

describe('a resample', () => {
  const strata = [Int32Array.of(0, 2, 4, 6, 8), Int32Array.of(1, 3), Int32Array.of(5), Int32Array.of(7)]

  it('has as many rows of each stratum as there are', () => {
    const counts = new Int32Array(9)
    const resampler = rowResampler(strata, 1)
    expect(resampler.units).toBe(9)
    for (let resample = 0; resample < 100; resample++) {
      resampler.draw(counts)
      expect(strata.map(rows => rows.reduce((total, row) => total + (counts[row] ?? 0), 0))).toEqual([5, 2, 1, 1])
    }
  })

  it('has as many rows of each stratum of cells as there are, whatever the sizes', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(sizes, { minLength: 1, maxLength: 4 }), fc.integer(), (groups, seed) => {
        let cell = 0
        const cells = groups.map(group => ({ cells: Int32Array.from(group, () => cell++), sizes: Int32Array.from(group) }))
        const counts = new Int32Array(cell)
        cellResampler(cells, seed).draw(counts)
        return cells.every(
          ({ cells, sizes }) => total(Int32Array.from(cells, one => counts[one] ?? 0)) === total(sizes) && counts.every(n => n >= 0)
        )
      })
    )
  })

  it('has the same spread drawn by cells as by rows', () => {
    const sizes = [30, 5, 65]
    const rows = Int32Array.from({ length: 100 }, (_, row) => row)
    const byCell = spread(cellResampler([{ cells: Int32Array.of(0, 1, 2), sizes: Int32Array.from(sizes) }], 3), counts => counts[1] ?? 0)
    const byRow = spread(rowResampler([rows], 3), counts => counts.subarray(30, 35).reduce((total, count) => total + count, 0))
    for (const { mean, variance } of [byCell, byRow]) {
      expect(Math.abs(mean - 5)).toBeLessThan(0.15)
      expect(Math.abs(variance - 4.75)).toBeLessThan(0.5)
    }
  })

  it('is the same for the same seed, and another for another', () => {
    const drawn = (seed: number) => {
      const counts = new Int32Array(9)
      rowResampler(strata, seed).draw(counts)
      return [...counts]
    }
    expect(drawn(5)).toEqual(drawn(5))
    expect(drawn(5)).not.toEqual(drawn(6))
  })

  it.each([
    ['rows', rowResampler(strata, 5), ['1 1 2 1 0 1 0 1 2', '1 1 2 1 0 1 2 1 0']],
    ['cells', cellResampler([cellsOf([0, 1, 2], [300, 5, 65]), cellsOf([3], [4])], 5), ['300 6 64 4', '300 3 67 4']]
  ])('of %s is what it has always been on every machine', (_, resampler, expected) => {
    const counts = new Int32Array(resampler.units)
    const drawn = expected.map(() => {
      resampler.draw(counts)
      return counts.join(' ')
    })
    expect(drawn).toEqual(expected)
  })

  it('has each row of many as often as one of them is drawn by chance', () => {
    const rows = 2000
    const counts = new Int32Array(rows)
    const resampler = rowResampler([Int32Array.from({ length: rows }, (_, row) => row)], 8)
    const seen = new Float64Array(6)
    const draws = 300
    for (let draw = 0; draw < draws; draw++) {
      resampler.draw(counts)
      for (const count of counts) seen[count] = (seen[count] ?? 0) + 1
    }
    // Poisson with mean 1, within five standard errors.
    for (const [count, share] of [0.3679, 0.3679, 0.1839, 0.0613, 0.0153].entries())
      expect(Math.abs((seen[count] ?? 0) / rows / draws - share)).toBeLessThan(5 * Math.sqrt(share / rows / draws) + 2e-4)
  })
})

function cellsOf(cells: readonly number[], sizes: readonly number[]) {
  return { cells: Int32Array.from(cells), sizes: Int32Array.from(sizes) }
}

function spread(resampler: Resampler, count: (counts: Int32Array) => number) {
  const counts = new Int32Array(resampler.units)
  const values = Array.from({ length: 10_000 }, () => {
    resampler.draw(counts)
    return count(counts)
  })
  const mean = total(values) / values.length
  return { mean, variance: total(values.map(value => (value - mean) ** 2)) / values.length }
}

function total(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0)
}

/** Term by term from the mode outwards would do too; for these sizes logarithms of factorials are exact enough. */
function probability(trials: number, chance: number, successes: number): number {
  let log = trials * Math.log(1 - chance)
  for (let index = 1; index <= successes; index++) log += Math.log((trials - index + 1) / index) + Math.log(chance / (1 - chance))
  return Math.exp(log)
}
