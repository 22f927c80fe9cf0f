import { formatNumber, plain } from '@gauntlet/core'
import { type Drop, shownDrop, worstAllowed } from '../../metrics/drop.ts'
import type { SourcedValue, SourceProblem } from '../../metrics/metric-source.ts'
import type { MeasuredRule } from './measure.ts'

export type Bound = 'min' | 'max' | 'max-drop' | 'max-gap' | 'too-good'

export const BOUNDS: readonly Bound[] = ['min', 'max', 'max-drop', 'max-gap', 'too-good']

/** What a value must not pass, in one direction. */
export interface Limit {
  readonly at: number
  readonly side: 'least' | 'most'
  /** Where the limit comes from, where it is not the author's number. */
  readonly origin?: string
  /** What it means to be beyond it, where that does not go without saying. */
  readonly advice?: string
  /** Judged by the value, whatever the interval is. */
  readonly ofValue?: boolean
}

/** The limit that a bound sets, or what is wrong with what it is to be taken from; `without` where there is no baseline at all. */
export function limitOf(measured: MeasuredRule, bound: Bound): Limit | SourceProblem | { readonly without: string } {
  const { key, metric, rule, baseline, train } = measured
  const higher = metric.better === 'higher'
  if (bound === 'min') return { at: rule.min ?? Number.NaN, side: 'least' }
  if (bound === 'max') return { at: rule.max ?? Number.NaN, side: 'most' }
  if (bound === 'too-good') return { at: rule['too-good'] ?? Number.NaN, side: higher ? 'most' : 'least', advice: LEAK, ofValue: true }
  const drop = rule[bound] ?? { amount: Number.NaN, relative: false }
  const against = bound === 'max-drop' ? baseline : train
  if (against === undefined && bound === 'max-drop')
    return { without: `at most ${shownDrop(drop)} ${higher ? 'less' : 'more'} than a baseline that has ${key}` }
  return limitAgainst(measured, bound, against ?? { problem: 'is missing' }, drop)
}

function limitAgainst(
  { key, metric }: MeasuredRule,
  bound: 'max-drop' | 'max-gap',
  against: SourcedValue,
  drop: Drop
): Limit | SourceProblem {
  if ('problem' in against) {
    const [whose, what] = bound === 'max-drop' ? ["The baseline's", 'a change'] : ["The training rows'", 'the gap']
    return { ...against, problem: plain(`${whose} ${key} ${against.problem}, so ${what} cannot be judged.`) }
  }
  const value = formatNumber(against.value)
  return {
    at: worstAllowed(metric, against.value, drop),
    side: metric.better === 'higher' ? 'least' : 'most',
    ...(bound === 'max-drop'
      ? { origin: `the baseline is ${value}, and it may ${drop.amount === 0 ? 'not get worse' : `get worse by ${shownDrop(drop)}`}` }
      : { origin: `on the training rows it is ${value}, and it may be worse by ${shownDrop(drop)}`, advice: OVERFIT })
  }
}

const LEAK = 'That is too good to be true: look for the label, or something that is only known after it, among the features.'
const OVERFIT = 'The model knows its training rows better than others: it has probably learnt them by heart.'
