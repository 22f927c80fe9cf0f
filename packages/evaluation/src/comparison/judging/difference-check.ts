import { type Check, formatNumber, plain } from '@gauntlet/core'
import type { Metric } from '../../metrics/metric.ts'
import type { Compared, ComparedMetric } from '../compared.ts'
import type { ComparisonVerdict, Requirement } from '../verdict.ts'
import { foundText, methodText, observedText, signed } from '../wording.ts'

/** What is said of a difference that has to meet a requirement, but for the id, the severity and the place. */
export type Said = Pick<Check, 'outcome' | 'observed' | 'expected' | 'message'> & Partial<Pick<Check, 'value' | 'bounds'>>

/** Holds the interval of a metric, or in `mode: point` its plain difference, against the margin. */
export function differenceSaid(
  required: Requirement,
  compared: ComparedMetric,
  all: Pick<Compared, 'rows' | 'productionRows' | 'pairing'>,
  verdict: ComparisonVerdict,
  confidence: number
): Said {
  const { difference, metric } = compared
  const conclusion =
    required.mode === 'point' ? pointConclusion(required, compared, verdict) : intervalConclusion(required, all, verdict, compared)
  const sentences = [
    ended(`${foundText(compared, confidence)}: ${conclusion}`),
    ...howItWasJudged(required, compared, all),
    ...methodText(compared, all, verdict, confidence)
  ]
  return {
    outcome: outcomeOfCheck(required, verdict),
    observed: observedText(compared, confidence),
    expected: expectation(required, metric, verdict.margin, confidence),
    message: plain(sentences.join(' ')),
    ...(difference === undefined ? {} : { value: difference, bounds: boundsOf(required, compared, verdict) })
  }
}

/** What was wrong with a log or an endpoint is a sentence already. */
function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}

function outcomeOfCheck({ require }: Requirement, { outcome }: ComparisonVerdict): Check['outcome'] {
  if (outcome === 'inconclusive') return 'inconclusive'
  if (outcome === 'inferior') return 'fail'
  return require === 'superior' && outcome !== 'superior' ? 'fail' : 'pass'
}

/** What the difference may not pass, candidate minus production. */
export function limitOf({ require }: Requirement, { better }: Pick<Metric, 'better'>, margin: number): number {
  if (require === 'superior' || margin === 0) return 0
  return better === 'higher' ? -margin : margin
}

function boundsOf(
  required: Requirement,
  { metric, uncertainty }: ComparedMetric,
  { margin }: ComparisonVerdict
): NonNullable<Check['bounds']> {
  const limit = limitOf(required, metric, margin)
  const at = !Number.isFinite(limit) ? {} : metric.better === 'higher' ? { atLeast: limit } : { atMost: limit }
  return { ...at, ...(uncertainty === undefined ? {} : { interval: uncertainty.interval }) }
}

function expectation(required: Requirement, metric: Metric, margin: number, confidence: number): string {
  const limit = limitOf(required, metric, margin)
  const shown = limit === 0 ? '0' : signed(limit)
  const [side, most] = metric.better === 'higher' ? ['above', 'least'] : ['below', 'most']
  if (required.mode === 'point')
    return required.require === 'superior'
      ? `a difference ${side} 0, without a test`
      : `a difference of at ${most} ${shown}, without a test`
  const touching = limit === 0 && required.require !== 'superior' ? ', or begins there' : ''
  return `a ${formatNumber(confidence * 100)}% interval that lies ${side} ${shown}${touching}`
}

function intervalConclusion(
  required: Requirement,
  { pairing }: Pick<Compared, 'pairing'>,
  verdict: ComparisonVerdict,
  { note }: ComparedMetric
): string {
  const { outcome, margin, interval, doubt } = verdict
  if (interval === undefined) return pairing === 'numbers only' ? (note ?? ONLY_NUMBERS) : (note ?? 'there is no interval')
  const allowed = margin === 0 ? 'at all (the margin is 0)' : `by more than the margin of ${formatNumber(margin)}`
  const because = doubt === undefined ? '' : `; ${doubt}`
  if (outcome === 'superior') return 'better beyond noise'
  if (outcome === 'inferior') return margin === 0 ? 'worse beyond noise' : `worse ${allowed}`
  if (outcome === 'non-inferior') {
    const place = interval.high < 0 ? 'worse beyond noise, but' : 'within noise, and'
    const needs = required.require === 'superior' ? ', which is not proven better' : ''
    return `${place} not worse ${allowed}${needs}${because}`
  }
  if (doubt !== undefined) return doubt
  const tooMuch = margin === 0 ? ', and the margin is 0' : ` ${allowed}`
  return interval.high < 0 ? `worse beyond noise, and perhaps ${allowed}` : `within noise, but it may be worse${tooMuch}`
}

const ONLY_NUMBERS = 'a comparison of two numbers only'

function pointConclusion(
  { require }: Requirement,
  { note }: ComparedMetric,
  { outcome, margin, interval, doubt }: ComparisonVerdict
): string {
  const noise = interval !== undefined && interval.low <= 0 && interval.high >= 0 ? ', though within noise' : ''
  if (outcome === 'inconclusive') return doubt ?? note ?? 'there is nothing to compare'
  if (outcome === 'superior') return `better${noise}`
  const allowed = margin === 0 ? '' : ` by more than the margin of ${formatNumber(margin)}`
  if (outcome === 'inferior') return `worse${allowed}${noise}`
  return `not worse${allowed}${noise}${require === 'superior' ? ', but not better either' : ''}`
}

function howItWasJudged({ mode }: Requirement, { difference }: ComparedMetric, { pairing }: Pick<Compared, 'pairing'>): string[] {
  if (mode === 'point') return ['The plain difference was judged, without a statistical test, as "mode: point" asks.']
  if (pairing !== 'numbers only' || difference === undefined) return []
  return [
    'Point comparison only: of two numbers nobody can say how much is noise. Give predictions of both models on the same rows, with an id for each row, or judge the plain difference with "mode: point".'
  ]
}
