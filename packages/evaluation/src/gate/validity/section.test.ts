import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PredictionArrays, predictionsFrom } from '../../predictions/from-arrays.ts'
import { gateOf, judged } from '../judged.test-support.ts'
import { modelData } from '../model-rows.ts'
import { needsOf } from '../needs.ts'
import { planGate } from '../plan-gate.ts'

/** A gate with the section, judged on rows as the action does it. */
async function judge(section: string, arrays: PredictionArrays, gate = '') {
  const yaml = `validity: ${section}\n${gate}`
  const needs = needsOf(gateOf(yaml).value)
  const scores = arrays.scores === undefined ? undefined : new Map([...arrays.scores.keys()].map(label => [label, `p_${label}`]))
  const there = Object.keys(arrays).filter(name => name !== 'scores')
  const plan = planGate({ ...needs, columns: { ...needs.columns, scores } }, [...there, ...(scores?.values() ?? [])])
  const predictions = predictionsFrom({ ...arrays, ...(plan.prediction === undefined ? { prediction: undefined } : {}) })
  return judged(yaml, modelData(gateOf(yaml).value, needs, plan, predictions))
}

async function outcomes(section: string, arrays: PredictionArrays, gate?: string) {
  const { checks } = await judge(section, arrays, gate)
  return Object.fromEntries(
    checks.map(({ id, outcome, severity }) => [id.replace('validity.', ''), severity === 'critical' ? outcome : `${outcome}, ${severity}`])
  )
}

const label = ['a', 'b', 'a', 'b']
const good = { 'prediction-present': 'pass', 'prediction-constant': 'pass' }

describe('validity of classes', () => {
  it.each<[string, string, PredictionArrays, Record<string, string>]>([
    ['all is well', '{}', { label, prediction: ['a', 'a', 'b', 'b'] }, good],
    ['a prediction is missing', '{}', { label, prediction: ['a', null, 'b', 'b'] }, { ...good, 'prediction-present': 'fail' }],
    ['all are the same', '{}', { label, prediction: ['a', 'a', 'a', 'a'] }, { ...good, 'prediction-constant': 'fail' }],
    [
      'all are the same, as they may be',
      '{ allow-constant: true }',
      { label, prediction: ['a', 'a', 'a', 'a'] },
      { 'prediction-present': 'pass' }
    ],
    ['there is one row', '{}', { label: ['a'], prediction: ['a'] }, { ...good, 'prediction-constant': 'inconclusive' }],
    [
      'all classes are known',
      '{ classes: [a, b, c] }',
      { label, prediction: ['a', 'a', 'b', 'b'] },
      { ...good, 'prediction-classes': 'pass' }
    ],
    ['a class is not known', '{ classes: [a, b] }', { label, prediction: ['a', 'a', 'b', 'B'] }, { ...good, 'prediction-classes': 'fail' }],
    ['classes are numbers', '{ classes: [0, 1] }', { label: [0, 1, 0], prediction: [0, 1, 2] }, { ...good, 'prediction-classes': 'fail' }],
    [
      'classes are written otherwise',
      '{ classes: ["0", "1"] }',
      { label: [0, 1, 0], prediction: [0, 1, 1] },
      { ...good, 'prediction-classes': 'fail' }
    ],
    [
      'classes are booleans',
      '{ classes: [true, false] }',
      { label: [true, false], prediction: [true, false] },
      { ...good, 'prediction-classes': 'pass' }
    ],
    ['one makes up too much', '{ max-share: 50% }', { label, prediction: ['a', 'a', 'a', 'b'] }, { ...good, 'max-share': 'fail' }],
    ['one makes up half', '{ max-share: 0.5 }', { label, prediction: ['a', 'a', 'b', 'b'] }, { ...good, 'max-share': 'pass' }],
    ['of another kind than the labels', '{}', { label, prediction: [0, 1, 0, 1] }, { ...good, usable: 'fail' }],
    [
      'as a warning',
      '{ severity: warning, classes: [a] }',
      { label: ['a', 'a'], prediction: ['a', 'b'] },
      { 'prediction-present': 'pass, warning', 'prediction-constant': 'pass, warning', 'prediction-classes': 'fail, warning' }
    ]
  ])('where %s', async (_, section, arrays, expected) => {
    const { metrics: _open, 'accuracy-min': _accuracy, ...found } = await outcomes(section, arrays, 'metrics: { accuracy: { min: 0 } }')
    expect(found).toEqual(expected)
  })

  it('says how many values are missing and where, and metrics are then open', async () => {
    const { checks } = await judge('{}', { label, prediction: ['a', 'b', null, null] }, 'metrics: { accuracy: { min: 0.1 } }')
    expect(checks.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id)).toEqual(['validity.prediction-constant'])
    expect(checks[0]).toMatchObject({
      id: 'validity.prediction-present',
      outcome: 'fail',
      observed: '2 rows without a finite prediction',
      value: 2,
      message:
        'There are 2 of 4 rows without a value (or with NaN) in "prediction", the first in row 3. A model that answers so cannot be measured.'
    })
  })

  it('names the first unknown class, and the way to write it', async () => {
    const { checks } = await judge('{ classes: ["0", "1"] }', { label: [0, 1], prediction: [0, 1] })
    expect(checks.find(({ id }) => id.endsWith('classes'))?.message).toBe(
      'There are 2 of 2 rows of "prediction" that no class is written for, the first in row 1. It is 0 there; expected one of "0", "1". Text, numbers and booleans are different classes: write them as they stand in the data.'
    )
  })
})

describe('validity of scores', () => {
  const scored = (score: readonly (number | null)[]): PredictionArrays => ({ label: [0, 1, 0, 1], score })

  it.each<[string, string, readonly (number | null)[], Record<string, string>]>([
    [
      'all is well',
      '{ range: { score: [0, 1] } }',
      [0, 0.2, 0.7, 1],
      { 'score-present': 'pass', 'score-range': 'pass', 'score-constant': 'pass' }
    ],
    ['one is missing', '{}', [0, null, 0.7, 1], { 'score-present': 'fail', 'score-constant': 'pass' }],
    ['one is NaN', '{}', [0, Number.NaN, 0.7, 1], { 'score-present': 'fail', 'score-constant': 'pass' }],
    ['one is infinite', '{}', [0, Number.POSITIVE_INFINITY, 0.7, 1], { 'score-present': 'fail', 'score-constant': 'pass' }],
    [
      'one is beyond',
      '{ range: { score: [0, 1] } }',
      [0, 0.2, 0.7, 1.5],
      { 'score-present': 'pass', 'score-range': 'fail', 'score-constant': 'pass' }
    ],
    [
      'only one end is given',
      '{ range: { score: [null, 1] } }',
      [-5, 0.2, 0.7, 1],
      { 'score-present': 'pass', 'score-range': 'pass', 'score-constant': 'pass' }
    ],
    ['all are the same', '{}', [0.5, 0.5, 0.5, 0.5], { 'score-present': 'pass', 'score-constant': 'fail' }]
  ])('where %s', async (_, section, score, expected) => {
    expect(await outcomes(section, scored(score))).toEqual(expected)
  })

  it('where the threshold makes the same prediction of all', async () => {
    const found = await outcomes('{ max-share: 90% }', scored([0.1, 0.2, 0.3, 0.4]), 'metrics: { f1: { min: 0 } }')
    expect(found).toMatchObject({ 'score-constant': 'pass', 'prediction-constant': 'fail', 'max-share': 'fail' })
  })

  it('where a score is no probability, metrics of probabilities are open', async () => {
    const { checks } = await judge('{}', scored([0.1, 0.2, 0.7, 90]), 'metrics: { log-loss: { max: 1 } }')
    expect(checks.find(({ id }) => id === 'validity.usable')).toMatchObject({
      outcome: 'fail',
      message: expect.stringContaining('has 90 in column "score", row 4')
    })
    expect(checks.find(({ id }) => id.startsWith('log-loss'))?.outcome).not.toBe('pass')
  })
})

describe('validity of probabilities by class', () => {
  const labels = ['a', 'b', 'c']
  const by = (a: number[], b: number[], c: number[]): PredictionArrays => ({
    label: labels,
    scores: new Map([
      ['a', a],
      ['b', b],
      ['c', c]
    ])
  })
  const fine = { 'score-present': 'pass', 'score-constant': 'pass', 'sum-to-one': 'pass' }

  it.each<[string, string, PredictionArrays, Record<string, string>]>([
    ['they add up', '{}', by([0.2, 0.3, 1], [0.3, 0.3, 0], [0.5, 0.4, 0]), fine],
    ['they nearly do', '{}', by([0.2, 0.3, 1], [0.3, 0.3, 0], [0.4995, 0.4, 0]), fine],
    ['one does not', '{}', by([0.2, 0.3, 1], [0.3, 0.3, 0], [0.4, 0.4, 0]), { ...fine, 'sum-to-one': 'fail' }],
    [
      'they nearly do, and should',
      '{ sum-tolerance: 0 }',
      by([0.2, 0.3, 1], [0.3, 0.3, 0], [0.4995, 0.4, 0]),
      { ...fine, 'sum-to-one': 'fail' }
    ],
    ['all are the same', '{}', by([0.2, 0.2, 0.2], [0.3, 0.3, 0.3], [0.5, 0.5, 0.5]), { ...fine, 'score-constant': 'fail' }],
    ['one is NaN', '{}', by([Number.NaN, 0.3, 1], [0.3, 0.3, 0], [0.5, 0.4, 0]), { ...fine, 'score-present': 'fail' }],
    ['one is below 0', '{ range: { score: [0, 1] } }', by([-0.1, 0.3, 1], [0.6, 0.3, 0], [0.5, 0.4, 0]), { ...fine, 'score-range': 'fail' }]
  ])('where %s', async (_what, section, arrays, expected) => {
    const { 'prediction-constant': _, ...found } = await outcomes(section, arrays)
    expect(found).toEqual(expected)
  })
})

describe('validity of numbers', () => {
  const numbers = { label: [1.5, 2.5, 3.5], prediction: [1.2, 2.2, 900] }

  it.each<[string, string, PredictionArrays, Record<string, string>]>([
    ['without metrics', '{}', numbers, good],
    ['beyond the range', '{ range: { prediction: [0, 500] } }', numbers, { ...good, 'prediction-range': 'fail' }],
    ['without an upper end', '{ range: { prediction: [0, null] } }', numbers, { ...good, 'prediction-range': 'pass' }],
    [
      'that diverged',
      '{}',
      { ...numbers, prediction: [1, Number.NaN, Number.NEGATIVE_INFINITY] },
      { 'prediction-present': 'fail', 'prediction-constant': 'pass' }
    ],
    [
      'of text',
      '{ range: { prediction: [0, 1] } }',
      { label: ['a', 'b'], prediction: ['a', 'b'] },
      { ...good, 'prediction-range': 'fail' }
    ],
    ['without scores', '{ range: { score: [0, 1] }, optional: true }', numbers, { ...good, 'score-range': 'inconclusive, info' }],
    ['without scores that are not optional', '{ range: { score: [0, 1] } }', numbers, { ...good, 'score-range': 'fail' }]
  ])('%s', async (_, section, arrays, expected) => {
    expect(await outcomes(section, arrays)).toEqual(expected)
  })

  it('with NaN leave a metric open', async () => {
    const { checks } = await judge(
      '{}',
      { ...numbers, prediction: [1, Number.NaN, Number.POSITIVE_INFINITY] },
      'metrics: { rmse: { max: 1 } }'
    )
    expect(checks[0]?.message).toBe(
      'There are 1 of 3 rows without a value (or with NaN) in "prediction", the first in row 2, and 1 of 3 rows with an infinite value in "prediction", the first in row 3. A model that answers so cannot be measured.'
    )
    expect(checks.find(({ id }) => id.startsWith('rmse'))?.outcome).not.toBe('pass')
  })
})

it('what is wrong with the gate is an error all the same', async () => {
  await expect(judge('{}', { label: ['x', 'y'], score: [0.1, 0.2] }, 'metrics: { f1: { min: 0 } }')).rejects.toThrow('positive')
})

it('without predictions nothing passes', async () => {
  const { checks } = await judged('validity: {}', {})
  expect(checks).toMatchObject([{ id: 'validity.usable', outcome: 'inconclusive' }])
})

it('counts every NaN, wherever it stands', async () => {
  const value = fc.oneof(fc.double({ min: -5, max: 5, noNaN: true }), fc.constant(Number.NaN))
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 40 }), async prediction => {
      const { checks } = await judge('{ allow-constant: true }', { label: prediction.map((_, row) => row + 0.5), prediction })
      const missing = prediction.filter(Number.isNaN).length
      expect(checks[0]).toMatchObject({ id: 'validity.prediction-present', outcome: missing === 0 ? 'pass' : 'fail', value: missing })
    }),
    { numRuns: 50 }
  )
})

it.each<[string, RegExp]>([
  ['{ ranges: {} }', /unknown key "validity.ranges".*range/],
  ['{ range: { score: [1, 0] } }', /first number that is not below the second/],
  ['{ range: { score: [null, null] } }', /has no end/],
  ['{ range: { score: [0] } }', /score/],
  ['{ classes: [] }', /classes/],
  ['{ sum-tolerance: 0.1 }', /sum-tolerance/],
  ['{ max-share: 100% }', /expected a percentage above 0%/]
])('refuses %s', (section, message) => {
  expect(() => gateOf(`validity: ${section}`)).toThrow(message)
})
