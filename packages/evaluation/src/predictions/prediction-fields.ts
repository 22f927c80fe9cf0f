import { z } from 'zod'

export const Name = z.string().min(1).max(200)

/** What a gate and a comparison call the columns that metrics are computed from. */
export const roleFields = {
  label: Name.default('label').describe('Column of what is true'),
  prediction: Name.optional().describe('Column of what the model says. Default `prediction`, or else made of the score and the threshold'),
  score: Name.optional().describe('Column of the score of the positive class. Default `score`'),
  scores: z
    .record(Name, Name)
    .transform(columns => new Map(Object.entries(columns)))
    .optional()
    .describe('Columns of the probabilities, by class: `{ cat: p_cat, dog: p_dog }`'),
  weight: Name.optional().describe('Column of how much each row counts'),
  cluster: Name.optional().describe('Column of what belongs together, such as a patient or a session: intervals then resample whole ones'),
  order: Name.optional().describe('Column of numbers that rise with time'),
  fold: Name.optional().describe('Column of the fold of a cross-validation that each row was predicted in')
}

/** What a gate and a comparison say of classes. */
export const classFields = {
  positive: z
    .union([z.string(), z.number(), z.boolean()])
    .optional()
    .describe('The positive class, written as in the data. Default 1 (against 0 or -1) or true'),
  threshold: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('A score of at least this makes the prediction the positive class, in place of a column of predictions')
}
