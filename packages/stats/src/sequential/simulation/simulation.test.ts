import { expect, it } from 'vitest'
import { judgeLooks } from '../judge-looks.ts'
import type { SequentialSettings } from '../look.ts'
import { draws } from './draws.ts'
import { type Traffic, trafficOf } from './traffic.ts'

const settings: SequentialSettings = {
  alpha: 0.05,
  beta: 0.05,
  harmRatio: 1.2,
  nonInferiorityRatio: 1.5,
  maxBadShare: 0.01,
  minRequests: 100
}
const watched = { ...settings, minRequests: Number.MAX_SAFE_INTEGER }
const RUNS = 200
const equal: Traffic = { looks: 100, requests: 1000, weight: 0.25, rate: 0.05, ratio: 1, burstiness: 0 }

function runs(count: number, traffic: Traffic, given: SequentialSettings) {
  const random = draws(7)
  return Array.from({ length: count }, () => judgeLooks(trafficOf(traffic, random), given))
}

function shareOf(decision: string, found: readonly { decision: string }[]): number {
  return found.filter(run => run.decision === decision).length / found.length
}

it.each<[string, Partial<Traffic>]>([
  ['steady', {}],
  ['in bursts of CV 0.5', { burstiness: 0.5 }],
  ['in bursts of CV 1', { burstiness: 1 }],
  ['in bursts of CV 1 of much traffic', { burstiness: 1, requests: 10_000, weight: 0.5 }]
])('rolls back at most 5 % of equal canaries, %s', (_, change) => {
  expect(shareOf('rollback', runs(RUNS, { ...equal, ...change }, watched))).toBeLessThanOrEqual(0.05)
})

it.each([
  ['rollback at the harm ratio', 'rollback', { ratio: 1.2 }, watched],
  ['promotion at the non-inferiority ratio', 'promote', { ratio: 1.5 }, { ...settings, alpha: 1e-300 }]
])('keeps the promised error for a %s', (_, decision, change, given) => {
  expect(shareOf(decision, runs(RUNS, { ...equal, ...change }, given))).toBeLessThanOrEqual(0.05)
})

it.each([
  [3, 0.01, 10],
  [10, 0.01, 4],
  [10, 0.05, 3]
])('catches %d times the errors, at %d, within %d looks in the median', (ratio, rate, looks) => {
  const found = runs(100, { ...equal, ratio, rate }, watched)
  expect(shareOf('rollback', found)).toBe(1)
  expect(found.map(run => run.decidedAt ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b)[50]).toBeLessThanOrEqual(looks)
})

it('promotes nearly all equal canaries, and every one without errors', () => {
  expect(shareOf('promote', runs(100, equal, settings))).toBeGreaterThanOrEqual(0.95)
  expect(shareOf('promote', runs(100, { ...equal, ratio: 0 }, settings))).toBe(1)
})

it.each([
  [3, 0.3],
  [1000, 0.002],
  [1000, 0.3],
  [1000, 0.999],
  [1_000_000, 0.05]
])('draws binomial numbers of %d and %d with their mean and variance', (n, p) => {
  const random = draws(7)
  const drawn = Array.from({ length: 4000 }, () => (random.binomial(n, p) - n * p) / Math.sqrt(n * p * (1 - p)))
  expectMoments(drawn, 0, 1, 0.1)
})

it.each([0.5, 1, 2])('draws shocks of mean 1 with a coefficient of variation of %d', cv => {
  const random = draws(7)
  expectMoments(
    Array.from({ length: 20_000 }, () => random.gamma(cv)),
    1,
    cv ** 2,
    0.1 * cv ** 2
  )
})

function expectMoments(drawn: readonly number[], mean: number, variance: number, within: number): void {
  const found = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
  expect(Math.abs(found - mean)).toBeLessThan(within)
  expect(Math.abs(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length - variance)).toBeLessThan(within)
}
