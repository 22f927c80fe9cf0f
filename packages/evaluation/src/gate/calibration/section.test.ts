import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PredictionArrays } from '../../predictions/from-arrays.ts'
import { gateOf, judged, judgedRows } from '../judged.test-support.ts'
import { recalibration } from './recalibration.ts'

/** `rows` rows a score, as many of which come true as the score says, but for `off`. */
function calibrated(scores: readonly number[], off = 0, rows = 100): PredictionArrays {
  const label = scores.flatMap(score => Array.from({ length: rows }, (_, row) => (row < Math.round((score + off) * rows) ? 1 : 0)))
  return { label, score: scores.flatMap(score => Array<number>(rows).fill(score)) }
}

const right = calibrated([0.1, 0.3, 0.5, 0.7, 0.9])
const tooHigh = calibrated([0.25, 0.45, 0.65, 0.85], -0.15)

async function outcomes(section: string, arrays: PredictionArrays, gate = '') {
  const { checks } = await judgedRows(`calibration: ${section}\n${gate}`, arrays)
  return Object.fromEntries(
    checks.map(({ id, outcome, severity }) => [
      id.replace('calibration.', ''),
      severity === 'critical' ? outcome : `${outcome}, ${severity}`
    ])
  )
}

describe('calibration', () => {
  it.each<[string, string, PredictionArrays, Record<string, string>]>([
    [
      'right',
      '{ ece: { max: 0.001 }, slope: { min: 0.999, max: 1.001 }, intercept: { min: -0.001, max: 0.001 } }',
      right,
      { 'ece-max': 'pass', 'slope-min': 'pass', 'slope-max': 'pass', 'intercept-min': 'pass', 'intercept-max': 'pass' }
    ],
    ['too high', '{ ece: { max: 0.15 }, intercept: { min: -0.1 } }', tooHigh, { 'ece-max': 'pass', 'intercept-min': 'fail' }],
    ['too far off', '{ ece: { max: 0.149, bins: 20 } }', tooHigh, { 'ece-max': 'fail' }],
    ['uncertain', '{ ece: { max: 0.001 }, confidence: 95% }', right, { 'ece-max': 'fail' }],
    ['certain enough', '{ slope: { min: 0.7, max: 1.4 }, confidence: 95% }', right, { 'slope-min': 'pass', 'slope-max': 'pass' }],
    ['too uncertain', '{ slope: { min: 0.95, max: 1.05 }, confidence: 95% }', right, { 'slope-min': 'fail', 'slope-max': 'fail' }],
    ['a bad Brier score', '{ brier: { max: 0.1 }, severity: warning }', right, { 'brier-max': 'fail, warning' }],
    [
      'parted by a threshold',
      '{ slope: { min: 0.5 }, intercept: { max: 9 } }',
      { label: [0, 0, 1, 1], score: [0.1, 0.4, 0.6, 0.9] },
      { 'slope-min': 'inconclusive', 'intercept-max': 'pass' }
    ],
    [
      'of one class',
      '{ slope: { min: 0 }, intercept: { min: 0 } }',
      { label: [1, 1], score: [0.4, 0.6] },
      { 'slope-min': 'inconclusive', 'intercept-min': 'inconclusive' }
    ],
    [
      'of one score',
      '{ slope: { min: 0 }, intercept: { min: -1 } }',
      calibrated([0.4]),
      { 'slope-min': 'inconclusive', 'intercept-min': 'pass' }
    ],
    ['of three classes', '{ ece: { max: 0.7 } }', threeClasses(), { 'ece-max': 'pass' }]
  ])('%s', async (what, section, arrays, expected) => {
    const columns = what === 'of three classes' ? 'columns: { scores: { a: a, b: b, c: c } }' : ''
    const shown =
      what === 'of three classes' ? { ...arrays, dimensions: { a: ['x', 'x', 'x'], b: ['x', 'x', 'x'], c: ['x', 'x', 'x'] } } : arrays
    expect(await outcomes(section, shown, columns)).toEqual(expected)
  })

  it('says what is wrong with the probabilities, on how many rows', async () => {
    const { checks, evidence } = await judgedRows('calibration: { ece: { max: 0.1 }, intercept: { min: -0.1 } }', tooHigh)
    expect(checks.map(({ message }) => message)).toEqual([
      'The expected calibration error of 400 rows, over 4 bins is 0.15, above 0.1. Of the rows with a probability of 30%, three in ten should come true. See the table of bins.',
      expect.stringMatching(
        /^The calibration intercept of 400 rows is -0\.7\d*, below -0.1. Below 0 the probabilities are too high as a whole.$/
      )
    ])
    expect(evidence.tables.map(({ id }) => id)).toEqual(expect.arrayContaining(['calibration', 'calibration-bins']))
    expect(evidence.charts.map(({ id }) => id)).toContain('calibration')
  })

  it('names the interval and its method', async () => {
    const { checks } = await judgedRows('resamples: 200\ncalibration: { ece: { max: 0.5 }, slope: { max: 2 }, confidence: 90% }', tooHigh)
    expect(checks[0]?.message).toMatch(/is 0.15 \(90% interval 0.1\d* to 0.1\d*, .*bootstrap.*\), its upper end 0.1\d* is at most 0.5\.$/)
    expect(checks[1]?.message).toMatch(/90% interval .*, Wald's interval with a robust standard error\)/)
  })

  it('without probabilities is open, or a note where it is optional', async () => {
    expect((await judged('calibration: { ece: { max: 0.1 } }', {})).checks).toMatchObject([
      { id: 'calibration.ece-max', outcome: 'inconclusive', severity: 'critical' }
    ])
    expect((await judged('calibration: { ece: { max: 0.1 }, optional: true }', {})).checks).toMatchObject([
      { id: 'calibration', outcome: 'inconclusive', severity: 'info' }
    ])
  })

  it('is open below the least number of rows', async () => {
    expect(await outcomes('{ ece: { max: 0.5 } }', right, 'min-rows: 1000')).toMatchObject({ 'ece-max': 'inconclusive' })
  })
})

function rowsWith(said: fc.Arbitrary<number>) {
  return fc.array(fc.tuple(said, fc.integer({ min: 0, max: 1 })), { minLength: 1, maxLength: 60 })
}

function recalibrated(rows: readonly (readonly [said: number, came: number])[]) {
  return recalibration({ said: Float64Array.from(rows, ([said]) => said), came: Uint8Array.from(rows, ([, came]) => came) }, undefined)
}

describe('logistic recalibration', () => {
  it('settles or says why not, whatever the rows', () => {
    const anything = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 1e-300, 0.5))
    fc.assert(
      fc.property(rowsWith(anything), rows => {
        for (const found of Object.values(recalibrated(rows))) {
          if ('problem' in found) expect(found.problem).not.toBe('')
          else expect(Number.isFinite(found.value) && found.standardError >= 0).toBe(true)
        }
      })
    )
  })

  it('does not depend on the order of the rows, and turns around with the classes', () => {
    fc.assert(
      fc.property(rowsWith(fc.integer({ min: 1, max: 99 }).map(percent => percent / 100)), rows => {
        const found = recalibrated(rows)
        const turned = recalibrated(rows.toReversed())
        const swapped = recalibrated(rows.map(([said, came]) => [1 - said, 1 - came] as const))
        for (const part of ['slope', 'intercept'] as const) {
          const [one, other, opposite] = [found[part], turned[part], swapped[part]]
          if ('problem' in one) {
            expect(other).toEqual(one)
            continue
          }
          expect(other).toMatchObject({ value: expect.closeTo(one.value, 6) })
          expect(opposite).toMatchObject({ value: expect.closeTo(part === 'slope' ? one.value : -one.value, 6) })
        }
      })
    )
  })

  it('counts a row of weight 2 as two rows, and one of weight 0 not at all', () => {
    const said = [0.2, 0.3, 0.6, 0.8, 0.5, 0.999]
    const came = [0, 1, 0, 1, 1, 0]
    const weighted = recalibration({ said: Float64Array.from(said), came: Uint8Array.from(came) }, Float64Array.of(2, 1, 1, 1, 2, 0))
    const places = [0, 0, 1, 2, 3, 4, 4]
    const repeated = recalibration(
      { said: Float64Array.from(places, place => said[place] ?? 0), came: Uint8Array.from(places, place => came[place] ?? 0) },
      undefined
    )
    for (const part of ['slope', 'intercept'] as const) {
      expect(weighted[part]).toMatchObject({ value: expect.closeTo('value' in repeated[part] ? repeated[part].value : Number.NaN, 9) })
    }
  })

  it.each<[string, number[], number[], string]>([
    ['no rows', [], [], 'no rows'],
    ['nothing came true', [0.2, 0.3], [0, 0], 'nothing came true'],
    ['everything did', [0.2, 0.3], [1, 1], 'everything came true'],
    ['a threshold parts them', [0.2, 0.3, 0.3, 0.4], [0, 0, 1, 1], 'one probability parts'],
    ['a threshold parts them the wrong way', [0.9, 0.1], [0, 1], 'one probability parts'],
    ['all are the same', [0.3, 0.3], [0, 1], 'all probabilities are the same']
  ])('has no slope where %s', (_, said, came, problem) => {
    const { slope } = recalibration({ said: Float64Array.from(said), came: Uint8Array.from(came) }, undefined)
    expect(slope).toEqual({ problem: expect.stringContaining(problem) })
  })
})

function threeClasses(): PredictionArrays {
  return {
    label: ['a', 'b', 'c'],
    scores: new Map([
      ['a', [0.5, 0.2, 0.2]],
      ['b', [0.3, 0.6, 0.2]],
      ['c', [0.2, 0.2, 0.6]]
    ])
  }
}

it.each<[string, RegExp]>([
  ['{}', /asks for nothing/],
  ['{ slope: {} }', /sets no bound/],
  ['{ slope: { min: 2, max: 1 } }', /nothing could pass/],
  ['{ ece: { max: 5 } }', /max/],
  ['{ ece: { bins: 10 } }', /max/],
  ['{ ece: { max: 0.1, binning: kmeans } }', /binning/]
])('refuses %s', (section, message) => {
  expect(() => gateOf(`calibration: ${section}`)).toThrow(message)
})
