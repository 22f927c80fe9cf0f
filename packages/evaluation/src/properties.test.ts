import fc from 'fast-check'
import { expect, it } from 'vitest'
import { METRIC_NAMES, type Metric, metricNamed } from './catalogue.ts'
import { classExamplesOf } from './class-examples.ts'
import { classExamplesAt, valueExamplesAt } from './examples.ts'
import { predictionsFrom } from './from-arrays.ts'
import { rocAuc, rocCurve } from './ranking.ts'
import { valueExamplesOf } from './value-examples.ts'

const metrics = METRIC_NAMES.map(name => [name, metricNamed(name)] as const)

const probability = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 0.5, 1))
const classRow = fc.record({ label: fc.constantFrom(0, 1), prediction: fc.constantFrom(0, 1), score: probability })
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true })
const number = fc.oneof(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.integer({ min: -3, max: 3 }))
const rowsFor = (metric: Metric, values = number) => {
  return fc.array<Row>(metric.kind === 'classification' ? classRow : fc.record({ label: values, prediction: values }), {
    minLength: 1,
    maxLength: 60
  })
}

interface Row {
  readonly label: number
  readonly prediction: number
  readonly score?: number
}

it.each(metrics)('%s is finite and within its range, or undefined with a reason', (_, metric) => {
  fc.assert(
    fc.property(rowsFor(metric, fc.oneof(anyNumber, number)), rows => {
      const { value, note } = measure(metric, rows)
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
  fc.assert(fc.property(shuffled, ([rows, others]) => expectClose(measure(metric, others).value, measure(metric, rows).value)))
})

it.each(metrics)('%s is the same when every row is there twice', (_, metric) => {
  const severalRows = rowsFor(metric).filter(rows => rows.length > 1)
  fc.assert(fc.property(severalRows, rows => expectClose(measure(metric, [...rows, ...rows]).value, measure(metric, rows).value)))
})

it.each(metrics)('%s of some rows is what it is of these rows alone', (_, metric) => {
  const someOf = rowsFor(metric).chain(rows =>
    fc.tuple(fc.constant(rows), fc.array(fc.nat(rows.length - 1), { minLength: 1, maxLength: 30 }))
  )
  fc.assert(
    fc.property(someOf, ([rows, picked]) => {
      const at = Int32Array.from(picked)
      const of =
        metric.kind === 'classification'
          ? metric.measure(classExamplesAt(classes(rows), at))
          : metric.measure(valueExamplesAt(values(rows), at))
      const alone = measure(
        metric,
        picked.flatMap(row => rows[row] ?? [])
      )
      expect(of.value).toBe(alone.value)
    })
  )
})

it.each(metrics)('%s of no rows is undefined', (_, metric) => {
  const none = new Int32Array()
  const of =
    metric.kind === 'classification'
      ? metric.measure(classExamplesAt(classes([{ label: 0, prediction: 0, score: 0 }]), none))
      : metric.measure(valueExamplesAt(values([{ label: 0, prediction: 0 }]), none))
  expect(of.value).toBeUndefined()
  expect(of.note).toMatch(/rows/)
})

it('ROC AUC is the share of pairs ranked right, ties as half', () => {
  fc.assert(
    fc.property(fc.array(classRow, { minLength: 1, maxLength: 60 }), rows => {
      const positives = rows.filter(row => row.label === 1)
      const negatives = rows.filter(row => row.label === 0)
      const won = positives.flatMap(p => negatives.map(n => (p.score > n.score ? 1 : p.score === n.score ? 0.5 : 0)))
      const expected = won.length === 0 ? undefined : won.reduce<number>((all, one) => all + one, 0) / won.length
      expectClose(rocAuc(classes(rows)).value, expected)
    })
  )
})

it('the ROC curve climbs from (0, 0) to (1, 1) in as many points as asked for, and encloses the area', () => {
  fc.assert(
    fc.property(fc.array(classRow, { minLength: 1, maxLength: 300 }), fc.integer({ min: 3, max: 50 }), (rows, most) => {
      const examples = classes(rows)
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

function measure(metric: Metric, rows: readonly Row[]) {
  return metric.kind === 'classification' ? metric.measure(classes(rows)) : metric.measure(values(rows))
}

function classes(rows: readonly Row[]) {
  const columns = { label: rows.map(row => row.label), prediction: rows.map(row => row.prediction), score: rows.map(row => row.score ?? 0) }
  return classExamplesOf(predictionsFrom(columns), { positive: 1, threshold: undefined, binaryMetrics: [], probabilityMetrics: [] })
}

function values(rows: readonly Row[]) {
  return valueExamplesOf(predictionsFrom({ label: rows.map(row => row.label), prediction: rows.map(row => row.prediction) }))
}

/** Sums in another order may round differently. */
function expectClose(found: number | undefined, expected: number | undefined): void {
  if (found === undefined || expected === undefined) expect(found).toBe(expected)
  else expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
}
