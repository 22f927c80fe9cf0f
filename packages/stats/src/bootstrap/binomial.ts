import type { Random } from './random.ts'

/**
 * One draw of the number of successes in `trials` trials that succeed with probability `chance`.
 *
 * Where few are expected by adding up probabilities (BINV, Kachitvichyanukul & Schmeiser 1988), else by transformed rejection
 * (BTRS, Hörmann 1993): the time does not grow with `trials`.
 */
export function drawBinomial(random: Random, trials: number, chance: number): number {
  if (trials === 0 || chance <= 0) return 0
  if (chance >= 1) return trials
  if (chance > 0.5) return trials - drawBinomial(random, trials, 1 - chance)
  return trials * chance < 10 ? byAddingUp(random, trials, chance) : byRejection(random, trials, chance)
}

function byAddingUp(random: Random, trials: number, chance: number): number {
  const odds = chance / (1 - chance)
  const none = (1 - chance) ** trials
  for (;;) {
    let left = random.share()
    let probability = none
    for (let successes = 0; successes <= trials; successes++) {
      if (left < probability) return successes
      left -= probability
      probability *= (odds * (trials - successes)) / (successes + 1)
    }
    // Probabilities that were rounded down may add up to less than the share that was drawn.
  }
}

function byRejection(random: Random, trials: number, chance: number): number {
  const spread = Math.sqrt(trials * chance * (1 - chance))
  const b = 1.15 + 2.53 * spread
  const a = -0.0873 + 0.0248 * b + 0.01 * chance
  const centre = trials * chance + 0.5
  const quick = 0.92 - 4.2 / b
  const scale = (2.83 + 5.1 / b) * spread
  for (;;) {
    const u = random.share() - 0.5
    const v = random.share()
    const distance = 0.5 - Math.abs(u)
    const successes = Math.floor(((2 * a) / distance + b) * u + centre)
    if (distance >= 0.07 && v <= quick) return successes
    if (successes < 0 || successes > trials) continue
    if (Math.log((v * scale) / (a / distance ** 2 + b)) <= logRatioToMode(trials, chance, successes)) return successes
  }
}

/** ln of how likely so many successes are, compared with the most likely number of them. Dear, and so only asked for where needed. */
function logRatioToMode(trials: number, chance: number, successes: number): number {
  const logOdds = Math.log(chance / (1 - chance))
  const mode = Math.floor((trials + 1) * chance)
  const atMode = logFactorial(mode) + logFactorial(trials - mode)
  return atMode - logFactorial(successes) - logFactorial(trials - successes) + (successes - mode) * logOdds
}

/** ln n!, from a table or by Stirling's series, whose first term left out is below 1e-10 from 10 on. */
function logFactorial(n: number): number {
  if (n < SMALL.length) return SMALL[n] ?? Number.NaN
  return (n + 0.5) * Math.log(n) - n + HALF_LOG_TAU + (1 / 12 - (1 / 360 - 1 / (1260 * n * n)) / (n * n)) / n
}

const HALF_LOG_TAU = Math.log(2 * Math.PI) / 2

const SMALL: readonly number[] = [1, 1, 2, 6, 24, 120, 720, 5040, 40_320, 362_880].map(Math.log)
