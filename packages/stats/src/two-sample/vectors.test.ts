import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { benjaminiHochberg } from '../correction/benjamini-hochberg.ts'
import { homogeneity } from './chi-square.ts'
import { fisherExact } from './fisher.ts'
import { jensenShannonDistance } from './jensen-shannon.ts'
import { kolmogorovTail } from './kolmogorov.ts'
import { kolmogorovSmirnov, kolmogorovSmirnovOfCounts, kolmogorovSmirnovP } from './kolmogorov-smirnov.ts'
import { lInfinityDistance } from './l-infinity.ts'
import { wassersteinDistance } from './wasserstein.ts'

const Numbers = z.array(z.number())
const Vectors = z.strictObject({
  script: z.string(),
  versions: z.record(z.string(), z.string()),
  samples: z.array(
    z.strictObject({
      name: z.string(),
      a: Numbers,
      b: Numbers,
      aWeights: Numbers,
      bWeights: Numbers,
      distance: z.number(),
      p: z.number(),
      wasserstein: z.number(),
      weightedWasserstein: z.number(),
      weightedKs: z.tuple([z.number(), z.number()])
    })
  ),
  kolmogorov: z.array(z.strictObject({ n: z.number(), d: z.number(), p: z.number() })),
  sizes: z.array(z.strictObject({ n: z.number(), m: z.number(), distance: z.number(), p: z.number() })),
  tables: z.array(
    z.strictObject({
      a: Numbers,
      b: Numbers,
      statistic: z.number(),
      degrees: z.number(),
      p: z.number(),
      cramersV: z.number(),
      jensenShannon: z.number(),
      chebyshev: z.number()
    })
  ),
  fisher: z.array(z.strictObject({ a: z.number(), n: z.number(), b: z.number(), m: z.number(), p: z.number() })),
  discoveries: z.array(z.strictObject({ p: Numbers, adjusted: Numbers }))
})

const vectors = Vectors.parse(JSON.parse(readFileSync(new URL('vectors/scipy.json', import.meta.url), 'utf8')))

describe('agrees with SciPy to 1e-9', () => {
  it.each(vectors.samples.map(one => [one.name, one] as const))('on two samples: %s', (_, one) => {
    const found = kolmogorovSmirnov(one.a, one.b)
    close(found.distance, one.distance)
    close(found.p, one.p)
    close(wassersteinDistance(one.a, one.b), one.wasserstein)
    close(wassersteinDistance(one.a, one.b, one.aWeights, one.bWeights), one.weightedWasserstein)
    const grouped = kolmogorovSmirnovOfCounts(...counted(one))
    close(grouped.distance, one.weightedKs[0])
    close(grouped.p, one.weightedKs[1])
  })

  it.each(vectors.kolmogorov)('on the tail of one sample of $n at $d', ({ n, d, p }) => close(kolmogorovTail(d, n), p))

  it.each(vectors.sizes)('on samples of $n and $m at $distance', ({ n, m, distance, p }) => close(kolmogorovSmirnovP(distance, n, m), p))

  it.each(vectors.tables)('on the counts $a and $b', one => {
    const found = homogeneity(one.a, one.b)
    close(found.statistic / one.statistic || 1, 1)
    close(found.p, one.p)
    close(found.cramersV, one.cramersV)
    expect(found.degrees).toBe(one.degrees)
    close(jensenShannonDistance(one.a, one.b), one.jensenShannon)
    close(lInfinityDistance(one.a, one.b), one.chebyshev)
  })

  it.each(vectors.fisher)("on Fisher's test of $a in $n and $b in $m", ({ a, n, b, m, p }) => close(fisherExact(a, n, b, m), p))

  it.each(vectors.discoveries)('on the false discoveries among $p', ({ p, adjusted }) => {
    for (const [index, value] of benjaminiHochberg(p).entries()) close(value, adjusted[index] ?? Number.NaN)
  })
})

function close(found: number, expected: number): void {
  expect(Math.abs(found - expected), `${found} is not ${expected}`).toBeLessThan(1e-9)
}

/** How often each value of either sample occurs, in order. */
function counted(one: { a: number[]; b: number[]; aWeights: number[]; bWeights: number[] }): [number[], number[]] {
  const values = [...new Set([...one.a, ...one.b])].sort((x, y) => x - y)
  const counts = (sample: number[], weights: number[]) =>
    values.map(value => sample.reduce((sum, other, index) => sum + (other === value ? (weights[index] ?? 0) : 0), 0))
  return [counts(one.a, one.aWeights), counts(one.b, one.bWeights)]
}
