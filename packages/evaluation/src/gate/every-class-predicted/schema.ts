import { shareWhere } from '@gauntlet/core'
import { z } from 'zod'
import { sectionFields } from '../section-fields.ts'

const Share = shareWhere(share => share > 0 && share <= 1, 'a percentage above 0% such as 50%, or a share such as 0.5')

/** The section `every-class-predicted`: no class of the labels is forgotten. */
export const EveryClassPredicted = z.strictObject({
  'min-share': Share.optional().describe(
    'How often a class is predicted at least, beside how often it occurs: with 50%, a class of 100 labels in 50 rows. Default: once'
  ),
  'min-labels': z.int().min(1).default(1).describe('Classes with fewer labels are passed over, and named'),
  ...sectionFields
})
export type EveryClassPredicted = z.infer<typeof EveryClassPredicted>
