import { shares } from './shares.ts'

/** The largest difference between the shares of one category, 0 to 1. Takes counts or shares. NaN of nothing. */
export function lInfinityDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const length = Math.max(a.length, b.length)
  const [p, q] = [shares(a, length), shares(b, length)]
  return length === 0 ? Number.NaN : p.reduce((most, share, index) => Math.max(most, Math.abs(share - (q[index] ?? 0))), 0)
}
