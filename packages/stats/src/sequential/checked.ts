import type { ArmCounts, Look, SequentialSettings } from './look.ts'

/** @throws RangeError that names the look when a count is not a whole number from 0 or more requests were bad than there were. */
export function checkLook({ canary, stable }: Look, number: number): void {
  checkArm(`Look ${number}: the canary`, canary)
  checkArm(`Look ${number}: stable`, stable)
}

/** @throws RangeError that names the setting with which there is nothing to test. */
export function checkSettings(settings: SequentialSettings): void {
  const { harmRatio, nonInferiorityRatio, minRequests } = settings
  for (const name of ['alpha', 'beta', 'maxBadShare'] as const)
    if (!(settings[name] > 0 && settings[name] < 1)) throw new RangeError(`${name} is ${settings[name]}, but must be between 0 and 1`)
  if (!(harmRatio >= 1 && harmRatio < 10)) throw new RangeError(`harmRatio is ${harmRatio}, but must be at least 1 and below 10`)
  if (!(nonInferiorityRatio > 0.5 && nonInferiorityRatio < Number.POSITIVE_INFINITY))
    throw new RangeError(`nonInferiorityRatio is ${nonInferiorityRatio}, but must be above 0.5`)
  if (!isCount(minRequests)) throw new RangeError(`minRequests is ${minRequests}, but must be a whole number from 0`)
}

function checkArm(arm: string, { total, bad }: ArmCounts): void {
  if (!isCount(total)) throw new RangeError(`${arm} has ${total} requests, which is not a whole number from 0`)
  if (!isCount(bad)) throw new RangeError(`${arm} has ${bad} bad requests, which is not a whole number from 0`)
  if (bad > total) throw new RangeError(`${arm} has ${bad} bad requests among ${total}`)
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
