import { describe, expect, it } from 'vitest'
import { acceleration } from './acceleration.ts'
import { blockJackknife, clusterJackknife } from './block-jackknife.ts'
import { randomOf } from './random.ts'

const random = randomOf(11)
/** Skewed: exponential. */
const skewed = Float64Array.from({ length: 20_000 }, () => -Math.log(1 - random.share()))
const all = (units: number) => Int32Array.from({ length: units }, (_, unit) => unit)

/** Of the rows that are there. */
function meanOf(values: Float64Array) {
  return (counts: Int32Array) => {
    let [total, rows] = [0, 0]
    for (let row = 0; row < counts.length; row++) {
      total += (counts[row] ?? 0) * (values[row] ?? Number.NaN)
      rows += counts[row] ?? 0
    }
    return total / rows
  }
}

describe('leaving out blocks', () => {
  it('is leaving out rows where there are no more rows than blocks', () => {
    const values = Float64Array.of(1, 5, 2, 8, 3)
    const [found] = blockJackknife(meanOf(values), 5, [all(5)], { blocks: 5 })
    const one = Float64Array.from(values, value => (19 - value) / 4)
    expect([...(found?.values ?? [])].sort()).toEqual([...one].sort())
  })

  it('leaves out each row of a stratum once, in as many blocks as its share of the rows', () => {
    const strata = [Int32Array.of(0, 2, 4, 6, 8, 10, 12, 14), Int32Array.of(1, 3, 5)]
    const seen: number[][] = []
    const found = blockJackknife(
      counts => {
        seen.push([...counts.keys()].filter(unit => counts[unit] === 0 && (unit % 2 === 0 || unit < 7)))
        return 0
      },
      15,
      strata,
      { blocks: 6 }
    )
    expect(found.map(({ values }) => values.length)).toEqual([4, 2])
    expect(
      seen
        .slice(0, 4)
        .flat()
        .sort((a, b) => a - b)
    ).toEqual([...(strata[0] ?? [])])
    expect(
      seen
        .slice(4)
        .flat()
        .sort((a, b) => a - b)
    ).toEqual([...(strata[1] ?? [])])
    expect(seen.map(({ length }) => length)).toEqual([2, 2, 2, 2, 1, 2])
  })

  it('gives about the acceleration that leaving out rows gives', () => {
    const { length } = skewed
    const total = skewed.reduce((sum, value) => sum + value, 0)
    const byRow = acceleration([{ values: skewed.map(value => (total - value) / (length - 1)), rows: undefined }]) ?? Number.NaN
    // A third of the skewness of 2, over √n.
    expect(byRow).toBeCloseTo(1 / (3 * Math.sqrt(length)), 3)
    const byBlock = acceleration(blockJackknife(meanOf(skewed), length, [all(length)])) ?? Number.NaN
    expect(Math.abs(byBlock - byRow)).toBeLessThan((4 * 0.4) / 200)
  })

  it('has no bias: over many ways to deal out few rows, the mean is that of rows', () => {
    const values = skewed.subarray(0, 60)
    const total = values.reduce((sum, value) => sum + value, 0)
    const byRow = acceleration([{ values: values.map(value => (total - value) / 59), rows: undefined }]) ?? Number.NaN
    const ways = Array.from(
      { length: 1000 },
      (_, seed) => acceleration(blockJackknife(meanOf(values), 60, [all(60)], { blocks: 30, seed })) ?? 0
    )
    const mean = ways.reduce((sum, one) => sum + one, 0) / ways.length
    expect(byRow).toBeGreaterThan(0.02)
    expect(Math.abs(mean / byRow - 1)).toBeLessThan(0.15)
  })

  it('leaves out whole clusters', () => {
    const clusterOfRow = Int32Array.of(0, 1, 0, 2, 1, 2)
    const seen: string[] = []
    const [found] = clusterJackknife(
      counts => {
        seen.push(counts.join(''))
        return 1
      },
      clusterOfRow,
      3
    )
    expect(seen.sort()).toEqual(['010111', '101101', '111010'])
    expect(found?.values).toHaveLength(3)
  })

  it('deals out the same for the same seed', () => {
    const values = (seed: number) => blockJackknife(meanOf(skewed.subarray(0, 1000)), 1000, [all(1000)], { seed })
    expect(values(1)).toEqual(values(1))
    expect(values(1)).not.toEqual(values(2))
  })
})
