import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { bootstrap } from './bootstrap.ts'
import { bcaInterval, percentileInterval } from './interval.ts'
import { rowResampler } from './resampler.ts'

const Ends = z.tuple([z.number(), z.number()])
const Vectors = z.strictObject({
  script: z.string(),
  versions: z.record(z.string(), z.string()),
  cases: z.array(
    z.strictObject({
      name: z.string(),
      confidence: z.number(),
      estimate: z.number(),
      replicates: z.array(z.number()),
      leaveOneOut: z.array(z.array(z.number())),
      expected: z.strictObject({ BCa: Ends.nullable(), percentile: Ends })
    })
  ),
  distributions: z.array(
    z.strictObject({ name: z.string(), candidate: z.array(z.number()), production: z.array(z.number()), error: z.number(), interval: Ends })
  )
})

const vectors = Vectors.parse(JSON.parse(readFileSync(new URL('vectors/scipy.json', import.meta.url), 'utf8')))

it.each(vectors.cases.map(one => [one.name, one] as const))('agrees with SciPy on its own resamples: %s', (_, one) => {
  const replicates = Float64Array.from(one.replicates)
  const leaveOneOut = one.leaveOneOut.map(values => ({ values: Float64Array.from(values), rows: undefined }))
  const percentile = percentileInterval(replicates, one.confidence)
  const bca = bcaInterval(one.estimate, replicates, leaveOneOut, one.confidence)
  expectEnds(percentile, one.expected.percentile)
  // Where SciPy says NaN, we fall back and say so.
  expect([bca.method, bca.note === undefined]).toEqual(one.expected.BCa === null ? ['percentile', false] : ['BCa', true])
  expectEnds(bca, one.expected.BCa ?? one.expected.percentile)
})

it('has vectors with a BCa interval and without', () => {
  const without = vectors.cases.filter(({ expected }) => expected.BCa === null)
  expect([without.length, vectors.cases.length > 7]).toEqual([2, true])
})

it.each(vectors.distributions.map(one => [one.name, one] as const))('draws resamples as SciPy does: %s', (_, one) => {
  const rows = one.candidate.length
  const resampler = rowResampler([Int32Array.from({ length: rows }, (_, row) => row)], 1)
  const difference = (counts: Int32Array) => meanRoot(one.candidate, counts) - meanRoot(one.production, counts)
  const steps = bootstrap(resampler, [difference], 8000)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const [found] = step.value
  const whole = new Int32Array(rows).fill(1)
  const values = Float64Array.from(whole, (_, row) => difference(whole.with(row, 0)))
  const interval = bcaInterval(difference(whole), found?.values ?? new Float64Array(), [{ values, rows: undefined }], 0.95)
  expect(found?.undefinedCount).toBe(0)
  expect(Math.abs(interval.low - one.interval[0]) / one.error).toBeLessThan(0.1)
  expect(Math.abs(interval.high - one.interval[1]) / one.error).toBeLessThan(0.1)
})

function meanRoot(errors: readonly number[], counts: Int32Array): number {
  let squares = 0
  let rows = 0
  for (const [row, error] of errors.entries()) {
    squares += (counts[row] ?? 0) * error ** 2
    rows += counts[row] ?? 0
  }
  return Math.sqrt(squares / rows)
}

function expectEnds({ low, high }: { readonly low: number; readonly high: number }, [least, most]: readonly [number, number]): void {
  expect(Math.abs(low - least), `${low} against ${least}`).toBeLessThanOrEqual(1e-12 * Math.abs(least))
  expect(Math.abs(high - most), `${high} against ${most}`).toBeLessThanOrEqual(1e-12 * Math.abs(most))
}
