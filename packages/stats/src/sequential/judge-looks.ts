import { checkLook } from './checked.ts'
import type { Look, LookEvidence, SequentialJudgement, SequentialSettings } from './look.ts'
import { sequentialTest } from './sequential-test.ts'

/**
 * Judges a canary by its looks, in their order, at the first that proves something: harm is asked for first, then whether the canary may be
 * promoted. It may be called again with one look more at any time, as often as one likes: a look is judged by itself and those before it.
 * Time is linear in the looks.
 *
 * A rollout in stages keeps one list of looks, so that α covers all of it, and raises `minRequests` to the canary's requests before the
 * stage and those the stage needs: then no look of an earlier stage decides for the later one. Several metrics are judged look by look with a `sequentialTest` each.
 *
 * @throws RangeError on counts that cannot be (names the look, from 1) and settings with which there is nothing to test.
 */
export function judgeLooks(looks: readonly Look[], settings: SequentialSettings): SequentialJudgement {
  for (const [index, look] of looks.entries()) checkLook(look, index + 1)
  const test = sequentialTest(settings)
  const evidence: LookEvidence[] = []
  for (const look of looks) {
    const after = test.add(look)
    evidence.push(after.evidence)
    if (after.finding === undefined) continue
    const decision = after.finding === 'harm' ? 'rollback' : 'promote'
    return { decision, decidedAt: evidence.length, because: after.finding, evidence }
  }
  return { decision: 'continue', decidedAt: undefined, because: undefined, evidence }
}
