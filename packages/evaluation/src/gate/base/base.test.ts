import { parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { gateOf } from '../judged.test-support.ts'
import { gateChanges } from './gate-changes.ts'
import { judgeChanges, presentChanges } from './judge-changes.ts'

const directions = new Map([
  ['f1', 'higher'],
  ['rmse', 'lower']
] as const)

const changes = (base: string, now: string) =>
  gateChanges(written(base), written(now), directions).map(({ path, effect }) => [path.join('.'), effect])

it.each([
  ['min lowered', '{ f1: { min: 0.9 } }', '{ f1: { min: 0.8 } }', [['metrics.f1.min', 'looser']]],
  ['min raised', '{ f1: { min: 0.8 } }', '{ f1: { min: 0.9 } }', [['metrics.f1.min', 'stricter']]],
  ['max raised', '{ rmse: { max: 1 } }', '{ rmse: { max: 2 } }', [['metrics.rmse.max', 'looser']]],
  ['max-drop raised', '{ f1: { max-drop: 1% } }', '{ f1: { max-drop: 5% } }', [['metrics.f1.max-drop', 'looser']]],
  ['max-drop from an amount to a share', '{ f1: { max-drop: 0.02 } }', '{ f1: { max-drop: 2% } }', [['metrics.f1.max-drop', 'unclear']]],
  ['too-good raised', '{ f1: { too-good: 0.98 } }', '{ f1: { too-good: 0.99 } }', [['metrics.f1.too-good', 'looser']]],
  ['too-good of an error lowered', '{ rmse: { too-good: 2 } }', '{ rmse: { too-good: 1 } }', [['metrics.rmse.too-good', 'looser']]],
  ['a bound taken away', '{ f1: { min: 0.9, max: 1 } }', '{ f1: { max: 1 } }', [['metrics.f1.min', 'looser']]],
  ['a bound added', '{ f1: { max: 1 } }', '{ f1: { max: 1, min: 0.9 } }', [['metrics.f1.min', 'stricter']]],
  ['a metric taken away', '{ f1: { min: 0.9 }, rmse: {} }', '{ rmse: {} }', [['metrics.f1', 'looser']]],
  ['a metric added', '{ rmse: {} }', '{ rmse: {}, f1: { min: 0.9 } }', [['metrics.f1', 'stricter']]],
  ['less severe', '{ f1: { min: 0.9 } }', '{ f1: { min: 0.9, severity: warning } }', [['metrics.f1.severity', 'looser']]],
  ['the default written down', '{ f1: { min: 0.9 } }', '{ f1: { min: 0.9, severity: critical } }', []],
  ['made optional', '{ f1: { min: 0.9 } }', '{ f1: { min: 0.9, optional: true } }', [['metrics.f1.optional', 'looser']]],
  ['the confidence taken away', '{ f1: { min: 0.9, confidence: 95% } }', '{ f1: { min: 0.9 } }', [['metrics.f1.confidence', 'looser']]],
  ['another class', '{ f1: { min: 0.9, class: a } }', '{ f1: { min: 0.9, class: b } }', [['metrics.f1.class', 'unclear']]]
])('%s', (_, base, now, expected) => {
  expect(changes(`metrics: ${base}`, `metrics: ${now}`)).toEqual(expected)
})

it.each([
  ['a section taken away', 'flips: { max-rate: 2% }\nmetrics: {}', 'metrics: {}', [['flips', 'looser']]],
  ['an empty section added', 'metrics: {}', 'metrics: {}\nevery-class-predicted: {}', [['every-class-predicted', 'stricter']]],
  ['fewer groups', 'fairness: { by: [sex, age] }', 'fairness: { by: [sex] }', [['fairness.by', 'looser']]],
  ['other groups', 'fairness: { by: [sex] }', 'fairness: { by: [age] }', [['fairness.by', 'unclear']]],
  ['laxer than the default, which was not written', 'tests: {}', 'tests: { max-failures: 100 }', [['tests.max-failures', 'looser']]],
  [
    'a margin where there was none',
    'comparison: { metric: f1 }',
    'comparison: { metric: f1, margin: 0.5 }',
    [['comparison.margin', 'looser']]
  ],
  ['back to a stricter default', 'tests: { max-failures: 100 }', 'tests: {}', [['tests.max-failures', 'stricter']]],
  ['any default written down', 'slices: { by: [a] }', 'slices: { by: [a], min-rows: 50, require: proven }', []],
  ['larger slices than by default', 'slices: { by: [a] }', 'slices: { by: [a], min-rows: 5000 }', [['slices.min-rows', 'looser']]],
  ['slices that need not be proven', 'slices: { by: [a] }', 'slices: { by: [a], require: not-refuted }', [['slices.require', 'looser']]],
  ['slices taken away', 'slices: { by: [a], where: { n: x } }', 'slices: { where: { n: x } }', [['slices.by', 'looser']]],
  ['a condition taken away', 'slices: { where: { n: x, m: y } }', 'slices: { where: { n: x } }', [['slices.where.m', 'looser']]],
  ['no need to be better', 'comparison: { require: superior }', 'comparison: {}', [['comparison.require', 'looser']]],
  ['more rows to compare', 'comparison: {}', 'comparison: { min-rows: 500 }', [['comparison.min-rows', 'stricter']]],
  ['constant predictions', 'validity: {}', 'validity: { allow-constant: true }', [['validity.allow-constant', 'looser']]],
  ['groups that do not count', 'fairness: {}', 'fairness: { undefined-groups: ignore }', [['fairness.undefined-groups', 'looser']]],
  ['cases of a group', 'fairness: { min-cases: 10 }', 'fairness: { min-cases: 5 }', [['fairness.min-cases', 'unclear']]],
  ['cases of a group where there was one', 'fairness: {}', 'fairness: { min-cases: 10 }', [['fairness.min-cases', 'unclear']]],
  ['another class to be had', 'fairness: {}', 'fairness: { positive: no }', [['fairness.positive', 'unclear']]],
  ['a criterion taken away', 'fairness: { accuracy: { min-ratio: 80% } }', 'fairness: {}', [['fairness.accuracy', 'looser']]],
  [
    'rarer classes',
    'every-class-predicted: {}',
    'every-class-predicted: { min-labels: 9 }',
    [['every-class-predicted.min-labels', 'looser']]
  ],
  [
    'fewer columns',
    'weak-segments: { max-drop: 1% }',
    'weak-segments: { max-drop: 1%, columns: [a] }',
    [['weak-segments.columns', 'unclear']]
  ],
  ['larger groups', 'fairness: { min-group: 50 }', 'fairness: { min-group: 500 }', [['fairness.min-group', 'looser']]],
  ['more rows', 'min-rows: 50', 'min-rows: 500', [['min-rows', 'stricter']]],
  [
    'a lower documented baseline',
    'baseline: { f1: 0.8, rmse: 2 }',
    'baseline: { f1: 0.5, rmse: 1 }',
    [
      ['baseline.f1', 'looser'],
      ['baseline.rmse', 'stricter']
    ]
  ],
  ['a first run that passes', 'title: x', 'without-baseline: pass', [['without-baseline', 'looser']]],
  ['another threshold', 'threshold: 0.5', 'threshold: 0.1', [['threshold', 'unclear']]],
  ['a threshold where there was none', 'metrics: {}', 'metrics: {}\nthreshold: 0.1', [['threshold', 'unclear']]],
  ['another label', 'columns: { label: y }', 'columns: { label: z }', [['columns.label', 'unclear']]],
  [
    'a slower benchmark',
    'tests: { benchmarks: { p: { max-mean: 10ms } } }',
    'tests: { benchmarks: { p: { max-mean: 1s } } }',
    [['tests.benchmarks.p.max-mean', 'looser']]
  ],
  ['a title and a seed', 'title: a\nseed: 1', 'title: b\nseed: 2', []],
  ['a waiver', 'waivers: []', 'waivers: [{ check: a, owner: x, reason: y, expires: 2026-12-31 }]', [['waivers.a', 'looser']]],
  [
    'a waiver for longer, in another order',
    'waivers: [{ check: a, expires: 2026-01-01 }, { check: b, expires: 2026-01-01 }]',
    'waivers: [{ check: b, expires: 2026-01-01 }, { check: a, expires: 2027-01-01 }]',
    [['waivers.a.expires', 'looser']]
  ]
])('%s', (_, base, now, expected) => {
  expect(changes(base, now)).toEqual(expected)
})

it('warns of a looser gate on the line of the bound, and shows every change', () => {
  const gate = gateOf('metrics:\n  f1: { min: 0.5, max: 0.9 }\n')
  const found = gateChanges(
    written('metrics: { f1: { min: 0.8, max: 1 } }'),
    written('metrics: { f1: { min: 0.5, max: 0.9 } }'),
    directions
  )
  const base = { name: 'origin/main', changes: found, isUsed: false, locate: gate.locate }
  const check = judgeChanges(base)
  expect(check).toMatchObject({ id: 'gate-changes', severity: 'warning', outcome: 'fail', location: { file: 'gate.yml', line: 2 } })
  expect(check.message).toBe(
    'This change edits the gate: against origin/main, 1 change makes it looser (metrics.f1.min). Somebody should agree to that.'
  )
  expect(presentChanges(base).tables?.[0]?.rows).toEqual([
    ['metrics.f1.min', '0.8', '0.5', 'looser'],
    ['metrics.f1.max', '1', '0.9', 'stricter']
  ])
  expect(judgeChanges({ ...base, isUsed: true })).toMatchObject({
    severity: 'info',
    message: expect.stringContaining('judged by the gate of the base')
  })
  expect(judgeChanges({ ...base, changes: found.slice(1) })).toMatchObject({ outcome: 'pass' })
})

function written(yaml: string): unknown {
  return parseConfig('gate', yaml, z.unknown()).value
}
