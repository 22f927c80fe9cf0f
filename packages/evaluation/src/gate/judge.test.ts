import { Check, type Config, parseConfig } from '@gauntlet/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { METRIC_NAMES, type MetricName, metricNamed } from '../catalogue.ts'
import type { Measured } from '../measured.ts'
import { type Baseline, type BaselineValue, baselineOf } from './baseline.ts'
import { Gate } from './gate.ts'
import { judge } from './judge.ts'

const gateOf = (yaml: string): Config<Gate> => parseConfig('gate', yaml, Gate, 'gate.yml')

it.each<[string, string, MetricName, number, string, string]>([
  ['at least min', '{ min: 0.85 }', 'accuracy', 0.9, 'pass', 'accuracy is 0.9, at least 0.85.'],
  ['exactly min', '{ min: 0.85 }', 'accuracy', 0.85, 'pass', 'accuracy is 0.85, at least 0.85.'],
  ['min but for rounding', '{ min: 0.3 }', 'accuracy', 0.1 + 0.1 + 0.1 - 1e-16, 'pass', 'accuracy is 0.3, at least 0.3.'],
  ['below min', '{ min: 0.85 }', 'accuracy', 0.8, 'fail', 'accuracy is 0.8, below 0.85.'],
  ['a hair below min, told apart', '{ min: 0.85 }', 'accuracy', 0.84999999, 'fail', 'accuracy is 0.84999999, below 0.85.'],
  ['at most max', '{ max: 2 }', 'rmse', 1.5, 'pass', 'rmse is 1.5, at most 2.'],
  ['above max', '{ max: 2 }', 'rmse', 2.5, 'fail', 'rmse is 2.5, above 2.'],
  ['too good to be true', '{ max: 0.99 }', 'roc-auc', 1, 'fail', 'roc-auc is 1, above 0.99.']
])('%s', (_, rule, name, value, outcome, message) => {
  const [check] = judged(`metrics: { ${name}: ${rule} }`, { [name]: { value } })
  expect(check).toMatchObject({ outcome, message, value })
})

it.each<[string, string, MetricName, number, number, string, string]>([
  [
    'less than the amount',
    '0.02',
    'accuracy',
    0.86,
    0.87,
    'pass',
    'accuracy is 0.86, at least 0.85 (the baseline is 0.87, and it may get worse by 0.02).'
  ],
  [
    'exactly the amount',
    '0.02',
    'accuracy',
    0.85,
    0.87,
    'pass',
    'accuracy is 0.85, at least 0.85 (the baseline is 0.87, and it may get worse by 0.02).'
  ],
  [
    'more than the amount',
    '0.02',
    'accuracy',
    0.84,
    0.87,
    'fail',
    'accuracy is 0.84, below 0.85 (the baseline is 0.87, and it may get worse by 0.02).'
  ],
  ['better', '0', 'accuracy', 0.9, 0.87, 'pass', 'accuracy is 0.9, at least 0.87 (the baseline is 0.87, and it may get worse by 0).'],
  [
    'more where lower is better',
    '0.1',
    'log-loss',
    0.61,
    0.5,
    'fail',
    'log-loss is 0.61, above 0.6 (the baseline is 0.5, and it may get worse by 0.1).'
  ],
  [
    'less where lower is better',
    '0.1',
    'log-loss',
    0.2,
    0.5,
    'pass',
    'log-loss is 0.2, at most 0.6 (the baseline is 0.5, and it may get worse by 0.1).'
  ],
  [
    'a share of the baseline',
    '10%',
    'rmse',
    10.9,
    10,
    'pass',
    'rmse is 10.9, at most 11 (the baseline is 10, and it may get worse by 10%).'
  ],
  [
    'worse from a negative baseline',
    '10%',
    'r2',
    -0.6,
    -0.5,
    'fail',
    'r2 is -0.6, below -0.55 (the baseline is -0.5, and it may get worse by 10%).'
  ],
  [
    'better from a negative baseline',
    '10%',
    'r2',
    -0.4,
    -0.5,
    'pass',
    'r2 is -0.4, at least -0.55 (the baseline is -0.5, and it may get worse by 10%).'
  ],
  ['any share of nothing', '10%', 'r2', -0.001, 0, 'fail', 'r2 is -0.001, below 0 (the baseline is 0, and it may get worse by 10%).']
])('a change by %s', (_, drop, name, value, previous, outcome, message) => {
  const [check] = judged(`metrics: { ${name}: { max-drop: ${drop} } }`, { [name]: { value } }, { [name]: previous })
  expect(check).toMatchObject({ id: `${name}-max-drop`, outcome, message })
})

it.each([
  ['missing', {}, 'is missing'],
  ['NaN', { accuracy: Number.NaN }, 'is NaN'],
  ['infinite', { accuracy: Number.POSITIVE_INFINITY }, 'is Infinity'],
  ['null', { accuracy: null }, 'is null, not a number'],
  ['text', { accuracy: '0.87' }, 'is the text "0.87", not a number'],
  ['a percentage', { accuracy: 87 }, 'is 87, which is not between 0 and 1'],
  ['below what there can be', { accuracy: -1 }, 'is -1, which is not between 0 and 1'],
  ['an object', { accuracy: { mean: 0.87 } }, 'is an object, not a number'],
  ['a list', { accuracy: [0.87] }, 'is a list, not a number']
])('a baseline that is %s fails and names the metric', (_, baseline, problem) => {
  const [check] = judged('metrics: { accuracy: { max-drop: 0.02 } }', { accuracy: { value: 1 } }, baseline)
  expect(check).toMatchObject({ outcome: 'fail', message: `The baseline's accuracy ${problem}, so a change cannot be judged.` })
})

it('a metric that does not exist on these rows is inconclusive, never a pass', () => {
  const checks = judged(
    'metrics: { roc-auc: { min: 0, max: 1, max-drop: 0.5 } }',
    { 'roc-auc': { value: undefined, note: 'there is one class' } },
    { 'roc-auc': 0.5 }
  )
  expect(checks.map(check => check.outcome)).toEqual(['inconclusive', 'inconclusive', 'inconclusive'])
  expect(checks[0]).toMatchObject({ observed: 'undefined', message: 'roc-auc could not be computed: there is one class.' })
  expect(checks[0]).not.toHaveProperty('value')
})

it('judges nothing below min-rows', () => {
  const yaml = 'min-rows: 100\nmetrics:\n  accuracy: { min: 0.5 }\n  f1: { min: 0.9 }'
  const few = judged(yaml, { accuracy: { value: 0.6 }, f1: { value: 0.2 } }, undefined, 99)
  expect(few.map(check => [check.id, check.outcome])).toEqual([
    ['min-rows', 'inconclusive'],
    ['accuracy-min', 'inconclusive'],
    ['f1-min', 'inconclusive']
  ])
  expect(few[2]?.message).toBe('f1 is 0.2 on 99 rows, and below 100 nothing is judged.')
  const enough = judged(yaml, { accuracy: { value: 0.6 }, f1: { value: 0.2 } }, undefined, 100)
  expect(enough.map(check => check.outcome)).toEqual(['pass', 'pass', 'fail'])
})

it('points at the line of the bound, keeps the severity, and says how to see it again', () => {
  const checks = judged('metrics:\n  accuracy:\n    min: 0.9\n    max: 1\n    severity: warning', { accuracy: { value: 0.5 } })
  expect(checks).toMatchObject([
    { id: 'accuracy-min', severity: 'warning', location: { file: 'gate.yml', line: 3 }, reproduce: 'gauntlet again' },
    { id: 'accuracy-max', severity: 'warning', location: { file: 'gate.yml', line: 4 } }
  ])
  expect(checks[1]).not.toHaveProperty('reproduce')
})

it('a better metric never turns a pass into a fail', () => {
  const bounds = fc.record({
    min: fc.option(fc.double({ min: 0, max: 0.5, noNaN: true }), { nil: undefined }),
    drop: fc.constantFrom('0', '0.02', '5%', '.5')
  })
  fc.assert(
    fc.property(
      fc.constantFrom(...METRIC_NAMES),
      bounds,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (name, bound, previous, a, b) => {
        const higher = metricNamed(name).better === 'higher'
        const [better, worse] = (higher ? a > b : a < b) ? [a, b] : [b, a]
        const side = bound.min === undefined ? '' : `${higher ? 'min' : 'max'}: ${bound.min.toFixed(20)}, `
        const outcomes = (value: number) =>
          judged(`metrics: { ${name}: { ${side}max-drop: ${bound.drop} } }`, { [name]: { value } }, { [name]: previous }).map(
            check => check.outcome
          )
        const [ofBetter, ofWorse] = [outcomes(better), outcomes(worse)]
        expect(ofBetter.every((outcome, index) => outcome === 'pass' || ofWorse[index] === 'fail')).toBe(true)
      }
    )
  )
})

it('every check fits the verdict, whatever is in the baseline', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.option(fc.double({ noDefaultInfinity: true, noNaN: true }), { nil: undefined }), (content, value) => {
      const measured: Measured = value === undefined ? { value, note: 'x'.repeat(10_000) } : { value }
      const [check] = judged('metrics: { r2: { max-drop: 5% } }', { r2: measured }, { r2: content })
      expect(Check.safeParse(check).success).toBe(true)
      if (typeof content !== 'number') expect(check?.outcome).not.toBe('pass')
    })
  )
})

function judged(yaml: string, metrics: Partial<Record<MetricName, Measured>>, baseline?: object, rows = 1000) {
  const measurements = new Map(Object.entries(metrics).map(([name, measured]) => [metricName(name), measured] as const))
  const evidence = {
    rows,
    metrics: measurements,
    baseline: baseline === undefined ? undefined : baselineFrom(baseline),
    reproduce: 'gauntlet again'
  }
  return judge(gateOf(yaml), evidence)
}

function baselineFrom(content: object): Baseline {
  const found = baselineOf('baseline', content)
  return { of: (metric): BaselineValue => found.of(metric) }
}

function metricName(name: string): MetricName {
  const known = METRIC_NAMES.find(candidate => candidate === name)
  if (known === undefined) throw new Error(`The catalogue has no ${name}`)
  return known
}
