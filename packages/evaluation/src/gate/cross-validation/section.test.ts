import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gateOf, judged, judgedRows } from '../judged.test-support.ts'
import type { FoldMetrics, FoldTable } from './fold-metrics.ts'

function table(columns: Record<string, readonly unknown[]>, names?: readonly string[]): FoldTable {
  return { columns: new Map(Object.entries(columns)), names }
}

function folds(
  model: Record<string, readonly unknown[]>,
  baseline?: Record<string, readonly unknown[]>,
  others: Partial<FoldMetrics> = {}
) {
  return { folds: { model: table(model), baseline: baseline && table(baseline), testToTrain: undefined, ...others } }
}

async function outcomes(section: string, data: Parameters<typeof judged>[1], gate = '') {
  const { checks } = await judged(`cross-validation: ${section}\n${gate}`, data)
  return Object.fromEntries(
    checks.map(({ id, outcome, severity }) => [
      id.replace('cross-validation.', ''),
      severity === 'critical' ? outcome : `${outcome}, ${severity}`
    ])
  )
}

const steady = [0.8, 0.82, 0.78, 0.81, 0.79]

describe('folds of a file', () => {
  it.each<[string, string, Record<string, readonly unknown[]>, Record<string, string>]>([
    ['the mean is at the bound', '{ f1: { min: 0.8 } }', { f1: steady }, { 'f1-min': 'pass' }],
    ['it is below', '{ f1: { min: 0.81 } }', { f1: steady }, { 'f1-min': 'fail' }],
    ['its lower end is below', '{ f1: { min: 0.79, confidence: 95% } }', { f1: steady }, { 'f1-min': 'fail' }],
    ['its lower end is above', '{ f1: { min: 0.75, confidence: 95% } }', { f1: steady }, { 'f1-min': 'pass' }],
    [
      'the upper end of a loss is above',
      '{ log-loss: { max: 0.81, confidence: 95% } }',
      { test_neg_log_loss: steady.map(one => -one) },
      { 'log-loss-max': 'fail' }
    ],
    ['the spread is at its bound', '{ f1: { max-spread: 0.04 } }', { f1: steady }, { 'f1-max-spread': 'pass' }],
    ['the spread is beyond', '{ f1: { max-spread: 0.03 } }', { f1: steady }, { 'f1-max-spread': 'fail' }],
    [
      'a fold is NaN',
      '{ f1: { min: 0.1, max-spread: 1 } }',
      { f1: [...steady, Number.NaN] },
      { 'f1-min': 'fail', 'f1-max-spread': 'fail' }
    ],
    ['a metric is missing', '{ f1: { min: 0.1 } }', { recall: steady }, { 'f1-min': 'fail' }],
    ['an optional metric is missing', '{ f1: { min: 0.1, optional: true } }', { recall: steady }, { f1: 'inconclusive, info' }],
    [
      'there is one fold',
      '{ f1: { min: 0.1, max-spread: 0.5 } }',
      { f1: [0.9] },
      { 'f1-min': 'inconclusive', 'f1-max-spread': 'inconclusive' }
    ],
    ['the metric is one of the file', '{ nps: { min: 30, better: higher } }', { nps: [40, 50] }, { 'nps-min': 'pass' }],
    ['it has parameters', '{ F2: { metric: f-beta, beta: 2, min: 0.9, severity: warning } }', { F2: steady }, { 'F2-min': 'fail, warning' }]
  ])('where %s', async (_, metrics, model, expected) => {
    expect(await outcomes(`{ metrics: ${metrics} }`, folds(model))).toEqual(expected)
  })

  const better = steady.map(one => one + 0.01)
  it.each<[string, string, ReturnType<typeof folds>, string, Record<string, string>]>([
    ['as good', '{ f1: { max-drop: 0 } }', folds({ f1: steady }, { f1: steady }), '', { 'f1-max-drop': 'pass' }],
    ['worse than allowed', '{ f1: { max-drop: 0.005 } }', folds({ f1: steady }, { f1: better }), '', { 'f1-max-drop': 'fail' }],
    ['worse by a share that is allowed', '{ f1: { max-drop: 2% } }', folds({ f1: steady }, { f1: better }), '', { 'f1-max-drop': 'pass' }],
    [
      'a higher loss',
      '{ log-loss: { max-drop: 0.005 } }',
      folds({ log_loss: better }, { log_loss: steady }),
      '',
      { 'log-loss-max-drop': 'fail' }
    ],
    [
      'uncertain',
      '{ f1: { max-drop: 0.02, confidence: 95% } }',
      folds({ f1: [0.7, 0.9, 0.8, 0.75, 0.85] }, { f1: steady }),
      '',
      { 'f1-max-drop': 'fail' }
    ],
    ['other folds by their number', '{ f1: { max-drop: 0.5 } }', folds({ f1: steady }, { f1: [0.8, 0.9] }), '', { 'f1-max-drop': 'fail' }],
    [
      'other folds by name',
      '{ f1: { max-drop: 0.5 } }',
      { folds: { model: table({ f1: [0.8, 0.9] }, ['a', 'b']), baseline: table({ f1: [0.8, 0.9] }, ['a', 'c']), testToTrain: undefined } },
      '',
      { 'f1-max-drop': 'fail' }
    ],
    [
      'NaN in the champion',
      '{ f1: { max-drop: 0.5 } }',
      folds({ f1: [0.8, 0.9] }, { f1: [0.8, Number.NaN] }),
      '',
      { 'f1-max-drop': 'fail' }
    ],
    ['no champion', '{ f1: { max-drop: 0.5 } }', folds({ f1: steady }), '', { 'f1-max-drop': 'fail' }],
    [
      'no champion, skipped',
      '{ f1: { max-drop: 0.5 } }',
      folds({ f1: steady }),
      'without-baseline: skip',
      { 'f1-max-drop': 'inconclusive, info' }
    ],
    ['no champion, a first model', '{ f1: { max-drop: 0.5 } }', folds({ f1: steady }), 'without-baseline: pass', { 'f1-max-drop': 'pass' }]
  ])('against the champion: %s', async (_, metrics, data, gate, expected) => {
    expect(await outcomes(`{ metrics: ${metrics} }`, data, gate)).toEqual(expected)
  })

  it.each<[string, string, ReturnType<typeof folds>, string]>([
    ['equal folds', '{ f1: { min: 0.5, confidence: 95% } }', folds({ f1: [0.8, 0.8, 0.8] }), 'f1-min'],
    ['equal differences', '{ f1: { max-drop: 0, confidence: 95% } }', folds({ f1: [0.75, 0.5] }, { f1: [0.5, 0.25] }), 'f1-max-drop']
  ])('%s tell nothing of how certain they are', async (_, metrics, data, id) => {
    expect(await outcomes(`{ metrics: ${metrics} }`, data)).toEqual({ [id]: 'inconclusive' })
    expect(await outcomes(`{ metrics: ${metrics.replace(', confidence: 95%', '')} }`, data)).toEqual({ [id]: 'pass' })
  })

  it('the champion itself is no worse than the champion', async () => {
    const data = folds({ f1: steady }, { f1: steady })
    expect(await outcomes('{ metrics: { f1: { max-drop: 0, confidence: 95% } } }', data)).toEqual({ 'f1-max-drop': 'pass' })
  })

  it('takes the ratio of test rows from the section, the file, or the number of folds and repeats', async () => {
    // By hand: t(0.975, 4) = 2.776, s = 0.0158, mean 0.8, over 5 folds.
    const lower = async (section: string, others: Partial<FoldMetrics> = {}, model: readonly number[] = steady) => {
      const { checks } = await judged(
        `cross-validation: { metrics: { f1: { min: 0, confidence: 95% } }, ${section} }`,
        folds({ f1: model }, undefined, others)
      )
      return checks[0]?.bounds?.interval?.low
    }
    const half = (ratio: number) => 2.7764451051977987 * Math.sqrt((1 / 5 + ratio) * 0.00025)
    expect(await lower('repeats: 1')).toBeCloseTo(0.8 - half(1 / 4), 12)
    expect(await lower('train-rows: 900, test-rows: 100')).toBeCloseTo(0.8 - half(1 / 9), 12)
    expect(await lower('repeats: 1', { testToTrain: 1 })).toBeCloseTo(0.8 - half(1), 12)
    const twice = await lower('repeats: 2', {}, [...steady, ...steady])
    expect(twice).toBeLessThan((await lower('repeats: 1', {}, [...steady, ...steady])) ?? Number.NaN)
    expect(await outcomes('{ metrics: { f1: { min: 0 } }, repeats: 3 }', folds({ f1: steady }))).toEqual({ 'f1-min': 'inconclusive' })
  })

  it('says what was found, how certain it is, and by which method', async () => {
    const { checks, evidence } = await judged(
      'cross-validation: { metrics: { f1: { min: 0.79, max-spread: 0.03, max-drop: 0.01, confidence: 95% } } }',
      folds({ f1: steady }, { f1: better.map((one, fold) => one + (fold - 2) / 1000) })
    )
    expect(checks.map(({ message }) => message)).toEqual([
      "The mean f1 of 5 folds is 0.8 (standard deviation 0.0158), 95% interval 0.77055 to 0.82945 by Nadeau and Bengio's corrected t test; its lower end 0.77055 is judged: below 0.79.",
      'The 5 folds lie 0.04 apart, above 0.03: f1 is 0.78 in fold 3 and 0.82 in fold 2.',
      expect.stringMatching(
        /^The mean f1 of 5 folds is 0.8, that of the champion 0.81: a difference of −0.01 \(95% interval .*, p .*\), beyond the 0.01 that is allowed. Its lower end/
      )
    ])
    expect(evidence.tables.map(({ id }) => id)).toEqual(['cross-validation', 'cross-validation-folds'])
    expect(evidence.charts).toMatchObject([
      { id: 'cross-validation-f1', series: [{ name: 'model' }, { name: 'champion' }], rules: [{ value: 0.79 }] }
    ])
  })
})

describe('folds of rows', () => {
  const label = [1, 0, 1, 0, 1, 0]
  const fold = ['10', '10', '2', '2', '1', '1']
  const gate = (metrics: string) => `columns: { fold: fold }\ncross-validation: { metrics: ${metrics} }`
  const check = async (metrics: string, arrays: Parameters<typeof judgedRows>[1], data = {}) =>
    (await judgedRows(gate(metrics), { ...arrays, ...(arrays.fold === undefined ? {} : { dimensions: {} }) }, data)).checks

  it('are in the order of their numbers', async () => {
    const { evidence } = await judgedRows(gate('{ accuracy: { min: 0.5 } }'), { label, prediction: [1, 0, 1, 1, 0, 1], fold })
    expect(evidence.tables.find(({ id }) => id === 'cross-validation-folds')?.rows).toEqual([
      ['1', 0],
      ['2', 0.5],
      ['10', 1]
    ])
  })

  it('are compared with the champion on the same rows', async () => {
    const worse = await check(
      '{ accuracy: { max-drop: 0.1 } }',
      { label, prediction: [1, 0, 1, 1, 0, 1], fold },
      await champion([1, 0, 1, 0, 1, 0])
    )
    expect(worse).toMatchObject([{ id: 'cross-validation.accuracy-max-drop', outcome: 'fail', value: -0.5 }])
  })

  it.each<[string, Parameters<typeof judgedRows>[1], string, RegExp]>([
    [
      'a row has no fold',
      { label, prediction: label, fold: [...fold.slice(1), null] },
      'inconclusive',
      /empty in 1 row, the first in row 6/
    ],
    [
      'a metric does not exist in a fold',
      { label: [1, 1, 1, 0], score: [0.5, 0.4, 0.3, 0.2], fold: ['1', '1', '2', '2'] },
      'inconclusive',
      /in fold 1: /
    ]
  ])('are open where %s', async (_, arrays, outcome, message) => {
    const metric = arrays.score === undefined ? 'accuracy' : 'roc-auc'
    const [found] = await check(`{ ${metric}: { min: 0.5 } }`, arrays)
    expect(found).toMatchObject({ outcome, message: expect.stringMatching(message) })
  })

  it('are open below the least number of rows', async () => {
    const { checks } = await judgedRows(`min-rows: 100\n${gate('{ accuracy: { min: 0.1 } }')}`, { label, prediction: label, fold })
    expect(checks.at(-1)).toMatchObject({
      id: 'cross-validation.accuracy-min',
      outcome: 'inconclusive',
      message: expect.stringContaining('at least 100')
    })
  })

  async function champion(prediction: readonly number[]) {
    const { predictionsFrom } = await import('../../predictions/from-arrays.ts')
    const { classExamplesOf } = await import('../../predictions/class-examples.ts')
    const predictions = predictionsFrom({ label, prediction })
    const settings = { positive: undefined, threshold: undefined, binaryMetrics: [], probabilityMetrics: [] }
    return { champion: { predictions, examples: { kind: 'classification' as const, of: classExamplesOf(predictions, settings) } } }
  }
})

it('a better fold never turns pass into fail', async () => {
  const share = fc.double({ min: 0, max: 0.9, noNaN: true })
  await fc.assert(
    fc.asyncProperty(fc.array(share, { minLength: 2, maxLength: 8 }), share, share, fc.nat(), async (values, min, gain, place) => {
      const improved = values.map((one, index) => (index === place % values.length ? Math.min(1, one + gain) : one))
      const judge = (f1: readonly number[]) => outcomes(`{ metrics: { f1: { min: ${min} } } }`, folds({ f1 }))
      if ((await judge(values))['f1-min'] === 'pass') expect(await judge(improved)).toEqual({ 'f1-min': 'pass' })
    }),
    { numRuns: 50 }
  )
})

it.each<[string, RegExp]>([
  ['{ metrics: {} }', /names no metric/],
  ['{}', /"cross-validation.metrics" is missing/],
  ['{ metrics: { f1: {} } }', /sets no bound/],
  ['{ metrics: { nps: { min: 1 } } }', /better: higher/],
  ['{ metrics: { f1: { min: 1, better: lower } } }', /of f1 higher is better/],
  ['{ metrics: { f1: { min: 1, beta: 2 } } }', /beta/],
  ['{ metrics: { f1: { min: 1 } }, train-rows: 5 }', /go together/],
  ['{ metrics: { f1: { min: 1 } }, repeats: 0 }', /repeats/],
  ['{ metrics: { f1: { min: 1, confidence: 0.2 } } }', /confidence/]
])('refuses %s', (section, message) => {
  expect(() => gateOf(`cross-validation: ${section}`)).toThrow(message)
})
