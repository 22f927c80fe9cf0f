/**
 * The logarithm of the mean of the numbers with the given logarithms (log-sum-exp): neither over- nor underflows. −∞ when all are zero.
 *
 * The mean of e-values is an e-value, however they depend on each other.
 */
export function logMean(logarithms: readonly number[]): number {
  const largest = Math.max(...logarithms)
  if (!Number.isFinite(largest)) return largest
  const scaled = logarithms.reduce((total, logarithm) => total + Math.exp(logarithm - largest), 0)
  return largest + Math.log(scaled / logarithms.length)
}
