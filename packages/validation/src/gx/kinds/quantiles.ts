import { formatNumber, plain } from '@gauntlet/core'
import { approximately, isNumeric, type SqlDialect } from '@gauntlet/tables'
import { z } from 'zod'
import { whole } from '../../plan/context.ts'
import { observedCheck } from '../observed-check.ts'
import type { ColumnPlanner } from '../planned.ts'
import { ExpectationProblem } from '../problem.ts'
import { unsuitedColumn } from '../refused.ts'

const Ranges = z.strictObject({
  quantiles: z.array(z.number().min(0).max(1)).min(1).max(1000),
  value_ranges: z.array(z.tuple([z.number().nullable(), z.number().nullable()])).min(1)
})

/** How far a value may be from a bound and still be taken for it, relative to the bound. */
const CLOSE = 1e-4

/** `expect_column_quantile_values_to_be_between`: by the nearest value, unless `allow_relative_error` names an interpolation. */
export const quantileValues: ColumnPlanner = (kwargs, column, written, context) => {
  const ranges = Ranges.safeParse(kwargs.raw('quantile_ranges'))
  if (!ranges.success)
    throw new ExpectationProblem('"quantile_ranges" needs "quantiles" from 0 to 1 and "value_ranges" of [least, largest]')
  const { quantiles, value_ranges: bounds } = ranges.data
  if (quantiles.length !== bounds.length) throw new ExpectationProblem('"quantile_ranges" has not as many ranges as quantiles')
  if (bounds.some(([low, high]) => low !== null && high !== null && low > high))
    throw new ExpectationProblem('"quantile_ranges" must consist of ordered pairs')
  const how = kwargs.raw('allow_relative_error')
  // SQL engines of Great Expectations take true or false, or how far off the answer may be: the exact value is always near enough.
  const interpolation = typeof how === 'string' ? INTERPOLATIONS.find(known => known === how) : 'nearest'
  if (interpolation === undefined)
    throw new ExpectationProblem(`"allow_relative_error" is "${plain(String(how), 50)}"; expected one of ${INTERPOLATIONS.join(', ')}`)
  const expected = quantiles.map((share, index) => `${share} quantile ${rangeWords(bounds[index])}`).join(', ')
  const title = `${plain(column.name, 100)}: quantiles in their ranges`
  if (!isNumeric(column.type)) return unsuitedColumn(column, written, title, 'numbers with quantiles', false)
  const { scope, id } = written
  const name = context.dialect.identifier(column.name)
  return observedCheck(
    {
      title,
      expected: plain(expected, 1000),
      subject: plain(column.name, 200),
      aggregates: [],
      queries: [quantileQuery(scope.relation, name, quantiles, interpolation, context.dialect)],
      values: scope.present(column.name),
      reproduce: whole(
        `SELECT quantile_disc(${name}, [${quantiles.join(', ')}]) FROM ${scope.of(context.shown([column.name, ...context.conditionColumns]))}`
      ),
      observe: found => {
        const values = quantiles.map((_, index) => approximately(found.value(`${id}/q${index}`)))
        if (values.some(value => value === undefined)) return undefined
        const known = values.map(Number)
        const details = known.map((value, index) => isWithin(value, bounds[index] ?? [null, null]))
        const out = known.filter((_, index) => details[index] === false)
        return {
          success: out.length === 0,
          result: { observed_value: { quantiles, values: known }, details: { success_details: details } },
          words: `${quantiles.map((share, index) => `${share} quantile is ${formatNumber(known[index] ?? Number.NaN, 6)}`).join(', ')}`
        }
      },
      vacuous: { success: false, result: { observed_value: { quantiles, values: quantiles.map(() => null) } }, words: '' }
    },
    written
  )
}

/** The ways of pandas to answer where a quantile lies between two values. */
const INTERPOLATIONS = ['nearest', 'linear', 'lower', 'higher', 'midpoint'] as const

/** Columns `q0`, `q1`, … of one row. */
function quantileQuery(
  relation: string,
  name: string,
  shares: readonly number[],
  interpolation: (typeof INTERPOLATIONS)[number],
  dialect: SqlDialect
): string {
  if (interpolation === 'nearest' || interpolation === 'linear') return dialect.quantiles(relation, name, shares, interpolation)
  const at = (share: number, round: string) => `CAST(${round}(${dialect.asNumber(String(share))} * (n - 1)) AS BIGINT)`
  const value = (share: number, round: string) => `max(CASE WHEN place = ${at(share, round)} THEN v END)`
  const answers = shares.map((share, index) => {
    const [low, high] = [value(share, 'floor'), value(share, 'ceil')]
    const answer = interpolation === 'lower' ? low : interpolation === 'higher' ? high : `(${low} + ${high}) / 2`
    return `${answer} AS q${index}`
  })
  return `WITH placed AS (SELECT v, row_number() OVER (ORDER BY v) - 1 AS place FROM (SELECT ${dialect.asNumber(name)} AS v FROM ${relation} AS scoped) AS given WHERE v IS NOT NULL),
size AS (SELECT count(*) AS n FROM placed) SELECT ${answers.join(', ')} FROM placed CROSS JOIN size`
}

type Range = readonly [number | null, number | null]

function isWithin(value: number, [low, high]: Range): boolean {
  return (low === null || value >= low || isClose(value, low)) && (high === null || value <= high || isClose(value, high))
}

function isClose(value: number, bound: number): boolean {
  return Math.abs(value - bound) <= 1e-8 + CLOSE * Math.abs(bound)
}

function rangeWords(range: Range | undefined): string {
  const [low, high] = range ?? [null, null]
  if (low !== null && high !== null) return `between ${low} and ${high}`
  if (low !== null) return `at least ${low}`
  return high === null ? 'of any size' : `at most ${high}`
}
