import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PredictionArrays } from '../../predictions/from-arrays.ts'
import { rowIdsOf } from '../../predictions/row-ids.ts'
import { classRows, judgedBy, problemsOf, valueRows } from '../sections.test-support.ts'

const LABELS = Array.from({ length: 100 }, (_, row) => ['a', 'b', 'c'][row % 3] ?? '')
const wrong = (label: string) => (label === 'a' ? 'b' : 'a')

/** Both models on the same rows; each is wrong where it is said to be. */
function pair(isWrong: (row: number) => boolean, wasWrong: (row: number) => boolean, others: Partial<PredictionArrays> = {}) {
  const rows = (at: (row: number) => boolean) =>
    classRows({ label: LABELS, prediction: LABELS.map((label, row) => (at(row) ? wrong(label) : label)), ...others })
  return [rows(isWrong), rows(wasWrong)] as const
}

// Of 100 rows: 10 were wrong, 5 of which are right now; 3 others are wrong now.
const MODELS = pair(
  row => row < 8,
  row => row >= 3 && row < 13
)

describe('the share of negative flips', () => {
  it.each([
    ['is at most the limit', { 'max-rate': '3%' }, 'pass'],
    ['is above it', { 'max-rate': 0.029 }, 'fail'],
    ['is larger of those that were right', { 'max-rate': '3%', of: 'champion-right' }, 'fail'],
    ['is 3 of 90', { 'max-rate': 3 / 90, of: 'champion-right' }, 'pass'],
    // Wilson's interval of 3 in 100 ends at 0.0845.
    ['is not certain enough', { 'max-rate': '8%', confidence: '95%' }, 'fail'],
    ['is certain enough', { 'max-rate': '8.5%', confidence: '95%' }, 'pass']
  ])('%s', async (_, flips, outcome) => {
    expect((await judgedBy({ flips }, ...MODELS)).outcomes).toEqual([`flips-max-rate: ${outcome}`])
  })

  it('is told in words', async () => {
    const { checks, evidence } = await judgedBy({ flips: { 'max-rate': '2%' } }, ...MODELS)
    expect(checks[0]?.message).toBe(
      '3 of 100 rows were right with the model in production and are wrong now, and 5 the other way round. That is 3% of all rows, above 2%.'
    )
    expect(evidence.figures?.map(({ id, value }) => [id, value])).toEqual([
      ['negative-flips', 0.03],
      ['positive-flips', 5]
    ])
    expect(evidence.tables?.[0]?.rows).toEqual([
      [1, 'a', 'a', 'b'],
      [2, 'b', 'b', 'a'],
      [3, 'c', 'c', 'a']
    ])
  })

  it('counts weights', async () => {
    const weight = LABELS.map((_, row) => (row < 3 ? 3 : 1))
    const [model, champion] = pair(
      row => row < 8,
      row => row >= 3 && row < 13,
      { weight }
    )
    const { checks } = await judgedBy({ flips: { 'max-rate': '3%' } }, model, champion)
    expect(checks[0]?.value).toBeCloseTo(9 / 106, 12)
    expect(checks[0]?.message).toContain('of all rows by weight')
  })

  it('does not exist where the champion had nothing right', async () => {
    const models = pair(
      () => false,
      () => true
    )
    const { outcomes } = await judgedBy({ flips: { 'max-rate': '3%', of: 'champion-right' } }, ...models)
    expect(outcomes).toEqual(['flips-max-rate: inconclusive'])
  })

  it('does not depend on how classes are numbered', async () => {
    // The champion alone predicts "aardvark", so that every class has another number with it.
    const [model] = MODELS
    const champion = classRows({ label: LABELS, prediction: LABELS.map((label, row) => (row >= 3 && row < 13 ? 'aardvark' : label)) })
    expect((await judgedBy({ flips: { 'max-rate': '2%' } }, model, champion)).checks[0]?.value).toBe(0.03)
  })
})

describe('ids', () => {
  const withIds = MODELS.map(({ predictions, examples }) => ({
    examples,
    predictions: { ...predictions, ids: rowIdsOf(LABELS.map((_, row) => `person-${row}`)) }
  }))
  const shown = async (flips: Record<string, unknown>) => {
    const { evidence } = await judgedBy({ flips }, withIds[0], withIds[1])
    return evidence.tables?.[0]?.rows.map(row => row[1])
  }

  it.each([
    ['are not shown unless they are asked for', {}, ['a', 'b', 'c']],
    ['are shown of as many rows as are asked for', { ids: 2 }, ['person-0', 'person-1', '']]
  ])('%s', async (_, others, expected) => {
    expect(await shown({ 'max-rate': 1, ...others })).toEqual(expected)
  })

  it('that are not there are said not to be', async () => {
    const { evidence } = await judgedBy({ flips: { 'max-rate': 1, ids: 2 } }, ...MODELS)
    expect(evidence.tables?.[0]?.title).toContain('there is no column of ids')
  })
})

it('counts by groups', async () => {
  const region = LABELS.map((_, row) => (row < 50 ? 'north' : 'south'))
  const models = pair(
    row => row < 8,
    row => row >= 3 && row < 13,
    { dimensions: { region } }
  )
  const { evidence } = await judgedBy({ flips: { 'max-rate': 1, by: ['region'] } }, ...models)
  expect(evidence.tables?.[1]?.rows).toEqual([
    ['region=north', 50, 3, 5, '6%'],
    ['region=south', 50, 0, 0, '0%']
  ])
})

describe('of numbers', () => {
  const rows = Array.from({ length: 10 }, (_, row) => row)
  // Errors of 0 to 9 now, and of 4 before.
  const model = valueRows({ label: rows.map(() => 0), prediction: rows.map(row => -row) })
  const champion = valueRows({ label: rows.map(() => 0), prediction: rows.map(() => 4) })

  it.each([
    [0, 5, 4],
    [2, 3, 2],
    [5, 0, 0]
  ])('counts errors that changed by more than %d', async (tolerance, worse, better) => {
    const { checks } = await judgedBy({ flips: { 'max-rate': 1, tolerance } }, model, champion)
    expect(checks[0]?.message).toContain(
      `${worse} of 10 rows have an error that grew by more than the tolerance, and ${better} one that shrank`
    )
  })

  it('wants a tolerance, and classes none', async () => {
    await expect(judgedBy({ flips: { 'max-rate': 1 } }, model, champion)).rejects.toThrow(
      'Add for example "flips: { max-rate: 2%, tolerance: 5 }"'
    )
    await expect(judgedBy({ flips: { 'max-rate': 1, tolerance: 1 } }, ...MODELS)).rejects.toThrow('which is for numbers')
  })
})

it('never finds more of them in a better model, and none in the champion itself', async () => {
  const bits = fc.array(fc.boolean(), { minLength: 100, maxLength: 100 })
  await fc.assert(
    fc.asyncProperty(bits, bits, fc.nat(99), async (now, before, place) => {
      const rate = async (wrongNow: readonly boolean[]) => {
        const models = pair(
          row => wrongNow[row] === true,
          row => before[row] === true
        )
        return Number((await judgedBy({ flips: { 'max-rate': 1 } }, ...models)).checks[0]?.value)
      }
      expect(await rate(now.with(place, false))).toBeLessThanOrEqual(await rate(now))
      expect(await rate(before)).toBe(0)
    }),
    { numRuns: 20 }
  )
})

it('is inconclusive without a champion', async () => {
  const { outcomes } = await judgedBy({ flips: { 'max-rate': 1 } }, MODELS[0])
  expect(outcomes).toEqual(['flips-max-rate: inconclusive'])
})

it.each([
  ['no limit', {}, 'flips.max-rate'],
  ['a limit above 1', { 'max-rate': 2 }, 'expected a share from 0 to 1 such as 0.1']
])('refuses %s', (_, flips, problem) => {
  expect(problemsOf({ flips }).join('\n')).toContain(problem)
})
