import { binomialCdf, binomialProbability } from '../distributions/binomial.ts'

/** Rows on which exactly one of two models is right. */
export interface Discordance {
  readonly onlyCandidate: number
  readonly onlyProduction: number
}

export interface McNemar {
  /** Two-sided: that the models are not equally often right. 1 where no row tells them apart. */
  readonly p: number
  /** One-sided: that the candidate is right less often. Small where it is. */
  readonly pWorse: number
  /** One-sided: that the candidate is right more often. */
  readonly pBetter: number
}

/**
 * McNemar's test (1947) that two models are right equally often, on the same rows: whether those of them that only one gets right
 * divide like tosses of a coin.
 *
 * `exact` never exceeds its level; `mid-p` counts half of the probability of what was found, stays within the level in practice and
 * finds more (Fagerland, Lydersen & Laake 2013).
 *
 * @throws RangeError on what is no count.
 */
export function mcnemar({ onlyCandidate, onlyProduction }: Discordance, method: 'mid-p' | 'exact' = 'mid-p'): McNemar {
  for (const count of [onlyCandidate, onlyProduction])
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} rows are not a whole number from 0`)
  const rows = onlyCandidate + onlyProduction
  const here = binomialProbability(Math.min(onlyCandidate, onlyProduction), rows, 0.5)
  const share = method === 'exact' ? 1 : 0.5
  const atMost = (count: number) => Math.min(1, binomialCdf(count - 1, rows, 0.5) + share * here)
  const [pWorse, pBetter] = [atMost(onlyCandidate), atMost(onlyProduction)]
  return { p: Math.min(1, 2 * Math.min(pWorse, pBetter)), pWorse, pBetter }
}
