import { z } from 'zod'
import { By } from '../../groups/by.ts'
import { MaxDrop } from '../../metrics/drop.ts'
import { Name } from '../../predictions/prediction-fields.ts'

/** Parts of the rows on which the candidate is compared with production as well. */
export const SliceSettings = z
  .strictObject({
    by: By.prefault([]).describe('Columns whose values are slices each; a list of columns for their combinations'),
    where: z
      .record(Name, z.string().min(1).max(2000))
      .default({})
      .describe('Slices by name: an SQL condition over the columns, such as `hour >= 22`'),
    'min-rows': z.int().min(10).default(50).describe('Smaller slices are named and not judged'),
    margin: MaxDrop.optional().describe('How much worse still counts as not worse on a slice. Default: the margin of the whole'),
    require: z
      .enum(['not-worse', 'non-inferior'])
      .default('not-worse')
      .describe('`not-worse`: no slice is proven worse (Holm). `non-inferior`: every slice is proven not worse')
  })
  .refine(({ by, where }) => by.length + Object.keys(where).length > 0, 'names no slice: write `by` or `where`')
export type SliceSettings = z.infer<typeof SliceSettings>
