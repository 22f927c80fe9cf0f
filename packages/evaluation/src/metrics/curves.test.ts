import fc from 'fast-check'
import { expect, it } from 'vitest'
import { classExamplesOf } from '../predictions/class-examples.ts'
import { type PredictionArrays, predictionsFrom } from '../predictions/from-arrays.ts'
import { calibrationBins } from './calibration.ts'
import { precisionRecallCurve } from './precision-recall-curve.ts'
import { scoresByClass } from './ranking.ts'
import { rocCurve } from './roc-curve.ts'

const examplesOf = (arrays: PredictionArrays) =>
  classExamplesOf(predictionsFrom(arrays), { positive: undefined, threshold: undefined, binaryMetrics: [], probabilityMetrics: [] })

const rows = fc.array(fc.record({ label: fc.nat(1), score: fc.nat(40).map(value => value / 40), times: fc.nat(3) }), {
  minLength: 1,
  maxLength: 120
})
type Rows = { readonly label: number; readonly score: number; readonly times: number }[]

const weighted = (given: Rows) =>
  examplesOf({
    label: [0, ...given.map(row => row.label)],
    score: [0, ...given.map(row => row.score)],
    weight: [1, ...given.map(row => row.times)]
  })
const repeated = (given: Rows) => {
  const all = [{ label: 0, score: 0 }, ...given.flatMap(row => new Array<Rows[number]>(row.times).fill(row))]
  return examplesOf({ label: all.map(row => row.label), score: all.map(row => row.score) })
}

it('draws the same curves and bins of a row with weight 2 as of two rows', () => {
  fc.assert(
    fc.property(rows, given => {
      const [ours, theirs] = [weighted(given), repeated(given)]
      expect(rocCurve(ours, 1000)).toEqual(rocCurve(theirs, 1000))
      expect(precisionRecallCurve(ours, 1000)).toEqual(precisionRecallCurve(theirs, 1000))
      const [bins, others] = [calibrationBins(ours), calibrationBins(theirs)]
      expect(bins.map(bin => [bin.from, bin.to, bin.rows, bin.observed])).toEqual(
        others.map(bin => [bin.from, bin.to, bin.rows, bin.observed])
      )
      for (const [index, bin] of bins.entries()) expect(bin.mean).toBeCloseTo(others[index]?.mean ?? Number.NaN, 12)
    })
  )
})

it('draws as many points as asked for, from the highest threshold to the lowest, where all are found', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 3, max: 30 }), (given, most) => {
      const examples = weighted(given)
      const curve = precisionRecallCurve(examples, most)
      if (given.every(row => row.label === 0 || row.times === 0)) {
        expect(curve).toEqual([])
        return
      }
      expect(curve.length).toBeLessThanOrEqual(most)
      expect(curve.at(-1)).toMatchObject({ threshold: 0, recall: 1 })
      expect(curve.every((point, index) => index === 0 || point.threshold < (curve[index - 1]?.threshold ?? 0))).toBe(true)
      expect(rocCurve(examples, most).length).toBeLessThanOrEqual(most)
    })
  )
})

it('bins the largest probability of more than two classes, against whether its class is the label', () => {
  const scores = new Map([
    ['cat', [0.75, 0.5, 0.25]],
    ['dog', [0.25, 0.5, 0.25]],
    ['eel', [0, 0, 0.5]]
  ])
  const bins = calibrationBins(examplesOf({ label: ['cat', 'dog', 'eel'], scores, weight: [2, 1, 1] }), 4)
  expect(bins).toEqual([
    { from: 0.25, to: 0.5, mean: 0.5, observed: 0.5, rows: 2 },
    { from: 0.5, to: 0.75, mean: 0.75, observed: 1, rows: 2 }
  ])
})

it('gives the scores of each class in ascending order', () => {
  const { positives, negatives } = scoresByClass(examplesOf({ label: [1, 0, 1, 0], score: [0.5, 0.75, 0.25, 0] }))
  expect([[...positives], [...negatives]]).toEqual([
    [0.25, 0.5],
    [0, 0.75]
  ])
})
