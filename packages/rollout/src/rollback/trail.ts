import type { Deployment } from '../history/deployment.ts'

/** A version that had all traffic for a time. */
export interface Served {
  readonly version: string
  /** When it got all traffic; undefined for what served before the history begins. */
  readonly since: string | undefined
  /** Why it got it. */
  readonly reason: string | undefined
  readonly deploymentId: string | undefined
}

/**
 * The versions that served one after the other and still count as good, the one that serves now last. `deployments` are those of one
 * model in one environment, newest first.
 *
 * A promotion adds its target. A finished rollback takes back what it left: everything after the last time its target served, or, for
 * a target that never served, the version that did. Rollouts that were not promoted change nothing, whatever traffic they had on the way.
 */
export function trailOf(deployments: readonly Deployment[]): Served[] {
  const trail: Served[] = []
  for (const deployment of [...deployments].reverse()) {
    if (deployment.state !== 'promoted') continue
    if (deployment.kind === 'rollback') goBack(trail, deployment)
    else goForward(trail, deployment)
  }
  return trail
}

/** The version that served before `current`. For one that is not on the trail, that is the last one that is. */
export function servedBefore(trail: readonly Served[], current: string | undefined): Served | undefined {
  const at = trail.findLastIndex(({ version }) => version === current)
  return trail.slice(0, at === -1 ? undefined : at).findLast(({ version }) => version !== current)
}

function goForward(trail: Served[], { from, target, id, updatedAt, reason }: Deployment): void {
  // What served without our knowledge was put there by hand, or is from before the history.
  if (from !== null && trail.at(-1)?.version !== from.version) {
    trail.push({ version: from.version, since: undefined, reason: undefined, deploymentId: undefined })
  }
  if (trail.at(-1)?.version === target.version) return
  trail.push({ version: target.version, since: updatedAt, reason, deploymentId: id })
}

function goBack(trail: Served[], { target, id, updatedAt, reason }: Deployment): void {
  const at = trail.findLastIndex(({ version }) => version === target.version)
  const served = { version: target.version, since: updatedAt, reason, deploymentId: id }
  if (at === -1) trail.splice(-1, 1, served)
  else trail.splice(at, trail.length, served)
}
