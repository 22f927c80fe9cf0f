import { Outcome, Severity } from '@gauntlet/core'
import { type Column, LOGICAL_TYPES } from '@gauntlet/tables'
import { z } from 'zod'
import { Distribution } from '../drift/distribution.ts'

/** Raised when a reader of the old shape would misunderstand the new one. */
export const PROFILE_VERSION = 1

const Count = z.int().min(0)
const Name = z.string().max(10_000)
/** A number of the data; null where it is not finite. */
const Figure = z.number().nullable()
const Text = z.string().max(1000)

/** Numbers of a numeric column. Quantiles are close, not exact: exact ones would need all values at once. */
export const Numbers = z.strictObject({
  min: Figure,
  max: Figure,
  mean: Figure,
  std: Figure.describe('Of a sample (divisor n − 1)'),
  quantiles: z.array(z.strictObject({ share: z.number().min(0).max(1), value: Figure })).max(20),
  exact: z.boolean().describe('Whether the quantiles are exact'),
  zeros: Count,
  negative: Count,
  infinite: Count
})

/** How many values lie in bins: bin `i` holds those above `edges[i]` and at most `edges[i + 1]`, the first one its lower edge too. */
export const Histogram = z
  .strictObject({
    of: z.enum(['numbers', 'moments']).describe('Moments are seconds since 1970'),
    edges: z.array(z.number()).min(2).max(101),
    counts: z.array(Count).min(1).max(100)
  })
  .refine(({ edges, counts }) => edges.length === counts.length + 1, 'has not one edge more than bins')
  .refine(({ edges }) => edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge)), 'has edges out of order')
export type Histogram = z.output<typeof Histogram>

export const ColumnProfile = z.strictObject({
  name: Name,
  type: z.enum(LOGICAL_TYPES),
  engineType: Text,
  missing: Count,
  distinct: z.strictObject({ count: Count, exact: z.boolean() }).optional(),
  numbers: Numbers.optional(),
  moments: z.strictObject({ min: Text.nullable(), max: Text.nullable() }).optional().describe('The range of dates and times, as ISO text'),
  lengths: z.strictObject({ min: Count, mean: z.number(), max: Count }).optional().describe('Of texts, in characters'),
  histogram: Histogram.optional(),
  top: z
    .array(z.strictObject({ value: Text.nullable().describe('null where values are not shown'), count: Count }))
    .max(20)
    .optional()
    .describe('The commonest values, the most frequent first'),
  distribution: Distribution.optional().describe('What later data is held against')
})
export type ColumnProfile = z.output<typeof ColumnProfile>

/** A table in numbers: to be looked at, and to hold later data against. */
export const Profile = z
  .strictObject({
    kind: z.literal('gauntlet-profile'),
    version: z.literal(PROFILE_VERSION),
    title: Text,
    createdAt: z.iso.datetime(),
    digest: z.string().max(200).optional().describe('SHA-256 of the data'),
    rows: Count,
    columns: z.array(ColumnProfile).max(10_000),
    valuesShown: z.boolean().describe('Whether values of text columns are in it'),
    checks: z
      .array(z.strictObject({ id: z.string().max(1000), title: Text, severity: Severity, outcome: Outcome }))
      .max(10_000)
      .describe('What came of the checks, to tell a new failure from an old one')
  })
  .refine(({ rows, columns }) => columns.every(({ missing }) => missing <= rows), 'has more missing values than rows')
  .refine(
    ({ rows, columns }) =>
      columns.every(({ missing, distribution: told }) => told === undefined || (told.rows === rows && told.missing === missing)),
    'has a column whose distribution is of other rows'
  )
  .refine(({ columns }) => new Set(columns.map(({ name }) => name)).size === columns.length, 'names a column twice')
export type Profile = z.output<typeof Profile>

/** The columns of the table that a profile is of. */
export function profiledColumns({ columns }: Profile): Column[] {
  return columns.map(({ name, type, engineType }) => ({ name, type, engineType }))
}
