import { counted, formatApart, formatNumber, plain } from '@gauntlet/core'
import { type Aggregate, approximately, type Column, isNumeric, type Value } from '@gauntlet/tables'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { Found, PlannedCheck } from '../../plan/planned.ts'
import type { Scope } from '../../plan/scope.ts'
import { unsuited } from '../row-wise.ts'
import { nothingToJudge, tooFew } from '../tolerance.ts'
import { describeType } from './type.ts'

export interface StatisticLimits {
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly strict?: true | 'min' | 'max' | undefined
  /** With fewer values than this there is nothing to judge by. */
  readonly 'min-values'?: number | undefined
}

/** One figure about the numbers of a column. */
export interface Statistic {
  readonly title: string
  /** As in "the mean is 5". */
  readonly noun: string
  /** The fewest values that it says something about. */
  readonly least: number
  readonly aggregates?: readonly Aggregate[]
  readonly queries?: readonly string[]
  readonly read: (found: Found) => Value
  /** SQL of a person's own session that computes it of a relation. */
  readonly sql: string
  /** Whether sums go into it, which a value beyond `LARGEST` would make infinite. */
  readonly sums?: boolean
}

/** The absolute value from which on numbers cannot be squared and added up any more. */
export const LARGEST = '1e150'

/** A figure between bounds. Too few values, or ones that cannot be computed with, are inconclusive. */
export function statisticCheck(
  statistic: Statistic,
  limits: StatisticLimits,
  column: Column,
  written: Written,
  context: PlanContext
): PlannedCheck {
  const { title, noun } = statistic
  const { scope } = written
  const expected = `${limitWords(limits)}${scope.words}`
  const name = plain(column.name, 200)
  if (!isNumeric(column.type)) {
    return unsuited(column, written, { title, expected, message: `${name} is ${describeType(column)}, which has no ${noun}` })
  }
  const values = scope.present(column.name)
  const huge = statistic.sums === true ? hugeValues(column, scope, context) : undefined
  const least = limits['min-values'] ?? statistic.least
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows, values, ...(huge === undefined ? [] : [huge]), ...(statistic.aggregates ?? [])],
    ...(statistic.queries === undefined ? {} : { queries: statistic.queries }),
    reproduce: whole(`SELECT ${statistic.sql} FROM ${scope.of(context.shown([column.name, ...scope.columns]))}`),
    judge: found => {
      const total = found.count(values.key)
      if (total === 0) return nothingToJudge(name, found.count(scope.rows.key), scope.words)
      if (total < least) return tooFew(name, `the ${noun}`, least, total, scope.words)
      const beyond = huge === undefined ? 0 : found.count(huge.key)
      if (beyond > 0) return beyondNumbers(name, noun, beyond)
      const value = statistic.read(found)
      const number = approximately(value)
      if (number === undefined || !Number.isFinite(number)) {
        const message = `${name} cannot be judged: its ${noun} is ${number === undefined ? 'no number' : formatNumber(number)}`
        return { outcome: 'inconclusive', observed: plain(String(value), 100), message }
      }
      const shown = shownApart(number, limits)
      const outcome = isWithin(typeof value === 'bigint' ? value : number, limits) ? 'pass' : 'fail'
      return { outcome, observed: shown, value: number, message: `${name}: the ${noun} is ${shown}; expected ${expected}` }
    }
  }
}

/** Number of values that are infinite or nearly so. */
export function hugeValues(column: Column, scope: Scope, { dialect }: PlanContext): Aggregate | undefined {
  if (column.type !== 'float') return undefined
  const condition = `abs(${dialect.identifier(column.name)}) >= ${LARGEST}`
  return scope.count(scope.key(`huge ${column.name}`), condition)
}

/** The standard deviation, which engines refuse to compute with what is infinite: such values are left out, and counted by `hugeValues`. */
export function deviation(column: Column, { dialect }: PlanContext): string {
  const id = dialect.identifier(column.name)
  return dialect.stddev(column.type === 'float' ? `CASE WHEN abs(${id}) < ${LARGEST} THEN ${id} END` : id)
}

export function beyondNumbers(name: string, noun: string, count: number) {
  const message = `${name} cannot be judged: ${counted(count, 'value is', 'values are')} infinite or beyond ${LARGEST}, with which the ${noun} cannot be computed`
  return { outcome: 'inconclusive', observed: counted(count, 'infinite value'), message } as const
}

/** Whether a figure keeps its limits. A `bigint` compares with them exactly. */
export function isWithin(value: number | bigint, { min, max, strict }: StatisticLimits): boolean {
  const above = min === undefined || value > min || (strict !== true && strict !== 'min' && value >= min)
  const below = max === undefined || value < max || (strict !== true && strict !== 'max' && value <= max)
  return above && below
}

/** `at least 5 and below 10`. */
export function limitWords(
  { min, max, strict }: StatisticLimits,
  shown: (bound: number) => string = bound => formatNumber(bound, 15)
): string {
  if (min !== undefined && min === max) return `exactly ${shown(min)}`
  const least = strict === true || strict === 'min' ? 'above' : 'at least'
  const most = strict === true || strict === 'max' ? 'below' : 'at most'
  return [min === undefined ? [] : [`${least} ${shown(min)}`], max === undefined ? [] : [`${most} ${shown(max)}`]].flat().join(' and ')
}

/** As many digits as it takes to tell the figure from the bound it is nearest to. */
function shownApart(value: number, { min, max }: StatisticLimits): string {
  const bounds = [min, max].filter(bound => bound !== undefined).sort((a, b) => Math.abs(a - value) - Math.abs(b - value))
  return formatApart(value, bounds[0] ?? value)[0]
}
