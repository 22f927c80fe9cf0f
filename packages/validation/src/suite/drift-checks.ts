import { z } from 'zod'
import { Count } from './limits.ts'
import { Share } from './share.ts'
import { about, severity } from './strictness.ts'

export const DRIFT_METHODS = ['auto', 'ks', 'psi', 'wasserstein', 'js', 'chi-square', 'l-infinity'] as const

/** How the statistic of a column is called; "auto" is ks for numbers and js for categories. */
export type DriftMethod = (typeof DRIFT_METHODS)[number]

const Names = z.array(z.string().min(1)).min(1).max(10_000)

/** What decides whether one column drifted. */
const rule = {
  method: z
    .enum(DRIFT_METHODS)
    .optional()
    .describe('The statistic that decides; auto (the default) is ks for numbers and dates, js for categories'),
  threshold: z
    .number()
    .min(0)
    .optional()
    .describe('The effect (value of the statistic) above which a column may have drifted; 0.1 by default'),
  alpha: z
    .number()
    .gt(0)
    .lt(1)
    .optional()
    .describe('The largest p value (after the correction) that counts as significant; 0.01 by default'),
  'min-rows': Count.min(1).optional().describe('Fewer values than this on either side are inconclusive; 30 by default'),
  'missing-change': Share.optional().describe('How far the share of missing values may move, as a difference of shares; 2% by default'),
  'new-categories': Share.optional().describe('The largest share of rows in categories that the reference does not have; 1% by default'),
  'lost-categories': Share.optional().describe('The largest share of reference rows in categories that are gone; 1% by default')
}

const ofColumn = {
  ...rule,
  as: z
    .enum(['numeric', 'categorical', 'text'])
    .optional()
    .describe('What the column is compared as, where its type does not say it: codes that are numbers, for instance, are categorical'),
  severity
}

const Ratio = z
  .strictObject({ min: z.number().min(0).optional(), max: z.number().gt(0).optional(), severity })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"')
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"')

/** How the data may differ from the reference. */
export const DriftChecks = z
  .strictObject({
    columns: Names.optional().describe('The columns to compare; all that both sides have where nothing is said'),
    exclude: Names.optional().describe('Columns that are not compared, such as ids and time stamps'),
    ...rule,
    correction: z
      .enum(['benjamini-hochberg', 'none'])
      .optional()
      .describe('Of the p values, for the number of comparisons; with none, alpha or threshold alone decides, whichever is given'),
    numeric: z.strictObject(rule).optional().describe('For columns of numbers, dates and times'),
    categorical: z.strictObject(rule).optional().describe('For columns of categories'),
    text: z.strictObject(rule).optional().describe('For columns of free text, whose lengths and kinds of characters are compared'),
    overrides: z.record(z.string(), z.strictObject(ofColumn)).optional().describe('For single columns, by name'),
    'max-share': about(Share).describe('The largest share of compared columns that may drift; each of them is then a warning'),
    'max-score': about(Share).describe(
      'The largest drift score (mean Jensen-Shannon distance, 0 to 1); a drifted column is then a warning'
    ),
    volume: Ratio.optional().describe('Rows as a ratio of the rows of the reference'),
    severity: severity.describe('Of the checks of the columns')
  })
  .refine(({ columns, exclude }) => columns === undefined || exclude === undefined, 'has both "columns" and "exclude"; give one')
  .refine(
    ({ correction, alpha, threshold }) => correction !== 'none' || alpha !== undefined || threshold !== undefined,
    '"correction: none" needs "alpha" (then p values decide), "threshold" (then the effect decides), or both'
  )
export type DriftChecks = z.output<typeof DriftChecks>

/** The rule of one column, as far as it is written down. */
export type DriftRule = NonNullable<DriftChecks['overrides']>[string]
