import { incompleteBeta } from './beta.ts'
import { binomialTerm } from './binomial-term.ts'

/** The probability of exactly `successes` in `trials`, each of probability `chance`. Precise for billions of trials (Loader 2000). */
export function binomialProbability(successes: number, trials: number, chance: number): number {
  if (!(successes >= 0 && successes <= trials)) return 0
  return binomialTerm(successes, trials - successes, chance, 1 - chance)
}

/** The probability of at most `successes` in `trials`. */
export function binomialCdf(successes: number, trials: number, chance: number): number {
  if (successes < 0) return 0
  if (successes >= trials) return 1
  return incompleteBeta(trials - successes, successes + 1, 1 - chance, chance)
}
