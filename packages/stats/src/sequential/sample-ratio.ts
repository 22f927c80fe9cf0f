import betaln from '@stdlib/math-base-special-betaln'

/**
 * ln M, the evidence that the canary's share of the requests is not the one asked for: at 3 (M ≥ 20) the split is wrong with at most 5 %
 * error, however often one looks. About 0 or below when it is right. `share` is strictly between 0 and 1.
 *
 * M is the Bayes factor of a Beta(100·share, 100·(1 − share)) share against the stated one: lnB(100w + N_c, 100(1 − w) + N_s) −
 * lnB(100w, 100(1 − w)) − N_c·ln w − N_s·ln(1 − w). Lindon and Malek, Anytime-Valid Inference for Multinomial Count Data, NeurIPS 2022.
 * Large terms cancel: the absolute error is about 1e-17 times the requests.
 *
 * @throws RangeError on a count that is not a whole number from 0, or another share.
 */
export function sampleRatioEvidence(counts: { canary: number; stable: number }, share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`A share of ${share} is not between 0 and 1`)
  for (const count of [counts.canary, counts.stable])
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} requests are not a whole number from 0`)
  const [canary, stable] = [PRIOR_REQUESTS * share, PRIOR_REQUESTS * (1 - share)]
  const marginal = betaln(canary + counts.canary, stable + counts.stable) - betaln(canary, stable)
  return marginal - counts.canary * Math.log(share) - counts.stable * Math.log1p(-share)
}

const PRIOR_REQUESTS = 100
