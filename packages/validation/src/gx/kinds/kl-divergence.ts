import { formatNumber, plain } from '@gauntlet/core'
import { type Aggregate, type Column, isNumeric } from '@gauntlet/tables'
import { type Written, whole } from '../../plan/context.ts'
import type { Found } from '../../plan/planned.ts'
import type { Kwargs } from '../kwargs.ts'
import { observedCheck } from '../observed-check.ts'
import { isOneOf } from '../operand.ts'
import type { ColumnPlanner, GxCheck, GxContext } from '../planned.ts'
import { ExpectationProblem } from '../problem.ts'
import { unsuitedColumn } from '../refused.ts'
import { divergence } from './divergence.ts'
import { type Partition, partitionOf } from './partition.ts'

/** `expect_column_kl_divergence_to_be_less_than`: Kullback–Leibler divergence of the column's shares from those of a partition, in nats. */
export const klDivergence: ColumnPlanner = (kwargs, column, written, context) => {
  const partition = partitionOf(kwargs)
  const held: Held = {
    threshold: kwargs.optionalNumber('threshold'),
    tail: held0to1(kwargs, 'tail_weight_holdout'),
    internal: held0to1(kwargs, 'internal_weight_holdout')
  }
  if (held.threshold !== undefined && held.threshold < 0) throw new ExpectationProblem('"threshold" is below zero')
  if (partition.kind === 'values') {
    if (held.internal > 0) throw new ExpectationProblem('"internal_weight_holdout" cannot be used with "values"')
    return categorical(partition, held, column, written, context)
  }
  if (held.tail > 0 && partition.tailWeights !== undefined)
    throw new ExpectationProblem('"tail_weight_holdout" cannot be used with "tail_weights"')
  if (!kwargs.flag('bucketize_data', true)) throw new ExpectationProblem('"bucketize_data" cannot be false with "bins"')
  const [first, last] = [partition.bins[0], partition.bins.at(-1)]
  if (partition.tailWeights !== undefined && (first === -Infinity || last === Infinity))
    throw new ExpectationProblem('"tail_weights" cannot be used with bins that reach to infinity')
  if (held.tail > 0 && first === -Infinity && last === Infinity)
    throw new ExpectationProblem('"tail_weight_holdout" cannot be used with bins that reach to infinity on both sides')
  if (!isNumeric(column.type)) return unsuitedColumn(column, written, `${column.name}: distribution`, 'numbers for bins', false)
  return continuous(partition, held, column, written, context)
}

interface Held {
  readonly threshold: number | undefined
  /** The share that is held back for what lies outside the partition. */
  readonly tail: number
  /** The share that is held back for bins of no weight. */
  readonly internal: number
}

function held0to1(kwargs: Kwargs, name: string): number {
  const value = kwargs.optionalNumber(name) ?? 0
  if (!(value >= 0 && value <= 1)) throw new ExpectationProblem(`"${name}" is ${value}; expected a number from 0 to 1`)
  return value
}

type Categorical = Extract<Partition, { kind: 'values' }>

/**
 * Values that the partition does not name share what is held back for them. As all of them get the same weight, their part of the sum
 * needs only how many they are, how often they occur, and Σ n ln n.
 */
function categorical(partition: Categorical, held: Held, column: Column, written: Written, context: GxContext): GxCheck {
  const { scope, id } = written
  const name = context.dialect.identifier(column.name)
  const tests = partition.values.map(value => isOneOf(column, [value], context.dialect))
  const other = `NOT ${isOneOf(column, partition.values, context.dialect)}`
  const groups = `SELECT ${name} AS gauntlet_value, count(*) AS gauntlet_n FROM ${scope.relation} AS scoped WHERE ${name} IS NOT NULL GROUP BY ${name}`
  const query = `SELECT ${tests.map((test, index) => `coalesce(sum(CASE WHEN ${test} THEN gauntlet_n END), 0) AS c${index}`).join(', ')},
count(CASE WHEN ${other} THEN 1 END) AS others, coalesce(sum(CASE WHEN ${other} THEN gauntlet_n END), 0) AS rest,
coalesce(sum(CASE WHEN ${other} THEN gauntlet_n * ln(gauntlet_n) END), 0) AS weighted
FROM (SELECT gauntlet_value AS ${name}, gauntlet_n FROM (${groups}) AS grouped) AS groups`
  return check(
    [],
    [query],
    found => {
      const total = found.count(scope.present(column.name).key)
      if (total === 0) return undefined
      const counts = partition.values.map((_, index) => found.count(`${id}/c${index}`))
      const others = found.count(`${id}/others`)
      const rest = found.count(`${id}/rest`)
      const expected = partition.weights.map(weight => (others > 0 ? weight * (1 - held.tail) : weight))
      const [holdout, p, q] = [
        others > 0 ? held.tail / others : 0,
        total,
        expected.reduce((sum, weight) => sum + weight, 0) + (others > 0 ? held.tail : 0)
      ]
      const known = counts.reduce((sum, count, index) => {
        const weight = (expected[index] ?? 0) / q
        return count === 0 ? sum : weight === 0 ? Infinity : sum + (count / p) * Math.log(count / p / weight)
      }, 0)
      const strange = rest === 0 ? 0 : holdout === 0 ? Infinity : (found.count(`${id}/weighted`) - rest * Math.log((p * holdout) / q)) / p
      const weights = counts.map(count => count / total)
      return {
        divergence: known + strange,
        details: {
          observed_partition: { values: partition.values, weights },
          expected_partition: { values: partition.values, weights: expected }
        }
      }
    },
    held,
    column,
    written,
    context
  )
}

type Continuous = Extract<Partition, { kind: 'bins' }>

/** Bins hold their lower edge; the last one both. What lies outside is compared with the weights of the tails. */
function continuous(partition: Continuous, held: Held, column: Column, written: Written, context: GxContext): GxCheck {
  const { scope, id } = written
  const { dialect } = context
  const value = dialect.asNumber(dialect.identifier(column.name))
  const { bins } = partition
  const literal = (edge: number) => dialect.asNumber(dialect.literal(edge, 'float'))
  const within = bins.slice(1).map((edge, index) => {
    const low = bins[index] ?? -Infinity
    const tests = [
      low === -Infinity ? '' : `${value} >= ${literal(low)}`,
      edge === Infinity ? '' : `${value} ${index === bins.length - 2 ? '<=' : '<'} ${literal(edge)}`
    ]
    return tests.filter(test => test !== '').join(' AND ') || `${value} IS NOT NULL`
  })
  const [first = -Infinity, last = Infinity] = [bins[0], bins.at(-1)]
  const outside = [
    first === -Infinity ? 'FALSE' : `${value} < ${literal(first)}`,
    last === Infinity ? 'FALSE' : `${value} > ${literal(last)}`
  ]
  const aggregates = [...within, ...outside].map((condition, index) => scope.count(`${id}/bin ${index}`, condition))
  return check(
    aggregates,
    [],
    found => {
      const total = found.count(scope.present(column.name).key)
      if (total === 0) return undefined
      const counts = aggregates.map(({ key }) => found.count(key) / total)
      const observed = counts.slice(0, -2)
      const [below = 0, above = 0] = counts.slice(-2)
      const scaled = partition.weights.map(weight => weight * (1 - held.tail - held.internal))
      const empty = scaled.filter(weight => weight === 0).length
      const expected = scaled.map(weight => (weight === 0 && held.internal > 0 ? held.internal / empty : weight))
      const left = first === -Infinity ? undefined : [below, partition.tailWeights?.[0] ?? (last === Infinity ? held.tail : held.tail / 2)]
      const right = last === Infinity ? undefined : [above, partition.tailWeights?.[1] ?? (first === -Infinity ? held.tail : held.tail / 2)]
      const all = (side: 0 | 1, inner: readonly number[]) => [
        ...(left === undefined ? [] : [left[side] ?? 0]),
        ...inner,
        ...(right === undefined ? [] : [right[side] ?? 0])
      ]
      const split = (side: 0 | 1, inner: readonly number[]) => {
        const whole = all(side, inner)
        return { bins: bins.filter(Number.isFinite), weights: whole.slice(1, -1), tail_weights: [whole[0] ?? 0, whole.at(-1) ?? 0] }
      }
      return {
        divergence: divergence(all(0, observed), all(1, expected)),
        details: { observed_partition: split(0, observed), expected_partition: split(1, expected) }
      }
    },
    held,
    column,
    written,
    context
  )
}

interface Compared {
  readonly divergence: number
  readonly details: Readonly<Record<string, unknown>>
}

function check(
  aggregates: readonly Aggregate[],
  queries: readonly string[],
  compare: (found: Found) => Compared | undefined,
  { threshold }: Held,
  column: Column,
  written: Written,
  context: GxContext
): GxCheck {
  const expected = `a divergence from the partition of ${threshold === undefined ? 'any size' : `at most ${threshold}`}`
  const name = context.dialect.identifier(column.name)
  const shown = context.shown([column.name, ...context.conditionColumns])
  return observedCheck(
    {
      title: `${plain(column.name, 100)}: spread as expected`,
      expected,
      subject: plain(column.name, 200),
      aggregates,
      ...(queries.length === 0 ? {} : { queries }),
      values: written.scope.present(column.name),
      reproduce: whole(`SELECT ${name}, count(*) AS times FROM ${written.scope.of(shown)} GROUP BY 1 ORDER BY times DESC`),
      observe: found => {
        const compared = compare(found)
        if (compared === undefined) return undefined
        const finite = Number.isFinite(compared.divergence)
        return {
          success: threshold === undefined || compared.divergence <= threshold,
          result: { observed_value: finite ? compared.divergence : null, details: compared.details },
          words: finite ? `the divergence is ${formatNumber(compared.divergence)}` : 'there are values where the partition has no weight',
          ...(finite ? { value: compared.divergence } : {})
        }
      }
    },
    written
  )
}
