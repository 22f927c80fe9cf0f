import { counted, formatNumber } from '@gauntlet/core'
import { minimumDetectable } from '@gauntlet/stats'
import type { Uncertainty } from './methods/uncertainty.ts'

/** What so many rows can show. */
export interface Power {
  /** The smallest true difference that would be found in 80 % of cases. */
  readonly detectable: number
  /** How many rows it takes to see what is to be seen in 80 % of cases. Undefined where there is nothing to be seen. */
  readonly rowsNeeded: number | undefined
  readonly target: Target | undefined
}

/** A difference that the author cares about, or the one that was found. */
export interface Target {
  readonly difference: number
  readonly called: 'the margin' | 'the least improvement' | 'the difference found'
}

const POWER = 0.8

/** Undefined where nothing varies, and nothing can be said. `gain` is the difference that was found, in either direction. */
export function powerOf(
  uncertainty: Uncertainty,
  rows: number,
  wanted: { readonly margin: number; readonly leastImprovement: number | undefined; readonly gain: number },
  confidence: number
): Power | undefined {
  const { standardError } = uncertainty
  if (!(standardError > 0 && Number.isFinite(standardError))) return undefined
  const alpha = 1 - confidence
  const target = targetOf(wanted)
  return {
    detectable: minimumDetectable(standardError, { alpha, power: POWER }),
    rowsNeeded: target && uncertainty.rowsToSee(target.difference, { rows, alpha, power: POWER }),
    target
  }
}

/** `So many rows show a difference of 0.021 in 80% of cases; to see the margin of 0.005, about 7,100 rows are needed.` */
export function powerText({ detectable, rowsNeeded, target }: Power, rows: number): string {
  const shows = `${counted(rows, 'row')} show a true difference of ${formatNumber(detectable, 2)} in 80% of cases`
  if (target === undefined || rowsNeeded === undefined) return `${shows}.`
  const difference = `${target.called} of ${formatNumber(target.difference, 3)}`
  if (rowsNeeded <= rows) return `${shows}, enough to see ${difference}.`
  return `${shows}; to see ${difference}, about ${counted(roundedUp(rowsNeeded), 'row')} are needed.`
}

/** To two digits: it is an estimate, and looks like one. */
export function roundedUp(rows: number): number {
  const step = 10 ** Math.max(0, Math.ceil(Math.log10(rows)) - 2)
  return Math.ceil(rows / step) * step
}

function targetOf({ margin, leastImprovement, gain }: Parameters<typeof powerOf>[2]): Target | undefined {
  if (margin > 0) return { difference: margin, called: 'the margin' }
  if (leastImprovement !== undefined && leastImprovement > 0) return { difference: leastImprovement, called: 'the least improvement' }
  return gain === 0 || !Number.isFinite(gain) ? undefined : { difference: Math.abs(gain), called: 'the difference found' }
}
