import { logChoose } from './log-choose.ts'

/**
 * The probability that all of `count` rows fall into the sample of `size` rows and none into the other, of `other` rows, where rows
 * are dealt out at random: how surprising it is that a category is in one sample only. C(size, count) / C(size + other, count).
 */
export function oneSidedOnlyP(count: number, size: number, other: number): number {
  if (!(count >= 0 && count <= size)) return Number.NaN
  return Math.min(1, Math.exp(logChoose(size, count) - logChoose(size + other, count)))
}
