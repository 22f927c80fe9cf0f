import { counted, formatNumber, plain } from '@gauntlet/core'
import { holm } from '@gauntlet/stats'
import type { Compared } from '../compared.ts'
import type { Said } from '../judging/difference-check.ts'
import { shownP } from '../methods/wording.ts'
import type { ComparisonSettings } from '../settings.ts'
import { type ComparisonVerdict, LEAST_DIFFERING_ROWS, type Requirement, verdictOf } from '../verdict.ts'
import { signed } from '../wording.ts'
import type { ComparedSlice } from './compare-slices.ts'
import type { SliceSettings } from './schema.ts'

/** A slice and what is said of it. */
export interface JudgedSlice extends ComparedSlice {
  readonly verdict: ComparisonVerdict
  /** That the slice is worse, one-sided, adjusted for the number of slices; undefined where it is not judged that way. */
  readonly adjustedP: number | undefined
  readonly finding: 'worse' | 'not worse' | 'not proven' | 'not judged'
}

/**
 * Judges every slice.
 *
 * `not-worse` vetoes what is proven worse in any slice: with Holm's correction, so that equal models are stopped no more often than
 * by a single slice. `non-inferior` asks for a proof of every slice: one that is too bad in any slice passes no more often than it
 * passes that one (an intersection-union test), so nothing is corrected.
 */
export function judgeSlices(settings: ComparisonSettings, slices: SliceSettings, compared: readonly ComparedSlice[]): JudgedSlice[] {
  const required: Requirement = {
    require: 'non-inferior',
    margin: slices.margin ?? settings.margin,
    leastImprovement: undefined,
    mode: settings.mode
  }
  const found = compared.map(slice => ({ ...slice, verdict: verdictOf(required, slice.metric) }))
  if (settings.mode === 'point' || slices.require === 'non-inferior')
    return found.map(slice => ({ ...slice, adjustedP: undefined, finding: findingOf(slice.verdict, slices.require) }))
  const level = (1 - settings.confidence) / 2
  const tested = found.map(slice => ({ slice, p: worseP(slice) }))
  const adjusted = holm(tested.flatMap(({ p }) => (p === undefined ? [] : [p])))
  let place = 0
  return tested.map(({ slice, p }) => {
    const adjustedP = p === undefined ? undefined : adjusted[place++]
    const finding = adjustedP === undefined ? 'not judged' : adjustedP <= level ? 'worse' : 'not worse'
    return { ...slice, adjustedP, finding }
  })
}

/** One check for all slices. */
export function slicesSaid(settings: ComparisonSettings, slices: SliceSettings, { slices: found, pairing }: Compared): Said {
  const expected = slices.require === 'not-worse' ? 'no slice that is proven worse' : 'every slice proven not worse by more than the margin'
  if (found === undefined)
    return {
      outcome: 'inconclusive',
      observed: 'no rows',
      expected,
      message: `Slices could not be compared: they need predictions of both models on the same rows, and this is a comparison of ${pairing}. Give both, with an id for each row, or leave "slices" out.`
    }
  const judged = judgeSlices(settings, slices, found.compared)
  const of = (finding: JudgedSlice['finding']) => judged.filter(slice => slice.finding === finding)
  const [worse, open] = [of('worse'), [...of('not proven'), ...of('not judged')]]
  const passed = judged.length > 0 && (slices.require === 'not-worse' ? of('not worse').length > 0 : open.length === 0)
  const small = found.tooSmall.length === 0 ? [] : [smallText(found.tooSmall, slices['min-rows'])]
  return {
    outcome: worse.length > 0 ? 'fail' : passed ? 'pass' : 'inconclusive',
    observed: observedOf(worse.length, of('not worse').length, open.length),
    expected,
    message: plain([conclusion(slices, settings, judged, worse, open), ...small].join(' ')),
    value: worse.length
  }
}

/** `2 slices worse, 24 not worse, 1 open`: one that is open could not be judged, or is not proven either way. */
function observedOf(worse: number, fine: number, open: number): string {
  const parts = [
    `${counted(worse, 'slice')} worse`,
    `${formatNumber(fine)} not worse`,
    ...(open === 0 ? [] : [`${formatNumber(open)} open`])
  ]
  return parts.join(', ')
}

function findingOf({ outcome, gain }: ComparisonVerdict, require: SliceSettings['require']): JudgedSlice['finding'] {
  if (outcome === 'inferior') return 'worse'
  if (outcome !== 'inconclusive') return 'not worse'
  return require === 'non-inferior' && !Number.isNaN(gain) ? 'not proven' : 'not judged'
}

/** That the candidate is worse than the margin allows. Few rows that differ prove nothing. */
function worseP({
  metric: { metric, uncertainty, differingRows },
  verdict
}: ComparedSlice & { readonly verdict: ComparisonVerdict }): number | undefined {
  if (uncertainty === undefined || !Number.isFinite(verdict.margin)) return undefined
  if (differingRows !== undefined && differingRows < LEAST_DIFFERING_ROWS) return 1
  const p = metric.better === 'higher' ? uncertainty.pBelow(-verdict.margin) : uncertainty.pAbove(verdict.margin)
  return Number.isNaN(p) ? undefined : Math.min(1, Math.max(0, p))
}

function conclusion(
  slices: SliceSettings,
  settings: ComparisonSettings,
  judged: readonly JudgedSlice[],
  worse: readonly JudgedSlice[],
  open: readonly JudgedSlice[]
): string {
  const { key } = settings.metric
  const total = counted(judged.length, 'slice')
  if (judged.length === 0) return `No slice has ${formatNumber(slices['min-rows'])} rows, so nothing was judged.`
  const way = settings.mode === 'point' ? 'by the plain difference, without a statistical test' : WAYS[slices.require]
  const unjudged = open.length === 0 ? '' : ` ${counted(open.length, 'slice')} could not be judged: ${named(open)}.`
  if (worse.length > 0) return `${key} is worse on ${worse.length} of ${total} (${way}): ${named(worse)}.${unjudged}`
  if (slices.require === 'non-inferior' && open.length > 0)
    return `${key} is not proven not worse on ${open.length} of ${total} (${way}): ${named(open)}.`
  if (open.length === judged.length) return `None of ${total} could be judged: ${named(open)}.`
  return `${key} is ${slices.require === 'not-worse' ? 'not proven worse' : 'proven not worse'} on ${counted(judged.length - open.length, 'slice')} (${way}).${unjudged}`
}

const WAYS = {
  'not-worse': 'with Holm’s correction for their number',
  'non-inferior': 'each proven by itself, which needs no correction'
} as const

const SHOWN = 5

function named(slices: readonly JudgedSlice[]): string {
  const sorted = slices.toSorted((a, b) => orLast(a.verdict.gain) - orLast(b.verdict.gain))
  const shown = sorted.slice(0, SHOWN).map(({ name, rows, metric, adjustedP, finding }) => {
    const p = adjustedP === undefined || finding !== 'worse' ? '' : `, adjusted ${shownP(adjustedP)}`
    const why =
      metric.difference === undefined || metric.uncertainty === undefined
        ? (metric.note ?? 'no interval')
        : `${signed(metric.difference)}${p}`
    return `${name} (${why}, ${counted(rows, 'row')})`
  })
  return `${shown.join(', ')}${sorted.length > SHOWN ? ` and ${sorted.length - SHOWN} more` : ''}`
}

function orLast(gain: number): number {
  return Number.isNaN(gain) ? Number.POSITIVE_INFINITY : gain
}

function smallText(tooSmall: readonly { readonly name: string; readonly rows: number }[], least: number): string {
  const shown = tooSmall.slice(0, SHOWN).map(({ name, rows }) => `${name} (${counted(rows, 'row')})`)
  const more = tooSmall.length > SHOWN ? ` and ${tooSmall.length - SHOWN} more` : ''
  return `Not judged, with fewer than ${formatNumber(least)} rows: ${shown.join(', ')}${more}.`
}
