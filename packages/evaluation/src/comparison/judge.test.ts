import { Check } from '@gauntlet/core'
import { describe, expect, it } from 'vitest'
import { choose } from '../metrics/chosen.ts'
import type { ChosenMetric } from '../metrics/metric.ts'
import type { Compared, ComparedMetric } from './compared.ts'
import { Comparison } from './comparison.ts'
import { judgeComparison } from './judge.ts'
import { rowsByStandardError } from './methods/uncertainty.ts'
import { deltasJson, presentComparison } from './present.ts'

describe('the metric that decides', () => {
  it.each<[string, Record<string, unknown>, Partial<ComparedMetric>, string, string, boolean, string]>([
    ['better', {}, made(0.82, 0.8, 0.01, 0.03), 'superior', 'pass', true, 'better beyond noise'],
    ['better, as is asked for', { require: 'superior' }, made(0.82, 0.8, 0.01, 0.03), 'superior', 'pass', true, 'better beyond noise'],
    [
      'within noise',
      { margin: 0.01 },
      made(0.802, 0.8, -0.005, 0.01),
      'non-inferior',
      'pass',
      true,
      'within noise, and not worse by more than the margin of 0.01'
    ],
    [
      'within noise, better is asked for',
      { margin: 0.01, require: 'superior' },
      made(0.802, 0.8, -0.005, 0.01),
      'non-inferior',
      'fail',
      false,
      'not proven better'
    ],
    [
      'within noise, without a margin',
      {},
      made(0.802, 0.8, -0.005, 0.01),
      'inconclusive',
      'inconclusive',
      false,
      'within noise, but it may be worse, and the margin is 0'
    ],
    [
      'a little worse',
      { margin: 0.01 },
      made(0.795, 0.8, -0.008, -0.002),
      'non-inferior',
      'pass',
      true,
      'worse beyond noise, but not worse by more than'
    ],
    [
      'perhaps too much worse',
      { margin: 0.01 },
      made(0.79, 0.8, -0.018, -0.002),
      'inconclusive',
      'inconclusive',
      false,
      'worse beyond noise, and perhaps by more than'
    ],
    ['worse', { margin: 0.01 }, made(0.77, 0.8, -0.05, -0.02), 'inferior', 'fail', false, 'worse by more than the margin of 0.01'],
    ['worse, better is asked for', { require: 'superior' }, made(0.77, 0.8, -0.05, -0.02), 'inferior', 'fail', false, 'worse beyond noise'],
    ['a margin in per cent', { margin: '2%' }, made(0.79, 0.8, -0.0159, 0.001), 'non-inferior', 'pass', true, 'the margin of 0.016'],
    [
      'a margin in per cent that is not kept',
      { margin: '2%' },
      made(0.79, 0.8, -0.0161, 0.001),
      'inconclusive',
      'inconclusive',
      false,
      '0.016'
    ],
    [
      'on few rows',
      {},
      { ...made(0.82, 0.8, 0.01, 0.03), differingRows: 9 },
      'non-inferior',
      'pass',
      true,
      'the two differ on 9 rows only'
    ],
    [
      'without an interval',
      {},
      { ...made(0.82, 0.8, 0, 0), uncertainty: undefined, note: 'there are 9 rows' },
      'inconclusive',
      'inconclusive',
      false,
      'there are 9 rows'
    ],
    [
      'without a value',
      { require: 'superior' },
      { candidate: { value: undefined, note: 'no rows' }, difference: undefined, uncertainty: undefined, note: 'no rows' },
      'inconclusive',
      'inconclusive',
      false,
      'roc-auc of the candidate could not be computed'
    ]
  ])('is %s', (_, settings, found, outcome, result, improved, message) => {
    const { checks, verdict } = judged(settings, found)
    expect(checks).toMatchObject([{ id: 'difference', severity: 'critical', outcome: result, message: expect.stringContaining(message) }])
    expect([verdict.outcome, verdict.improved]).toEqual([outcome, improved])
  })

  it.each<[string, Record<string, unknown>, Partial<ComparedMetric>, string, boolean, string]>([
    [
      'lower and better',
      {},
      { ...named('log-loss'), ...made(0.4, 0.42, -0.03, -0.01) },
      'superior',
      true,
      "log-loss is 0.4, −0.02 against production's 0.42 (95% interval −0.03 to −0.01): better"
    ],
    ['higher and worse', { margin: 0.005 }, { ...named('log-loss'), ...made(0.44, 0.42, 0.01, 0.03) }, 'inferior', false, '+0.02 against'],
    [
      'a little higher',
      { margin: 0.05 },
      { ...named('log-loss'), ...made(0.44, 0.42, 0.01, 0.03) },
      'non-inferior',
      true,
      'worse beyond noise, but not worse by more'
    ],
    [
      'around, with a relative margin',
      { margin: '10%' },
      { ...named('log-loss'), ...made(0.43, 0.42, -0.01, 0.041) },
      'non-inferior',
      true,
      'margin of 0.042'
    ]
  ])('counts in its own direction: %s', (_, settings, found, outcome, improved, message) => {
    const { checks, verdict } = judged({ metric: 'log-loss', ...settings }, found)
    expect([verdict.outcome, verdict.improved]).toEqual([outcome, improved])
    expect(checks[0]?.message).toContain(message)
  })

  it('tells the numbers and how they were made', () => {
    const [check] = judged({ margin: 0.005, confidence: '90%', resamples: 4000, seed: 7 }, made(0.7123, 0.7102, -0.0012, 0.0054)).checks
    expect(check).toEqual({
      id: 'difference',
      title: 'roc-auc against production: not worse',
      severity: 'critical',
      outcome: 'pass',
      observed: '+0.0021 (90% interval −0.0012 to +0.0054)',
      expected: 'a 90% interval that lies above −0.005',
      value: expect.closeTo(0.0021, 12),
      bounds: { atLeast: -0.005, interval: { low: -0.0012, high: 0.0054 } },
      message:
        "roc-auc is 0.7123, +0.0021 against production's 0.7102 (90% interval −0.0012 to +0.0054): within noise, and not worse by more than the margin of 0.005. Method: BCa bootstrap, seed 7; 1,000 rows, standard error 0.00165. 1,000 rows show a true difference of 0.0041 in 80% of cases, enough to see the margin of 0.005."
    })
  })
})

describe('a least improvement', () => {
  it.each<[string, unknown, Partial<ComparedMetric>, string, boolean, string]>([
    ['that is reached', 0.02, made(0.82, 0.8, 0.01, 0.03), 'pass', true, 'better by 0.02, at least 0.02, and beyond noise'],
    ['in per cent that is reached', '2.5%', made(0.82, 0.8, 0.01, 0.03), 'pass', true, 'at least 0.02'],
    ['that is not reached', 0.03, made(0.82, 0.8, 0.01, 0.03), 'fail', false, 'better by 0.02; at least 0.03 is asked for'],
    ['that is reached within noise', 0.02, made(0.82, 0.8, -0.001, 0.04), 'inconclusive', false, 'within noise: it is not proven better'],
    ['of a model that is worse', 0.02, made(0.78, 0.8, -0.03, -0.01), 'fail', false, 'worse by 0.02; at least 0.02 is asked for'],
    ['of 0', 0, made(0.8, 0.8, 0, 0), 'inconclusive', false, 'not proven better'],
    ['that cannot be known', 0.02, { difference: undefined, uncertainty: undefined }, 'inconclusive', false, 'could not be computed']
  ])('%s', (_, least, found, outcome, improved, message) => {
    const { checks, verdict } = judged({ margin: 0.01, 'min-improvement': least }, found)
    expect(checks[1]).toMatchObject({ id: 'improvement', severity: 'critical', outcome, message: expect.stringContaining(message) })
    expect(verdict.improved).toBe(improved)
  })

  it('says how certain it is, and how many rows would show it', () => {
    const { checks } = judged({ margin: 0.01, 'min-improvement': '5%' }, made(0.82, 0.8, -0.001, 0.041))
    expect(checks[1]?.message).toBe(
      "roc-auc is better by 0.02; at least 0.04 is asked for (5% of production's 0.8). The difference is +0.02 (95% interval −0.001 to +0.041). Method: BCa bootstrap, seed 7; 1,000 rows, standard error 0.0105. 1,000 rows show a true difference of 0.029 in 80% of cases, enough to see the least improvement of 0.04."
    )
  })

  it('counts in the direction of the metric', () => {
    const found = { ...named('rmse'), ...made(9, 10, -1.5, -0.5) }
    expect(judged({ metric: 'rmse', 'min-improvement': '10%' }, found).verdict.improved).toBe(true)
    expect(judged({ metric: 'rmse', 'min-improvement': '11%' }, found).verdict.improved).toBe(false)
  })
})

it.each<[string, string, Partial<ComparedMetric>, string, string]>([
  ['within noise', 'accuracy', made(0.8, 0.8, -0.1, 0.1), 'pass', 'within noise'],
  ['better', 'accuracy', made(0.8, 0.7, 0.01, 0.2), 'pass', 'better beyond noise'],
  ['worse', 'accuracy', made(0.7, 0.8, -0.2, -0.01), 'fail', 'worse beyond noise'],
  ['worse by being higher', 'log-loss', made(0.8, 0.7, 0.01, 0.2), 'fail', 'worse beyond noise'],
  ['not there', 'accuracy', { uncertainty: undefined, note: 'too few' }, 'inconclusive', 'too few']
])('reports another metric that is %s, and lets it decide nothing', (_, name, found, outcome, message) => {
  const { checks, verdict } = judged({}, made(0.82, 0.8, 0.01, 0.03), { ...named(name), ...found })
  expect(checks[1]).toMatchObject({ id: `difference-${name}`, severity: 'info', outcome, message: expect.stringContaining(message) })
  expect(verdict.improved).toBe(true)
})

it('shows both models side by side, fit for a verdict', () => {
  const comparison = Comparison.parse({ metric: 'roc-auc', metrics: ['accuracy', 'log-loss'], margin: 0.005 })
  const compared: Compared = {
    ...WHOLE,
    metrics: [
      metric(made(0.71, 0.7, -0.001, 0.02)),
      metric({ ...named('accuracy'), ...made(0.8, 0.81, -0.03, 0.01) }),
      metric({ ...named('log-loss'), ...made(0.5, 0.4, 0.05, 0.2) })
    ]
  }
  const champion = { name: 'flights', alias: 'champion', version: 'v20260104T101500Z_3fa9c1d2', digest: 'a'.repeat(64) }
  const { figures, tables, charts } = presentComparison(comparison, compared, champion)
  const common = { topic: 'metrics', against: 'champion', rows: WHOLE.rows, unit: 'none' }
  expect(figures).toEqual([
    {
      ...common,
      ...{ id: 'roc-auc', title: 'roc-auc', value: 0.71, previous: 0.7, better: 'higher' },
      ...{ interval: { low: -0.001, high: 0.02 }, tolerance: 0.005 }
    },
    { ...common, id: 'accuracy', title: 'accuracy', value: 0.8, previous: 0.81, better: 'higher', interval: { low: -0.03, high: 0.01 } },
    { ...common, id: 'log-loss', title: 'log-loss', value: 0.5, previous: 0.4, better: 'lower', interval: { low: 0.05, high: 0.2 } }
  ])
  expect(tables.map(({ id, topic }) => [id, topic])).toEqual([
    ['differences', 'metrics'],
    ['production-model', 'lineage']
  ])
  expect(tables[0]?.rows[1]).toEqual(['accuracy', 0.8, 0.81, '−0.01', '−0.03', '+0.01', 'higher', 'BCa', null, '0.028', '7,900', 300])
  expect(tables[1]?.rows).toEqual([['flights', 'champion', champion.version, champion.digest]])
  // Log loss has another scale.
  expect(charts[0]?.series.map(({ name }) => name)).toEqual(['roc-auc', 'accuracy'])
  expect(charts[0]?.rules.map(({ value }) => value)).toEqual([0, -0.005])
  expect(JSON.parse(deltasJson(compared))['log-loss']).toEqual({
    candidate: 0.5,
    production: 0.4,
    difference: expect.closeTo(0.1, 12),
    low: 0.05,
    high: 0.2,
    p: null,
    method: 'BCa'
  })
})

function judged(settings: Record<string, unknown>, found: Partial<ComparedMetric>, ...others: Partial<ComparedMetric>[]) {
  const comparison = Comparison.parse({ metric: 'roc-auc', ...settings })
  const [deciding, ...rest] = [found, ...others].map(metric)
  const metrics = [deciding === undefined || 'key' in found ? deciding : { ...deciding, ...comparison.metric }, ...rest]
  const compared: Compared = { ...WHOLE, metrics: metrics.filter(one => one !== undefined) }
  const judgement = judgeComparison(comparison, compared, { locate: () => undefined, reproduce: undefined })
  for (const check of judgement.checks) expect(Check.parse(check)).toEqual(check)
  return judgement
}

const WHOLE = { pairing: 'same rows', rows: 1000, productionRows: undefined, slices: undefined } as const

function metric(found: Partial<ComparedMetric>): ComparedMetric {
  return { ...named('roc-auc'), ...made(0.8, 0.8, 0, 0), note: undefined, differingRows: 300, enoughRows: true, ...found }
}

function named(name: string): ChosenMetric {
  const chosen = choose(name, {})
  if ('metric' in chosen) return chosen
  throw new Error(chosen.problem)
}

function made(candidate: number, production: number, low: number, high: number) {
  const standardError = (high - low) / 4
  return {
    candidate: { value: candidate },
    production: { value: production },
    difference: candidate - production,
    uncertainty: {
      interval: { low, high },
      standardError,
      method: 'BCa' as const,
      words: 'BCa bootstrap, seed 7',
      p: undefined,
      seed: 7,
      pBelow: () => 0.5,
      pAbove: () => 0.5,
      rowsToSee: rowsByStandardError(standardError)
    }
  }
}
