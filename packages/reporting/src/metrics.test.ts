import type { Figure } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { verdictFixture } from '../test/fixture.ts'
import { mergeVerdicts } from './merge.ts'
import { changeOf, changeWords, headMetrics, metricName, metricsOfTopic } from './metrics.ts'

const figure = (part: Partial<Figure> = {}): Figure => ({
  id: 'f1',
  title: 'f1',
  value: 0.8,
  previous: 0.7,
  better: 'higher',
  unit: 'none',
  ...part
})
const gate = (action: string, figures: Figure[], matrix?: string) => {
  const verdict = verdictFixture('passing')
  const provenance = { ...verdict.provenance, ...(matrix === undefined ? {} : { matrix }) }
  return { ...verdict, id: `${action}${matrix ?? ''}`, action, provenance, evidence: { figures, tables: [], charts: [] } }
}
const base = figure({ against: 'base' })
const champion = figure({ against: 'champion', previous: 0.75 })

it.each<[string, Parameters<typeof mergeVerdicts>, number]>([
  ['one metric against base and champion', [[gate('model-gate', [base]), gate('compare-production', [champion])]], 1],
  [
    'one metric that one gate does not compare',
    [[gate('model-gate', [figure({ previous: undefined } as never)]), gate('compare-production', [champion])]],
    1
  ],
  ['the same comparison, told by git too', [[gate('model-gate', [base])], { changes: { figures: [base], tables: [], charts: [] } }], 1],
  [
    'another comparison with the base in git',
    [[gate('model-gate', [base])], { changes: { figures: [figure({ against: 'base', previous: 0.6 })], tables: [], charts: [] } }],
    2
  ],
  ['another value', [[gate('model-gate', [base]), gate('compare-production', [{ ...champion, value: 0.79 }])]], 2],
  ['another unit', [[gate('model-gate', [base]), gate('compare-production', [{ ...champion, unit: 'share' }])]], 2],
  ['two comparisons with who knows what', [[gate('model-gate', [figure()]), gate('compare-production', [figure({ previous: 0.6 })])]], 2],
  ['two models that happen to be as good', [[gate('model-gate', [base], 'a'), gate('compare-production', [champion], 'b')]], 2]
])('makes of %s as many rows as there are metrics', (_, given, rows) => {
  expect(mergeVerdicts(...given).metrics).toHaveLength(rows)
})

it('does not take the same action twice for one model', () => {
  expect(
    mergeVerdicts([
      { ...gate('model-gate', [base]), id: 'a' },
      { ...gate('model-gate', [champion]), id: 'b' }
    ]).metrics
  ).toHaveLength(2)
})

it('keeps which verdict a metric is of, whatever the order of the files', () => {
  const verdicts = [gate('compare-production', [champion]), gate('model-gate', [base])]
  for (const order of [verdicts, [...verdicts].reverse()]) {
    expect(mergeVerdicts(order).metrics).toMatchObject([{ verdictId: 'model-gate', figure: base, others: [champion] }])
  }
})

it.each<[Partial<Figure>, string, string]>([
  [{}, 'better', '+0.1, better'],
  [{ better: 'lower' }, 'worse', '+0.1, worse'],
  [{ better: undefined } as never, 'changed', '+0.1'],
  [{ previous: 0.8 }, 'none', 'none'],
  [{ interval: { low: -0.01, high: 0.2 } }, 'noise', '+0.1, within noise'],
  [{ interval: { low: 0.02, high: 0.2 } }, 'better', '+0.1, better'],
  [{ better: 'lower', tolerance: 0.2 }, 'worse', '+0.1, worse, tolerated'],
  [{ unit: 'share' }, 'better', '+10 points, better']
])('says of %j that it is %s', (part, direction, words) => {
  expect(changeOf(figure(part)).direction).toBe(direction)
  expect(changeWords(figure(part))).toBe(words)
})

it('keeps the metrics of models apart from numbers of another kind, which stand with their part', () => {
  const report = mergeVerdicts([
    gate('validate-data', [figure({ id: 'rows', title: 'rows' })]),
    gate('model-gate', [base, figure({ id: 'size', title: 'size', topic: 'budgets' })])
  ])
  expect(headMetrics(report).map(metric => metric.figure.id)).toEqual(['f1'])
  expect(metricsOfTopic(report, 'data').map(metric => metric.figure.id)).toEqual(['rows'])
  expect(metricsOfTopic(report, 'budgets').map(metric => metric.figure.id)).toEqual(['size'])
  const alone = mergeVerdicts([gate('validate-data', [figure({ id: 'rows', title: 'rows' })])])
  expect(headMetrics(alone).map(metric => metric.figure.id)).toEqual(['rows'])
})

it('names the gate of a metric only where another has one of its name', () => {
  const report = mergeVerdicts([gate('model-gate', [base], '-a'), gate('model-gate', [base, figure({ id: 'auc', title: 'auc' })], '-b')])
  expect(report.metrics.map(metric => metricName(metric, report)).sort()).toEqual(['auc', 'model-gate-a: f1', 'model-gate-b: f1'])
})

it('knows of no part that is called like what every object has', () => {
  const report = mergeVerdicts([gate('__proto__', [base]), gate('constructor', [figure({ id: 'g' })])])
  expect(headMetrics(report)).toHaveLength(2)
})
