import { type Check, type Config, counted, formatApart, formatNumber, plain } from '@gauntlet/core'
import type { Metric, MetricName } from '../catalogue.ts'
import type { Measured } from '../measured.ts'
import type { Baseline } from './baseline.ts'
import type { Measurements } from './measure.ts'
import type { Drop } from './rule.ts'
import { type MetricRule, rulesOf } from './rules.ts'
import type { Gate } from './schema.ts'

/** What a gate is held against. */
export interface GateEvidence {
  readonly rows: number
  readonly metrics: Measurements
  readonly baseline: Baseline | undefined
  /** The command that judges again, where there is one. */
  readonly reproduce: string | undefined
}

/**
 * One check for each bound.
 *
 * A bound holds only where a comparison says so: a metric that does not exist on these rows is inconclusive, and so is
 * everything below `min-rows`; a baseline without the metric, or with one that is no number, fails.
 */
export function judge(gate: Config<Gate>, evidence: GateEvidence): Check[] {
  const least = gate.value['min-rows']
  const tooFew = least !== undefined && evidence.rows < least ? least : undefined
  const checks = rulesOf(gate.value).flatMap(rule =>
    BOUNDS.filter(bound => rule.rule[bound] !== undefined).map(bound => metricCheck(gate, rule, bound, evidence, tooFew))
  )
  return least === undefined ? checks : [rowCheck(gate, evidence.rows, least), ...checks]
}

/** The worst value that a `max-drop` lets through. A percentage is one of the baseline's absolute value: a metric may be negative. */
export function worstAllowed(metric: Pick<Metric, 'better'>, previous: number, drop: Drop): number {
  const allowed = drop.relative ? drop.amount * Math.abs(previous) : drop.amount
  return metric.better === 'higher' ? previous - allowed : previous + allowed
}

type Bound = 'min' | 'max' | 'max-drop'

const BOUNDS: readonly Bound[] = ['min', 'max', 'max-drop']

/** What a value must not pass, in one direction. */
interface Limit {
  readonly at: number
  readonly side: 'least' | 'most'
  /** Where the limit comes from, where it is not the author's number. */
  readonly origin?: string
}

function metricCheck(
  gate: Config<Gate>,
  { name, metric, rule }: MetricRule,
  bound: Bound,
  evidence: GateEvidence,
  tooFew: number | undefined
): Check {
  const measured = evidence.metrics.get(name) ?? { value: undefined, note: 'it was not measured' }
  const limit = limitOf(name, metric, rule, bound, evidence.baseline)
  const finding =
    'problem' in limit
      ? { outcome: 'fail' as const, observed: shownValue(measured), expected: limit.expected, message: limit.problem }
      : compared(name, measured, limit)
  const result = tooFew === undefined ? finding : notJudged(name, measured, finding.expected, evidence.rows, tooFew)
  const location = gate.locate(['metrics', name, bound])
  return {
    id: `${name}-${bound}`,
    title: TITLES[bound](name, metric),
    severity: rule.severity,
    ...result,
    ...(measured.value === undefined ? {} : { value: measured.value }),
    ...(location === undefined ? {} : { location }),
    ...(result.outcome === 'pass' || evidence.reproduce === undefined ? {} : { reproduce: evidence.reproduce })
  }
}

function limitOf(
  name: MetricName,
  metric: Metric,
  rule: MetricRule['rule'],
  bound: Bound,
  baseline: Baseline | undefined
): Limit | { readonly problem: string; readonly expected: string } {
  if (bound === 'min') return { at: rule.min ?? Number.NaN, side: 'least' }
  if (bound === 'max') return { at: rule.max ?? Number.NaN, side: 'most' }
  const drop = rule['max-drop'] ?? { amount: Number.NaN, relative: false }
  const margin = drop.relative ? `${formatNumber(drop.amount * 100)}%` : formatNumber(drop.amount)
  const words = metric.better === 'higher' ? 'less' : 'more'
  const previous = baseline?.of(name) ?? { problem: 'is missing' }
  if ('problem' in previous) {
    return {
      problem: plain(`The baseline's ${name} ${previous.problem}, so a change cannot be judged.`),
      expected: `at most ${margin} ${words} than a baseline that has ${name}`
    }
  }
  return {
    at: worstAllowed(metric, previous.value, drop),
    side: metric.better === 'higher' ? 'least' : 'most',
    origin: `the baseline is ${formatNumber(previous.value)}, and it may get worse by ${margin}`
  }
}

type Finding = Pick<Check, 'outcome' | 'observed' | 'expected' | 'message'>

function compared(name: MetricName, measured: Measured, { at, side, origin }: Limit): Finding {
  const because = origin === undefined ? '' : ` (${origin})`
  const { value } = measured
  if (value === undefined) {
    const expected = `at ${side} ${formatNumber(at)}${because}`
    return {
      outcome: 'inconclusive',
      observed: 'undefined',
      expected,
      message: plain(`${name} could not be computed: ${measured.note ?? 'no reason is known'}.`)
    }
  }
  const [found, bound] = [toTwelveDigits(value), toTwelveDigits(at)]
  const [shown, limit] = formatApart(found, bound)
  const holds = side === 'least' ? found >= bound : found <= bound
  const relation = holds ? `at ${side}` : side === 'least' ? 'below' : 'above'
  return {
    outcome: holds ? 'pass' : 'fail',
    observed: shown,
    expected: `at ${side} ${limit}${because}`,
    message: plain(`${name} is ${shown}, ${relation} ${limit}${because}.${measured.note === undefined ? '' : ` Note: ${measured.note}.`}`)
  }
}

/** So that rounding never decides: 0.87 less 0.02 is 0.85, and not a hair more. */
function toTwelveDigits(value: number): number {
  return Number(value.toPrecision(12))
}

function notJudged(name: MetricName, measured: Measured, expected: string, rows: number, least: number): Finding {
  const message = `${name} is ${shownValue(measured)} on ${counted(rows, 'row')}, and below ${formatNumber(least)} nothing is judged.`
  return { outcome: 'inconclusive', observed: shownValue(measured), expected, message }
}

function rowCheck(gate: Config<Gate>, rows: number, least: number): Check {
  const location = gate.locate(['min-rows'])
  const enough = rows >= least
  return {
    id: 'min-rows',
    title: 'enough rows to judge',
    severity: 'critical',
    outcome: enough ? 'pass' : 'inconclusive',
    observed: formatNumber(rows),
    expected: `at least ${formatNumber(least)}`,
    value: rows,
    message: enough
      ? `The data has ${counted(rows, 'row')}, at least ${formatNumber(least)}.`
      : `The data has ${counted(rows, 'row')}; at least ${formatNumber(least)} are needed to judge.`,
    ...(location === undefined ? {} : { location })
  }
}

const TITLES: Readonly<Record<Bound, (name: MetricName, metric: Metric) => string>> = {
  min: (name, metric) => `${name}: ${metric.title}`,
  max: (name, metric) => `${name}: ${metric.title}`,
  'max-drop': (name, metric) => `${name} against the baseline: ${metric.title}`
}

function shownValue({ value }: Measured): string {
  return value === undefined ? 'undefined' : formatNumber(value)
}
