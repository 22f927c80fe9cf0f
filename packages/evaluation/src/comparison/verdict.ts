import { type Interval, toTwelveDigits } from '@gauntlet/stats'
import { type Drop, inUnits } from '../metrics/drop.ts'
import type { ComparedMetric } from './compared.ts'
import { type ComparisonOutcome, outcomeOf, pointOutcome } from './outcome.ts'
import type { ComparisonSettings } from './settings.ts'

/** What is asked of the difference of one metric. */
export interface Requirement {
  readonly require: ComparisonSettings['require']
  readonly margin: Drop
  readonly leastImprovement: Drop | undefined
  readonly mode: ComparisonSettings['mode']
}

/** What the difference of a metric says, in the direction in which more is better. */
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
  /** Whether the candidate is all that is asked of it. Never where the outcome is inconclusive. */
  readonly improved: boolean
}

/** Two models that differ on fewer rows than this cannot be told apart: McNemar's exact test needs six that all favour one. */
export const LEAST_DIFFERING_ROWS = 10

/** What a comparison asks of the metric that decides. */
export function requirementOf(settings: ComparisonSettings): Requirement {
  const { require, margin, mode } = settings
  return { require, margin, mode, leastImprovement: settings['min-improvement'] }
}

/** Judges one metric. Whatever could not be computed is inconclusive, never an improvement. */
export function verdictOf(required: Requirement, compared: ComparedMetric): ComparisonVerdict {
  const sign = compared.metric.better === 'higher' ? 1 : -1
  const production = compared.production.value ?? Number.NaN
  const margin = inUnits(required.margin, production)
  const leastImprovement = required.leastImprovement && inUnits(required.leastImprovement, production)
  const gain = toTwelveDigits((compared.difference ?? Number.NaN) * sign)
  const interval = compared.uncertainty && turned(compared.uncertainty.interval, sign)
  const { outcome, doubt } = required.mode === 'point' ? pointwise(compared, gain, margin) : byInterval(compared, interval, margin)
  const reachesImprovement = leastImprovement === undefined || gain >= toTwelveDigits(leastImprovement)
  const mustBeBetter = required.require === 'superior' || leastImprovement !== undefined
  const holds = mustBeBetter ? outcome === 'superior' : isNotWorse(outcome)
  return { outcome, gain, interval, margin, leastImprovement, reachesImprovement, doubt, improved: holds && reachesImprovement }
}

interface Outcome {
  readonly outcome: ComparisonOutcome
  readonly doubt: string | undefined
}

function pointwise({ enoughRows, note }: ComparedMetric, gain: number, margin: number): Outcome {
  return enoughRows ? { outcome: pointOutcome(gain, margin), doubt: undefined } : { outcome: 'inconclusive', doubt: note }
}

function byInterval({ differingRows }: ComparedMetric, interval: Interval | undefined, margin: number): Outcome {
  const outcome = interval === undefined ? 'inconclusive' : outcomeOf(interval, margin)
  // A model that says the same of every row is not worse on any of them, though an interval allows for rows that nobody saw.
  if (differingRows === 0 && interval !== undefined) return { outcome: 'non-inferior', doubt: 'the two say the same of every row' }
  const few = differingRows !== undefined && differingRows < LEAST_DIFFERING_ROWS
  if (!few || (outcome !== 'superior' && outcome !== 'inferior')) return { outcome, doubt: undefined }
  const doubt = `the two differ on ${differingRows} rows only, and ${LEAST_DIFFERING_ROWS} are needed to tell them apart`
  return { outcome: DOUBTED[outcome], doubt }
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
