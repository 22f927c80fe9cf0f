import type { DeploymentDraft } from '../src/index.ts'

/** For tests: what is told of a deployment of `target`, with anything else put over it. */
export function draftOf(target: string, more: Partial<DeploymentDraft> = {}): DeploymentDraft {
  return {
    kind: 'rollout',
    environment: 'production',
    model: 'flights',
    target: { version: target, digest: 'd'.repeat(64) },
    from: null,
    reason: `Deploying ${target}`,
    takeoverAfterMs: 60_000,
    ...more
  }
}
