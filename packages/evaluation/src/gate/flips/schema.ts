import { z } from 'zod'
import { By } from '../../groups/by.ts'
import { Confidence } from '../../intervals/confidence.ts'
import { sectionFields } from '../section-fields.ts'
import { Share } from '../share.ts'

/** The section `flips`. */
export const Flips = z
  .strictObject({
    'max-rate': Share.describe('The largest share of rows that the model in production had right and this one has wrong: `2%`'),
    of: z
      .enum(['all-rows', 'champion-right'])
      .default('all-rows')
      .describe('Of which rows it is a share: of all, or of those that the model in production had right'),
    tolerance: z
      .number()
      .min(0)
      .optional()
      .describe('For numbers: a row flips where its absolute error grew by more than this, in the unit of the label'),
    confidence: Confidence.optional().describe('Judges at the upper end of this two-sided interval, in place of the share'),
    by: By.default([]).describe('Columns by which flips are counted in the report, too'),
    ids: z
      .int()
      .min(0)
      .max(1000)
      .default(0)
      .describe('Shows the ids of so many flipped rows. Rows are shown by their number alone unless this is given: ids may be personal'),
    ...sectionFields
  })
  .describe('Rows that were right with the model in production and are wrong now')
export type WrittenFlips = z.infer<typeof Flips>
