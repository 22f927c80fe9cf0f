import { formatNumber } from '@gauntlet/core'

/** `p 0.011`, and `p below 0.0001` for what nobody distinguishes. */
export function shownP(p: number): string {
  return p < 1e-4 ? 'p below 0.0001' : `p ${formatNumber(p, 2)}`
}
