import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Environment, writeAtomically } from '@gauntlet/core'
import type { Rollout, RolloutReport } from '@gauntlet/rollout'

/** Writes all that is known of a rollout or of looks, for programs. Answers where. */
export async function writeEvidence(evidence: object, { temp }: Environment): Promise<string> {
  const path = join(temp, 'gauntlet-evidence', `canary-deploy-${randomUUID().slice(0, 8)}.json`)
  await writeAtomically(path, `${JSON.stringify(evidence, null, 2)}\n`)
  return path
}

/** E-values are given by their natural logarithm. */
export function rolloutEvidence(plan: Rollout, report: RolloutReport): object {
  const { looks, standings, ...rest } = report
  return {
    kind: 'rollout',
    ...rest,
    plan,
    looks: looks.map(({ counts, ...look }) => ({ ...look, counts: Object.fromEntries(counts) })),
    metrics: Object.fromEntries(standings.map(({ metric, ...standing }) => [metric, standing]))
  }
}
