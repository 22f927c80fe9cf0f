import fc from 'fast-check'
import { expect, it } from 'vitest'
import { classRows } from '../sections.test-support.ts'
import { CRITERION_NAMES } from './criteria.ts'
import { type Disparity, disparityOf } from './disparity.ts'
import type { DivisionFound } from './found.ts'
import { measuredBy } from './measured.test-support.ts'

interface Row {
  readonly label: number
  readonly prediction: number
  readonly group: string
  readonly weight: number
}

const row = fc.record({
  label: fc.integer({ min: 0, max: 1 }),
  prediction: fc.integer({ min: 0, max: 1 }),
  group: fc.constantFrom('a', 'b', 'c'),
  weight: fc.integer({ min: 0, max: 3 })
})
// One row of each kind in each group, so that every rate exists.
const everyKind: readonly Row[] = ['a', 'b', 'c'].flatMap(group =>
  [0, 1].flatMap(label => [0, 1].map(prediction => ({ label, prediction, group, weight: 1 })))
)
const rows = fc.array(row, { maxLength: 60 }).map(more => [...everyKind, ...more])

const ALL = { by: ['g'], 'min-group': 1, ...Object.fromEntries(CRITERION_NAMES.map(name => [name, { 'max-difference': 1 }])) }

function found(given: readonly Row[], others: Record<string, unknown> = {}): Promise<DivisionFound> {
  const model = classRows({
    label: given.map(({ label }) => label),
    prediction: given.map(({ prediction }) => prediction),
    weight: given.map(({ weight }) => weight),
    dimensions: { g: given.map(({ group }) => group) }
  })
  return measuredBy({ ...ALL, ...others }, model)
}

const numbers = ({ criteria }: DivisionFound) =>
  criteria.map(({ name, difference, ratio }) => [name, difference.value.toFixed(10), ratio.value.toFixed(10)])

it.each(['between-groups', 'to-overall'])('does not depend on the order of rows, %s', async method => {
  const shuffled = rows.chain(given => fc.shuffledSubarray(given, { minLength: given.length }).map(other => [given, other] as const))
  await fc.assert(
    fc.asyncProperty(shuffled, async ([given, other]) => {
      const [one, two] = [await found(given, { method }), await found(other, { method })]
      expect(two.criteria.map(({ difference }) => difference.interval)).toEqual(one.criteria.map(({ difference }) => difference.interval))
      expect(numbers(two)).toEqual(numbers(one))
    }),
    { numRuns: 15 }
  )
})

it.each(['between-groups', 'to-overall'])('does not depend on what groups are called, %s', async method => {
  const names: Readonly<Record<string, string>> = { a: 'z', b: 'y', c: 'x' }
  await fc.assert(
    fc.asyncProperty(rows, async given => {
      const renamed = given.map(one => ({ ...one, group: names[one.group] ?? '' }))
      expect(numbers(await found(renamed, { method }))).toEqual(numbers(await found(given, { method })))
    }),
    { numRuns: 15 }
  )
})

it('counts a row of weight 2 as two rows, and one of weight 0 as none', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async given => {
      const repeated = given.flatMap(one => Array.from({ length: one.weight }, () => ({ ...one, weight: 1 })))
      expect(numbers(await found(repeated))).toEqual(numbers(await found(given)))
    }),
    { numRuns: 15 }
  )
})

it('never finds groups less alike when the one that is treated worst is treated better', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async given => {
      const before = await found(given.map(one => ({ ...one, weight: 1 })))
      const opportunity = before.criteria.find(({ name }) => name === 'equal-opportunity')
      const worst = opportunity?.extremes?.low.name.replace('g=', '')
      const high = opportunity?.extremes?.high.value ?? 1
      const missed = given.findIndex(one => one.group === worst && one.label === 1 && one.prediction === 0)
      const positives = given.filter(one => one.group === worst && one.label === 1)
      const raised = (positives.filter(({ prediction }) => prediction === 1).length + 1) / positives.length
      // Beyond the best one, the group would be the one that is favoured.
      fc.pre(missed !== -1 && raised <= high)
      const after = await found(given.map((one, index) => ({ ...one, weight: 1, prediction: index === missed ? 1 : one.prediction })))
      const now = after.criteria.find(({ name }) => name === 'equal-opportunity')
      expect(now?.difference.value).toBeLessThanOrEqual((opportunity?.difference.value ?? 0) + 1e-12)
    }),
    { numRuns: 30 }
  )
})

it('keeps differences and ratios between 0 and 1, alike at 0 and 1', () => {
  const rate = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(rate, { minLength: 2, maxLength: 6 }), rate, (rates, overall) => {
      for (const method of ['between-groups', 'to-overall'] as const) {
        const { difference, ratio }: Disparity = disparityOf(rates, overall, method)
        expect(difference >= 0 && difference <= 1).toBe(true)
        expect(Number.isNaN(ratio) || (ratio >= 0 && ratio <= 1)).toBe(true)
      }
      expect(disparityOf(rates.fill(0.3), 0.3, 'between-groups')).toEqual({ difference: 0, ratio: 1 })
    })
  )
})
