import { shareOfPercent } from '@gauntlet/core'
import { z } from 'zod'
import { SetItem } from './bounds.ts'
import { Count, MostShare } from './limits.ts'
import { Share } from './share.ts'
import { about, holdsSome, noneTwice, severity, strict, where } from './strictness.ts'

interface Range {
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly strict?: true | 'min' | 'max' | undefined
}

const judged = {
  strict,
  'min-values': Count.min(1).optional().describe('With fewer values than this the check is inconclusive'),
  severity,
  where
}

/** A statistic between `min` and `max`. */
function between<Value extends z.ZodType<number>>(value: Value) {
  return z
    .strictObject({ min: value.optional(), max: value.optional(), ...judged })
    .refine((given: Range) => given.min !== undefined || given.max !== undefined, 'needs "min" or "max"')
    .refine((given: Range) => !isCrossed(given), '"min" is larger than "max"')
    .refine((given: Range) => !isEmptied(given), '"min" equals "max", and "strict" forbids just that value')
}

// Figures are doubles, but for sums of whole numbers: unlike a value, none is missed by what a bound is rounded to.
const Statistic = between(z.number())
const Spread = between(z.number().min(0))
const Shares = between(Share)
const Counts = z.union([Count.transform(exactly => ({ min: exactly, max: exactly, severity: undefined })), between(Count)])

const ClassShare = z
  .strictObject({ min: Share.optional(), max: Share.optional(), severity, where })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"')
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"')

/** What a quantile is written as, `0.5` or `50%`, as a share. */
export function quantileShare(written: string): number | undefined {
  const share = shareOfPercent(written) ?? (/^(\d+(\.\d*)?|\.\d+)$/.test(written) ? Number(written) : Number.NaN)
  return share >= 0 && share <= 1 ? share : undefined
}

const Quantiles = z
  .record(z.string(), Statistic)
  .refine(holdsSome, 'holds no check')
  .superRefine((given, context) => {
    for (const written of Object.keys(given).filter(key => quantileShare(key) === undefined))
      context.addIssue({ code: 'custom', path: [written], message: 'is no quantile; expected a share such as 0.5 or 50%' })
  })
  .refine(given => noneTwice.check(Object.keys(given).map(quantileShare)), 'names a quantile twice')

/** Checks of one figure about all values of a column. Missing values are left out, but for `missing`. */
export const statisticChecks = {
  missing: MostShare.optional().describe('The largest share of missing values'),
  distinct: Counts.optional().describe('Number of different values: exactly, or min and max'),
  'distinct-share': Shares.optional().describe('Different values as a share of the values'),
  mean: Statistic.optional().describe('The mean'),
  median: Statistic.optional().describe('The median'),
  std: Spread.optional().describe('The standard deviation of a sample (divisor n - 1)'),
  sum: Statistic.optional().describe('The sum'),
  quantiles: Quantiles.optional().describe('Bounds of quantiles by their share, such as 0.99: { max: 120 }'),
  'most-common': about(z.array(SetItem).min(1).max(100).refine(noneTwice.check, noneTwice.error)).describe(
    'The values of which the most common one has to be one; of several equally common ones all have to be'
  ),
  'class-share': z
    .record(z.string(), ClassShare)
    .refine(holdsSome, 'holds no check')
    .refine(
      shares => everywhere(shares).reduce((sum, { min = 0 }) => sum + min, 0) <= 1 + 1e-9,
      'asks for more than 100% in total: the least shares add up to more'
    )
    .optional()
    .describe('How large a share of the values each class has')
}

function isCrossed({ min, max }: Range): boolean {
  return min !== undefined && max !== undefined && min > max
}

function isEmptied({ min, max, strict }: Range): boolean {
  return min !== undefined && min === max && strict !== undefined
}

/** Shares of the same rows can be added up; those of different rows cannot. */
function everywhere<Given extends { readonly where?: unknown }>(shares: Readonly<Record<string, Given>>): Given[] {
  return Object.values(shares).filter(share => share.where === undefined)
}
