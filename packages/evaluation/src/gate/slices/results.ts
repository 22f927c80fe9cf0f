import { formatNumber, formatShare } from '@gauntlet/core'
import { shownDrop, worstAllowed } from '../../metrics/drop.ts'
import { against, type Finding, type Limit } from '../section-check.ts'
import type { Slice, Sliced, SliceMetric } from './found.ts'
import { BOUNDS, type Bound, type SliceRule, type WrittenSlices } from './schema.ts'

/** What one bound of one metric says of one slice. */
export interface SliceResult extends Finding {
  readonly slice: Slice
  readonly rule: SliceRule
  readonly bound: Bound
  /** How far the judged number is from the limit, on the failing side: larger is worse. */
  readonly excess: number
}

/** Every bound on every slice that is judged. */
export function resultsOf(written: WrittenSlices, found: Sliced): SliceResult[] {
  return written.metrics.flatMap(rule =>
    BOUNDS.filter(bound => rule[bound] !== undefined).flatMap(bound =>
      found.slices.map(slice => resultOf(written, rule, bound, slice, found))
    )
  )
}

/** What a value of a metric has to be at least or at most, in words that say where that comes from. */
export function limitOf(
  rule: SliceRule,
  bound: Bound,
  found: Sliced
): (Limit & { readonly origin: string }) | { readonly problem: string } {
  if (bound === 'min') return { at: rule.min ?? Number.NaN, side: 'least', origin: '' }
  if (bound === 'max') return { at: rule.max ?? Number.NaN, side: 'most', origin: '' }
  const drop = rule['max-drop'] ?? { amount: 0, relative: false }
  const all = found.all.get(rule.key)
  if (all?.value === undefined) return { problem: `${rule.key} does not exist on all rows: ${all?.note ?? 'no reason is known'}` }
  return {
    at: worstAllowed(rule.metric, all.value, drop),
    side: rule.metric.better === 'higher' ? 'least' : 'most',
    origin: ` (it is ${formatNumber(all.value)} on all rows, and may be worse by ${shownDrop(drop)})`
  }
}

function resultOf(written: WrittenSlices, rule: SliceRule, bound: Bound, slice: Slice, found: Sliced): SliceResult {
  const metric = slice.metrics.get(rule.key) ?? { value: undefined, note: 'it was not computed' }
  const subject = { slice, rule, bound }
  const where = `on ${slice.name} (${formatNumber(slice.rows)} rows)`
  const limit = limitOf(rule, bound, found)
  if ('problem' in limit) {
    const message = `A drop cannot be judged: ${limit.problem}.`
    return { ...subject, excess: 0, outcome: 'inconclusive', observed: 'undefined', expected: 'a value on all rows', message }
  }
  const expected = `at ${limit.side} ${formatNumber(limit.at)}${limit.origin}`
  if (metric.value === undefined) {
    const message = `${rule.key} does not exist ${where}: ${metric.note ?? 'no reason is known'}.`
    return { ...subject, excess: 0, outcome: 'inconclusive', observed: 'undefined', expected, message }
  }
  const end = written.confidence === undefined ? undefined : endOf(written, metric, limit)
  if (end !== undefined && !Number.isFinite(end.value)) {
    const why = metric.certainty || 'no reason is known'
    const message = `${rule.key} is ${formatNumber(metric.value)} ${where}, but how certain that is could not be computed: ${why}.`
    return { ...subject, excess: 0, outcome: 'inconclusive', observed: formatNumber(metric.value), expected, value: metric.value, message }
  }
  const judged = end?.value ?? metric.value
  const { holds, shown, limit: bar, relation } = against(judged, limit)
  const sentence =
    end === undefined
      ? `${rule.key} is ${shown} ${where}, ${relation} ${bar}${limit.origin}.`
      : `${rule.key} is ${formatNumber(metric.value)} ${where}; the ${end.name} end ${shown} of its ${certainty(metric, found)} is ${relation} ${bar}${limit.origin}.`
  return {
    ...subject,
    excess: limit.side === 'least' ? limit.at - judged : judged - limit.at,
    outcome: holds ? 'pass' : 'fail',
    observed: end === undefined ? shown : `${formatNumber(metric.value)}, ${end.name} end ${shown}`,
    expected: `at ${limit.side} ${bar}${limit.origin}`,
    value: metric.value,
    bounds: {
      ...(limit.side === 'least' ? { atLeast: limit.at } : { atMost: limit.at }),
      ...(metric.interval === undefined ? {} : { interval: metric.interval })
    },
    message: `${sentence}${metric.note === undefined ? '' : ` Note: ${metric.note}.`}`
  }
}

/** Proven: the end that is nearer to failing. Not refuted: the other one. */
function endOf({ require }: WrittenSlices, { interval }: SliceMetric, { side }: Limit) {
  const lower = (side === 'least') === (require === 'proven')
  return { name: lower ? 'lower' : 'upper', value: (lower ? interval?.low : interval?.high) ?? Number.NaN }
}

function certainty({ certainty: method }: SliceMetric, { confidence, slices }: Sliced): string {
  const of = confidence === undefined ? '' : `${formatShare(confidence)} `
  return `${of}interval (${method}; ${formatNumber(slices.length)} slices)`
}
