import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { isMetricName, METRIC_NAMES, metricNamed } from './catalogue.ts'
import { classExamplesOf } from './class-examples.ts'
import { predictionsFrom } from './from-arrays.ts'
import { valueExamplesOf } from './value-examples.ts'

const Label = z.union([z.string(), z.number(), z.boolean()])
const Case = z.strictObject({
  name: z.string(),
  label: z.array(Label),
  prediction: z.array(Label).optional(),
  score: z.array(z.number()).optional(),
  positive: Label.optional(),
  expected: z.record(z.string(), z.number().nullable())
})
const Vectors = z.strictObject({ script: z.string(), versions: z.record(z.string(), z.string()), cases: z.array(Case) })

const vectors = Vectors.parse(JSON.parse(readFileSync(new URL('vectors/scikit-learn.json', import.meta.url), 'utf8')))

it.each(vectors.cases.map(one => [one.name, one] as const))('agrees with scikit-learn on %s', (_, one) => {
  for (const [name, expected] of Object.entries(one.expected)) {
    const found = measure(one, name)
    if (expected === null) expect(found, name).toBeUndefined()
    else
      expect(Math.abs((found ?? Number.NaN) - expected), `${name}: ${found} against ${expected}`).toBeLessThanOrEqual(
        1e-12 * Math.abs(expected)
      )
  }
})

it('has reference values for every metric', () => {
  const covered = new Set(vectors.cases.flatMap(({ expected }) => Object.keys(expected)))
  expect([...covered].sort()).toEqual([...METRIC_NAMES].sort())
})

function measure(given: z.infer<typeof Case>, name: string): number | undefined {
  if (!isMetricName(name)) throw new Error(`The catalogue has no ${name}`)
  const metric = metricNamed(name)
  const predictions = predictionsFrom(given)
  if (metric.kind === 'regression') return metric.measure(valueExamplesOf(predictions)).value
  const settings = { positive: given.positive, threshold: undefined, binaryMetrics: [], probabilityMetrics: [] }
  return metric.measure(classExamplesOf(predictions, settings)).value
}
