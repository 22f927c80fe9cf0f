import { checkLook, checkSettings } from './checked.ts'
import { dispersion } from './dispersion.ts'
import type { ArmCounts, Finding, Look, LookEvidence, SequentialSettings } from './look.ts'
import { ratioTest } from './ratio-test.ts'
import { shareEvidence } from './share-test.ts'

export interface SequentialTest {
  /**
   * Takes in one more look and says what is proven with it, harm before anything else.
   *
   * @throws RangeError on counts that cannot be, with the number of the look.
   */
  add(look: Look): { readonly evidence: LookEvidence; readonly finding: Finding | undefined }
}

/** Multiples of stable's rate that the canary is suspected of. */
const HARMFUL = [1.25, 1.5, 2, 3, 5, 10]
/** Multiples of stable's rate that are hoped for. */
const GOOD = [0.5, 0.8, 1]
/** Looks with traffic in both arms from which on the dispersion is known well enough. */
const SETTLED = 10
const UNSETTLED_EVIDENCE = Math.log(1000)

/**
 * The state of a judgement, look by look, for whoever goes on looking after a finding or judges by several metrics: then each of m metrics
 * has a test with α ∕ m (Bonferroni: harm in one suffices, and a rollback is false with a probability of at most α whatever the metrics have
 * in common), and all must speak for promotion at the same look (β as it is, because all must agree).
 *
 * Before ten looks with traffic in both arms the dispersion is unknown, and a burst would pass for harm: until then every decision needs
 * evidence of 1000 to 1, and no look counts for more than two bad requests could. Without that cap up to 40 % of equal canaries would be
 * rolled back within 100 looks whose rates vary with a coefficient of variation of 1 (the more, the more bad requests a look has); with it
 * 3 %, and ten times stable's rate is still found at the third look. Beyond, at 2, it is up to 13 %: bursts that wild are not told from
 * harm.
 *
 * @throws RangeError on settings with which there is nothing to test.
 */
export function sequentialTest(settings: SequentialSettings): SequentialTest {
  checkSettings(settings)
  const { alpha, beta, harmRatio, nonInferiorityRatio, maxBadShare } = settings
  const harm = ratioTest(
    harmRatio,
    HARMFUL.filter(ratio => ratio > harmRatio)
  )
  const nonInferiority = ratioTest(
    nonInferiorityRatio,
    GOOD.filter(ratio => ratio < nonInferiorityRatio)
  )
  const spread = dispersion()
  let number = 0
  let comparable = 0
  let canary: ArmCounts = { total: 0, bad: 0 }
  let stable: ArmCounts = { total: 0, bad: 0 }

  return {
    add: look => {
      checkLook(look, ++number)
      if (look.canary.total > 0 && look.stable.total > 0) comparable++
      canary = plus(canary, look.canary)
      stable = plus(stable, look.stable)
      for (const part of [harm, nonInferiority, spread]) part.add(look)
      const factor = spread.factor()
      const settled = comparable >= SETTLED
      const needed = (error: number) => (settled ? -Math.log(error) : Math.max(-Math.log(error), UNSETTLED_EVIDENCE))
      const evidence = {
        look: number,
        canary,
        stable,
        ratio: spread.ratio(),
        harm: settled ? harm.evidence(factor) : harm.cappedEvidence(factor),
        nonInferiority: settled ? nonInferiority.evidence(factor) : nonInferiority.cappedEvidence(factor),
        flawless: shareEvidence(canary, maxBadShare),
        dispersion: factor,
        needed: { rollback: needed(alpha), promote: needed(beta) }
      }
      return { evidence, finding: findingOf(evidence, settings.minRequests) }
    }
  }
}

function findingOf({ canary, harm, nonInferiority, flawless, needed }: LookEvidence, minRequests: number): Finding | undefined {
  if (harm >= needed.rollback) return 'harm'
  if (canary.total < minRequests) return undefined
  if (nonInferiority >= needed.promote) return 'non-inferior'
  return canary.bad === 0 && flawless >= needed.promote ? 'flawless' : undefined
}

function plus(one: ArmCounts, other: ArmCounts): ArmCounts {
  return { total: one.total + other.total, bad: one.bad + other.bad }
}
