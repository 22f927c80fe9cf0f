import { z } from 'zod'
import { metricNamed } from '../../metrics/catalogue.ts'
import { MetricChoice } from '../../metrics/chosen.ts'
import { canNeverBeLost, MaxDrop, shownDrop } from '../../metrics/drop.ts'
import { Name } from '../../predictions/prediction-fields.ts'
import { sectionFields } from '../section-fields.ts'
import { Share } from '../share.ts'

/** The section `weak-segments`. */
export const WeakSegments = z
  .strictObject({
    metric: MetricChoice.prefault('accuracy').describe('`accuracy`, or a metric that is a mean over rows: `log-loss`, `mae`, `rmse`'),
    columns: z
      .array(Name)
      .min(1)
      .max(50)
      .optional()
      .describe('Columns to search. Default: every column that plays no role, the first `column-limit` of them'),
    'column-limit': z.int().min(1).max(50).default(10).describe('So many columns are searched; the others are named'),
    'max-drop': MaxDrop.describe('By how much a segment may be worse than the rest: a percentage such as 20%, or an amount'),
    'min-rows': z.int().min(10).default(50).describe('Smaller segments are not looked at'),
    'min-share': Share.refine(share => share >= 0.001, 'is below 0.1%')
      .prefault('5%')
      .describe('Nor are those with a smaller share of the rows'),
    'max-columns': z
      .union([z.literal(1), z.literal(2)])
      .default(2)
      .describe('Segments of one column only, or of two as well'),
    bins: z.int().min(2).max(20).default(5).describe('Numbers are divided into so many bins of equally many rows'),
    alpha: z.number().gt(0).lt(0.5).default(0.05).describe('The risk of calling any segment weak by chance, over all that are looked at'),
    ...sectionFields
  })
  .superRefine(({ metric: { key, metric }, 'max-drop': drop, columns }, context) => {
    const isMean = metric.kind !== 'ready' && (metric.form.of === 'mean' || metric === metricNamed('accuracy'))
    const known = 'Use accuracy, log-loss, mae or rmse'
    if (!isMean) context.addIssue({ code: 'custom', path: ['metric'], message: `is ${key}, which is no mean over rows. ${known}` })
    if (canNeverBeLost(metric, drop)) {
      const message = `is ${shownDrop(drop)}, which this metric can never lose: everything would pass. Write 20% for a fifth`
      context.addIssue({ code: 'custom', path: ['max-drop'], message })
    }
    const twice = columns?.find((name, index) => columns.indexOf(name) !== index)
    if (twice !== undefined) context.addIssue({ code: 'custom', path: ['columns'], message: `names "${twice}" twice` })
  })
  .describe('Searches parts of the rows on which the model is worse than on the rest')
export type WrittenWeakSegments = z.infer<typeof WeakSegments>
