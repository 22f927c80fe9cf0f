import { shareWhere } from '@gauntlet/core'
import { z } from 'zod'
import { sectionFields } from '../section-fields.ts'

const End = z.number().nullable()
const Range = z
  .tuple([End, End])
  .refine(([least, most]) => least !== null || most !== null, 'has no end: write [0, 1], or [0, null] for no upper end')
  .refine(([least, most]) => least === null || most === null || least < most, 'has a first number that is not below the second')

const Share = shareWhere(share => share > 0 && share < 1, 'a percentage above 0% and below 100% such as 95%, or a share such as 0.95')

/** The section `validity`: what predictions have to look like before any metric means something. */
export const Validity = z.strictObject({
  range: z
    .strictObject({
      score: Range.optional().describe('The least and the largest score: [0, 1]. Of probabilities by class, of each of them'),
      prediction: Range.optional().describe('The least and the largest prediction: [0, 500]; null for no end')
    })
    .default({})
    .describe('Where numbers have to lie, the ends included'),
  classes: z
    .array(z.union([z.string(), z.number(), z.boolean()]))
    .min(1)
    .max(10_000)
    .optional()
    .describe('Every class there is, written as in the data. A prediction of any other fails'),
  'sum-tolerance': z
    .number()
    .min(0)
    .max(0.001)
    .default(0.001)
    .describe('How far probabilities by class may be from adding up to 1. No metric takes more than 0.001'),
  'max-share': Share.optional().describe('The most frequent prediction makes up at most this share of the rows: 95%'),
  'allow-constant': z.boolean().default(false).describe('Whether all predictions, or all scores, may be the same'),
  ...sectionFields
})
export type Validity = z.infer<typeof Validity>
