import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isMetricName, metricNamed } from '../../metrics/catalogue.ts'
import type { ClassExamples, ValueExamples } from '../../predictions/examples.ts'
import { trivialClasses } from './trivial-classes.ts'
import { trivialValues } from './trivial-values.ts'

const Label = z.union([z.string(), z.number()])
const Case = z.object({
  name: z.string(),
  label: z.array(Label),
  weight: z.array(z.number()).optional(),
  positive: Label.optional(),
  expected: z.record(z.string(), z.record(z.string(), z.number()))
})
const vectors = z
  .object({ classes: z.array(Case), values: z.array(Case) })
  .parse(JSON.parse(await readFile(new URL('vectors/scikit-learn.json', import.meta.url), 'utf8')))

/** To 1e-9, as far as the digits of the reference go. */
function near(expected: number) {
  return expect.toSatisfy((value: number) => Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))
}

function rowsOf<Case extends z.infer<typeof Case>>(given: Case) {
  return Object.entries(given.expected).map(([key, expected]) => ({ ...given, key, expected }))
}

describe.each(vectors.classes.flatMap(rowsOf))('$key of trivial models on $name', ({ label, weight, positive, key, expected }) => {
  it("is that of scikit-learn's DummyClassifier", () => {
    const classes = [...new Set(label)].sort()
    const codes = Int32Array.from(label, one => classes.indexOf(one))
    const examples: ClassExamples = {
      rows: label.length,
      classes,
      actual: codes,
      predicted: codes,
      score: positive === undefined ? undefined : new Float64Array(label.length),
      scores: undefined,
      positive: positive === undefined ? undefined : classes.indexOf(positive),
      weight: weight && Float64Array.from(weight)
    }
    const metric = isMetricName(key) ? metricNamed(key) : undefined
    if (metric?.kind !== 'classification') throw new Error(`${key} is no metric of classes`)
    const found = Object.fromEntries(trivialClasses(metric, examples).map(({ name, value }) => [name, value]))
    expect(found).toEqual(Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, near(value)])))
  })
})

describe.each(vectors.values.flatMap(rowsOf))('$key of trivial models on $name', ({ label, weight, key, expected }) => {
  it("is that of scikit-learn's DummyRegressor", () => {
    const actual = Float64Array.from(label, Number)
    const examples: ValueExamples = { rows: actual.length, actual, predicted: actual, weight: weight && Float64Array.from(weight) }
    const metric = isMetricName(key) ? metricNamed(key) : undefined
    if (metric?.kind !== 'regression') throw new Error(`${key} is no metric of numbers`)
    const found = Object.fromEntries(trivialValues(metric, examples).map(({ name, value }) => [name, value]))
    expect(found).toEqual(Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, near(value)])))
  })
})
