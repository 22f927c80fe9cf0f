import { deLong, meanTest, momentsOf, normalReach, randomOf, wilson } from '@gauntlet/stats'
import { expect, it } from 'vitest'
import { choose } from '../metrics/chosen.ts'
import type { ChosenMetric } from '../metrics/metric.ts'
import type { MetricParameters } from '../metrics/parameters.ts'
import type { Examples } from '../predictions/examples.ts'
import { examplesOf } from '../predictions/examples-of.ts'
import { type PredictionArrays, predictionsFrom } from '../predictions/from-arrays.ts'
import { planReading } from '../predictions/plan.ts'
import { intervalOf } from './interval-of.ts'
import type { IntervalOptions } from './metric-interval.ts'

const options: IntervalOptions = { confidence: 0.95, resamples: 1000, seed: 1 }

/** 400 rows: 120 of 150 positives found, 20 false alarms. */
const counts = classes([
  [1, 1, 120],
  [1, 0, 30],
  [0, 1, 20],
  [0, 0, 230]
])

it.each([
  ['accuracy', 350, 400],
  ['recall', 120, 150],
  ['precision', 120, 140]
])("%s is a share: Wilson's interval", async (name, hits, trials) => {
  const { metric, examples } = of(name, counts)
  const { interval, method } = await intervalOf(metric, examples, options)
  expect(interval).toEqual(wilson({ hits, trials }, 0.95))
  expect(method).toBe("Wilson's")
})

it("the area under the ROC curve has DeLong's interval, on the scale of the logit", async () => {
  const random = randomOf(7)
  const label = Array.from({ length: 300 }, (_, row) => Number(row % 3 === 0))
  const score = label.map(value => random.share() + value * 0.4)
  const { metric, examples } = of('roc-auc', { label, score })
  const { area, variance } = deLong(Float64Array.from(score), Uint8Array.from(label))
  const { interval, method } = await intervalOf(metric, examples, options)
  const logit = (share: number) => Math.log(share / (1 - share))
  const reach = (normalReach(0.95) * Math.sqrt(variance)) / (area * (1 - area))
  expect(logit(interval?.low ?? 0)).toBeCloseTo(logit(area) - reach, 10)
  expect(logit(interval?.high ?? 0)).toBeCloseTo(logit(area) + reach, 10)
  expect(method).toBe("DeLong's")
  const perfect = of('roc-auc', { label, score: label })
  expect((await intervalOf(perfect.metric, perfect.examples, options)).interval).toEqual(wilson({ hits: 100, trials: 100 }, 0.95))
})

it('an interval beside a bias that is next to 0 is widened to it, so that it never lets through more than the value', async () => {
  const random = randomOf(3)
  const raw = Array.from({ length: 500 }, () => random.share())
  const mean = raw.reduce((sum, one) => sum + one, 0) / raw.length
  const { metric, examples } = of('bias', { label: raw.map(() => 0), prediction: raw.map(one => one - mean + 0.0002) })
  const { interval, note } = await intervalOf(metric, examples, options)
  expect(interval?.low).toBeLessThanOrEqual(0.0002)
  expect(interval?.high).toBeGreaterThanOrEqual(0.0002 * (1 - 1e-9))
  expect(note).toContain('widened to hold the value itself')
})

it("a mean has Student's interval, and a root of it the roots of both ends", async () => {
  const { label, prediction, errors } = numbers(200)
  const test = (values: number[]) => {
    const { n, mean, variance } = momentsOf(Float64Array.from(values))
    return meanTest(mean, Math.sqrt(variance / n), n - 1, { confidence: 0.95 }).interval
  }
  const mae = of('mae', { label, prediction })
  const absolute = test(errors.map(Math.abs))
  expect((await intervalOf(mae.metric, mae.examples, options)).interval?.low).toBeCloseTo(absolute.low, 12)
  const rmse = of('rmse', { label, prediction })
  const squares = test(errors.map(error => error ** 2))
  const { interval, method } = await intervalOf(rmse.metric, rmse.examples, options)
  expect(interval?.low).toBeCloseTo(Math.sqrt(squares.low), 12)
  expect(interval?.high).toBeCloseTo(Math.sqrt(squares.high), 12)
  expect(method).toBe("Student's t")
})

it('a root of a mean has no lower end below 0', async () => {
  const { metric, examples } = of('rmse', { label: [0, 0, 0], prediction: [0, 0, 9] })
  expect((await intervalOf(metric, examples, options)).interval?.low).toBe(0)
})

it('other metrics of counts are resampled as counts, and the seed decides', async () => {
  const { metric, examples } = of('f1', counts)
  const first = await intervalOf(metric, examples, options)
  expect(first.method).toBe('BCa bootstrap with 1,000 resamples and seed 1')
  // F1 is 240 / 290; the delta method gives a standard error of 0.0228.
  expect(first.interval?.low).toBeCloseTo(240 / 290 - 1.96 * 0.0228, 1.5)
  expect(first.interval?.high).toBeCloseTo(240 / 290 + 1.96 * 0.0228, 1.5)
  expect(await intervalOf(metric, examples, options)).toEqual(first)
  expect(await intervalOf(metric, examples, { ...options, seed: 2 })).not.toEqual(first)
})

it('other metrics are resampled by row', async () => {
  const { label, prediction } = numbers(300)
  const { metric, examples } = of('r2', { label, prediction })
  const { interval, method } = await intervalOf(metric, examples, options)
  expect(method).toBe('BCa bootstrap with 1,000 resamples and seed 1')
  expect(interval?.low).toBeGreaterThan(0.8)
  expect(interval?.high).toBeLessThan(1)
})

it('rows with weights, and rows that stand together, are resampled whatever the metric', async () => {
  const plain = of('accuracy', counts)
  const { interval: wanted } = await intervalOf(plain.metric, plain.examples, options)
  const rows = counts.label.length
  const weighted = of('accuracy', { ...counts, weight: Array(rows).fill(2) })
  const ofWeights = await intervalOf(weighted.metric, weighted.examples, options)
  expect(ofWeights.method).toMatch(/^BCa bootstrap with/)
  expect(ofWeights.interval?.low).toBeCloseTo(wanted?.low ?? 0, 1.7)
  // Each row eight times: the interval is as wide as that of the rows once, not √8 times narrower.
  const repeated = { label: Array(8).fill(counts.label).flat(), prediction: Array(8).fill(counts.prediction).flat() }
  const eight = of('accuracy', repeated)
  const codes = Int32Array.from({ length: 8 * rows }, (_, row) => row % rows)
  const cluster = { kind: 'text', codes, categories: Array.from({ length: rows }, (_, row) => `${row}`) } as const
  const ofClusters = await intervalOf(eight.metric, eight.examples, { ...options, cluster })
  expect(ofClusters.method).toBe('BCa bootstrap of 400 clusters with 1,000 resamples and seed 1')
  expect(ofClusters.interval?.low).toBeCloseTo(wanted?.low ?? 0, 1.7)
  expect(ofClusters.interval?.high).toBeCloseTo(wanted?.high ?? 0, 1.7)
})

it('a perfect model is not certain: its interval is that of as many rows as the rarest class has', async () => {
  const { metric, examples } = of(
    'f1',
    classes([
      [1, 1, 20],
      [0, 0, 500]
    ])
  )
  const { interval, note } = await intervalOf(metric, examples, options)
  expect(interval).toEqual(wilson({ hits: 20, trials: 20 }, 0.95))
  expect(note).toBe('all resamples give the same value')
})

it.each([
  [
    'a share of nothing',
    of(
      'precision',
      classes([
        [1, 0, 5],
        [0, 0, 5]
      ])
    ),
    'it is a share of no rows'
  ],
  ['an area of one positive', of('roc-auc', { label: [1, 0, 0, 0], score: [0.9, 0.1, 0.2, 0.3] }), 'one class has fewer than two rows'],
  ['a mean of one row', of('mae', { label: [1], prediction: [2] }), 'one row says nothing of how much rows differ'],
  ['a mean of rows that are all the same', of('mae', { label: [1, 2], prediction: [2, 3] }), 'all rows have the same value'],
  [
    'a mean of rows that are the same but for rounding',
    of('mae', { label: [0, 1, 2, 3], prediction: [0.1, 1.1, 2.1, 3.1] }),
    'all rows have the same value'
  ],
  ['a bootstrap of few rows', of('r2', { label: [1, 2, 3], prediction: [1, 2, 4] }), 'there are only 3 rows to resample'],
  [
    'a metric that most resamples lack',
    of('roc-auc', {
      label: [...Array(19).fill(0), 1],
      score: Array(20)
        .fill(0.5)
        .map((value, row) => value + row / 100),
      weight: Array(20).fill(1)
    }),
    'resamples have no value: too many for an interval'
  ]
])('%s has no interval, and says why', async (_, { metric, examples }, note) => {
  const found = await intervalOf(metric, examples, options)
  expect(found.interval).toBeUndefined()
  expect(found.note).toContain(note)
})

it('an aborted signal ends a long bootstrap', async () => {
  const { label, prediction } = numbers(20_000)
  const { metric, examples } = of('r2', { label, prediction })
  const running = intervalOf(metric, examples, { ...options, resamples: 100_000, signal: AbortSignal.timeout(200) })
  await expect(running).rejects.toThrow(/timeout|aborted/)
})

it('about 95% of the intervals of F1 at 300 rows hold the true value', async () => {
  const random = randomOf(3)
  // Of 40% positives 80% are found, and 10% of the others are false alarms: F1 is 2·0.32 / (0.4 + 0.38).
  const truth = 0.64 / 0.78
  let held = 0
  for (let trial = 0; trial < 200; trial++) {
    const label = Array.from({ length: 300 }, () => Number(random.share() < 0.4))
    const prediction = label.map(value => Number(random.share() < (value === 1 ? 0.8 : 0.1)))
    const { metric, examples } = of('f1', { label, prediction })
    const { interval } = await intervalOf(metric, examples, { ...options, resamples: 400, seed: trial })
    if (interval !== undefined && interval.low <= truth && truth <= interval.high) held++
  }
  // Within three standard errors of 95%.
  expect(held / 200).toBeGreaterThan(0.904)
  expect(held / 200).toBeLessThan(0.996)
})

function of(name: string, arrays: PredictionArrays, parameters: MetricParameters = {}): { metric: ChosenMetric; examples: Examples } {
  const metric = choose(name, parameters)
  if (!('metric' in metric)) throw new Error(metric.problem)
  const needs = {
    metrics: [metric],
    columns: { label: 'label', weight: arrays.weight && 'weight' },
    positive: undefined,
    threshold: undefined,
    dimensions: [],
    optionalDimensions: [],
    everyColumn: false,
    conditions: []
  }
  return { metric, examples: examplesOf(needs, planReading(needs, Object.keys(arrays)), predictionsFrom(arrays)) }
}

/** So many rows of a label and a prediction. */
function classes(cells: readonly (readonly [label: number, prediction: number, rows: number])[]) {
  return {
    label: cells.flatMap(([label, , rows]) => Array<number>(rows).fill(label)),
    prediction: cells.flatMap(([, prediction, rows]) => Array<number>(rows).fill(prediction))
  }
}

function numbers(rows: number) {
  const random = randomOf(5)
  const label = Array.from({ length: rows }, () => 10 * random.share())
  const errors = label.map(() => random.share() + random.share() - 1)
  return { label, errors, prediction: label.map((value, row) => value + (errors[row] ?? 0)) }
}
