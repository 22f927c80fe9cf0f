import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue.ts'
import type { ClassExamples, ValueExamples } from '../examples.ts'
import { type Compared, type ComparedMetric, compareAll } from './compare.ts'
import { Comparison } from './comparison.ts'
import type { Pair } from './pair.ts'
import { verdictOf } from './verdict.ts'

describe('what a comparison says', () => {
  const half = 100
  const right = [...Array<number>(half).fill(0), ...Array<number>(half).fill(1)]

  it.each<[string, Partial<Comparison>, Pair, Record<string, unknown>]>([
    ['the same predictions', {}, pairOf(right, wrongAt(right, 30), wrongAt(right, 30)), { outcome: 'non-inferior', improved: true }],
    [
      'the same predictions, better is asked for',
      { require: 'superior' },
      pairOf(right, right, right),
      { outcome: 'non-inferior', improved: false }
    ],
    ['far better', { require: 'superior' }, pairOf(right, right, wrongAt(right, 50)), { outcome: 'superior', improved: true }],
    ['far worse', {}, pairOf(right, wrongAt(right, 50), right), { outcome: 'inferior', improved: false }],
    ['a little worse', {}, pairOf(right, wrongAt(right, 52), wrongAt(right, 40, 100)), { outcome: 'inconclusive', improved: false }],
    [
      'better on too few rows to tell',
      { require: 'superior' },
      pairOf(right, right, wrongAt(right, 9)),
      { outcome: 'non-inferior', improved: false, doubt: expect.stringContaining('differ on 9 rows only') }
    ],
    [
      'worse on too few rows to tell',
      {},
      pairOf(right, wrongAt(right, 9), right),
      { outcome: 'inconclusive', improved: false, doubt: expect.stringContaining('differ on 9 rows only') }
    ],
    [
      'too few rows',
      {},
      pairOf(right.slice(96, 105), right.slice(96, 105), wrongAt(right, 200).slice(96, 105)),
      { outcome: 'inconclusive', improved: false }
    ],
    [
      'fewer rows than asked for',
      { 'min-rows': 201 },
      pairOf(right, right, wrongAt(right, 50)),
      { outcome: 'inconclusive', improved: false }
    ],
    [
      'one class',
      {},
      pairOf(right.slice(0, half), right.slice(0, half), wrongAt(right, half).slice(0, half)),
      { outcome: 'inconclusive', improved: false }
    ],
    [
      'few rows of one class',
      { metric: 'f1' },
      pairOf(right.slice(0, 104), right.slice(0, 104), wrongAt(right, 50).slice(0, 104)),
      { outcome: 'inconclusive', improved: false }
    ]
  ])('%s', async (_, settings, pair, expected) => {
    const comparison: Comparison = { ...Comparison.parse({ metric: 'accuracy', resamples: 500 }), ...settings }
    expect(verdictOf(comparison, decidingOf(await compareAll(comparison, pair)))).toMatchObject(expected)
  })
})

it('gives models that always agree an interval of exactly 0', async () => {
  const { candidate } = noisy(200, 3, 0.7, 0.7)
  const comparison = Comparison.parse({ metric: 'roc-auc', metrics: ['accuracy', 'f1', 'f1-macro', 'log-loss'], resamples: 300 })
  const { metrics } = await compareAll(comparison, { kind: 'classification', candidate, production: candidate })
  for (const metric of metrics)
    expect(metric).toMatchObject({ difference: 0, interval: { low: 0, high: 0, method: 'percentile' }, differingRows: 0 })
})

it('gives the same interval for the same seed, and another for another', async () => {
  const pair = noisyPair(300, 5, 0.75, 0.7)
  const interval = async (seed: number) =>
    decidingOf(await compareAll(Comparison.parse({ metric: 'roc-auc', resamples: 300, seed }), pair)).interval
  expect(await interval(1)).toEqual(await interval(1))
  expect(await interval(1)).not.toEqual(await interval(2))
})

it('does not believe an interval of resamples most of which have no value', async () => {
  const rows = 40
  const actual = new Float64Array(rows).fill(3).with(0, 4)
  const side = (error: number): ValueExamples => ({ rows, actual, predicted: actual.map(value => value + error) })
  const pair: Pair = { kind: 'regression', candidate: side(0.1), production: side(0.2) }
  const { metrics } = await compareAll(Comparison.parse({ metric: 'r2', resamples: 400 }), pair)
  expect(metrics[0]).toMatchObject({ interval: undefined, note: expect.stringContaining('of 400 resamples have no value: too many') })
})

it('stops when it is cancelled', async () => {
  const pair = noisyPair(50_000, 1, 0.7, 0.7)
  const controller = new AbortController()
  const running = compareAll(Comparison.parse({ metric: 'roc-auc', resamples: 100_000 }), pair, controller.signal)
  controller.abort(new Error('enough'))
  await expect(running).rejects.toThrow('enough')
})

describe('an interval of 95% holds the true difference about 95 times in 100', () => {
  // Of binomial(200, 0.95), 99.9 % lie between 181 and 199.
  it.each(['accuracy', 'f1', 'roc-auc', 'log-loss'] as const)(
    '%s',
    async metric => {
      const { candidate, production } = noisy(200_000, 999, 0.8, 0.7)
      const truth = (catalogue[metric].measure(candidate).value ?? Number.NaN) - (catalogue[metric].measure(production).value ?? Number.NaN)
      let held = 0
      for (let round = 0; round < 200; round++) {
        const comparison = Comparison.parse({ metric, resamples: 400, seed: round })
        const { interval } = decidingOf(await compareAll(comparison, noisyPair(150, round, 0.8, 0.7)))
        if (interval !== undefined && interval.low <= truth && truth <= interval.high) held++
      }
      expect(held).toBeGreaterThanOrEqual(180)
      expect(held).toBeLessThanOrEqual(199)
    },
    60_000
  )
})

function decidingOf({ metrics: [first] }: Compared): ComparedMetric {
  if (first === undefined) throw new Error('there is no metric')
  return first
}

function pairOf(label: readonly number[], candidate: readonly number[], production: readonly number[]): Pair {
  const side = (predicted: readonly number[]): ClassExamples => ({
    rows: label.length,
    classes: [0, 1],
    positive: 1,
    actual: Int32Array.from(label),
    predicted: Int32Array.from(predicted),
    score: undefined
  })
  return { kind: 'classification', candidate: side(candidate), production: side(production) }
}

/** The labels with so many of them turned around, every other row from `from` on. */
function wrongAt(label: readonly number[], count: number, from = 0): number[] {
  const step = Math.max(1, Math.floor((label.length - from) / count))
  return label.map((value, row) => (row >= from && (row - from) % step === 0 && (row - from) / step < count ? 1 - value : value))
}

function noisyPair(rows: number, seed: number, skill: number, other: number): Pair {
  return { kind: 'classification', ...noisy(rows, seed, skill, other) }
}

/** Two models with scores around the truth, by a small generator of our own so that runs repeat. */
function noisy(rows: number, seed: number, skill: number, other: number): { candidate: ClassExamples; production: ClassExamples } {
  let state = (seed + 1) * 2_654_435_761
  const random = () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0
    const mixed = Math.imul(state ^ (state >>> 13), 3_266_489_917)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
  }
  const gauss = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const actual = Int32Array.from({ length: rows }, () => (random() < 0.4 ? 1 : 0))
  const shared = Float64Array.from(actual, gauss)
  const side = (of: number): ClassExamples => {
    const score = Float64Array.from(
      actual,
      (label, row) => 1 / (1 + Math.exp(-(of * 2 * (label - 0.5) + 0.6 * (shared[row] ?? 0) + 0.6 * gauss())))
    )
    return { rows, classes: [0, 1], positive: 1, actual, score, predicted: Int32Array.from(score, value => (value >= 0.5 ? 1 : 0)) }
  }
  return { candidate: side(skill), production: side(other) }
}
