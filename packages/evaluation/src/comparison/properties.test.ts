import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareAll } from './compare.ts'
import { Comparison } from './comparison.ts'
import { judgeComparison } from './judge.ts'
import { type Pair, pairAt } from './paired-examples.ts'
import { classPair } from './simulation/made-pairs.ts'
import { drawClasses } from './simulation/population.ts'

const RANK = ['inferior', 'inconclusive', 'non-inferior', 'superior'] as const
const METRICS = ['accuracy', 'f1', 'roc-auc', 'log-loss'] as const

/** Small enough for ties and for verdicts of every kind. */
const rows = fc.array(
  fc.record({
    label: fc.integer({ min: 0, max: 1 }),
    candidate: fc.integer({ min: 1, max: 9 }),
    production: fc.integer({ min: 1, max: 9 })
  }),
  { minLength: 20, maxLength: 60 }
)
const pairs = rows.map(made => {
  const label = made.map((row, index) => (index < 12 ? index % 2 : row.label))
  const scores = [made.map(row => row.candidate / 10), made.map(row => row.production / 10)] as const
  const decided = scores.map(side => side.map(score => (score >= 0.5 ? 1 : 0)))
  return classPair({ label, candidate: decided[0] ?? [], production: decided[1] ?? [], scores })
})

describe.each(METRICS)('a comparison by %s', metric => {
  it('says the opposite of models that are exchanged', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async pair => {
        const [one, other] = [await judged(metric, pair), await judged(metric, exchanged(pair))]
        expect(other.verdict.gain).toBe(-one.verdict.gain + 0)
        if (one.verdict.outcome === 'superior') expect(['inferior', 'inconclusive']).toContain(other.verdict.outcome)
        expect([one, other].filter(({ verdict }) => verdict.outcome === 'superior').length).toBeLessThan(2)
      }),
      { numRuns: 25 }
    )
  })

  it('never fails a candidate for a row that it gets right where it got it wrong', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, fc.nat(), async (pair, place) => {
        const better = improvedAt(pair, place)
        if (better === undefined) return
        const before = (await judged(metric, pair, { mode: 'point', margin: 0.02 })).verdict
        const after = (await judged(metric, better, { mode: 'point', margin: 0.02 })).verdict
        expect(RANK.indexOf(after.outcome)).toBeGreaterThanOrEqual(RANK.indexOf(before.outcome))
        if (before.improved) expect(after.improved).toBe(true)
      }),
      { numRuns: 25 }
    )
  })
})

describe('accuracy, whose interval is computed and not drawn,', () => {
  it('never turns from pass to fail when the candidate gets better', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, fc.nat(), async (pair, place) => {
        const better = improvedAt(pair, place)
        if (better === undefined) return
        const [before, after] = [await judged('accuracy', pair, { margin: 0.1 }), await judged('accuracy', better, { margin: 0.1 })]
        expect(RANK.indexOf(after.verdict.outcome)).toBeGreaterThanOrEqual(RANK.indexOf(before.verdict.outcome))
      }),
      { numRuns: 60 }
    )
  })
})

it.each(METRICS)('is the same by %s for rows in another order, but for which rows are drawn', async metric => {
  const pair = drawClasses({ prevalence: 0.4, candidate: 0.9, production: 0.6 }, 400, 5)
  const order = Int32Array.from({ length: 400 }, (_, row) => (row * 151) % 400)
  const [one, other] = [await judged(metric, pair), await judged(metric, pairAt(pair, order))]
  expect(other.verdict.outcome).toBe(one.verdict.outcome)
  expect(other.verdict.gain).toBeCloseTo(one.verdict.gain, 12)
  expect((other.verdict.interval?.low ?? 0) / (one.verdict.interval?.low ?? 1)).toBeCloseTo(1, metric === 'f1' ? 0 : 9)
})

async function judged(metric: string, pair: Pair, settings: Record<string, unknown> = {}) {
  const comparison = Comparison.parse({ metric, resamples: 200, ...settings })
  const compared = await compareAll(comparison, pair)
  return judgeComparison(comparison, compared, { locate: () => undefined, reproduce: undefined })
}

function exchanged(pair: Pair): Pair {
  if (pair.kind === 'regression') return pair
  return { ...pair, candidate: pair.production, production: pair.candidate }
}

/** The candidate with one row more that is right, and its score on the right side. */
function improvedAt(pair: Pair, place: number): Pair | undefined {
  if (pair.kind === 'regression') return undefined
  const { actual, predicted, score } = pair.candidate
  const wrong = Array.from(actual.keys()).filter(row => predicted?.[row] !== actual[row])
  const row = wrong[place % Math.max(1, wrong.length)]
  if (row === undefined || predicted === undefined || score === undefined) return undefined
  const right = actual[row] ?? 0
  return {
    ...pair,
    candidate: { ...pair.candidate, predicted: predicted.with(row, right), score: score.with(row, right === 1 ? 0.95 : 0.05) }
  }
}
