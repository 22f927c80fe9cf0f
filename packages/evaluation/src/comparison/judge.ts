import { type Check, type Config, formatApart, formatNumber, plain } from '@gauntlet/core'
import { type Metric, metricNamed } from '../catalogue.ts'
import type { Compared, ComparedMetric } from './compare.ts'
import type { Comparison } from './comparison.ts'
import { type ComparisonVerdict, turned, verdictOf } from './verdict.ts'
import { intervalText, methodText, signed } from './wording.ts'

/** What came of a comparison. */
export interface ComparisonJudgement {
  readonly checks: readonly Check[]
  readonly verdict: ComparisonVerdict
}

/**
 * The check `difference`, which holds the interval of the deciding metric against the margin; the check `improvement` where a
 * least improvement is asked for; and one for information for each of the other metrics.
 */
export function judgeComparison(comparison: Config<Comparison>, compared: Compared, reproduce: string | undefined): ComparisonJudgement {
  const [deciding, ...others] = compared.metrics
  if (deciding === undefined) throw new Error('Could not judge a comparison: it has no metric')
  const verdict = verdictOf(comparison.value, deciding)
  const critical = [differenceCheck(comparison, compared, deciding, verdict), improvementCheck(comparison, deciding, verdict)]
  const checks = [
    ...critical.filter(check => check !== undefined).map(check => withReproduction(check, reproduce)),
    ...others.map(other => informingCheck(comparison.value, other))
  ]
  return { checks, verdict }
}

function differenceCheck(
  { value: comparison, locate }: Config<Comparison>,
  { rows }: Compared,
  compared: ComparedMetric,
  verdict: ComparisonVerdict
): Check {
  const { name, difference } = compared
  const location = locate(comparison.require === 'superior' ? ['require'] : ['margin']) ?? locate(['metric'])
  const method = methodText(comparison, compared, rows)
  return {
    id: 'difference',
    title: `${name} against production: ${comparison.require === 'superior' ? 'better beyond noise' : 'not worse'}`,
    severity: 'critical',
    outcome: outcomeOfCheck(comparison, verdict),
    observed: difference === undefined ? 'undefined' : `${signed(difference)} (${intervalText(compared, comparison.confidence)})`,
    expected: expectation(comparison, metricNamed(name), verdict.margin),
    message: plain(`${foundText(compared, comparison)}: ${conclusion(comparison, verdict, compared)}.${method === '' ? '' : ` ${method}`}`),
    ...(difference === undefined ? {} : { value: difference }),
    ...(location === undefined ? {} : { location })
  }
}

function outcomeOfCheck({ require }: Comparison, { outcome }: ComparisonVerdict): Check['outcome'] {
  if (outcome === 'inconclusive') return 'inconclusive'
  if (outcome === 'inferior') return 'fail'
  return require === 'superior' && outcome !== 'superior' ? 'fail' : 'pass'
}

function expectation({ require, confidence }: Comparison, { better }: Metric, margin: number): string {
  const interval = `a ${formatNumber(confidence * 100)}% interval`
  const side = better === 'higher' ? 'above' : 'below'
  const limit = require === 'superior' ? 0 : better === 'higher' ? -margin : margin
  return `${interval} that lies ${side} ${limit === 0 ? '0' : signed(limit)}${limit === 0 && require !== 'superior' ? ', or begins there' : ''}`
}

/** `roc-auc is 0.7123, +0.0021 against production's 0.7102 (95% interval −0.0012 to 0.0054)`. */
function foundText(compared: ComparedMetric, { confidence }: Comparison): string {
  const { name, candidate, production, difference } = compared
  if (candidate.value === undefined) return `${name} of the candidate could not be computed`
  if (production.value === undefined) return `${name} of production could not be computed`
  const [ours, theirs] = formatApart(candidate.value, production.value)
  const change = difference === undefined ? '' : `, ${signed(difference)} against production's ${theirs}`
  return `${name} is ${ours}${change} (${intervalText(compared, confidence)})`
}

function conclusion(comparison: Comparison, verdict: ComparisonVerdict, { note }: ComparedMetric): string {
  const { outcome, margin, interval, doubt } = verdict
  if (interval === undefined) return note ?? 'there is no interval'
  const allowed = margin === 0 ? 'at all (the margin is 0)' : `by more than the margin of ${formatNumber(margin)}`
  const because = doubt === undefined ? '' : `; ${doubt}`
  if (outcome === 'superior') return 'better beyond noise'
  if (outcome === 'inferior') return margin === 0 ? 'worse beyond noise' : `worse ${allowed}`
  if (outcome === 'non-inferior') {
    const place = interval.high < 0 ? 'worse beyond noise, but' : 'within noise, and'
    const needs = comparison.require === 'superior' ? ', which is not proven better' : ''
    return `${place} not worse ${allowed}${needs}${because}`
  }
  if (doubt !== undefined) return doubt
  const tooMuch = margin === 0 ? ', and the margin is 0' : ` ${allowed}`
  return interval.high < 0 ? `worse beyond noise, and perhaps ${allowed}` : `within noise, but it may be worse${tooMuch}`
}

function improvementCheck({ locate }: Config<Comparison>, compared: ComparedMetric, verdict: ComparisonVerdict): Check | undefined {
  const { leastImprovement, gain, outcome, reachesImprovement } = verdict
  if (leastImprovement === undefined) return undefined
  const known = Number.isFinite(gain)
  const [found, least] = formatApart(gain, leastImprovement)
  const proven = outcome === 'superior'
  const location = locate(['min-improvement'])
  const says = {
    pass: `${compared.name} is better by ${found}, at least ${least}, and beyond noise.`,
    fail: `${compared.name} is ${gain < 0 ? `worse by ${formatNumber(-gain)}` : `better by ${found}`}; at least ${least} is asked for.`,
    inconclusive: known
      ? `${compared.name} is better by ${found}, but that is within noise: it is not proven better.`
      : `By how much ${compared.name} is better could not be computed.`
  }
  const result = !known ? 'inconclusive' : !reachesImprovement ? 'fail' : proven ? 'pass' : 'inconclusive'
  return {
    id: 'improvement',
    title: `${compared.name} against production: better by at least ${formatNumber(leastImprovement)}`,
    severity: 'critical',
    outcome: result,
    observed: known ? `better by ${found}` : 'undefined',
    expected: `better by at least ${least}, with an interval that does not reach 0`,
    message: plain(says[result]),
    ...(known ? { value: gain } : {}),
    ...(location === undefined ? {} : { location })
  }
}

/** For the other metrics there is no margin: only what is worse beyond noise is worth a remark. */
function informingCheck(comparison: Comparison, compared: ComparedMetric): Check {
  const { name, difference, interval, note } = compared
  const { better } = metricNamed(name)
  const gain = interval && turned(interval, better === 'higher' ? 1 : -1)
  const [outcome, words] =
    gain === undefined
      ? (['inconclusive', note ?? 'there is no interval'] as const)
      : gain.high < 0
        ? (['fail', 'worse beyond noise'] as const)
        : (['pass', gain.low > 0 ? 'better beyond noise' : 'within noise'] as const)
  return {
    id: `difference-${name}`,
    title: `${name} against production`,
    severity: 'info',
    outcome,
    observed: difference === undefined ? 'undefined' : `${signed(difference)} (${intervalText(compared, comparison.confidence)})`,
    expected: 'for information',
    message: plain(`${foundText(compared, comparison)}: ${words}.`),
    ...(difference === undefined ? {} : { value: difference })
  }
}

function withReproduction(check: Check, reproduce: string | undefined): Check {
  return check.outcome === 'pass' || reproduce === undefined ? check : { ...check, reproduce }
}
