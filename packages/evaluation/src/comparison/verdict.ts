import type { Interval } from '@gauntlet/stats'
import { metricNamed } from '../catalogue.ts'
import type { ComparedMetric } from './compare.ts'
import type { Comparison } from './comparison.ts'
import { inUnits } from './margin.ts'
import { type ComparisonOutcome, outcomeOf, toTwelveDigits } from './outcome.ts'

/** What the metric that decides says, in the direction in which more is better. */
export interface ComparisonVerdict {
  readonly outcome: ComparisonOutcome
  /** By how much the candidate is better; NaN where it cannot be said. */
  readonly gain: number
  /** For the gain. */
  readonly interval: Interval | undefined
  /** In the units of the metric. */
  readonly margin: number
  /** In the units of the metric, where an improvement is asked for. */
  readonly leastImprovement: number | undefined
  /** Whether the gain is at least that. */
  readonly reachesImprovement: boolean
  /** Why the interval was not taken at its word, where it was not. */
  readonly doubt: string | undefined
  /** Whether the candidate is all that the comparison asks for. Never where the outcome is inconclusive. */
  readonly improved: boolean
}

/** Two models that differ on fewer rows than this cannot be told apart: McNemar's exact test needs six that all favour one. */
const LEAST_DIFFERING_ROWS = 10

/** Judges the metric that decides. Whatever could not be computed is inconclusive, never an improvement. */
export function verdictOf(comparison: Comparison, compared: ComparedMetric): ComparisonVerdict {
  const sign = metricNamed(comparison.metric).better === 'higher' ? 1 : -1
  const production = compared.production.value ?? Number.NaN
  const margin = inUnits(comparison.margin, production)
  const least = comparison['min-improvement']
  const leastImprovement = least && inUnits(least, production)
  const gain = toTwelveDigits((compared.difference ?? Number.NaN) * sign)
  const interval = compared.interval && turned(compared.interval, sign)
  const plain = interval === undefined ? 'inconclusive' : outcomeOf(interval, margin)
  const few = compared.differingRows < LEAST_DIFFERING_ROWS && (plain === 'superior' || plain === 'inferior')
  const outcome = few ? DOUBTED[plain] : plain
  const reachesImprovement = leastImprovement === undefined || toTwelveDigits(gain) >= toTwelveDigits(leastImprovement)
  const required = comparison.require === 'superior' || least !== undefined ? outcome === 'superior' : isNotWorse(outcome)
  return {
    outcome,
    gain,
    interval,
    margin,
    leastImprovement,
    reachesImprovement,
    doubt: few
      ? `the two differ on ${compared.differingRows} rows only, and ${LEAST_DIFFERING_ROWS} are needed to tell them apart`
      : undefined,
    improved: required && reachesImprovement
  }
}

function isNotWorse(outcome: ComparisonOutcome): boolean {
  return outcome === 'superior' || outcome === 'non-inferior'
}

/** What remains of a claim that rests on too few rows: an interval above 0 is above any margin too. */
const DOUBTED = { superior: 'non-inferior', inferior: 'inconclusive' } as const

/** An interval of the candidate minus production, in the direction in which more is better. */
export function turned({ low, high }: Interval, sign: 1 | -1): Interval {
  return sign === 1 ? { low, high } : { low: -high, high: -low }
}
