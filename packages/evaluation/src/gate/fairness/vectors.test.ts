import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { classRows } from '../sections.test-support.ts'
import { CRITERIA } from './criteria.ts'
import type { DivisionFound, GroupRates } from './found.ts'
import { measuredBy } from './measured.test-support.ts'

const Numbers = z.record(z.string(), z.number().nullable())
const Case = z.strictObject({
  name: z.string(),
  by: z.array(z.string()),
  columns: z.record(z.string(), z.array(z.string())),
  label: z.array(z.number()),
  prediction: z.array(z.number()),
  weight: z.array(z.number()).nullable(),
  groups: z.record(z.string(), Numbers),
  overall: Numbers,
  /** Rates that are 0/0 in a group, where we differ. */
  undefined: z.array(z.string()),
  disparities: z.record(z.string(), Numbers)
})
type Case = z.infer<typeof Case>
const Vectors = z.strictObject({
  script: z.string(),
  versions: z.record(z.string(), z.string()),
  cases: z.array(Case),
  different: z.array(Case)
})

const vectors = Vectors.parse(JSON.parse(readFileSync(new URL('vectors/fairlearn.json', import.meta.url), 'utf8')))

it.each(vectors.cases.map(one => [one.name, one] as const))('agrees with fairlearn on the rates of %s', async (_, one) => {
  const { groups, overall } = await found(one, {})
  expect(groups.map(({ name }) => name)).toEqual(Object.keys(one.groups).sort())
  for (const { name, rates } of groups) {
    const known = Object.entries(one.groups[name] ?? {}).filter(([rate]) => !one.undefined.includes(rate))
    expectRates(rates, Object.fromEntries(known), name)
  }
  expectRates(overall, one.overall, 'overall')
})

it.each(vectors.cases.map(one => [one.name, one] as const))('agrees with fairlearn on the disparities of %s', async (_, one) => {
  for (const [key, expected] of Object.entries(one.disparities)) {
    const [criterion = '', method, agg] = key.split(' ')
    if (ratesOf(criterion).some(rate => one.undefined.includes(rate))) continue
    const { criteria } = await found(one, { [criterion]: { 'max-difference': 1, method, ...(agg === undefined ? {} : { agg }) } })
    expectNear(criteria[0]?.difference.value, expected.difference, `difference of ${key}`)
    expectNear(criteria[0]?.ratio.value, expected.ratio, `ratio of ${key}`)
  }
})

it.each([
  ['a group without positives', 'equal-opportunity', 'truePositive'],
  ['a group without negatives', 'false-positive-rate', 'falsePositive'],
  ['a group without predicted positives', 'predictive-parity', 'precision']
] as const)('differs from fairlearn where it should: %s', async (name, criterion, rate) => {
  const one = vectors.different.find(other => other.name === name)
  if (one === undefined) throw new Error(`There is no case ${name}`)
  expect(one.groups['g=b']?.[rate], 'what fairlearn says').toBe(0)
  expect(one.disparities[`${criterion} between-groups`]?.difference, 'what fairlearn says').toBeGreaterThan(0.3)
  const { groups, criteria } = await found(one, { [criterion]: { 'max-difference': 1 } })
  expect(groups[1]?.rates[rate]).toBeNaN()
  expect(criteria[0]?.difference.value).toBeNaN()
  expect(criteria[0]?.undefinedGroups).toEqual([{ rate, groups: ['g=b'] }])
})

function ratesOf(criterion: string): readonly string[] {
  return Object.entries(CRITERIA).find(([name]) => name === criterion)?.[1].rates ?? []
}

function found({ by, columns, label, prediction, weight }: Case, criteria: Record<string, unknown>): Promise<DivisionFound> {
  const asked = Object.keys(criteria).length === 0 ? { accuracy: { 'max-difference': 1 } } : criteria
  const model = classRows({ label, prediction, dimensions: columns, ...(weight === null ? {} : { weight }) })
  return measuredBy({ by: [by], 'min-group': 1, ...asked }, model)
}

function expectRates(rates: GroupRates, expected: Record<string, number | null>, where: string) {
  for (const [rate, value] of Object.entries(expected)) {
    expectNear(Object.entries(rates).find(([name]) => name === rate)?.[1], value, `${rate} of ${where}`)
  }
}

/** Null stands for NaN. */
function expectNear(value: number | undefined, expected: number | null | undefined, what: string) {
  if (expected === null) expect(value, what).toBeNaN()
  else expect(Math.abs((value ?? Number.NaN) - (expected ?? Number.NaN)), `${what}: ${value}, not ${expected}`).toBeLessThanOrEqual(1e-12)
}
