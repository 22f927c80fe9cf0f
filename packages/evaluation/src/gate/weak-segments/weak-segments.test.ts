import { fisherLess, holm, momentsOf, randomOf, welch } from '@gauntlet/stats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ModelRows } from '../section.ts'
import { classRows, dataOf, judgedBy, problemsOf, valueRows } from '../sections.test-support.ts'
import type { Searched } from './found.ts'
import { measureSegments } from './measure.ts'
import { WeakSegments } from './schema.ts'

const ROWS = 2000

/** Rows that are right with this chance. Columns do not depend on each other. */
function rowsWith(chance: (row: { readonly region: string; readonly device: string; readonly age: number }) => number, seed = 5) {
  const random = randomOf(seed)
  const pick = (values: readonly string[]) => values[random.below(values.length)] ?? ''
  const columns = Array.from({ length: ROWS }, () => ({
    region: pick(['n', 's', 'e', 'w']),
    device: pick(['ios', 'web']),
    age: random.share() * 80
  }))
  const right = columns.map(row => (random.share() < chance(row) ? 1 : 0))
  const dimensions = {
    region: columns.map(({ region }) => region),
    device: columns.map(({ device }) => device),
    age: columns.map(({ age }) => age)
  }
  return { right, dimensions }
}

function classified(chance: Parameters<typeof rowsWith>[0], seed?: number): ModelRows {
  const { right, dimensions } = rowsWith(chance, seed)
  return classRows({
    label: right.map((_, row) => row % 2),
    prediction: right.map((hit, row) => (hit === 1 ? row % 2 : 1 - (row % 2))),
    dimensions
  })
}

const asked = (others: Record<string, unknown> = {}) => ({ 'weak-segments': { 'max-drop': '10%', ...others } })

async function searched(model: ModelRows, others: Record<string, unknown> = {}): Promise<Searched> {
  const found = await measureSegments(WeakSegments.parse({ 'max-drop': '10%', ...others }), dataOf(model))
  if ('obstacle' in found) throw new Error(found.obstacle)
  return found
}

describe('a weak segment', () => {
  it.each([
    ['of one column', ({ region }: { region: string }) => (region === 'w' ? 0.6 : 0.9), 'region=w'],
    [
      'of two columns',
      ({ region, device }: { region: string; device: string }) => (region === 'w' && device === 'ios' ? 0.5 : 0.9),
      'device=ios'
    ],
    ['of numbers', ({ age }: { age: number }) => (age > 64 ? 0.6 : 0.9), 'age > 64']
  ])('%s is found', async (_, chance, name) => {
    const { outcomes, checks } = await judgedBy(asked(), classified(chance))
    expect(outcomes).toEqual(['weak-segments: fail'])
    expect(checks[0]?.message).toContain(name)
    expect(checks[0]?.message).toMatch(
      /worse by more than 10%, and not by chance \(adjusted p .*, one-sided Fisher's exact test, Holm over \d+ segments of 3 columns\)/
    )
  })

  it('is not made of chance', async () => {
    const failing = await Promise.all(
      Array.from({ length: 40 }, (_, seed) =>
        judgedBy(
          asked({ 'max-drop': '1%' }),
          classified(() => 0.8, seed)
        )
      )
    )
    // Five in a hundred at most; without the correction it would be most of them.
    expect(failing.filter(({ outcomes }) => outcomes[0] === 'weak-segments: fail').length).toBeLessThanOrEqual(5)
  })

  it('has to be worse by more than is allowed, however certain', async () => {
    const model = classified(({ region }) => (region === 'w' ? 0.7 : 0.9))
    expect((await judgedBy(asked({ 'max-drop': '60%' }), model)).outcomes).toEqual(['weak-segments: pass'])
    expect((await judgedBy(asked({ 'max-drop': 0.1 }), model)).outcomes).toEqual(['weak-segments: fail'])
  })

  it('may be one of rows without a value', async () => {
    const { right, dimensions } = rowsWith(({ region }) => (region === 'w' ? 0.6 : 0.9))
    const region = dimensions.region.map(one => (one === 'w' ? null : one))
    const model = classRows({ label: right.map(() => 1), prediction: right, dimensions: { region } })
    expect((await judgedBy(asked(), model)).checks[0]?.message).toContain('region is missing')
  })
})

describe('the search', () => {
  it('tests what comparing segment by segment tests', async () => {
    const { right, dimensions } = rowsWith(({ region, device }) => (region === 'w' && device === 'ios' ? 0.7 : 0.9))
    const model = classRows({
      label: right.map(() => 1),
      prediction: right,
      dimensions: { region: dimensions.region, device: dimensions.device }
    })
    const found = await searched(model, { 'min-share': '1%' })
    const all = Array.from({ length: ROWS }, (_, row) => row)
    const regions = ['n', 's', 'e', 'w'].map(name => [`region=${name}`, (row: number) => dimensions.region[row] === name] as const)
    const devices = ['ios', 'web'].map(name => [`device=${name}`, (row: number) => dimensions.device[row] === name] as const)
    const both = regions.flatMap(([one, of]) =>
      devices.map(([other, and]) => [`${one}, ${other}`, (row: number) => of(row) && and(row)] as const)
    )
    const segments = [...regions, ...devices, ...both].map(([name, holds]) => {
      const share = (rows: readonly number[]) => ({ hits: rows.filter(row => right[row] === 1).length, trials: rows.length })
      const [own, others] = [share(all.filter(holds)), share(all.filter(row => !holds(row)))]
      return { name, rows: own.trials, value: own.hits / own.trials, rest: others.hits / others.trials, p: fisherLess(own, others) }
    })
    const adjusted = holm(segments.map(({ p }) => p))
    expect(found.tested).toBe(14)
    for (const { name, rows, value, rest, p } of found.worst) {
      const index = segments.findIndex(segment => segment.name === name)
      const expected = segments[index]
      expect(rows, name).toBe(expected?.rows)
      expect(value, name).toBeCloseTo(expected?.value ?? Number.NaN, 12)
      expect(rest, name).toBeCloseTo(expected?.rest ?? Number.NaN, 12)
      expect(p, name).toBeCloseTo(adjusted[index] ?? Number.NaN, 12)
    }
  })

  it.each([
    ['errors', 'mae', (error: number) => Math.abs(error)],
    ['squared errors', 'rmse', (error: number) => error ** 2]
  ])("compares %s by Welch's test, whatever their size", async (_, metric, loss) => {
    const random = randomOf(11)
    const half = Array.from({ length: 400 }, (_, row) => row % 2 === 0)
    const error = half.map(first => (first ? 2 : 1) * random.share())
    const model = valueRows({ label: error.map(() => 1e6), prediction: error.map(one => 1e6 + one), dimensions: { half } })
    const found = await searched(model, { metric })
    const losses = (first: boolean) =>
      momentsOf(
        Float64Array.from(
          error.filter((_, row) => half[row] === first),
          loss
        )
      )
    const { pGreater } = welch(losses(true), losses(false))
    // Two segments: the larger p counts once, the smaller one twice.
    expect(found.tested).toBe(2)
    expect(found.worst[0]?.name).toBe('half=true')
    expect(found.worst[0]?.p).toBeCloseTo(2 * pGreater, 8)
    const mean = losses(true).mean
    expect(found.worst[0]?.value).toBeCloseTo(metric === 'rmse' ? Math.sqrt(mean) : mean, 7)
  })

  it('counts a row of weight 2 as more than one of weight 1, and one of weight 0 as none', async () => {
    const random = randomOf(3)
    const group = Array.from({ length: 300 }, (_, row) => ['a', 'b', 'c'][row % 3] ?? '')
    const error = group.map(name => (name === 'a' ? 2 : 1) * random.share())
    const arrays = { label: error.map(() => 0), prediction: error, dimensions: { group } }
    const plain = await searched(valueRows(arrays), { metric: 'mae' })
    const doubled = await searched(valueRows({ ...arrays, weight: error.map(() => 2) }), { metric: 'mae' })
    expect(doubled.worst.map(({ p, value }) => [p.toFixed(9), value.toFixed(9)])).toEqual(
      plain.worst.map(({ p, value }) => [p.toFixed(9), value.toFixed(9)])
    )
    const without = await searched(valueRows({ ...arrays, weight: group.map(name => (name === 'c' ? 0 : 1)) }), { metric: 'mae' })
    expect(without.worst.map(({ name }) => name)).not.toContain('group=c')
  })

  it('leaves out a pair that is one of its parts again', async () => {
    const model = classified(() => 0.8)
    const region = model.predictions.dimensions.get('region')
    const twins = { ...model.predictions, dimensions: new Map([...model.predictions.dimensions].filter(([name]) => name === 'region')) }
    if (region !== undefined) twins.dimensions.set('twin', region)
    const found = await searched({ ...model, predictions: twins })
    expect(found.tested).toBe(8)
  })

  it('says which columns it left out', async () => {
    const { right, dimensions } = rowsWith(() => 0.8)
    const model = classRows({
      label: right.map(() => 1),
      prediction: right,
      dimensions: { constant: right.map(() => 'x'), id: right.map((_, row) => `id${row}`), ...dimensions }
    })
    const { checks } = await judgedBy(asked({ 'column-limit': 4 }), model)
    expect(checks[0]?.message).toContain('Not searched: constant (no value has enough rows, or all rows have the same one), id (no value')
    expect(checks[0]?.message).toContain('age (beyond the first 4)')
  })

  it('does not depend on the order of rows', async () => {
    const { right, dimensions } = rowsWith(({ region }) => (region === 'w' ? 0.75 : 0.85))
    const order =
      fc.sample(
        fc.shuffledSubarray(
          right.map((_, row) => row),
          { minLength: ROWS }
        ),
        { numRuns: 1, seed: 1 }
      )[0] ?? []
    const at = <Value>(values: readonly Value[], rows: readonly number[]) => rows.flatMap(row => values.slice(row, row + 1))
    const of = (rows: readonly number[]) =>
      searched(
        classRows({
          label: right.map(() => 1),
          prediction: at(right, rows),
          dimensions: { region: at(dimensions.region, rows), device: at(dimensions.device, rows), age: at(dimensions.age, rows) }
        })
      )
    expect(await of(order)).toEqual(await of(right.map((_, row) => row)))
  })
})

it('is inconclusive where no segment is large enough', async () => {
  const { outcomes } = await judgedBy(
    asked({ 'min-rows': 5000 }),
    classified(() => 0.8)
  )
  expect(outcomes).toEqual(['weak-segments: inconclusive'])
})

it('makes a note of optional columns that are not there', async () => {
  const { outcomes } = await judgedBy(
    asked({ columns: ['zone'], optional: true }),
    classified(() => 0.8)
  )
  expect(outcomes).toEqual(['weak-segments.optional: inconclusive (info)'])
})

it.each([
  ['a metric that is no mean', { metric: 'roc-auc' }, 'weak-segments.metric: is roc-auc, which is no mean over rows'],
  ['a drop that cannot be', { 'max-drop': 2 }, 'which this metric can never lose'],
  ['a share that is too small', { 'min-share': 0 }, 'is below 0.1%'],
  ['a column twice', { columns: ['a', 'a'] }, 'names "a" twice']
])('refuses %s', (_, others, problem) => {
  expect(problemsOf(asked(others)).join('\n')).toContain(problem)
})
