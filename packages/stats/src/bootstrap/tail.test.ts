import { expect, it } from 'vitest'
import { acceleration } from './acceleration.ts'
import { bcaInterval, percentileInterval } from './interval.ts'
import { randomOf } from './random.ts'
import { bootstrapTail } from './tail.ts'

const random = randomOf(3)
/** Skewed, so that a bias and an acceleration move the ends. */
const replicates = Float64Array.from({ length: 4000 }, () => -Math.log(1 - random.share()))
const estimate = 0.8
const left = [{ values: Float64Array.from({ length: 60 }, (_, row) => 1 - (row % 7) ** 2 / 500), rows: undefined }]

it.each([0.8, 0.9, 0.95, 0.99])('is the tail beyond each end of a BCa interval of %s', confidence => {
  const { low, high, method } = bcaInterval(estimate, replicates, left, confidence)
  expect(method).toBe('BCa')
  const evidence = { estimate, replicates, acceleration: acceleration(left) }
  expect(bootstrapTail(evidence, high)).toBeCloseTo((1 - confidence) / 2, 3)
  expect(1 - bootstrapTail(evidence, low)).toBeCloseTo((1 - confidence) / 2, 3)
})

it('is the tail beyond each end of a percentile interval', () => {
  const { low, high } = percentileInterval(replicates, 0.95)
  const evidence = { estimate, replicates, acceleration: undefined }
  expect(bootstrapTail(evidence, high)).toBeCloseTo(0.025, 3)
  expect(bootstrapTail(evidence, low)).toBeCloseTo(0.975, 3)
})

it('is never 0 and never 1: so many replicates cannot say that', () => {
  for (const skew of [undefined, 0.02, -0.02]) {
    const [beyond, before] = [1e9, -1e9].map(bound => bootstrapTail({ estimate, replicates, acceleration: skew }, bound))
    expect(beyond).toBeGreaterThan(1 / 4002)
    expect(beyond).toBeLessThan(0.005)
    expect(before).toBeLessThan(4001 / 4002)
    expect(before).toBeGreaterThan(0.99)
  }
})
