import fc from 'fast-check'
import { expect, it } from 'vitest'
import { classExamplesOf } from '../predictions/class-examples.ts'
import { classExamplesAt, valueExamplesAt } from '../predictions/examples.ts'
import { predictionsFrom } from '../predictions/from-arrays.ts'
import { valueExamplesOf } from '../predictions/value-examples.ts'
import { METRIC_NAMES, type MetricName, metricNamed } from './catalogue.ts'
import type { ClassificationMetric, RegressionMetric } from './metric.ts'
import type { MetricParameters } from './parameters.ts'
import { prepareClasses, prepareValues } from './prepared.ts'
import { rocAuc } from './roc-auc.ts'
import { rocCurve } from './roc-curve.ts'

fc.configureGlobal({ numRuns: 40 })

type Computed = ClassificationMetric | RegressionMetric

/** What a metric has to be told, and what else may change how it is computed. */
const PARAMETERS: Readonly<Record<string, readonly MetricParameters[]>> = {
  'f-beta': [{ beta: 2 }, { beta: 0.5, class: 0 }],
  'f-beta-macro': [{ beta: 2 }],
  'f-beta-micro': [{ beta: 2 }],
  'f-beta-weighted': [{ beta: 2 }],
  f1: [{}, { class: 2 }],
  'precision-macro': [{}, { classes: [0, 2] }],
  'roc-auc': [{}, { class: 1 }],
  'roc-auc-ovr': [{}, { average: 'weighted' }],
  'roc-auc-ovo': [{}, { average: 'weighted' }],
  'average-precision-ovr': [{}, { average: 'weighted' }],
  'partial-roc-auc': [{ 'max-fpr': 0.3 }],
  lift: [{}, { share: 0.4, class: 2 }],
  'log-loss': [{}, { class: 2 }],
  brier: [{}, { class: 2 }],
  ece: [{}, { bins: 3 }, { class: 2 }],
  'top-k-accuracy': [{}, { k: 1 }],
  pinball: [{ quantile: 0.9 }],
  'error-quantile': [{ quantile: 0.9 }],
  'business-value': [{ values: { 'true-positive': 5, 'false-positive': -3 } }, { values: { 0: { 1: 2, 2: -1 } } }]
}

const metrics = METRIC_NAMES.flatMap(name =>
  (PARAMETERS[name] ?? [{}]).map(parameters => {
    const told = Object.keys(parameters).length === 0 ? name : `${name} ${JSON.stringify(parameters)}`
    return [told, metricNamed(name, parameters)] as const
  })
)

const probability = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 0.5, 1))
const weight = fc.oneof(fc.double({ min: 0.01, max: 5, noNaN: true }), fc.constantFrom(1, 2))
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true })
/** Without the smallest doubles: a weight below 1 makes 0 of 5e-324, and a sum of such labels is 0 or not by the scale of the weights. */
const ordinary = fc.double({ min: -1000, max: 1000, noNaN: true }).map(value => (Math.abs(value) < 1e-200 ? 0 : value))
const number = fc.oneof(ordinary, fc.integer({ min: -3, max: 3 }))
/** Sixteenths of three classes, so that there are ties. */
const shares = fc
  .tuple(fc.nat(16), fc.nat(16))
  .map(([a, b]) => [Math.min(a, b) / 16, Math.abs(a - b) / 16, 1 - Math.max(a, b) / 16] as const)

interface Row {
  readonly label: number
  readonly prediction: number
  readonly score: number
  readonly shares: readonly [number, number, number]
  readonly weight: number
}

const rowsFor = (metric: Computed, values = number, minLength = 1) => {
  const label = metric.kind === 'regression' ? values : fc.nat(metric.binary ? 1 : 2)
  return fc.array<Row>(fc.record({ label, prediction: label, score: probability, shares, weight }), { minLength, maxLength: 40 })
}

const auc = classification('roc-auc')
const classRow = fc.record({ label: fc.nat(1), prediction: fc.nat(1), score: probability, shares, weight })

it.each(metrics)('%s is finite and within its range, or undefined with a reason', (_, metric) => {
  fc.assert(
    fc.property(rowsFor(metric, fc.oneof(anyNumber, number)), fc.boolean(), (rows, isWeighted) => {
      const { value, note } = measure(metric, rows, isWeighted)
      if (value === undefined) {
        expect(note).toMatch(/\w/)
        return
      }
      expect(value).toBeGreaterThanOrEqual(metric.range[0])
      expect(value).toBeLessThanOrEqual(metric.range[1])
      expect(Number.isFinite(value)).toBe(true)
    })
  )
})

it.each(metrics)('%s does not depend on the order of the rows', (_, metric) => {
  const shuffled = rowsFor(metric).chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
  fc.assert(fc.property(shuffled, ([rows, others]) => expectClose(measure(metric, others, true).value, measure(metric, rows, true).value)))
})

it.each(metrics)('%s is the same when every row is there twice', (_, metric) => {
  fc.assert(
    fc.property(rowsFor(metric, number, 2), rows => expectClose(measure(metric, [...rows, ...rows]).value, measure(metric, rows).value))
  )
})

it.each(metrics)('%s counts a row of weight 2 as two rows, and one of weight 0 as none', (_, metric) => {
  const withTimes = rowsFor(metric, number, 2).chain(rows =>
    fc.tuple(fc.constant(rows), fc.array(fc.nat(3), { minLength: rows.length, maxLength: rows.length }))
  )
  fc.assert(
    fc.property(withTimes, ([rows, times]) => {
      const repeated = rows.flatMap((row, index) => new Array<Row>(times[index] ?? 0).fill(row))
      // R² of one row does not exist, whatever it weighs.
      if (new Set(repeated).size < 2) return
      const weighted = rows.map((row, index) => ({ ...row, weight: times[index] ?? 0 }))
      expectClose(measure(metric, weighted, true).value, measureAmong(metric, rows, repeated).value)
    })
  )
})

it.each(metrics)('%s does not depend on the scale of the weights', (_, metric) => {
  fc.assert(
    // Powers of two: with others a sum is rounded another way, and a quantile lies where a sum of weights reaches a share.
    fc.property(rowsFor(metric), fc.constantFrom(0.125, 4, 1024), (rows, scale) => {
      const scaled = rows.map(row => ({ ...row, weight: row.weight * scale }))
      expectClose(measure(metric, scaled, true).value, measure(metric, rows, true).value)
    })
  )
})

it.each(metrics)('%s as a function of weights is exactly what it is of examples with these weights', (_, metric) => {
  fc.assert(
    fc.property(rowsFor(metric), fc.boolean(), (rows, isEqual) => {
      const weights = Float64Array.from(rows, row => (isEqual ? 1 : row.weight))
      const { value } = measure(metric, rows, !isEqual)
      const prepared =
        metric.kind === 'classification' ? prepareClasses(metric, classes(metric, rows)) : prepareValues(metric, values(rows))
      expect(prepared(weights)).toBe(value ?? Number.NaN)
    })
  )
})

it.each(metrics)('%s of some rows is what it is of these rows alone', (_, metric) => {
  const someOf = rowsFor(metric).chain(rows =>
    fc.tuple(fc.constant(rows), fc.array(fc.nat(rows.length - 1), { minLength: 1, maxLength: 30 }))
  )
  fc.assert(
    fc.property(someOf, ([rows, picked]) => {
      const chosen = picked.flatMap(row => rows[row] ?? [])
      expect(measureAt(metric, rows, Int32Array.from(picked)).value).toBe(measureAmong(metric, rows, chosen).value)
    })
  )
})

it.each(metrics)('%s of no rows is undefined', (_, metric) => {
  const row: Row = { label: 0, prediction: 0, score: 0, shares: [1, 0, 0], weight: 1 }
  const { value, note } = measureAt(metric, [row], new Int32Array())
  expect(value).toBeUndefined()
  expect(note).toMatch(/rows/)
})

it.each(metrics)('%s of rows without any weight is undefined', (_, metric) => {
  const row: Row = { label: 0, prediction: 0, score: 0, shares: [1, 0, 0], weight: 0 }
  const rows = [row, { ...row, label: 1 }]
  expect(measure(metric, rows, true).value).toBeUndefined()
})

it('ROC AUC is the share of pairs ranked right, ties as half', () => {
  fc.assert(
    fc.property(fc.array(classRow, { minLength: 1, maxLength: 60 }), rows => {
      const positives = rows.filter(row => row.label === 1)
      const negatives = rows.filter(row => row.label === 0)
      const won = positives.flatMap(p => negatives.map(n => (p.score > n.score ? 1 : p.score === n.score ? 0.5 : 0)))
      const expected = won.length === 0 ? undefined : won.reduce<number>((all, one) => all + one, 0) / won.length
      expectClose(rocAuc(classes(auc, rows)).value, expected)
    })
  )
})

it('the ROC curve climbs from (0, 0) to (1, 1) in as many points as asked for, and encloses the area', () => {
  fc.assert(
    fc.property(fc.array(classRow, { minLength: 1, maxLength: 300 }), fc.integer({ min: 3, max: 50 }), (rows, most) => {
      const examples = classes(auc, rows)
      const full = rocCurve(examples, 1000)
      const thinned = rocCurve(examples, most)
      if (rocAuc(examples).value === undefined) {
        expect(full).toEqual([])
        return
      }
      expect(thinned.length).toBeLessThanOrEqual(most)
      for (const curve of [full, thinned]) {
        expect(curve[0]).toMatchObject({ falsePositiveRate: 0, truePositiveRate: 0 })
        expect(curve.at(-1)).toMatchObject({ falsePositiveRate: 1, truePositiveRate: 1 })
        expect(
          curve.every(
            (point, index) =>
              index === 0 ||
              (point.falsePositiveRate >= (curve[index - 1]?.falsePositiveRate ?? 0) &&
                point.truePositiveRate >= (curve[index - 1]?.truePositiveRate ?? 0))
          )
        ).toBe(true)
      }
      const area = full.slice(1).reduce((so, point, index) => {
        const before = full[index] ?? point
        return so + ((point.falsePositiveRate - before.falsePositiveRate) * (point.truePositiveRate + before.truePositiveRate)) / 2
      }, 0)
      expectClose(area, rocAuc(examples).value)
    })
  )
})

function classification(name: MetricName): ClassificationMetric {
  const metric = metricNamed(name)
  if (metric.kind !== 'classification') throw new Error(`${name} is no metric of classification`)
  return metric
}

function measure(metric: Computed, rows: readonly Row[], isWeighted = false) {
  return metric.kind === 'classification' ? metric.measure(classes(metric, rows, isWeighted)) : metric.measure(values(rows, isWeighted))
}

/** Of some rows, with the classes that all of them have. */
function measureAmong(metric: Computed, all: readonly Row[], rows: readonly Row[]) {
  if (metric.kind === 'regression') return metric.measure(values(rows))
  const examples = classes(metric, [...rows, ...all])
  return metric.measure(classExamplesAt(examples, Int32Array.from(rows.keys())))
}

function measureAt(metric: Computed, rows: readonly Row[], at: Int32Array) {
  return metric.kind === 'classification'
    ? metric.measure(classExamplesAt(classes(metric, rows), at))
    : metric.measure(valueExamplesAt(values(rows), at))
}

/** Probabilities by class where there is a third class, or where there is no other way. */
function classes({ needs }: ClassificationMetric, rows: readonly Row[], isWeighted = false) {
  const isBinary = rows.every(({ label, prediction }) => label < 2 && prediction < 2)
  const columns = {
    label: rows.map(row => row.label),
    prediction: rows.map(row => row.prediction),
    score: rows.map(row => row.score),
    ...(isBinary && needs !== 'scores' ? {} : { scores: new Map([0, 1, 2].map(code => [code, rows.map(row => row.shares[code] ?? 0)])) }),
    ...(isWeighted ? { weight: rows.map(row => row.weight) } : {})
  }
  return classExamplesOf(predictionsFrom(columns), {
    positive: isBinary ? 1 : undefined,
    threshold: undefined,
    binaryMetrics: [],
    probabilityMetrics: []
  })
}

function values(rows: readonly Row[], isWeighted = false) {
  return valueExamplesOf(
    predictionsFrom({
      label: rows.map(row => row.label),
      prediction: rows.map(row => row.prediction),
      ...(isWeighted ? { weight: rows.map(row => row.weight) } : {})
    })
  )
}

/** Sums in another order may round differently. */
function expectClose(found: number | undefined, expected: number | undefined): void {
  if (found === undefined || expected === undefined) expect(found).toBe(expected)
  else expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
}
