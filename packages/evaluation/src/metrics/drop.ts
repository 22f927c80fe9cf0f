import { formatNumber, shareOfPercent } from '@gauntlet/core'
import { z } from 'zod'
import type { Metric } from './metric.ts'

/** By how much a metric may get worse: an amount, or a share of the other value's size. */
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

/** Whether a metric lies in so small a range that it cannot get worse by this much. */
export function canNeverBeLost({ better, range: [least, most] }: Pick<Metric, 'better' | 'range'>, drop: Drop): boolean {
  const bounded = drop.relative ? better === 'higher' && least === 0 : Number.isFinite(most - least)
  return bounded && drop.amount >= (drop.relative ? 1 : most - least)
}

/** A drop in the units of the metric. A percentage is one of the other value's size: a metric may be negative. */
export function inUnits({ amount, relative }: Drop, previous: number): number {
  return relative ? amount * Math.abs(previous) : amount
}

/** The worst value that a drop lets through. */
export function worstAllowed({ better }: Pick<Metric, 'better'>, previous: number, drop: Drop): number {
  const allowed = inUnits(drop, previous)
  return better === 'higher' ? previous - allowed : previous + allowed
}

export function shownDrop({ amount, relative }: Drop): string {
  return relative ? `${formatNumber(amount * 100)}%` : formatNumber(amount)
}
