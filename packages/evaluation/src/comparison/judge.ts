import { type Check, formatNumber, type Location } from '@gauntlet/core'
import type { Compared, ComparedMetric } from './compared.ts'
import { differenceSaid, type Said } from './judging/difference-check.ts'
import { improvementSaid } from './judging/improvement-check.ts'
import { guardedSaid, informingSaid } from './judging/other-checks.ts'
import { type ComparisonSettings, marginOf } from './settings.ts'
import { slicesSaid } from './slices/judge-slices.ts'
import { type ComparisonVerdict, requirementOf, verdictOf } from './verdict.ts'

/** What came of a comparison. */
export interface ComparisonJudgement {
  readonly checks: readonly Check[]
  /** Of the metric that decides. */
  readonly verdict: ComparisonVerdict
  /** Whether the candidate is all that is asked for: by the deciding metric, those with a margin, and the slices. */
  readonly improved: boolean
}

/** Where a comparison stands, and how much it matters there. */
export interface ComparisonContext {
  locate(path: readonly PropertyKey[]): Location | undefined
  /** The command that compares again, where there is one. */
  readonly reproduce: string | undefined
  /** Of what decides. */
  readonly severity?: Check['severity']
  /** Before the ids of checks; nothing where it is left out. */
  readonly prefix?: string
}

/**
 * The check `difference`, which holds the deciding metric against the margin; `improvement` where a least improvement is asked for;
 * `slices` where there are any; and one for each of the other metrics: with a margin of its own it decides too, else it informs.
 *
 * Every one that decides has to pass. So each is judged by itself at the full confidence: a candidate that is too bad in one of them
 * passes all of them no more often than it passes that one (an intersection-union test, Berger 1982).
 */
export function judgeComparison(settings: ComparisonSettings, compared: Compared, context: ComparisonContext): ComparisonJudgement {
  const [deciding, ...others] = compared.metrics
  if (deciding === undefined) throw new Error('Could not judge a comparison: it has no metric')
  const required = requirementOf(settings)
  const verdict = verdictOf(required, deciding)
  const parts = [
    ...ofDeciding(settings, compared, deciding, verdict),
    ...others.map(other => ofOther(settings, compared, other)),
    ...ofSlices(settings, compared)
  ]
  const checks = parts.toSorted((a, b) => Number(b.decides) - Number(a.decides)).map(part => checkOf(part, context))
  const decided = parts.filter(({ decides }) => decides)
  return { checks, verdict, improved: verdict.improved && decided.every(({ said }) => said.outcome === 'pass') }
}

/** A check before it is known where it stands. */
interface Part {
  readonly id: string
  readonly title: string
  readonly decides: boolean
  readonly said: Said
  /** Where in the author's config it was written: the first of these that is there. */
  readonly places: readonly (readonly PropertyKey[])[]
}

function ofDeciding(settings: ComparisonSettings, compared: Compared, deciding: ComparedMetric, verdict: ComparisonVerdict): Part[] {
  const required = requirementOf(settings)
  const superior = settings.require === 'superior'
  const against = `${deciding.key} against production`
  const wanted = superior ? (settings.mode === 'point' ? 'better' : 'better beyond noise') : 'not worse'
  const improvement = improvementSaid(required, deciding, compared, verdict, settings.confidence)
  return [
    {
      id: 'difference',
      title: `${against}: ${wanted}`,
      decides: true,
      said: differenceSaid(required, deciding, compared, verdict, settings.confidence),
      places: [superior ? ['require'] : ['margin'], ['metric']]
    },
    ...(improvement === undefined
      ? []
      : [
          {
            id: 'improvement',
            title: `${against}: better by at least ${formatNumber(verdict.leastImprovement ?? Number.NaN)}`,
            decides: true,
            said: improvement,
            places: [['min-improvement']]
          }
        ])
  ]
}

function ofOther(settings: ComparisonSettings, compared: Compared, other: ComparedMetric): Part {
  const margin = marginOf(settings, other.key)
  const id = `difference-${other.key}`
  const title = `${other.key} against production`
  if (margin === undefined) return { id, title, decides: false, said: informingSaid(settings, other), places: [] }
  const index = settings.metrics.findIndex(({ chosen }) => chosen.key === other.key)
  return {
    id,
    title: `${title}: not worse`,
    decides: true,
    said: guardedSaid(settings, other, margin, compared),
    places: [['metrics', index, 'margin']]
  }
}

function ofSlices(settings: ComparisonSettings, compared: Compared): Part[] {
  const { slices, metric } = settings
  if (slices === undefined) return []
  const title = `${metric.key} on slices: ${slices.require === 'not-worse' ? 'none proven worse' : 'every one proven not worse'}`
  return [{ id: 'slices', title, decides: true, said: slicesSaid(settings, slices, compared), places: [['slices']] }]
}

function checkOf({ id, title, decides, said, places }: Part, context: ComparisonContext): Check {
  const location = places.map(place => context.locate(place)).find(place => place !== undefined)
  const again = said.outcome === 'pass' || !decides ? undefined : context.reproduce
  return {
    id: `${context.prefix ?? ''}${id}`,
    title,
    severity: decides ? (context.severity ?? 'critical') : 'info',
    ...said,
    ...(location === undefined ? {} : { location }),
    ...(again === undefined ? {} : { reproduce: again })
  }
}
