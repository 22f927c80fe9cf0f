import { describe, expect, it } from 'vitest'
import { metricsIn } from '../metrics/metrics-file.ts'
import { sideOf } from './compare-metrics.ts'
import type { Compared } from './compared.ts'
import { Comparison } from './comparison.ts'
import { compareIndependent } from './independent.ts'
import { judgeComparison } from './judge.ts'
import { comparePoints } from './points.ts'
import { drawClasses, drawValues } from './simulation/population.ts'

describe('models on rows of their own', () => {
  const population = { prevalence: 0.4, candidate: 0.8, production: 0.8 }

  it.each(['accuracy', 'f1', 'roc-auc', 'log-loss'])('are compared by drawing from each side: %s', async metric => {
    const compared = await independent(metric, 1000, 600)
    expect(compared).toMatchObject({ pairing: 'other rows', rows: 1000, productionRows: 600 })
    const [found] = compared.metrics
    expect(found?.uncertainty?.method).toBe('BCa')
    expect(found?.uncertainty?.words).toContain('each side by itself (1,000 rows and 600 rows)')
    const { low = 0, high = 0 } = found?.uncertainty?.interval ?? {}
    expect(low).toBeLessThan(found?.difference ?? Number.NaN)
    expect(high).toBeGreaterThan(found?.difference ?? Number.NaN)
    expect(judged(metric, compared).checks[0]?.message).toContain('1,000 rows against 600 others')
  })

  it('have a standard error of both sides together', async () => {
    const compared = await independent('accuracy', 4000, 1000)
    // A share p of n rows varies by p(1 − p) ∕ n.
    const variance = ({ value = 0 }: { readonly value: number | undefined }, rows: number) => (value * (1 - value)) / rows
    const [found] = compared.metrics
    const expected = Math.sqrt(variance(found?.candidate ?? { value: 0 }, 4000) + variance(found?.production ?? { value: 0 }, 1000))
    expect((found?.uncertainty?.standardError ?? 0) / expected).toBeCloseTo(1, 1)
  })

  it('say which side is too small', async () => {
    const [found] = (await independent('accuracy', 200, 8)).metrics
    expect(found).toMatchObject({ uncertainty: undefined, note: 'of production, there are 8 rows, and 10 are needed to judge' })
  })

  it('have no slices in common', async () => {
    const comparison = Comparison.parse({ metric: 'accuracy', slices: { by: ['region'] } })
    const compared = await independent('accuracy', 200, 200)
    const check = judgeComparison(comparison, compared, NOWHERE).checks.find(({ id }) => id === 'slices')
    expect(check).toMatchObject({
      outcome: 'inconclusive',
      message: expect.stringContaining('need predictions of both models on the same rows')
    })
  })

  it('may be of numbers', async () => {
    const [ours, theirs] = [1, 2].map(seed => drawValues({ candidate: 0.5, production: 0.5, tails: 0 }, 500, seed))
    if (ours === undefined || theirs === undefined) throw new Error('nothing was drawn')
    const comparison = Comparison.parse({ metric: 'rmse', resamples: 300 })
    const sides = [ours, theirs].map(pair => ({ examples: sideOf(pair, 'candidate'), cluster: undefined }))
    const [one, other] = sides
    if (one === undefined || other === undefined) throw new Error('nothing was drawn')
    const { metrics } = await compareIndependent(comparison, one, other)
    expect(Math.abs(metrics[0]?.difference ?? 1)).toBeLessThan(0.1)
    expect(metrics[0]?.uncertainty?.interval.low).toBeLessThan(0)
  })

  async function independent(metric: string, rows: number, others: number): Promise<Compared> {
    const comparison = Comparison.parse({ metric, resamples: 500 })
    const side = (count: number, seed: number) => ({
      examples: sideOf(drawClasses(population, count, seed), 'candidate'),
      cluster: undefined
    })
    return compareIndependent(comparison, side(rows, 1), side(others, 2))
  }
})

describe('models of which only numbers are known', () => {
  const comparePair = (settings: Record<string, unknown>, candidate: unknown, production: unknown) => {
    const comparison = Comparison.parse({ metric: 'f1', ...settings })
    const compared = comparePoints(comparison, metricsIn('candidate', candidate), metricsIn('production', production))
    return judgeComparison(comparison, compared, NOWHERE)
  }

  it('are not judged, and it is said how to', () => {
    const { checks, verdict, improved } = comparePair({}, { f1: 0.83 }, { f1: 0.82 })
    expect([verdict.outcome, improved]).toEqual(['inconclusive', false])
    expect(checks[0]).toMatchObject({ outcome: 'inconclusive' })
    expect(checks[0]?.message).toContain('Point comparison only: of two numbers nobody can say how much is noise. Give predictions')
  })

  it.each<[string, Record<string, unknown>, number, string, boolean]>([
    ['better', { mode: 'point' }, 0.83, 'superior', true],
    ['better by enough', { mode: 'point', 'min-improvement': 0.01 }, 0.83, 'superior', true],
    ['not better by enough', { mode: 'point', 'min-improvement': 0.02 }, 0.83, 'superior', false],
    ['the same', { mode: 'point' }, 0.82, 'non-inferior', true],
    ['the same, where better is asked for', { mode: 'point', require: 'superior' }, 0.82, 'non-inferior', false],
    ['worse by the margin', { mode: 'point', margin: 0.02 }, 0.8, 'non-inferior', true],
    ['worse by more', { mode: 'point', margin: 0.02 }, 0.799, 'inferior', false]
  ])('are judged by the plain difference where it is asked for: %s', (_, settings, candidate, outcome, improved) => {
    const judgement = comparePair(settings, { f1: candidate }, { f1: 0.82 })
    expect([judgement.verdict.outcome, judgement.improved]).toEqual([outcome, improved])
    expect(judgement.checks[0]?.message).toContain('without a statistical test, as "mode: point" asks.')
  })

  it.each<[string, unknown]>([
    ['is missing', { accuracy: 0.9 }],
    ['is NaN', { f1: Number.NaN }],
    ['is the text "0.9", not a number', { f1: '0.9' }],
    ['is 1.2, which is not between 0 and 1', { f1: 1.2 }]
  ])('never pass where one %s', (problem, production) => {
    const { checks, improved } = comparePair({ mode: 'point' }, { f1: 0.9 }, production)
    expect([checks[0]?.outcome, improved]).toEqual(['inconclusive', false])
    expect(checks[0]?.message).toContain(problem)
  })
})

it('numbers of fewer rows than are asked for are not judged, also by the plain difference', () => {
  const comparison = Comparison.parse({ metric: 'f1', mode: 'point', 'min-rows': 100 })
  const judge = (rows: number) =>
    judgeComparison(
      comparison,
      comparePoints(comparison, { ...metricsIn('candidate', { f1: 0.9 }), rows }, metricsIn('production', { f1: 0.8 })),
      NOWHERE
    )
  expect(judge(100)).toMatchObject({ improved: true, checks: [{ outcome: 'pass' }] })
  expect(judge(99)).toMatchObject({
    improved: false,
    checks: [
      { outcome: 'inconclusive', message: expect.stringContaining('of the candidate there are 99 rows, and 100 are needed to judge') }
    ]
  })
})

it('a metric with a margin decides as well, and by itself', () => {
  const comparison = Comparison.parse({ metric: 'f1', mode: 'point', metrics: [{ metric: 'recall', margin: 0.01 }, 'accuracy'] })
  const judge = (recall: number) =>
    judgeComparison(
      comparison,
      comparePoints(
        comparison,
        metricsIn('candidate', { f1: 0.9, recall, accuracy: 0.5 }),
        metricsIn('production', { f1: 0.8, recall: 0.7, accuracy: 0.9 })
      ),
      NOWHERE
    )
  expect(judge(0.695).improved).toBe(true)
  const worse = judge(0.68)
  expect(worse.checks.map(({ id, severity, outcome }) => [id, severity, outcome])).toEqual([
    ['difference', 'critical', 'pass'],
    ['difference-recall', 'critical', 'fail'],
    ['difference-accuracy', 'info', 'inconclusive']
  ])
  expect(worse.improved).toBe(false)
})

const NOWHERE = { locate: () => undefined, reproduce: undefined }

function judged(metric: string, compared: Compared) {
  return judgeComparison(Comparison.parse({ metric }), compared, NOWHERE)
}
