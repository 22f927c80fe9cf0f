import { z } from 'zod'
import { classFields, Name, roleFields } from '../predictions/prediction-fields.ts'
import { settingsFields } from './settings.ts'

/** The shape of a comparison file. `Comparison` in `comparison.ts` also refuses parts that do not go together. */
export const Shape = z.strictObject({
  title: Name.optional().describe('Heading of the verdict'),
  ...settingsFields,
  top: z.int().min(1).max(100).default(10).describe('How many of the runs of the input `experiment` are shown'),
  columns: z
    .strictObject({
      id: Name.default('id').describe('Column that says which rows are the same; it must not repeat'),
      ...roleFields
    })
    .prefault({})
    .describe('What the columns are called, in both inputs'),
  ...classFields
})
export type Shaped = z.infer<typeof Shape>
