import { type Check, formatApart, formatFigure, formatNumber, plain, type Verdict } from '@gauntlet/core'
import { figureBehind } from '../deciding.ts'
import { keptValue, valueKey } from '../next-state.ts'
import { MOST_PAST_RESULTS, type PastResult, type ReportState } from '../state.ts'

interface Failed {
  readonly verdict: Verdict
  readonly check: Check
}

/** Why a claim on a failed check does not hold, or does not hold any more. Undefined where it holds. */
export function lapseOf({ verdict, check }: Failed, claim: { readonly at: string }, state: ReportState | undefined): string | undefined {
  const figure = figureBehind(check, verdict.evidence.figures)
  const name = plain(figure?.title ?? check.id, 100)
  const now = figure === undefined ? check.value : figure.value
  if (typeof now !== 'number' || !Number.isFinite(now)) return `${name} has no value, and what is missing cannot be accepted`
  const better = figure?.better ?? directionOf(check)
  if (better === undefined) return `nobody can tell when ${name} gets worse, so it cannot be accepted`
  const then = acceptedValue(valueKey(verdict.id, figure?.id ?? check.id), claim.at, state?.results ?? [])
  if (then === 'unknown') return `what ${name} was when it was accepted is not known any more; accept it again`
  if (then === 'unseen') return `there was no result of ${name} yet when it was accepted; accept what is here now`
  const isWorse = better === 'higher' ? keptValue(now) < then : keptValue(now) > then
  if (!isWorse) return undefined
  const [shownNow, shownThen] =
    figure === undefined || figure.unit === 'none' ? formatApart(now, then) : [now, then].map(value => formatFigure(value, figure.unit))
  return `${name} is ${shownNow ?? formatNumber(now)} now, worse than the ${shownThen ?? formatNumber(then)} that was accepted`
}

/** The value that was there to be seen when it was accepted. What nobody has seen cannot be accepted: that would let anything through. */
function acceptedValue(key: string, at: string, results: readonly PastResult[]): number | 'unknown' | 'unseen' {
  const instant = Date.parse(at)
  const seen = results.filter(result => typeof result.values[key] === 'number' && Date.parse(result.at) <= instant).at(-1)
  // Older results were dropped: the oldest one left may be long after.
  return seen?.values[key] ?? (results.length >= MOST_PAST_RESULTS ? 'unknown' : 'unseen')
}

/** Which way is better, by what the check asks for. */
function directionOf({ bounds }: Check): 'higher' | 'lower' | undefined {
  if (bounds?.atLeast !== undefined) return bounds.atMost === undefined ? 'higher' : undefined
  return bounds?.atMost === undefined ? undefined : 'lower'
}
