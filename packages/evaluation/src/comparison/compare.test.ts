import { describe, expect, it } from 'vitest'
import { compareAll } from './compare.ts'
import type { Compared, ComparedMetric } from './compared.ts'
import { Comparison } from './comparison.ts'
import type { Pair } from './paired-examples.ts'
import { classPair } from './simulation/made-pairs.ts'
import { drawClasses } from './simulation/population.ts'
import { requirementOf, verdictOf } from './verdict.ts'

const POPULATION = { prevalence: 0.4, candidate: 0.75, production: 0.7 }

describe('what a comparison says', () => {
  const half = 100
  const right = [...Array<number>(half).fill(0), ...Array<number>(half).fill(1)]
  const models = (label: readonly number[], candidate: readonly number[], production: readonly number[]) =>
    classPair({ label, candidate, production })

  it.each<[string, Record<string, unknown>, Pair, Record<string, unknown>]>([
    ['the same predictions', {}, models(right, wrongAt(right, 30), wrongAt(right, 30)), { outcome: 'non-inferior', improved: true }],
    [
      'the same predictions, better is asked for',
      { require: 'superior' },
      models(right, right, right),
      { outcome: 'non-inferior', improved: false }
    ],
    [
      'other predictions that are wrong as often',
      {},
      models(right, wrongAt(right, 30), wrongAt(right, 30, 100)),
      { outcome: 'inconclusive', improved: false }
    ],
    ['far better', { require: 'superior' }, models(right, right, wrongAt(right, 50)), { outcome: 'superior', improved: true }],
    ['far worse', {}, models(right, wrongAt(right, 50), right), { outcome: 'inferior', improved: false }],
    ['a little worse', {}, models(right, wrongAt(right, 52), wrongAt(right, 40, 100)), { outcome: 'inconclusive', improved: false }],
    [
      'better on too few rows to tell',
      { require: 'superior' },
      models(right, right, wrongAt(right, 9)),
      { outcome: 'non-inferior', improved: false, doubt: expect.stringContaining('differ on 9 rows only') }
    ],
    [
      'worse on too few rows to tell',
      {},
      models(right, wrongAt(right, 9), right),
      { outcome: 'inconclusive', improved: false, doubt: expect.stringContaining('differ on 9 rows only') }
    ],
    [
      'too few rows',
      {},
      models(right.slice(96, 105), right.slice(96, 105), wrongAt(right, 200).slice(96, 105)),
      { outcome: 'inconclusive', improved: false }
    ],
    [
      'fewer rows than asked for',
      { 'min-rows': 201 },
      models(right, right, wrongAt(right, 50)),
      { outcome: 'inconclusive', improved: false }
    ],
    [
      'fewer rows than asked for, by the plain difference',
      { 'min-rows': 201, mode: 'point' },
      models(right, right, wrongAt(right, 50)),
      { outcome: 'inconclusive', improved: false }
    ],
    [
      'a little worse, by the plain difference',
      { mode: 'point' },
      models(right, wrongAt(right, 52), wrongAt(right, 50)),
      { outcome: 'inferior', improved: false }
    ],
    [
      'a little worse, by the plain difference with a margin',
      { mode: 'point', margin: 0.01 },
      models(right, wrongAt(right, 52), wrongAt(right, 50)),
      { outcome: 'non-inferior', improved: true }
    ],
    [
      'one class',
      {},
      models(right.slice(0, half), right.slice(0, half), wrongAt(right, half).slice(0, half)),
      { outcome: 'inconclusive', improved: false }
    ],
    [
      'few rows of one class',
      { metric: 'f1' },
      models(right.slice(0, 104), right.slice(0, 104), wrongAt(right, 50).slice(0, 104)),
      { outcome: 'inconclusive', improved: false }
    ]
  ])('%s', async (_, written, pair, expected) => {
    const comparison = Comparison.parse({ metric: 'accuracy', resamples: 500, ...written })
    expect(verdictOf(requirementOf(comparison), decidingOf(await compareAll(comparison, pair)))).toMatchObject(expected)
  })
})

it('gives models that always agree an interval of exactly 0 by every method that has no noise to invent', async () => {
  const pair = drawClasses(POPULATION, 200, 3)
  const same = { ...pair, production: pair.candidate } as Pair
  const comparison = Comparison.parse({ metric: 'roc-auc', metrics: ['f1', 'f1-macro', 'log-loss'], resamples: 300 })
  const { metrics } = await compareAll(comparison, same)
  expect(metrics.map(({ uncertainty }) => uncertainty?.method)).toEqual(['DeLong', 'percentile', 'percentile', 'paired t'])
  for (const metric of metrics)
    expect(metric).toMatchObject({ difference: 0, uncertainty: { interval: { low: 0, high: 0 } }, differingRows: 0 })
})

it("allows for what Tango's interval does: a model may be worse though no row says so", async () => {
  const pair = drawClasses(POPULATION, 200, 3)
  const { metrics } = await compareAll(Comparison.parse({ metric: 'accuracy' }), { ...pair, production: pair.candidate } as Pair)
  const { low = 0, high = 0 } = metrics[0]?.uncertainty?.interval ?? {}
  expect(low).toBeCloseTo(-0.01885, 5)
  expect(high).toBeCloseTo(0.01885, 5)
})

it('gives the same interval for the same seed, and another for another', async () => {
  const pair = drawClasses(POPULATION, 300, 5)
  const interval = async (seed: number) =>
    decidingOf(await compareAll(Comparison.parse({ metric: 'f1', resamples: 300, seed }), pair)).uncertainty?.interval
  expect(await interval(1)).toEqual(await interval(1))
  expect(await interval(1)).not.toEqual(await interval(2))
})

it('does not believe an interval of resamples many of which have no value', async () => {
  const rows = Array.from({ length: 80 }, (_, row) => row)
  const label = rows.map(row => (row < 8 ? 1 : 0))
  const scores = [rows.map(row => ((row * 37) % 80) / 80), rows.map(row => ((row * 53) % 80) / 80)] as const
  // Every positive belongs to one person, who is in no resample about 35 times in 100.
  const pair = classPair({ label, candidate: label, production: label, scores }, { cluster: rows.map(row => `person ${row >> 3}`) })
  const { metrics } = await compareAll(Comparison.parse({ metric: 'roc-auc', resamples: 400 }), pair)
  expect(metrics[0]).toMatchObject({ uncertainty: undefined, note: expect.stringContaining('of 400 resamples have no value: too many') })
})

it('is not certain of a metric that no row tells apart, though the models differ elsewhere', async () => {
  const label = Array.from({ length: 200 }, (_, row) => (row < 10 ? 1 : 0))
  const production = label.map((value, row) => (row > 150 ? 1 : value))
  const pair = classPair({ label, candidate: label, production })
  const { metrics } = await compareAll(Comparison.parse({ metric: 'recall', method: 'bootstrap' }), pair)
  expect(metrics[0]).toMatchObject({ difference: 0, uncertainty: undefined, note: expect.stringContaining('tells the two models apart') })
})

it('stops when it is cancelled', async () => {
  const pair = drawClasses(POPULATION, 50_000, 1)
  const controller = new AbortController()
  const running = compareAll(Comparison.parse({ metric: 'roc-auc', method: 'bootstrap', resamples: 100_000 }), pair, controller.signal)
  controller.abort(new Error('enough'))
  await expect(running).rejects.toThrow('enough')
})

function decidingOf({ metrics: [first] }: Compared): ComparedMetric {
  if (first === undefined) throw new Error('there is no metric')
  return first
}

/** The labels with so many of them turned around, every other row from `from` on. */
function wrongAt(label: readonly number[], count: number, from = 0): number[] {
  const step = Math.max(1, Math.floor((label.length - from) / count))
  return label.map((value, row) => (row >= from && (row - from) % step === 0 && (row - from) / step < count ? 1 - value : value))
}
