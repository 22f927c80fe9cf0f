import type { Look } from './look.ts'
import { logMean } from './mixture.ts'

/** Tests whether the canary's rate of bad requests is a multiple of stable's that lies beyond a bound. */
export interface RatioTest {
  add(look: Look): void
  /** ln of the e-value of all looks so far, every cumulative logarithm divided by the dispersion φ ≥ 1. */
  evidence(dispersion: number): number
  /** The same where no look may say more than two bad requests could. */
  cappedEvidence(dispersion: number): number
}

const BAD_REQUESTS_OF_A_BURST = 2

/**
 * A conditional-binomial mixture e-process with equal weights for the alternatives: evidence against `the canary's rate is bound times
 * stable's` and against everything farther from the alternatives, which must all lie on one side of the bound.
 *
 * Given the K bad requests of both arms, those of the canary are binomial with the share q = n_c·r ∕ (n_c·r + n_s) when its rate is r times
 * stable's: exactly so for Poisson counts, conservatively for Bernoulli ones (Hoeffding 1963). So the rate may drift from look to look, an
 * outage of both arms cancels, and the traffic weights may change. By Ville's inequality the e-value reaches 1 ∕ α with a probability of at
 * most α, whenever and however often one looks. Lindon and Malek, Anytime-Valid Inference for Multinomial Count Data, NeurIPS 2022.
 *
 * A cap on what one look says keeps that guarantee, because it only makes e-values smaller. It bounds what one burst can do while nothing
 * is known about bursts: when both rates jump from look to look with a coefficient of variation of 1 (exponentially), even a look at
 * endless traffic is at most g ∕ r times likelier under the ratio g than under r, which is what a single bad request of the canary can
 * say. Twice that is allowed; the simulation (`npm run bench -- judge`) shows it to suffice.
 */
export function ratioTest(bound: number, alternatives: readonly number[]): RatioTest {
  const sums = alternatives.map(() => 0)
  const capped = alternatives.map(() => 0)
  const logMeanOf = (totals: readonly number[], dispersion: number) => logMean(totals.map(total => total / dispersion))
  return {
    add: look => {
      for (const [index, alternative] of alternatives.entries()) {
        const said = logLikelihoodRatio(look, bound, alternative)
        sums[index] = (sums[index] ?? 0) + said
        capped[index] = (capped[index] ?? 0) + Math.min(said, BAD_REQUESTS_OF_A_BURST * Math.abs(Math.log(alternative / bound)))
      }
    },
    evidence: dispersion => logMeanOf(sums, dispersion),
    cappedEvidence: dispersion => logMeanOf(capped, dispersion)
  }
}

/** ln of how much likelier a look is when the canary's rate is `alternative` times stable's than when it is `bound` times. */
export function logLikelihoodRatio({ canary, stable }: Look, bound: number, alternative: number): number {
  if (canary.total === 0 || stable.total === 0) return 0
  const shift = (canary.total * (alternative - bound)) / (canary.total * bound + stable.total)
  return canary.bad * Math.log(alternative / bound) - (canary.bad + stable.bad) * Math.log1p(shift)
}
