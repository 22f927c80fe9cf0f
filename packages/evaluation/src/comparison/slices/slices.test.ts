import { parseConfig } from '@gauntlet/core'
import { describe, expect, it } from 'vitest'
import { compareAll } from '../compare.ts'
import type { Compared } from '../compared.ts'
import { Comparison } from '../comparison.ts'
import { judgeComparison } from '../judge.ts'
import { presentComparison } from '../present.ts'
import { classPair } from '../simulation/made-pairs.ts'

const ROWS = 1200
const rows = Array.from({ length: ROWS }, (_, row) => row)
const region = rows.map(row => ['north', 'south', 'east'][row % 3] ?? '')
const device = rows.map(row => (row % 50 === 0 ? 'tv' : row % 2 === 0 ? 'phone' : 'desk'))
const label = rows.map(row => (row % 7 < 3 ? 1 : 0))

describe('slices', () => {
  it('veto a candidate that is proven worse on one of them', async () => {
    const said = await slicesCheck('{ by: [region] }', worseIn('south', 120))
    expect(said).toMatchObject({ outcome: 'fail', severity: 'critical', value: 1 })
    expect(said?.message).toContain(
      'accuracy is worse on 1 of 3 slices (with Holm’s correction for their number): region=south (−0.3, adjusted p below 0.0001, 400 rows).'
    )
  })

  it('let pass what is worse within noise on one of them', async () => {
    const said = await slicesCheck('{ by: [region] }', worseIn('south', 14), production(8, 'south'))
    expect(said).toMatchObject({ outcome: 'pass' })
    expect(said?.message).toContain('accuracy is not proven worse on 3 slices (with Holm’s correction for their number)')
  })

  it('correct for their number: what one slice alone would show is no proof among many', async () => {
    const pair = { candidate: worseIn('south', 12), production: production(2, 'south') }
    const alone = await slicesCheck('{ where: { south: "…" } }', pair.candidate, pair.production)
    const among = await slicesCheck('{ by: [[region, device], region, device], where: { south: "…" } }', pair.candidate, pair.production)
    expect([alone?.outcome, among?.outcome], among?.message).toEqual(['fail', 'pass'])
  })

  it('ask for a proof of every one of them, where that is required', async () => {
    const require = 'require: non-inferior, margin: 0.05'
    expect(await slicesCheck(`{ by: [region], ${require} }`, worseIn('south', 4))).toMatchObject({ outcome: 'pass' })
    const open = await slicesCheck(`{ by: [region], ${require} }`, worseIn('south', 14))
    expect(open).toMatchObject({ outcome: 'inconclusive' })
    expect(open?.message).toContain('accuracy is not proven not worse on 1 of 3 slices (each proven by itself, which needs no correction)')
    expect(await slicesCheck(`{ by: [region], ${require} }`, worseIn('south', 120))).toMatchObject({ outcome: 'fail' })
  })

  it('that are too small are named and not judged', async () => {
    const said = await slicesCheck('{ by: [device] }', worseIn('south', 14))
    expect(said?.message).toContain('Not judged, with fewer than 50 rows: device=tv (24 rows).')
    const none = await slicesCheck('{ by: [device], min-rows: 700 }', worseIn('south', 14))
    expect(none).toMatchObject({ outcome: 'inconclusive', message: expect.stringContaining('No slice has 700 rows') })
  })

  it('of one class cannot be judged, and are named', async () => {
    const said = await slicesCheck('{ by: [region, truth] }', worseIn('south', 120))
    expect(said).toMatchObject({ outcome: 'fail' })
    expect(said?.message).toContain('2 slices could not be judged: truth=1 (all labels are of one class')
  })

  it('count their own rows, however many the whole comparison asks for', async () => {
    const said = await slicesCheck('{ by: [region] }', worseIn('south', 120), undefined, 'min-rows: 1000, ')
    expect(said).toMatchObject({ outcome: 'fail', observed: '1 slice worse, 2 not worse' })
  })

  it('that stay open are counted as such', async () => {
    const said = await slicesCheck('{ by: [truth, region] }', label)
    expect(said).toMatchObject({ outcome: 'pass', observed: '0 slices worse, 3 not worse, 2 open' })
    expect(said?.message).toContain('accuracy is not proven worse on 3 slices')
  })

  it('on which few rows differ prove nothing', async () => {
    const said = await slicesCheck('{ by: [region] }', worseIn('south', 9))
    expect(said).toMatchObject({ outcome: 'pass' })
  })

  it('are judged by the plain difference in that mode', async () => {
    const said = await slicesCheck('{ by: [region] }', worseIn('south', 9), undefined, 'mode: point, ')
    expect(said).toMatchObject({ outcome: 'fail', message: expect.stringContaining('by the plain difference, without a statistical test') })
  })

  it('stop an improvement', async () => {
    const better = label.map((value, row) => (region[row] === 'south' && row % 4 === 0 ? 1 - value : value))
    const { judgement } = await judged('{ by: [region] }', better, production(300, 'north'), '')
    expect(judgement.verdict.outcome).toBe('superior')
    expect(judgement.improved).toBe(false)
  })

  it('are shown with their intervals, the worst first', async () => {
    const { compared, comparison } = await judged('{ by: [region], margin: 0.01 }', worseIn('south', 120), undefined, '')
    const { tables, charts } = presentComparison(comparison, compared)
    const table = tables.find(({ id }) => id === 'slice-differences')
    expect(table?.rows.map(([name, count, , , , , , , finding]) => [name, count, finding])).toEqual([
      ['region=south', 400, 'worse'],
      ['region=east', 400, 'not worse'],
      ['region=north', 400, 'not worse']
    ])
    const chart = charts.find(({ id }) => id === 'slice-differences')
    expect(chart?.series.map(({ name }) => name)).toEqual(['region=south', 'region=east', 'region=north'])
    expect(chart?.rules.map(({ value }) => value)).toEqual([0, -0.01])
  })

  it('of too many values are a mistake', async () => {
    const many = classPair(
      { label: Array<number>(20_000).fill(0), candidate: Array<number>(20_000).fill(0), production: Array<number>(20_000).fill(0) },
      { dimensions: { customer: Array.from({ length: 20_000 }, (_, row) => `c${row >> 4}`) } }
    )
    const comparison = Comparison.parse({ metric: 'accuracy', slices: { by: ['customer'], 'min-rows': 10 } })
    await expect(compareAll(comparison, many)).rejects.toThrow('makes 1,250 slices of 10 rows or more, and at most 1,000 are compared')
  })
})

async function slicesCheck(slices: string, candidate: readonly number[], theirs?: readonly number[], others = '') {
  return (await judged(slices, candidate, theirs, others)).judgement.checks.find(({ id }) => id === 'slices')
}

async function judged(slices: string, candidate: readonly number[], theirs: readonly number[] = label, others = '') {
  const comparison = parseConfig('comparison', `{ metric: accuracy, ${others}slices: ${slices} }`, Comparison).value
  const pair = classPair(
    { label, candidate, production: theirs },
    { dimensions: { region, device, truth: label.map(String) }, conditions: { 'slices.south': region.map(name => name === 'south') } }
  )
  const compared: Compared = await compareAll(comparison, pair)
  return { comparison, compared, judgement: judgeComparison(comparison, compared, { locate: () => undefined, reproduce: undefined }) }
}

/** Wrong on the first so many rows of a region. */
function worseIn(where: string, count: number): number[] {
  let left = count
  return label.map((value, row) => (region[row] === where && left-- > 0 ? 1 - value : value))
}

/** Wrong on the last so many rows of a region. */
function production(count: number, where: string): number[] {
  const own = rows.filter(row => region[row] === where)
  const wrong = new Set(own.slice(-count))
  return label.map((value, row) => (wrong.has(row) ? 1 - value : value))
}
