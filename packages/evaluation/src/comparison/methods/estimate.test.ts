import { describe, expect, it } from 'vitest'
import { choose } from '../../metrics/chosen.ts'
import type { ChosenMetric } from '../../metrics/metric.ts'
import { Comparison } from '../comparison.ts'
import type { Pair } from '../paired-examples.ts'
import { classPair, valuePair } from '../simulation/made-pairs.ts'
import { drawClasses, drawValues } from '../simulation/population.ts'
import { methodFor } from './choose-method.ts'
import { estimateDifferences } from './estimate.ts'
import type { Estimated, Uncertainty } from './uncertainty.ts'

const classes = drawClasses({ prevalence: 0.4, candidate: 0.8, production: 0.7 }, 300, 7)
const numbers = drawValues({ candidate: 0.5, production: 0.6, tails: 0.2 }, 300, 7)
const weighted = (pair: Pair): Pair => {
  const weight = Float64Array.from({ length: pair.candidate.rows }, (_, row) => 1 + (row % 3))
  return { ...pair, candidate: { ...pair.candidate, weight }, production: { ...pair.production, weight } } as Pair
}
const withFacts = (pair: Pair, facts: Partial<Pair['facts']>): Pair => ({ ...pair, facts: { ...pair.facts, ...facts } })
const order = Float64Array.from({ length: 300 }, (_, row) => row)
const cluster = {
  kind: 'text' as const,
  categories: ['a', 'b', 'c'],
  codes: Int32Array.from({ length: 300 }, (_, row) => row % 3)
}

describe('the method', () => {
  it.each<[string, string, Pair, 'auto' | 'bootstrap', string]>([
    ['accuracy', 'accuracy', classes, 'auto', 'mcnemar'],
    ['accuracy in time', 'accuracy', withFacts(classes, { order }), 'auto', 'mcnemar'],
    ['accuracy of weighted rows', 'accuracy', weighted(classes), 'auto', 'rows'],
    ['accuracy of clusters', 'accuracy', withFacts(classes, { cluster }), 'auto', 'rows'],
    ['accuracy when the bootstrap is asked for', 'accuracy', classes, 'bootstrap', 'cells'],
    ['a metric of counts', 'f1', classes, 'auto', 'cells'],
    ['recall', 'recall', classes, 'auto', 'mcnemar'],
    ['the false positive rate', 'false-positive-rate', classes, 'auto', 'mcnemar'],
    ['precision, whose trials each model chooses', 'precision', classes, 'auto', 'cells'],
    ['recall of weighted rows', 'recall', weighted(classes), 'auto', 'rows'],
    ['recall when the bootstrap is asked for', 'recall', classes, 'bootstrap', 'cells'],
    ['balanced accuracy', 'balanced-accuracy', classes, 'auto', 'cells'],
    ['the area under the ROC curve', 'roc-auc', classes, 'auto', 'delong'],
    ['the area of weighted rows', 'roc-auc', weighted(classes), 'auto', 'rows'],
    ['a mean loss of probabilities', 'log-loss', classes, 'auto', 'paired-t'],
    ['another ranking', 'average-precision', classes, 'auto', 'rows'],
    ['a mean error', 'mae', numbers, 'auto', 'paired-t'],
    ['the root of one', 'rmse', numbers, 'auto', 'paired-t'],
    ['a mean error in time', 'mae', withFacts(numbers, { order }), 'auto', 'diebold-mariano'],
    ['a mean error of clusters in time', 'mae', withFacts(numbers, { order, cluster }), 'auto', 'rows'],
    ['no mean', 'r2', numbers, 'auto', 'rows']
  ])('of %s fits', (_, name, pair, asked, expected) => {
    expect(methodFor(named(name), pair, asked)).toBe(expected)
  })
})

describe('the numbers of a test', () => {
  it('are those of McNemar and Tango: 25 only production, 10 only the candidate, of 200', async () => {
    const rows = Array.from({ length: 200 }, (_, row) => row)
    const label = rows.map(row => row % 2)
    const wrong = (from: number, to: number) => label.map((value, row) => (row >= from && row < to ? 1 - value : value))
    const pair = classPair({ label, candidate: wrong(0, 25), production: wrong(25, 35) })
    const found = await uncertaintyOf('accuracy', pair)
    expect(found.interval.low).toBeCloseTo(-0.1355146, 6)
    expect(found.interval.high).toBeCloseTo(-0.017912, 6)
    expect(found.p).toBeCloseTo(0.011330984183587134, 12)
    expect(found.words).toContain('p 0.011, b 25 (only production is right), c 10 (only the candidate is)')
    expect(found.pBelow(0)).toBeCloseTo(0.011330984183587134 / 2, 12)
    expect(found.pAbove(0)).toBeCloseTo(1 - 0.011330984183587134 / 2, 12)
  })

  it.each([
    ['recall', 1, 1],
    ['false-negative-rate', 1, -1],
    ['specificity', 0, 1],
    ['false-positive-rate', 0, -1]
  ] as const)('are those of McNemar and Tango among the rows that %s is about', async (name, about, sign) => {
    const label = Array.from({ length: 500 }, (_, row) => (row < 200 ? about : 1 - about))
    const wrong = (from: number, to: number) => label.map((value, row) => (row >= from && row < to ? 1 - value : value))
    // What happens to the other 300 rows says nothing.
    const production = wrong(25, 35).map((value, row) => (row > 400 ? 1 - value : value))
    const found = await uncertaintyOf(name, classPair({ label, candidate: wrong(0, 25), production }))
    const { low, high } = found.interval
    expect(sign === 1 ? [low, high] : [-high, -low]).toEqual([expect.closeTo(-0.1355146, 6), expect.closeTo(-0.017912, 6)])
    expect((sign === 1 ? found.pBelow : found.pAbove)(0)).toBeCloseTo(0.011330984183587134 / 2, 12)
    expect(found.words).toContain('b 25 (only production is right), c 10 (only the candidate is), of the 200 rows that count for it')
    const options = { alpha: 0.05, power: 0.8 }
    const ofAll = (await uncertaintyOf('accuracy', classPair({ label, candidate: wrong(0, 25), production: wrong(25, 35) }))).rowsToSee
    // 35 of 200 rows differ where it counts, 35 of 500 of all.
    expect(found.rowsToSee(0.05, { rows: 500, ...options })).toBeGreaterThan(ofAll(0.05, { rows: 500, ...options }) * 5)
  })

  it('of recall leave room where no positive tells the models apart', async () => {
    const label = Array.from({ length: 200 }, (_, row) => (row < 10 ? 1 : 0))
    const production = label.map((value, row) => (row > 150 ? 1 : value))
    const { interval } = await uncertaintyOf('recall', classPair({ label, candidate: label, production }))
    expect([interval.low, interval.high]).toEqual([expect.closeTo(-0.2775, 3), expect.closeTo(0.2775, 3)])
  })

  it('are those of DeLong, as pROC has them', async () => {
    const label = [0, 0, 0, 1, 1, 1, 0, 1]
    const scores = [
      [0.1, 0.4, 0.35, 0.8, 0.65, 0.9, 0.5, 0.3],
      [0.2, 0.3, 0.6, 0.7, 0.4, 0.85, 0.1, 0.9]
    ] as const
    const found = await uncertaintyOf('roc-auc', classPair({ label, candidate: label, production: label, scores }))
    expect(found.p).toBeCloseTo(0.5838824208, 9)
    expect(found.standardError).toBeCloseTo(0.125 / 0.5477225575, 8)
  })

  it('are those of Student, around the difference', async () => {
    const pair = valuePair([0, 0, 0, 0], [1, 2, 3, 4], [1.5, 2.2, 3.9, 4.1])
    const found = await uncertaintyOf('mae', pair)
    // Differences −0.5, −0.2, −0.9, −0.1 have mean −0.425 and standard deviation 0.3593976.
    expect(found.standardError).toBeCloseTo(0.3593976 / 2, 6)
    expect((found.interval.low + found.interval.high) / 2).toBeCloseTo(-0.425, 12)
  })

  it('of a root vary as the root does, whichever model is better', async () => {
    const pair = drawValues({ candidate: 0.3, production: 0.9, tails: 0 }, 4000, 3)
    const [tested, drawn] = [await uncertaintyOf('rmse', pair), await uncertaintyOf('rmse', pair, { method: 'bootstrap' })]
    expect(tested.method).toBe('paired t')
    expect(tested.standardError / drawn.standardError).toBeCloseTo(1, 1)
    expect(tested.interval.low / drawn.interval.low).toBeCloseTo(1, 1)
  })

  it('regard the order of time', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => row)
    const wave = rows.map(row => Math.sin(row / 10))
    const inTime = valuePair(
      rows.map(() => 0),
      wave.map(value => 2 + value),
      wave.map(value => 2 - value),
      { order: rows }
    )
    const [near, far] = [await uncertaintyOf('mae', inTime), await uncertaintyOf('mae', inTime, { horizon: 12 })]
    expect([near.method, far.method]).toEqual(['Diebold-Mariano', 'Diebold-Mariano'])
    expect(far.standardError).toBeGreaterThan(2 * near.standardError)
  })

  it('are the same in whatever order the rows of a time series are written', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => row)
    const error = rows.map(row => 1 + Math.sin(row / 4))
    const shuffled = rows.map(row => (row * 37) % 60)
    const of = (by: readonly number[]) =>
      uncertaintyOf(
        'mae',
        valuePair(
          by.map(() => 0),
          by.map(row => error[row] ?? 0),
          by.map(row => 2 - (error[(row * 7) % 60] ?? 0)),
          { order: by }
        ),
        { horizon: 3 }
      )
    const [once, again] = [await of(rows), await of(shuffled)]
    expect(again.standardError).toBeCloseTo(once.standardError, 12)
  })
})

it.each([
  ['mae', undefined],
  ['rmse', undefined],
  ['mae', Array.from({ length: 200 }, (_, row) => row)]
])('finds no difference in what rounding leaves of equal predictions, by %s', async (name, order) => {
  const label = Array.from({ length: 200 }, (_, row) => Math.sin(row))
  const predicted = label.map((value, row) => value + (1 + (row % 7)) / 10)
  const rounded = predicted.map(value => value + 2 ** -51)
  const found = await uncertaintyOf(name, valuePair(label, predicted, rounded, order === undefined ? {} : { order }))
  expect(found.interval).toEqual({ low: 0, high: 0 })
  expect([found.p, found.pAbove(0), found.pBelow(0)]).toEqual([1, 0.5, 0.5])
})

it('refuses two rows at one moment, which are no series', async () => {
  const pair = valuePair([0, 0], [1, 2], [2, 1], { order: [5, 5] })
  await expect(estimate('mae', pair)).rejects.toThrow('several rows of the same place in the column "order"')
})

it('does not draw rows one by one where an order is asked for and there are too few', async () => {
  const rows = Array.from({ length: 20 }, (_, row) => row)
  const pair = valuePair(
    rows.map(() => 0),
    rows.map(row => Math.sin(row)),
    rows.map(row => Math.cos(row)),
    { order: rows }
  )
  expect(await estimate('mae', pair, { horizon: 15 })).toMatchObject({
    uncertainty: undefined,
    note: expect.stringContaining('too few rows for a horizon of 15')
  })
})

it('draws whole clusters, which makes an interval wider where rows of a cluster are alike', async () => {
  const people = Array.from({ length: 40 }, (_, person) => person)
  const repeated = (value: (person: number) => number) => people.flatMap(person => Array<number>(10).fill(value(person)))
  const label = repeated(person => person % 2)
  const candidate = repeated(person => (person % 5 === 0 ? 1 - (person % 2) : person % 2))
  const production = repeated(person => (person % 4 === 0 ? 1 - (person % 2) : person % 2))
  const cluster = people.flatMap(person => Array<string>(10).fill(`person ${person}`))
  const [alone, together] = [
    await uncertaintyOf('accuracy', classPair({ label, candidate, production })),
    await uncertaintyOf('accuracy', classPair({ label, candidate, production }, { cluster }))
  ]
  expect(together.words).toContain('whole clusters at a time')
  expect(together.standardError / alone.standardError).toBeGreaterThan(2.5)
})

it.each(['accuracy', 'f1', 'roc-auc', 'log-loss'])('has p values that agree with the interval, of %s', async name => {
  const { interval, pBelow, pAbove } = await uncertaintyOf(name, classes)
  const width = interval.high - interval.low
  for (const [bound, p] of [
    [interval.high, pBelow],
    [interval.low, pAbove]
  ] as const)
    expect(p(bound)).toBeCloseTo(0.025, 2)
  expect(pBelow(interval.high + width)).toBeLessThan(0.005)
  expect(pBelow(interval.low - width)).toBeGreaterThan(0.99)
})

async function uncertaintyOf(name: string, pair: Pair, settings: Record<string, unknown> = {}): Promise<Uncertainty> {
  const { uncertainty } = await estimate(name, pair, settings)
  if (uncertainty === undefined) throw new Error('there is no interval')
  return uncertainty
}

async function estimate(name: string, pair: Pair, settings: Record<string, unknown> = {}): Promise<Estimated> {
  const columns = 'horizon' in settings ? { columns: { order: 'day' } } : {}
  const comparison = Comparison.parse({ metric: name, ...columns, ...settings })
  const found = (await estimateDifferences([comparison.metric], pair, comparison)).get(name)
  if (found === undefined) throw new Error('nothing was estimated')
  return found
}

function named(name: string): ChosenMetric {
  const chosen = choose(name, {})
  if ('metric' in chosen) return chosen
  throw new Error(chosen.problem)
}
