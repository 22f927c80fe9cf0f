import { z } from 'zod'

const Count = z.int().min(0)

/**
 * How numbers are distributed, in bins of equal counts as far as values are not tied: bin `i` holds what is above `uppers[i - 1]` and
 * at most `uppers[i]`. A value that fills a bin alone has one of its own. Dates and times are seconds; infinities the largest number.
 */
export const NumericBins = z
  .strictObject({
    least: z.number(),
    uppers: z.array(z.number()).min(1).max(5000),
    counts: z.array(Count).min(1).max(5000),
    /** Sample standard deviation of the finite values; null of fewer than two, or where it is not finite. */
    std: z.number().min(0).nullable(),
    /** Whether each bin holds one distinct value. */
    exact: z.boolean()
  })
  .refine(({ uppers, counts }) => uppers.length === counts.length, 'has not one count for each bin')
  .refine(({ uppers }) => uppers.every((upper, index) => index === 0 || upper > (uppers[index - 1] ?? upper)), 'has bins out of order')
export type NumericBins = z.output<typeof NumericBins>

/** How often each category occurs, the most frequent first. */
export const CategoryCounts = z
  .strictObject({
    /** Whether names are SHA-256 digests (of the first 128 bits, in hex) instead of the values themselves. */
    hashed: z.boolean(),
    names: z.array(z.string().max(2000)).max(20_000),
    counts: z.array(Count).max(20_000),
    /** Rows in categories that are not listed. */
    others: Count
  })
  .refine(({ names, counts }) => names.length === counts.length, 'has not one count for each category')
  .refine(({ names }) => new Set(names).size === names.length, 'names a category twice')
export type CategoryCounts = z.output<typeof CategoryCounts>

const sizes = { rows: Count, missing: Count }

/** How the values of one column are distributed, so that later data can be compared without these data. */
export const Distribution = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('numeric'), ...sizes, measure: z.enum(['number', 'moment', 'time']), bins: NumericBins }),
    z.strictObject({ kind: z.literal('categorical'), ...sizes, categories: CategoryCounts }),
    /** Free text: its length in characters, and which kinds of characters a value holds (`kinds-of-characters.ts`). */
    z.strictObject({ kind: z.literal('text'), ...sizes, length: NumericBins, characters: CategoryCounts }),
    /** No value at all. */
    z.strictObject({ kind: z.literal('empty'), ...sizes }),
    /** Nested values and others: only what is missing is compared. */
    z.strictObject({ kind: z.literal('other'), ...sizes })
  ])
  .refine(({ rows, missing }) => missing <= rows, 'has more missing values than rows')
  .refine(given => listed(given) <= given.rows - given.missing, 'counts more values than there are')
export type Distribution = z.output<typeof Distribution>

export type DistributionKind = Distribution['kind']

/** How many values are counted at most. A date that is infinite is in no bin. */
function listed(given: {
  readonly kind: string
  readonly bins?: NumericBins
  readonly length?: NumericBins
  readonly categories?: CategoryCounts
}): number {
  const { counts = [] } = given.bins ?? given.length ?? given.categories ?? {}
  return counts.reduce((sum, count) => sum + count, given.categories?.others ?? 0)
}
