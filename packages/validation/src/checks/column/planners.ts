import { plain, suggestion } from '@gauntlet/core'
import { configError } from '../../plan/context.ts'
import type { ColumnCheckName, ColumnChecks } from '../../suite/column-checks.ts'
import { quantileShare } from '../../suite/statistic-checks.ts'
import type { Strictness } from '../../suite/strictness.ts'
import { sameRows, type Where } from '../../suite/where.ts'
import { decided } from '../row-wise.ts'
import { compareBounds } from './bound.ts'
import { classShareCheck } from './class-share.ts'
import { distinctCheck, distinctShareCheck } from './distinct.ts'
import { missingShareCheck, notNullCheck } from './missing.ts'
import { deviationCheck, meanCheck, sumCheck } from './moments.ts'
import { mostCommonCheck } from './most-common.ts'
import { orderCheck } from './order.ts'
import { interquartileCheck, zScoreCheck } from './outliers.ts'
import { type ColumnCheck, type ColumnContext, type ColumnPlanner, one } from './planner.ts'
import { quantileCheck } from './quantiles.ts'
import { rangeCheck } from './range.ts'
import { inSetCheck, notInSetCheck } from './sets.ts'
import type { StatisticLimits } from './statistic.ts'
import { dateFormatCheck, jsonCheck, type Lengths, lengthCheck, notRegexCheck, regexCheck } from './texts.ts'
import { typeCheck } from './type.ts'
import { uniqueCheck } from './unique.ts'

type Limits = StatisticLimits & Strictness

type Planners = { readonly [Key in ColumnCheckName]: ColumnPlanner<NonNullable<ColumnChecks[Key]>> }

/** Every kind of check of a column, in the order of the reference in `docs/checks.md`. */
const planners: Planners = {
  type: one(
    'type',
    given => `Holds ${given.value}`,
    ({ value }, column, written, context) => typeCheck(value, column, written, context)
  ),
  nullable: (given, context) =>
    given.value
      ? []
      : one('nullable', 'No value is missing', (_, column, written) => notNullCheck(column, written, context))(given, context),
  missing: one('missing', 'Missing values', ({ max }, column, written, context) => missingShareCheck(max, column, written, context)),
  min: (given, context) => {
    refuseCrossed(context)
    return one('min', 'Least value', (_, column, written) =>
      rangeCheck({ side: 'min', bound: given.value, strict: strictOf(given) }, column, written, context)
    )(given, context)
  },
  max: one('max', 'Largest value', (given, column, written, context) =>
    rangeCheck({ side: 'max', bound: given.value, strict: strictOf(given) }, column, written, context)
  ),
  'in-set': one('in-set', 'Values in a set', ({ value }, column, written, context) => inSetCheck(value, column, written, context)),
  'not-in-set': one('not-in-set', 'Values not in a set', ({ value }, column, written, context) =>
    notInSetCheck(value, column, written, context)
  ),
  regex: one('regex', 'Matches a pattern', ({ value }, column, written, context) => regexCheck(value, column, written, context)),
  'not-regex': one('not-regex', 'Matches no pattern', ({ value }, column, written, context) =>
    notRegexCheck(value, column, written, context)
  ),
  length: one<Lengths & Strictness>('length', 'Length', lengthCheck),
  'date-format': one('date-format', 'Date format', ({ value }, column, written, context) =>
    dateFormatCheck(value, column, written, context)
  ),
  json: one('json', 'JSON', (_, column, written, context) => jsonCheck(column, written, context)),
  unique: one('unique', 'Unique', (_, column, written, context) => uniqueCheck(column, written, context)),
  increasing: order('increasing'),
  decreasing: order('decreasing'),
  'z-score': one('z-score', 'No outlier', ({ value }, column, written, context) => zScoreCheck(value, column, written, context)),
  iqr: one('iqr', 'No outlier', ({ value }, column, written, context) => interquartileCheck(value, column, written, context)),
  distinct: one<Limits>('distinct', 'Different values', distinctCheck),
  'distinct-share': one<Limits>('distinct-share', 'Share of different values', distinctShareCheck),
  mean: one<Limits>('mean', 'Mean', meanCheck),
  median: one<Limits>('median', 'Median', (given, column, written, context) => {
    const quantile = { share: 0.5, title: 'Median', noun: 'median', together: sharesAsked(given.where, context.checks) }
    return quantileCheck(quantile, given, column, written, context)
  }),
  std: one<Limits>('std', 'Standard deviation', deviationCheck),
  sum: one<Limits>('sum', 'Sum', sumCheck),
  quantiles: (quantiles, context) =>
    Object.entries(quantiles).map(([named, given]) => {
      const noun = `${plain(named, 20)} quantile`
      const quantile = {
        share: shareOf(named),
        title: `Quantile ${plain(named, 20)}`,
        noun,
        together: sharesAsked(given.where, context.checks)
      }
      return {
        path: ['quantiles', named],
        strictness: given,
        title: quantile.title,
        make: (column, written) => quantileCheck(quantile, given, column, written, context)
      }
    }),
  'most-common': one('most-common', 'Most common value', ({ value }, column, written, context) =>
    mostCommonCheck(value, column, written, context)
  ),
  'class-share': (shares, context) =>
    Object.entries(shares).map(([label, share]) => ({
      path: ['class-share', label],
      strictness: share,
      title: `Share of ${plain(label, 100)}`,
      make: (column, written) => classShareCheck(label, share, column, written, context)
    }))
}

/** The checks of one column, whatever is asked of it. */
export function planColumnChecks(context: ColumnContext): ColumnCheck[] {
  return Object.keys(planners)
    .filter((key): key is ColumnCheckName => key in planners)
    .flatMap(key => planKind(key, context))
}

function planKind<Key extends ColumnCheckName>(key: Key, context: ColumnContext): readonly ColumnCheck[] {
  const given = context.checks[key]
  return given === undefined ? [] : planners[key](given, context)
}

interface OrderGiven extends Strictness {
  readonly by?: string | undefined
  readonly strict?: true | undefined
}

function order(direction: 'increasing' | 'decreasing'): ColumnPlanner<NonNullable<ColumnChecks['increasing']>> {
  return one(direction, direction === 'increasing' ? 'Increasing' : 'Decreasing', (given, column, written, context) => {
    const { by: name, strict }: OrderGiven = given
    const by = context.columns.find(candidate => candidate.name === name)
    if (name === undefined || by !== undefined) return orderCheck({ direction, strict, by }, column, written, context)
    const names = context.columns.map(candidate => candidate.name)
    const message = `There is no column "${plain(name, 100)}" to order the rows by.${suggestion(name, names)}`
    return decided(written, direction, `${direction} by ${plain(name, 100)}`, 'no such column', message.replace(/\.$/, ''))
  })
}

/** All quantiles that a column's checks ask of the same rows. */
function sharesAsked(where: Where | undefined, { median, quantiles = {} }: ColumnChecks): number[] {
  const named = Object.entries(quantiles).filter(([, given]) => sameRows(given, { where }))
  const shares = [...(median !== undefined && sameRows(median, { where }) ? [0.5] : []), ...named.map(([written]) => shareOf(written))]
  return [...new Set(shares)].sort((a, b) => a - b)
}

function shareOf(written: string): number {
  return quantileShare(written) ?? Number.NaN
}

function strictOf(given: object): boolean {
  return 'strict' in given && given.strict === true
}

function refuseCrossed(context: ColumnContext): void {
  const { name, column, locate } = context
  const { min, max } = context.checks
  if (min === undefined || max === undefined || !sameRows(min, max)) return
  const order = compareBounds(min.value, max.value, column?.type)
  const isStrict = strictOf(min) || strictOf(max)
  if (order === undefined || order < 0 || (order === 0 && !isStrict)) return
  const problem = order > 0 ? 'is larger than its "max"' : 'equals its "max", which "strict" forbids'
  throw configError(context, locate(['columns', name, 'min']), `"${plain(name, 100)}.min" ${problem}, so no value could pass`)
}
