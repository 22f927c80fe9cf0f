import { sum } from '../summation.ts'
import { shares } from './shares.ts'

/**
 * The Jensen-Shannon distance of two distributions over the same categories: the square root of the divergence in bits (Lin 1991;
 * Endres & Schindelin 2003). 0 where the shares are equal, 1 where no category is in both. Takes counts or shares. NaN of nothing.
 */
export function jensenShannonDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const length = Math.max(a.length, b.length)
  const [p, q] = [shares(a, length), shares(b, length)]
  const divergence = sum(length, index => {
    const [one, other] = [p[index] ?? 0, q[index] ?? 0]
    const middle = (one + other) / 2
    return information(one, middle) + information(other, middle)
  })
  return Number.isNaN(divergence) ? Number.NaN : Math.sqrt(Math.min(1, Math.max(0, divergence / 2)))
}

function information(share: number, middle: number): number {
  return share === 0 ? 0 : share * Math.log2(share / middle)
}
