import { type Clock, say, systemClock } from '@gauntlet/core'
import { isNewer } from './changed.ts'
import { type Deployment, type DeploymentHistory, Superseded } from './deployment.ts'

export interface WaitOptions {
  readonly signal: AbortSignal
  /** Between two looks. Default 2,000. */
  readonly pollMs?: number
  readonly clock?: Pick<Clock, 'now' | 'sleep'>
}

/**
 * Waits until no older deployment of the environment is at work any more, and answers those that died at it: in progress, and
 * without a sign of life for their `takeoverAfterMs`, counted from the moment we began to look, for then they had been asked to stop.
 * One of our own run is dead at once: a run does not work on two at a time, so that is the attempt before us. Whoever waits has to
 * undo or finish what the dead have left.
 *
 * Rejects with `Superseded` when a newer deployment begins meanwhile.
 */
export async function waitUntilAlone(
  history: DeploymentHistory,
  deployment: Deployment,
  { signal, pollMs = 2000, clock = systemClock }: WaitOptions
): Promise<Deployment[]> {
  const lastSigns = new Map<string, { sign: string; at: number }>()
  let told = ''
  for (;;) {
    signal.throwIfAborted()
    const all = await history.list(deployment.environment)
    const newer = all.find(other => isNewer(other, deployment))
    if (newer !== undefined) throw new Superseded(`Deployment ${newer.id} of ${deployment.environment} has begun`)
    const older = all.filter(other => isNewer(deployment, other) && other.state === 'in-progress')
    const alive = older.filter(other => !isDead(other))
    if (alive.length === 0) return older
    tell(`Waiting for ${alive.map(other => `deployment ${other.id}`).join(' and ')} of ${deployment.environment} to stop.`)
    await clock.sleep(pollMs, signal)
  }

  function tell(line: string): void {
    if (line !== told) say(line)
    told = line
  }

  function isDead(other: Deployment): boolean {
    if (other.runId !== undefined && other.runId === deployment.runId) return true
    const now = clock.now()
    const sign = `${other.updatedAt} ${other.timeline.length}`
    const last = lastSigns.get(other.id)
    if (last?.sign === sign) return now - last.at >= other.takeoverAfterMs
    lastSigns.set(other.id, { sign, at: now })
    return other.takeoverAfterMs === 0
  }
}
