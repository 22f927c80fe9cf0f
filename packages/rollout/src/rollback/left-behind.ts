import type { Deployment } from '../history/deployment.ts'

/** The deployment that took traffic away from a version because it was not good, unless it was promoted again since. Newest first. */
export function leftBehindBy(deployments: readonly Deployment[], version: string): Deployment | undefined {
  for (const deployment of deployments) {
    const { kind, state, target, from } = deployment
    if (target.version === version && state === 'promoted') return undefined
    if (kind === 'rollout' && target.version === version && state === 'rolled-back') return deployment
    if (kind === 'rollback' && from?.version === version && state === 'promoted') return deployment
  }
  return undefined
}
