import { type Check, formatNumber, plain } from '@gauntlet/core'
import type { SourceProblem } from '../../metrics/metric-source.ts'
import type { JudgeContext } from '../section.ts'
import { against, boundsOf } from '../section-check.ts'
import { optionalNote } from '../section-fields.ts'
import { certainty, endAgainst } from './certainty.ts'
import { BOUNDS, type Bound, type Limit, limitOf } from './limits.ts'
import type { MeasuredRule } from './measure.ts'

/**
 * One check for each bound.
 *
 * A bound holds only where a comparison says so. A metric that does not exist on these rows is inconclusive, and so is everything
 * below `min-rows`; one that is missing, no number or outside its range fails, in the model's metrics as in those it is held against.
 */
export function judgeMetrics(found: readonly MeasuredRule[], context: JudgeContext): Check[] {
  return found.flatMap(measured => {
    const asked = BOUNDS.filter(bound => measured.rule[bound] !== undefined)
    const { found: own } = measured
    if (asked.length > 0 && measured.rule.optional && 'problem' in own && own.why === 'absent')
      return [optionalNote(`${measured.key}.optional`, `${measured.key} ${own.problem}`)]
    return asked.map(bound => metricCheck(measured, bound, context))
  })
}

type Finding = Pick<Check, 'outcome' | 'observed' | 'expected' | 'message' | 'bounds'> & { readonly severity?: Check['severity'] }

function metricCheck(measured: MeasuredRule, bound: Bound, context: JudgeContext): Check {
  const { key, metric, rule, found } = measured
  const limit = limitOf(measured, bound)
  const finding = findingOf(measured, limit)
  const result = context.tooFew === undefined || measured.rows === undefined ? finding : notJudged(measured, finding, context.tooFew)
  const location = context.locate([key, bound])
  return {
    id: `${key}-${bound}`,
    title: plain(`${key}${TITLES[bound]}: ${metric.title}`, 500),
    severity: rule.severity,
    ...result,
    ...('value' in found ? { value: found.value } : {}),
    ...(location === undefined ? {} : { location }),
    ...(result.outcome === 'pass' || context.reproduce === undefined ? {} : { reproduce: context.reproduce })
  }
}

function findingOf(measured: MeasuredRule, limit: Limit | SourceProblem | { readonly without: string }): Finding {
  const { found, withoutBaseline } = measured
  const observed = 'value' in found ? formatNumber(found.value) : found.why === undefined ? found.problem : 'undefined'
  if ('without' in limit) return withoutAny(limit.without, observed, withoutBaseline)
  if ('problem' in limit) {
    const outcome = limit.why === 'undefined' ? 'inconclusive' : 'fail'
    return { outcome, observed, expected: 'a number to compare with', message: plain(limit.problem) }
  }
  return compared(measured, limit)
}

function compared(measured: MeasuredRule, limit: Limit): Finding {
  const { key, found, interval } = measured
  const { at, side, origin, advice } = limit
  const because = origin === undefined ? '' : ` (${origin})`
  const expected = `at ${side} ${formatNumber(at)}${because}`
  if ('problem' in found) {
    const outcome = found.why === 'undefined' ? 'inconclusive' : 'fail'
    return { outcome, observed: 'undefined', expected, message: plain(sentenceOf(`${key} ${found.problem}`)) }
  }
  const end = limit.ofValue ? undefined : endAgainst(measured, side)
  if (end !== undefined && end.value === undefined) {
    const why = interval?.note ?? 'no reason is known'
    const message = plain(`${key} is ${formatNumber(found.value)}, but how certain that is could not be computed: ${why}.`)
    return { outcome: 'inconclusive', observed: formatNumber(found.value), expected, message }
  }
  const judged = end?.value ?? found.value
  const { holds, shown, limit: shownBound, relation } = against(judged, limit)
  const sentence =
    end === undefined
      ? `${key} is ${shown}, ${relation} ${shownBound}${because}.`
      : `${key} is ${formatNumber(found.value)} (${certainty(measured)}); its ${end.name} end ${shown} is ${relation} ${shownBound}${because}.`
  const note = found.note === undefined ? '' : ` Note: ${found.note}.`
  return {
    outcome: holds ? 'pass' : 'fail',
    observed: end === undefined ? shown : `${formatNumber(found.value)}, ${end.name} end ${shown}`,
    expected: `at ${side} ${shownBound}${because}`,
    message: plain(`${sentence}${holds || advice === undefined ? '' : ` ${advice}`}${note}`),
    bounds: {
      ...boundsOf(limit),
      ...(end === undefined || interval?.interval === undefined ? {} : { interval: interval.interval })
    }
  }
}

/** Reasons may end in a question: "Did you mean …?" */
function sentenceOf(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}

/** There is nothing to compare with, and the author has said what that means. */
function withoutAny(expected: string, observed: string, policy: MeasuredRule['withoutBaseline']): Finding {
  if (policy === 'pass') {
    const message = 'There is no baseline to compare with, and "without-baseline: pass" lets a first model pass.'
    return { outcome: 'pass', observed, expected, message }
  }
  if (policy === 'skip') {
    const message = 'Not judged: there is no baseline to compare with, and "without-baseline: skip" makes that a note.'
    return { outcome: 'inconclusive', severity: 'info', observed, expected, message }
  }
  return {
    outcome: 'fail',
    observed,
    expected,
    message:
      'There is no baseline to compare with, so a change cannot be judged. Add the input "baseline" or "production", or let a first model through with "without-baseline: pass".'
  }
}

function notJudged({ key, found }: MeasuredRule, { expected }: Finding, { rows, least }: NonNullable<JudgeContext['tooFew']>): Finding {
  const observed = 'value' in found ? formatNumber(found.value) : 'undefined'
  const message = `${key} is ${observed} on ${rows === 1 ? '1 row' : `${formatNumber(rows)} rows`}, and below ${formatNumber(least)} nothing is judged.`
  return { outcome: 'inconclusive', observed, expected, message: plain(message) }
}

const TITLES: Readonly<Record<Bound, string>> = {
  min: '',
  max: '',
  'max-drop': ' against the baseline',
  'max-gap': ' against the training rows',
  'too-good': ', too good to be true'
}
