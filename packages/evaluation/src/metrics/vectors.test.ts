import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { classExamplesOf } from '../predictions/class-examples.ts'
import { predictionsFrom } from '../predictions/from-arrays.ts'
import { valueExamplesOf } from '../predictions/value-examples.ts'
import { calibrationBins } from './calibration.ts'
import { isMetricName, METRIC_NAMES, metricNamed } from './catalogue.ts'
import { parameterFields } from './parameters.ts'
import { precisionRecallCurve } from './precision-recall-curve.ts'
import { prepareClasses, prepareValues } from './prepared.ts'

const Label = z.union([z.string(), z.number(), z.boolean()])
const Numbers = z.array(z.number())
const Case = z.strictObject({
  name: z.string(),
  label: z.array(Label),
  prediction: z.array(Label).optional(),
  score: Numbers.optional(),
  scores: z.array(z.tuple([Label, Numbers])).optional(),
  weight: Numbers.optional(),
  positive: Label.optional(),
  /** Precision, recall and thresholds, from the lowest threshold up. */
  curve: z.tuple([Numbers, Numbers, Numbers]).optional(),
  calibration: z
    .array(z.strictObject({ bins: z.int(), binning: z.enum(['equal-width', 'quantile']), observed: Numbers, mean: Numbers }))
    .optional(),
  expected: z.array(z.tuple([z.string(), z.strictObject(parameterFields), z.number().nullable()]))
})
type Case = z.infer<typeof Case>
const Vectors = z.strictObject({ script: z.string(), versions: z.record(z.string(), z.string()), cases: z.array(Case) })

const vectors = Vectors.parse(JSON.parse(readFileSync(new URL('vectors/scikit-learn.json', import.meta.url), 'utf8')))

it.each(vectors.cases.map(one => [one.name, one] as const))('agrees with scikit-learn on %s', (_, one) => {
  const wrong = one.expected.flatMap(([name, parameters, expected]) => {
    const { measured, prepared } = measure(one, name, parameters)
    const holds = expected === null ? measured === undefined : isClose(measured, expected)
    const asPrepared = Object.is(prepared, measured ?? Number.NaN)
    return holds && asPrepared ? [] : [{ name, parameters, expected, measured, prepared }]
  })
  expect(wrong).toEqual([])
})

it('has reference values for every metric', () => {
  const covered = new Set(vectors.cases.flatMap(({ expected }) => expected.map(([name]) => name)))
  expect([...covered].sort()).toEqual([...METRIC_NAMES].sort())
})

const withCurve = vectors.cases.flatMap(one => (one.curve === undefined ? [] : [[one.name, one, one.curve] as const]))

it.each(withCurve)('draws the precision-recall curve as scikit-learn on %s', (_, one, [precision, recall, threshold]) => {
  const curve = precisionRecallCurve(classes(one), one.label.length + 1).toReversed()
  expect(curve.map(point => point.threshold)).toEqual(threshold)
  for (const [index, point] of curve.entries()) {
    expect(isClose(point.precision, precision[index] ?? Number.NaN)).toBe(true)
    expect(isClose(point.recall, recall[index] ?? Number.NaN)).toBe(true)
  }
})

const withBins = vectors.cases.flatMap(one =>
  (one.calibration ?? []).map(bins => [`${one.name}, ${bins.bins} ${bins.binning}`, one, bins] as const)
)

it.each(withBins)('bins probabilities as scikit-learn: %s', (_, one, { bins, binning, observed, mean }) => {
  const found = calibrationBins(classes(one), bins, binning)
  expect(found).toHaveLength(observed.length)
  for (const [index, bin] of found.entries()) {
    expect(isClose(bin.observed, observed[index] ?? Number.NaN)).toBe(true)
    expect(isClose(bin.mean, mean[index] ?? Number.NaN)).toBe(true)
  }
})

function measure(given: Case, name: string, parameters: Case['expected'][number][1]) {
  if (!isMetricName(name)) throw new Error(`The catalogue has no ${name}`)
  const metric = metricNamed(name, parameters)
  const weights = Float64Array.from(given.weight ?? given.label.map(() => 1))
  if (metric.kind === 'regression') {
    const { label, prediction, weight } = given
    const examples = valueExamplesOf(predictionsFrom({ label, prediction, weight }))
    return { measured: metric.measure(examples).value, prepared: prepareValues(metric, examples)(weights) }
  }
  const examples = classes(given)
  return { measured: metric.measure(examples).value, prepared: prepareClasses(metric, examples)(weights) }
}

function classes({ label, prediction, score, scores, weight, positive }: Case) {
  const predictions = predictionsFrom({ label, prediction, score, weight, scores: scores && new Map(scores) })
  return classExamplesOf(predictions, { positive, threshold: undefined, binaryMetrics: [], probabilityMetrics: [] })
}

/** To twelve digits; sums that cancel out, to as many decimals. */
function isClose(found: number | undefined, expected: number): boolean {
  return Math.abs((found ?? Number.NaN) - expected) <= 1e-12 * Math.abs(expected) + 1e-15
}
