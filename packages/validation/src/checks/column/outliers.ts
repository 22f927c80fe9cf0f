import { formatNumber, plain } from '@gauntlet/core'
import { approximately, type Column, isNumeric } from '@gauntlet/tables'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { Found, PlannedCheck } from '../../plan/planned.ts'
import { unsuited } from '../row-wise.ts'
import { expectation, nothingToJudge, ofTotal, tolerated, tooFew } from '../tolerance.ts'
import { beyondNumbers, deviation, hugeValues } from './statistic.ts'
import { describeType } from './type.ts'

/**
 * No value lies more than so many standard deviations (of a sample) from the mean. Among n values none can lie further than
 * (n - 1) / sqrt(n) (Shiffler, "Maximum Z Scores and Outliers", The American Statistician 42, 1988): fewer than it takes to lie
 * beyond `most` are inconclusive.
 */
export function zScoreCheck(most: number, column: Column, written: Written, context: PlanContext): PlannedCheck {
  const { dialect } = context
  const { scope } = written
  const id = dialect.identifier(column.name)
  const mean = { key: scope.key(`mean ${column.name}`), sql: scope.over(`avg(${id})`) }
  const std = { key: scope.key(`std ${column.name}`), sql: scope.over(deviation(column, context)) }
  const counting = (found: Found) => {
    const [center, spread] = [mean, std].map(({ key }) => approximately(found.value(key)) ?? Number.NaN)
    if (center === undefined || spread === undefined || !Number.isFinite(center) || !(spread > 0)) return undefined
    const distance = `abs(${id} - ${dialect.literal(center, 'float')})`
    return scope.count(`${written.id}/unexpected`, `${distance} > ${dialect.literal(most * spread, 'float')}`)
  }
  const beyond = (relation: string) =>
    `abs(${id} - (SELECT avg(${id}) FROM ${relation} AS mean)) > ${most} * (SELECT nullif(${deviation(column, context)}, 0) FROM ${relation} AS spread)`
  return outlierCheck(column, written, context, {
    title: `Within ${formatNumber(most, 15)} standard deviations`,
    expected: `at most ${formatNumber(most, 15)} standard deviations from the mean`,
    noun: 'standard deviation',
    needed: fewestBeyond(most),
    aggregates: [mean, std],
    followUp: found => {
      const count = counting(found)
      return count === undefined ? [] : [count]
    },
    beyond: beyond(scope.relation),
    shownBeyond: beyond,
    says: found => `lie further from the mean (${shown(found.value(mean.key))}, standard deviation ${shown(found.value(std.key))})`,
    count: found => {
      if (counting(found) !== undefined) return found.count(`${written.id}/unexpected`)
      // Of values that are all the same, none is an outlier.
      return found.value(std.key) === 0 ? 0 : Number.NaN
    }
  })
}

/** The fewest values of which one or more always can lie beyond the quartiles however wide the fence is. */
const LEAST_QUARTILES = 5

/** No value lies more than so many interquartile ranges below the first quartile or above the third (Tukey's fences). */
export function interquartileCheck(most: number, column: Column, written: Written, context: PlanContext): PlannedCheck {
  const { dialect } = context
  const { scope } = written
  const id = dialect.identifier(column.name)
  const outside = `v < low - ${most} * (high - low) OR v > high + ${most} * (high - low)`
  const quartiles = (relation: string) => dialect.quantiles(relation, id, [0.25, 0.75], 'linear')
  const fence = (side: string) => `(SELECT ${side} FROM (${quartiles(scope.relation)}) AS quartiles)`
  const [first, third] = [0.25, 0.75].map(share => `quantile_cont(${id}, ${share})`)
  const shownFence = (relation: string, side: string) => `(SELECT ${side} FROM ${relation} AS quartiles)`
  return outlierCheck(column, written, context, {
    title: `Within ${formatNumber(most, 15)} interquartile ranges`,
    expected: `at most ${formatNumber(most, 15)} interquartile ranges beyond the quartiles`,
    noun: 'interquartile range',
    needed: LEAST_QUARTILES,
    // Names of their own: a column may be called q0.
    queries: [
      `SELECT ${dialect.countIf(outside)} AS unexpected, min(low) AS q0, min(high) AS q1
FROM (SELECT ${id} AS v FROM ${scope.relation}) AS given CROSS JOIN (SELECT q0 AS low, q1 AS high FROM (${quartiles(scope.relation)}) AS quartiles) AS fence`
    ],
    beyond: `${id} < ${fence(`q0 - ${most} * (q1 - q0)`)} OR ${id} > ${fence(`q1 + ${most} * (q1 - q0)`)}`,
    shownBeyond: relation =>
      `${id} < ${shownFence(relation, `${first} - ${most} * (${third} - ${first})`)} OR ${id} > ${shownFence(relation, `${third} + ${most} * (${third} - ${first})`)}`,
    says: found => `lie beyond (quartiles ${shown(found.value(`${written.id}/q0`))} and ${shown(found.value(`${written.id}/q1`))})`,
    count: found => found.count(`${written.id}/unexpected`)
  })
}

interface Outliers extends Pick<PlannedCheck, 'title' | 'expected'>, Partial<Pick<PlannedCheck, 'aggregates' | 'queries' | 'followUp'>> {
  readonly noun: string
  /** The fewest values that can be judged. */
  readonly needed: number
  /** SQL that is true for an outlier. */
  readonly beyond: string
  /** The same, shorter, for a person's own session, by the relation that follows FROM there. */
  readonly shownBeyond: (relation: string) => string
  readonly says: (found: Found) => string
  /** NaN where it cannot be told. */
  readonly count: (found: Found) => number
}

function outlierCheck(column: Column, written: Written, context: PlanContext, check: Outliers): PlannedCheck {
  const { scope } = written
  const { title, noun, needed } = check
  const name = plain(column.name, 200)
  const expected = expectation(check.expected, written, 'values')
  if (!isNumeric(column.type)) {
    return unsuited(column, written, { title, expected, message: `${name} is ${describeType(column)}, which has no ${noun}` })
  }
  const values = scope.present(column.name)
  const huge = hugeValues(column, scope, context)
  const shownFrom = scope.of(context.shown([column.name, ...scope.columns]))
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows, values, ...(huge === undefined ? [] : [huge]), ...(check.aggregates ?? [])],
    ...(check.queries === undefined ? {} : { queries: check.queries }),
    ...(check.followUp === undefined ? {} : { followUp: check.followUp }),
    unexpected: { condition: scope.and(check.beyond), columns: [column.name] },
    reproduce: whole(`SELECT * FROM ${shownFrom} WHERE ${check.shownBeyond(shownFrom)}`),
    judge: found => {
      const total = found.count(values.key)
      if (total === 0) return nothingToJudge(name, found.count(scope.rows.key), scope.words)
      if (total < needed) return tooFew(name, 'an outlier', needed, total, scope.words)
      const beyond = huge === undefined ? 0 : found.count(huge.key)
      if (beyond > 0) return beyondNumbers(name, noun, beyond)
      const unexpected = check.count(found)
      if (Number.isNaN(unexpected))
        return { outcome: 'inconclusive', observed: 'not computed', message: `${name} cannot be judged: its ${noun} cannot be computed` }
      const tally = { total, unexpected }
      const message =
        unexpected === 0
          ? `${name}: all values are as expected (${expected})`
          : `${name}: ${ofTotal(unexpected, total, 'values')} ${check.says(found)}; expected ${expected}`
      return {
        outcome: tolerated(tally, written) ? 'pass' : 'fail',
        observed: `${formatNumber(unexpected)} beyond`,
        value: unexpected,
        tally,
        message
      }
    }
  }
}

/** The least n with (n - 1) / sqrt(n) > most. */
function fewestBeyond(most: number): number {
  let n = Math.max(2, Math.floor(((most + Math.sqrt(most * most + 4)) / 2) ** 2) - 1)
  while ((n - 1) / Math.sqrt(n) <= most) n++
  return n
}

function shown(value: Parameters<typeof approximately>[0]): string {
  const number = approximately(value)
  return number === undefined ? String(value) : formatNumber(number)
}
