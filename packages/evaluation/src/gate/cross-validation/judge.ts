import { type Check, counted, formatNumber, formatShare } from '@gauntlet/core'
import { type MeanTest, nadeauBengio } from '@gauntlet/stats'
import { shownDrop, worstAllowed } from '../../metrics/drop.ts'
import type { JudgeContext } from '../section.ts'
import { against, boundsOf, checkOf, checkOfRows, type Finding, type Limit } from '../section-check.ts'
import { optionalNote } from '../section-fields.ts'
import { describe, type MeasuredFoldRule, type MeasuredFolds } from './measure.ts'
import type { CrossValidation } from './schema.ts'

type Bound = 'min' | 'max' | 'max-spread' | 'max-drop'
const BOUNDS: readonly Bound[] = ['min', 'max', 'max-spread', 'max-drop']

/** One check for each bound. A fold without a number is never passed over. */
export function judgeFolds(written: CrossValidation, found: MeasuredFolds | { readonly problem: string }, context: JudgeContext): Check[] {
  if ('problem' in found) return written.metrics.flatMap(rule => checksOf(rule.rule, bound => open(rule, bound, found.problem, context)))
  return found.metrics.flatMap(rule => {
    const { model, key } = rule
    if (rule.rule.optional && 'problem' in model && model.why === 'absent')
      return [optionalNote(`cross-validation.${key}`, `there are no folds of "${key}"`)]
    const check = found.ofRows ? checkOfRows : checkOf
    return checksOf(rule.rule, bound => check(asked(rule, bound), findingOf(rule, bound, found), context))
  })
}

function checksOf(rule: MeasuredFoldRule['rule'], check: (bound: Bound) => Check): Check[] {
  return BOUNDS.filter(bound => rule[bound] !== undefined).map(check)
}

function open(rule: Pick<MeasuredFoldRule, 'key' | 'rule'>, bound: Bound, problem: string, context: JudgeContext): Check {
  const finding: Finding = { outcome: 'inconclusive', observed: 'not known', expected: 'a value for every fold', message: problem }
  return checkOf(asked(rule, bound), finding, context)
}

function asked({ key, rule }: Pick<MeasuredFoldRule, 'key' | 'rule'>, bound: Bound) {
  return {
    id: `cross-validation.${key}-${bound}`,
    title: `${key}: ${TITLES[bound]}`,
    severity: rule.severity,
    path: ['metrics', key, bound]
  }
}

const TITLES: Readonly<Record<Bound, string>> = {
  min: 'mean of the folds',
  max: 'mean of the folds',
  'max-spread': 'how far the folds are apart',
  'max-drop': 'mean of the folds against the champion'
}

function findingOf(rule: MeasuredFoldRule, bound: Bound, found: MeasuredFolds): Finding {
  if ('problem' in rule.model) {
    const outcome = rule.model.why === 'undefined' ? 'inconclusive' : 'fail'
    return { outcome, observed: 'not known', expected: 'a number for every fold', message: rule.model.problem }
  }
  const { values } = rule.model
  const folds = values.length
  if (folds < 2) {
    const message = `${folds === 0 ? 'There is no fold' : 'There is only 1 fold'} of ${rule.key}, and it takes two to cross-validate.`
    return { outcome: 'inconclusive', observed: counted(folds, 'fold'), expected: 'at least 2 folds', message }
  }
  if (bound === 'max-spread') return spread(rule, values, found.names)
  if (bound === 'max-drop') return drop(rule, values, found)
  const limit: Limit = { at: rule.rule[bound] ?? Number.NaN, side: bound === 'min' ? 'least' : 'most' }
  return level(rule, values, limit, found)
}

function level({ key, rule }: MeasuredFoldRule, values: Float64Array, limit: Limit, { testToTrain }: MeasuredFolds): Finding {
  const { mean, deviation, n, spread: apart } = describe(values)
  if (rule.confidence !== undefined && apart <= ROUNDING)
    return notCertain(
      `The ${key} of all ${n} folds is ${formatNumber(mean)}`,
      formatNumber(mean),
      `at ${limit.side} ${formatNumber(limit.at)}`
    )
  const test = rule.confidence === undefined ? undefined : testOf(values, testToTrain, rule.confidence)
  const end = test && (limit.side === 'least' ? test.interval.low : test.interval.high)
  const judged = end ?? mean
  const { holds, shown, limit: bound, relation } = against(judged, limit)
  const found = `The mean ${key} of ${n} folds is ${formatNumber(mean)} (standard deviation ${formatNumber(deviation, 3)})`
  const certain =
    test === undefined || rule.confidence === undefined
      ? ''
      : `, ${interval(test, rule.confidence)}; its ${limit.side === 'least' ? 'lower' : 'upper'} end ${shown} is judged`
  return {
    outcome: holds ? 'pass' : 'fail',
    observed: test === undefined ? shown : `${formatNumber(mean)} (${limit.side === 'least' ? 'from' : 'to'} ${shown})`,
    expected: `at ${limit.side} ${bound}`,
    value: mean,
    bounds: { ...boundsOf(limit), ...intervalOf(test) },
    message: `${found}${certain}: ${relation} ${bound}.`
  }
}

/** Folds that are no further apart are the same. */
const ROUNDING = 1e-12

/** An interval of width 0 would call anything certain. */
function notCertain(found: string, observed: string, expected: string): Finding {
  const message = `${found}, which says nothing of how much others would differ, so that "confidence" cannot be judged. Are the folds different ones?`
  return { outcome: 'inconclusive', observed, expected, message }
}

function spread({ key, rule }: MeasuredFoldRule, values: Float64Array, names: readonly string[]): Finding {
  const { least, most, spread: apart, n } = describe(values)
  const { holds, shown, limit, relation } = against(apart, { at: rule['max-spread'] ?? Number.NaN, side: 'most' })
  const foldOf = (value: number) => names[values.indexOf(value)] ?? ''
  return {
    outcome: holds ? 'pass' : 'fail',
    observed: shown,
    expected: `at most ${limit}`,
    value: apart,
    bounds: { atMost: rule['max-spread'] ?? Number.NaN },
    message: `The ${n} folds lie ${shown} apart, ${relation} ${limit}: ${key} is ${formatNumber(least)} in ${least === most ? 'all of them' : `fold ${foldOf(least)} and ${formatNumber(most)} in fold ${foldOf(most)}`}.`
  }
}

function drop(rule: MeasuredFoldRule, values: Float64Array, { testToTrain, withoutBaseline }: MeasuredFolds): Finding {
  const { key, metric, champion } = rule
  const allowed = rule.rule['max-drop'] ?? { amount: Number.NaN, relative: false }
  const worse = metric.better === 'higher' ? 'less' : 'more'
  const expected = `at most ${shownDrop(allowed)} ${worse} than the champion on the same folds`
  if (champion === undefined) return WITHOUT[withoutBaseline](expected)
  if ('problem' in champion) return { outcome: 'fail', observed: 'not known', expected, message: champion.problem }
  if (champion.values.length !== values.length)
    return { outcome: 'fail', observed: 'not known', expected, message: 'The champion has another number of folds than the model.' }
  const before = describe(champion.values).mean
  const now = describe(values).mean
  const differences = values.map((value, fold) => value - (champion.values[fold] ?? Number.NaN))
  const { mean: ahead, spread: apart } = describe(differences)
  if (rule.rule.confidence !== undefined && apart <= ROUNDING && Math.abs(ahead) > ROUNDING)
    return notCertain(`On all ${values.length} folds ${key} differs from the champion's by ${signed(ahead)}`, signed(ahead), expected)
  const limit: Limit = { at: worstAllowed(metric, before, allowed) - before, side: metric.better === 'higher' ? 'least' : 'most' }
  const test = testOf(differences, testToTrain, rule.rule.confidence ?? 0.95)
  const judged = rule.rule.confidence === undefined ? now - before : limit.side === 'least' ? test.interval.low : test.interval.high
  const { holds, shown } = against(judged, limit)
  const end = rule.rule.confidence === undefined ? '' : ` Its ${limit.side === 'least' ? 'lower' : 'upper'} end ${shown} is judged.`
  const verdict = holds ? 'within' : 'beyond'
  return {
    outcome: holds ? 'pass' : 'fail',
    observed: signed(now - before),
    expected,
    value: now - before,
    bounds: { ...boundsOf(limit), ...intervalOf(rule.rule.confidence === undefined ? undefined : test) },
    message: `The mean ${key} of ${values.length} folds is ${formatNumber(now)}, that of the champion ${formatNumber(before)}: a difference of ${signed(now - before)} (${interval(test, rule.rule.confidence ?? 0.95)}, p ${formatNumber(test.p, 2)}), ${verdict} the ${shownDrop(allowed)} that is allowed.${end}`
  }
}

/** Folds share most of their training rows: with the plain variance, intervals would be far too narrow. */
function testOf(values: Float64Array, testToTrain: number | undefined, confidence: number): MeanTest {
  return nadeauBengio(values, testToTrain ?? 1, { confidence })
}

function interval({ interval: { low, high } }: MeanTest, confidence: number): string {
  return `${formatShare(confidence)} interval ${formatNumber(low)} to ${formatNumber(high)} by Nadeau and Bengio's corrected t test`
}

function intervalOf(test: MeanTest | undefined) {
  return test === undefined || !Number.isFinite(test.interval.low) ? {} : { interval: { low: test.interval.low, high: test.interval.high } }
}

function signed(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value).replace('-', '−')
}

const NO_CHAMPION = 'There are no folds of the champion to compare with'

const WITHOUT: Readonly<Record<MeasuredFolds['withoutBaseline'], (expected: string) => Finding>> = {
  error: expected => ({
    outcome: 'fail',
    observed: 'no champion',
    expected,
    message: `${NO_CHAMPION}: put them under the key "baseline" of the folds, name their file in "baseline", or give predictions of "production".`
  }),
  skip: expected => ({
    severity: 'info',
    outcome: 'inconclusive',
    observed: 'no champion',
    expected,
    message: `${NO_CHAMPION}; "without-baseline: skip" makes that a note.`
  }),
  pass: expected => ({
    outcome: 'pass',
    observed: 'no champion',
    expected,
    message: `${NO_CHAMPION}; "without-baseline: pass" lets a first model pass.`
  })
}
