import { formatNumber, Severity, shareOfPercent } from '@gauntlet/core'
import { z } from 'zod'
import type { Metric } from '../catalogue.ts'

/** By how much a metric may get worse: an amount, or a share of the baseline's absolute value. */
export interface Drop {
  readonly amount: number
  readonly relative: boolean
}

const HOW_TO_WRITE_A_DROP = 'expected a number of at least 0 such as 0.02, or a percentage such as 2%'

/** A `Drop` as authors write it. */
export const MaxDrop = z.union([z.number(), z.string()]).transform((written, context): Drop => {
  const share = typeof written === 'string' ? shareOfPercent(written) : undefined
  if (share !== undefined) return { amount: share, relative: true }
  if (typeof written === 'number' && written >= 0) return { amount: written, relative: false }
  context.addIssue({ code: 'custom', message: HOW_TO_WRITE_A_DROP })
  return z.NEVER
})

const Bounds = z.strictObject({
  min: z.number().optional().describe('The least value that passes'),
  max: z.number().optional().describe('The largest value that passes'),
  'max-drop': MaxDrop.optional().describe(
    'By how much it may be worse (lower or higher, as it is) than the baseline: an amount such as 0.02, or a percentage of it such as 2%'
  ),
  severity: Severity.default('critical').describe('`critical` decides, `warning` annotates, `info` reports')
})
export type Rule = z.infer<typeof Bounds>

/** What a gate may ask of one metric. */
export function ruleOf(metric: Metric) {
  return Bounds.superRefine((rule, context) => refuseImpossibleBounds(metric, rule, context)).describe(
    `${metric.title} (${metric.better} is better)`
  )
}

/** Bounds that nothing or everything would meet: mistakes in writing, such as 85 for 0.85. */
function refuseImpossibleBounds(metric: Metric, rule: Rule, context: Pick<z.core.$RefinementCtx, 'addIssue'>): void {
  const refuse = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message })
  const [least, most] = metric.range
  for (const key of ['min', 'max'] as const) {
    const bound = rule[key]
    if (bound === undefined || (bound >= least && bound <= most)) continue
    const percent = most === 1 && bound > 1 && bound <= 100 ? `; write ${formatNumber(bound / 100)}` : ''
    refuse(key, `is ${bound}, but this metric lies between ${least} and ${most}${percent}`)
  }
  const { min, max, 'max-drop': drop } = rule
  if (min !== undefined && max !== undefined && min > max) refuse('min', `is ${min}, which is more than "max" (${max}): nothing could pass`)
  if (drop === undefined) return
  if (canNeverBeLost(metric, drop)) {
    refuse(
      'max-drop',
      `is ${shownDrop(drop)}, which this metric can never lose: everything would pass. Write 0.02 or 2% for two hundredths`
    )
  }
}

/** Whether a metric lies in so small a range that it cannot get worse by this much. */
export function canNeverBeLost({ better, range: [least, most] }: Metric, drop: Drop): boolean {
  const bounded = drop.relative ? better === 'higher' && least === 0 : Number.isFinite(most - least)
  return bounded && drop.amount >= (drop.relative ? 1 : most - least)
}

export function shownDrop({ amount, relative }: Drop): string {
  return relative ? `${formatNumber(amount * 100)}%` : formatNumber(amount)
}
