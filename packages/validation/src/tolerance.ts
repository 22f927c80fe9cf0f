import { counted, formatNumber, formatShare } from '@gauntlet/core'
import type { Finding } from './planned.ts'
import type { Strictness } from './suite.ts'

/** How many values (or rows) were looked at and how many were not as expected. */
export interface Tally {
  readonly total: number
  readonly unexpected: number
}

/** `success = (total − unexpected) / total ≥ mostly`, and `unexpected ≤ max-unexpected`; without either, nothing may be unexpected. */
export function tolerated({ total, unexpected }: Tally, { mostly, 'max-unexpected': most }: Strictness): boolean {
  if (mostly === undefined && most === undefined) return unexpected === 0
  return (mostly === undefined || (total - unexpected) / total >= mostly) && (most === undefined || unexpected <= most)
}

/** ` in at least 99.9% of rows`, ` with at most 10 exceptions`, or nothing. */
export function toleranceWords({ mostly, 'max-unexpected': most }: Strictness, noun: string): string {
  const share = mostly === undefined ? '' : `, in at least ${formatShare(mostly)} of ${noun}`
  return `${share}${most === undefined ? '' : `, with at most ${counted(most, 'exception')}`}`
}

/** `12 of 3,000,000 values`. */
export function ofTotal(unexpected: number, total: number, noun: string): string {
  return `${formatNumber(unexpected)} of ${formatNumber(total)} ${noun}`
}

/** Nothing to judge by: never a pass. */
export function nothingToJudge(subject: string, rows: number): Finding {
  const observed = rows === 0 ? 'no rows' : 'no values'
  return {
    outcome: 'inconclusive',
    observed,
    message: `${subject} cannot be judged: ${rows === 0 ? 'the data has no rows' : 'all its values are missing'}`
  }
}
