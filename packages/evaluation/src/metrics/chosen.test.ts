import { expect, it } from 'vitest'
import { METRIC_NAMES, metricNamed } from './catalogue.ts'
import { choose, MetricChoice, type MetricParameters } from './chosen.ts'

it.each<[string, string, MetricParameters, string, string | undefined]>([
  ['a slip', 'acuracy', {}, 'is "acuracy", which is no metric that is known here. Did you mean "accuracy"?', undefined],
  ['an underscore', 'roc_auc', {}, 'is "roc_auc"; write "roc-auc"', undefined],
  ['capitals', 'F1', {}, 'is "F1"; write "f1"', undefined],
  ['a parameter too many', 'accuracy', { beta: 2 }, 'is no parameter of accuracy, which takes no parameters', 'beta'],
  ['another parameter', 'f1', { k: 3 }, 'is no parameter of f1, which takes class, zero-division', 'k'],
  ['a parameter too few', 'f-beta', {}, 'needs "beta", for example "beta: 2"', undefined],
  ['no quantile', 'pinball', {}, 'needs "quantile", for example "quantile: 0.9"', undefined],
  ['no values', 'business-value', {}, 'needs "values", for example "values: { true-positive: 50, false-positive: -5 }"', undefined],
  ['empty values', 'business-value', { values: {} }, 'is empty; write for example', 'values'],
  [
    'values of an unknown cell',
    'business-value',
    { values: { tp: 1 } },
    'has "tp", which is none of true-positive, false-positive',
    'values'
  ],
  ['values of both kinds', 'business-value', { values: { 'true-positive': 1, cat: { dog: 2 } } }, 'mixes the two ways', 'values'],
  [
    'a class for values by class',
    'business-value',
    { class: 'cat', values: { cat: { dog: 2 } } },
    'is for values by true-positive and the like',
    'class'
  ]
])('refuses %s', (_, name, parameters, problem, parameter) => {
  const found = choose(name, parameters)
  expect(found).toMatchObject({ problem: expect.stringContaining(problem) })
  expect('parameter' in found ? found.parameter : undefined).toBe(parameter)
})

it('gives the same object for the same choice, under the key of the author', () => {
  expect(choose('f1', {})).toEqual({ key: 'f1', metric: metricNamed('f1') })
  const [one, other] = [choose('f-beta', { beta: 2, class: 'fraud' }, 'F2 of fraud'), choose('f-beta', { class: 'fraud', beta: 2 })]
  if (!('metric' in one) || !('metric' in other)) throw new Error('expected metrics')
  expect(one.key).toBe('F2 of fraud')
  expect(one.metric).toBe(other.metric)
  expect(one.metric).not.toBe(metricNamed('f-beta', { beta: 2 }))
})

it('takes a metric that only a file knows with its direction, and a known one only with its own', () => {
  expect(choose('nps', {}, 'nps', 'higher')).toMatchObject({ key: 'nps', metric: { kind: 'ready', better: 'higher' } })
  expect(choose('nps', { k: 2 }, 'nps', 'higher')).toMatchObject({ parameter: 'k' })
  expect(choose('log-loss', {}, 'log-loss', 'lower')).toEqual({ key: 'log-loss', metric: metricNamed('log-loss') })
  expect(choose('log-loss', {}, 'log-loss', 'higher')).toEqual({
    problem: 'is higher, but of log-loss lower is better. Remove it: the direction is known',
    parameter: 'better'
  })
})

it('is written as a name, or with parameters and a name of its own', () => {
  expect(MetricChoice.parse('f1')).toEqual({ key: 'f1', metric: metricNamed('f1') })
  const lift = MetricChoice.parse({ metric: 'lift', share: '20%', name: 'lift of a fifth' })
  expect(lift.key).toBe('lift of a fifth')
  expect(lift.metric).toBe(metricNamed('lift', { share: 0.2 }))
  expect(MetricChoice.parse({ metric: 'nps', better: 'higher' }).metric.kind).toBe('ready')
})

it.each([
  ['f2', []],
  [{ metric: 'f2' }, ['metric']],
  [{ metric: 'f1', beta: 2 }, ['beta']],
  [{ metric: 'lift', share: 20 }, ['share']],
  [{ metric: 'lift', share: '0%' }, ['share']],
  [{ metric: 'f1', better: 'lower' }, ['better']]
])('points to what is wrong in %j', (written, path) => {
  const { error } = MetricChoice.safeParse(written)
  expect(JSON.stringify(error?.issues)).toContain(JSON.stringify(path))
})

it('knows for every metric which way is better, and between which ends it lies', () => {
  const required = { beta: 2, 'max-fpr': 0.5, quantile: 0.5, values: { 'true-positive': 1 } }
  for (const name of METRIC_NAMES) {
    const found = choose(name, {})
    const metric =
      'metric' in found
        ? found.metric
        : metricNamed(name, Object.fromEntries(Object.entries(required).filter(([parameter]) => found.problem.includes(`"${parameter}"`))))
    expect(metric.title).toMatch(/\w/)
    expect(['higher', 'lower']).toContain(metric.better)
    expect(metric.range[0]).toBeLessThan(metric.range[1])
  }
})
