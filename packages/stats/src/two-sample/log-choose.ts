import logBeta from '@stdlib/math-base-special-betaln'

/** ln C(n, k). */
export function logChoose(n: number, k: number): number {
  return -Math.log1p(n) - logBeta(n - k + 1, k + 1)
}
