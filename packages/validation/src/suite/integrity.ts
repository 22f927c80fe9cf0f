import { z } from 'zod'
import { ColumnName, ColumnNames } from './missing-rows.ts'
import { oneOrMany } from './one-or-many.ts'
import { Share } from './share.ts'
import { holdsSome, severity, where } from './strictness.ts'
import { TableName } from './tables.ts'

const label = ColumnName.describe('The column that a model is to predict')
const options = { severity, where }
const some = {
  columns: ColumnNames.optional().describe('The columns to look at; all that can be where it is left out'),
  except: ColumnNames.optional().describe('Columns that are not looked at')
}

const LabelBalance = z
  .strictObject({ label, min: Share.optional(), max: Share.optional(), ...options })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"')
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"')
export type LabelBalance = z.output<typeof LabelBalance>

const Overlap = z
  .strictObject({
    with: TableName.default('reference').describe('The other part of the data, by the name of its table'),
    id: ColumnNames.optional().describe('Columns that tell one case from another: no case may be in both parts'),
    rows: z
      .union([z.literal(true), ColumnNames])
      .optional()
      .describe('true: no row may be in both parts, compared in all columns that both have, but those of "id"; or the columns to compare'),
    time: ColumnName.optional().describe('The time of a row: the test data begin after the training data end'),
    'data-is': z.enum(['test', 'train']).default('test').describe('Which part the judged data are'),
    max: Share.default(0).describe('The largest share of rows of the judged data that may overlap'),
    ...options
  })
  .refine(({ id, rows, time }) => id !== undefined || rows !== undefined || time !== undefined, 'needs "id", "rows" or "time"')
export type Overlap = z.output<typeof Overlap>

const ConflictingLabels = z.strictObject({
  label,
  features: ColumnNames.optional().describe('The columns that a model sees; all but the label where it is left out'),
  except: ColumnNames.optional().describe('Columns that are no features, such as an id'),
  max: Share.default(0).describe('The largest share of rows whose features occur with another label too'),
  ...options
})
export type ConflictingLabels = z.output<typeof ConflictingLabels>

const prediction = {
  'min-rows': z.int().min(40).max(1_000_000).default(200).describe('Fewer rows than this say nothing'),
  sample: z.int().min(1000).max(10_000_000).default(100_000).describe('Of more rows than this, so many are drawn')
}

const Leakage = z.strictObject({
  label,
  ...some,
  max: Share.default(0.8).describe('How much of the label one feature alone may explain (0: nothing, 1: all of it)'),
  ...prediction,
  ...options
})
export type Leakage = z.output<typeof Leakage>

const OrderLeakage = z.strictObject({
  label,
  columns: ColumnNames.optional().describe('Ids, dates and the like, by which the label must not be sorted'),
  'row-order': z.boolean().default(true).describe('Whether the order of the rows is looked at, too'),
  max: Share.default(0.1).describe('How much of the label the order may explain (0: nothing, 1: all of it)'),
  ...prediction,
  ...options
})
export type OrderLeakage = z.output<typeof OrderLeakage>

const ConstantColumns = z.strictObject({
  ...some,
  max: Share.optional().describe('The largest share of one value among the values of a column; below 100% where it is left out'),
  ...options
})
export type ConstantColumns = z.output<typeof ConstantColumns>

const MixedNulls = z.strictObject({
  ...some,
  spellings: z
    .array(z.string().max(100))
    .min(1)
    .max(200)
    .optional()
    .describe('Texts that stand for a missing value, whatever their case; the usual ones where it is left out'),
  max: z.int().min(0).default(1).describe('How many ways to say "missing" a column may have, a missing value itself being one'),
  ...options
})
export type MixedNulls = z.output<typeof MixedNulls>

const CategoryVariants = z.strictObject({
  ...some,
  max: Share.default(0).describe('The largest share of values that are spelled otherwise than most of their category'),
  'most-categories': z.int().min(2).max(1_000_000).default(1000).describe('Columns with more different values are no categories'),
  ...options
})
export type CategoryVariants = z.output<typeof CategoryVariants>

/** What makes data unfit to learn from, though each value is as it should be. */
export const integrityChecks = {
  'label-balance': oneOrMany(LabelBalance).optional().describe('Each class of a label has at least and at most such a share of the rows'),
  overlap: oneOrMany(Overlap).optional().describe('Training and test data have nothing in common'),
  'conflicting-labels': oneOrMany(ConflictingLabels).optional().describe('Rows with the same features have the same label'),
  leakage: oneOrMany(Leakage).optional().describe('No single feature gives the label away'),
  'order-leakage': oneOrMany(OrderLeakage).optional().describe('Neither an id nor a date nor the order of the rows gives the label away'),
  'constant-columns': ConstantColumns.optional().describe('No column holds (almost) one value only'),
  'mixed-nulls': MixedNulls.optional().describe('Missing values are spelled in one way'),
  'category-variants': CategoryVariants.optional().describe('No category is spelled in several ways (case, spaces, punctuation, accents)')
}

export const IntegrityChecks = z.strictObject(integrityChecks).refine(holdsSome, 'holds no check')
export type IntegrityChecks = z.output<typeof IntegrityChecks>

/** The key of a kind of check. */
export type IntegrityCheckName = keyof typeof integrityChecks
