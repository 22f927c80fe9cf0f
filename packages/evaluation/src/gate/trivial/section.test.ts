import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PredictionArrays } from '../../predictions/from-arrays.ts'
import { gateOf, judged, judgedRows } from '../judged.test-support.ts'

async function check(section: string, arrays: PredictionArrays, gate = '') {
  const { checks } = await judgedRows(`trivial: ${section}\n${gate}`, arrays)
  return checks.filter(({ id }) => id.startsWith('trivial'))
}

/** Eight of ten are 0. */
const label = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1]
const classes = (...wrong: number[]): PredictionArrays => ({
  label,
  prediction: label.map((one, row) => (wrong.includes(row) ? 1 - one : one))
})

describe('beside trivial models', () => {
  it.each<[string, string, PredictionArrays, { outcome: string; value?: unknown }]>([
    ['right in all rows', '{ metric: accuracy, min-gain: 99% }', classes(), { outcome: 'pass', value: 1 }],
    ['half of the way', '{ metric: accuracy, min-gain: 50% }', classes(0), { outcome: 'pass', value: expect.closeTo(0.5, 12) }],
    ['not far enough', '{ metric: accuracy, min-gain: 51% }', classes(0), { outcome: 'fail' }],
    ['no better', '{ metric: accuracy }', classes(0, 1), { outcome: 'fail', value: expect.closeTo(0, 12) }],
    ['worse', '{ metric: accuracy }', classes(0, 1, 2), { outcome: 'fail', value: expect.closeTo(-0.5, 12) }],
    [
      'by a score',
      '{ metric: roc-auc, min-gain: 40% }',
      { label, score: label.map((one, row) => (row === 9 ? 0.5 : one)) },
      { outcome: 'pass', value: 1 }
    ],
    ['by a score that is the same for all', '{ metric: roc-auc }', { label, score: label.map(() => 0.2) }, { outcome: 'fail', value: 0 }],
    ['by a loss', '{ metric: log-loss }', { label, score: label.map(one => 0.1 + 0.8 * one) }, { outcome: 'pass' }],
    ['by a loss that is worse', '{ metric: log-loss }', { label, score: label.map(() => 0.9) }, { outcome: 'fail' }],
    ['of numbers', '{ metric: rmse }', { label: [1, 2, 9], prediction: [1, 2, 8] }, { outcome: 'pass' }],
    ['of numbers that are all the mean', '{ metric: rmse }', { label: [1, 2, 9], prediction: [4, 4, 4] }, { outcome: 'fail' }],
    ['of numbers by r2', '{ metric: r2, min-gain: 90% }', { label: [1, 2, 9], prediction: [1, 2, 8] }, { outcome: 'pass' }],
    ['where nothing can be gained', '{ metric: accuracy }', { label: [1, 1, 1], prediction: [1, 1, 1] }, { outcome: 'inconclusive' }],
    ['where the trivial one has no error', '{ metric: mae }', { label: [2, 2], prediction: [2, 3] }, { outcome: 'inconclusive' }]
  ])('%s', async (_, section, arrays, expected) => {
    expect(await check(section, arrays)).toMatchObject([expected])
  })

  it('names the best of the trivial models, what it says and reaches', async () => {
    const [accuracy, macro] = await check('{ metric: [accuracy, f1-macro], min-gain: 20% }', classes(0))
    expect(accuracy?.message).toBe(
      'The best trivial model (most-frequent: always 0) reaches 0.8, a perfect one 1, this one 0.9 by accuracy: it gains 50% of the way, at least the 20% that is asked.'
    )
    expect(macro).toMatchObject({
      id: 'trivial.f1-macro',
      message: expect.stringContaining('(stratified: each class as often as it occurs) reaches 0.5')
    })
  })

  it('takes the metrics of the gate where none is named', async () => {
    const found = await check(
      '{}',
      classes(0),
      'metrics: { accuracy: { min: 0.5 }, f1: { min: 0.1 }, nps: { better: higher, min: 3, optional: true } }'
    )
    expect(found.map(({ id }) => id)).toEqual(['trivial.accuracy', 'trivial.f1'])
  })

  it.each([
    [
      'is a note where others tell',
      '{}',
      'metrics: { accuracy: { min: 0 }, false-positive-rate: { max: 1 } }',
      ['pass critical', 'inconclusive info']
    ],
    ['is open where the author names it', '{ metric: [accuracy, false-positive-rate] }', '', ['pass critical', 'inconclusive critical']],
    ['is open where no other tells', '{}', 'metrics: { false-positive-rate: { max: 1 } }', ['inconclusive critical']]
  ])('a metric by which saying no is perfect %s', async (_, section, gate, expected) => {
    const found = await check(section, classes(0), gate)
    expect(found.map(({ outcome, severity }) => `${outcome} ${severity}`)).toEqual(expected)
  })

  it('is open where no metric, or no rows, are there', async () => {
    expect((await judged('trivial: {}', {})).checks).toMatchObject([{ id: 'trivial', outcome: 'inconclusive' }])
    expect((await judged('trivial: { metric: f1 }', {})).checks).toMatchObject([{ id: 'trivial.f1', outcome: 'inconclusive' }])
    expect((await judged('trivial: { metric: f1, optional: true }', {})).checks).toMatchObject([
      { outcome: 'inconclusive', severity: 'info' }
    ])
    expect(await check('{ metric: accuracy }', classes(), 'min-rows: 100')).toMatchObject([{ outcome: 'inconclusive' }])
  })

  it('shows all of them', async () => {
    const { evidence } = await judgedRows('trivial: { metric: accuracy }', classes(0))
    expect(evidence.tables.find(({ id }) => id === 'trivial')?.rows).toEqual([
      ['accuracy', 'most-frequent', 'always 0', 0.8],
      ['accuracy', 'uniform', 'any class alike', 0.5],
      ['accuracy', 'stratified', 'each class as often as it occurs', expect.closeTo(0.68, 12)],
      ['accuracy', 'this model', '', 0.9],
      ['accuracy', 'perfect', 'every label', 1]
    ])
  })
})

it('a prediction that becomes right never turns pass into fail', async () => {
  const bits = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })), { minLength: 2, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(bits, fc.nat(), async (rows, place) => {
      const labels = rows.map(([one]) => one)
      const outcome = async (prediction: number[]) =>
        (await check('{ metric: accuracy, min-gain: 20% }', { label: labels, prediction }))[0]?.outcome
      const better = rows.map(([one, other], row) => (row === place % rows.length ? one : other))
      if ((await outcome(rows.map(([, other]) => other))) === 'pass') expect(await outcome(better)).toBe('pass')
    }),
    { numRuns: 60 }
  )
})

it.each<[string, RegExp]>([
  ['{ metric: f9 }', /no metric that is known/],
  ['{ metric: [] }', /metric/],
  ['{ metric: [f1, f1] }', /two metrics of the same name/],
  ['{ metric: f1, min-gain: 100% }', /below 100%/],
  ['{ metric: f1, min-gain: -1 }', /below 100%/]
])('refuses %s', (section, message) => {
  expect(() => gateOf(`trivial: ${section}`)).toThrow(message)
})
