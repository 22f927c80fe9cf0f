import { messageOf, systemClock } from '@gauntlet/core'
import { type Deployment, type DeploymentChange, type DeploymentHistory, Superseded, type TimelineEvent } from '../history/deployment.ts'

/** The record of one deployment as it goes along, and its timeline also where the history cannot be reached. */
export interface Ledger {
  deployment(): Deployment
  timeline(): readonly TimelineEvent[]
  /** What the history could not be told. */
  problems(): readonly string[]
  /** Durable before it returns. Rejects with `Superseded` when a newer deployment has begun. */
  record(change: DeploymentChange): Promise<void>
  /** For what happened already and must not be undone because nobody could be told. */
  tell(change: DeploymentChange): Promise<void>
  /** False too where the history does not answer in time: it stops the next change of traffic, which is recorded first, and no look. */
  isSuperseded(limitMs?: number): Promise<boolean>
  /** @throws Superseded */
  refuseSuperseded(): Promise<void>
}

export function openLedger(history: DeploymentHistory, begun: Deployment, said: (event: TimelineEvent) => void): Ledger {
  let deployment = begun
  const timeline: TimelineEvent[] = [...begun.timeline]
  const problems: string[] = []

  async function record(change: DeploymentChange): Promise<void> {
    deployment = await history.update(deployment, change)
    keep(change)
  }
  function keep({ event }: DeploymentChange): void {
    const dated = { at: new Date().toISOString(), ...event }
    timeline.push(dated)
    said(dated)
  }
  async function isSuperseded(limitMs = PATIENCE_MS): Promise<boolean> {
    const done = new AbortController()
    const impatience = systemClock.sleep(limitMs, done.signal).then(
      () => true,
      () => true
    )
    const isNewest = await Promise.race([history.isNewest(deployment).catch(() => true), impatience])
    done.abort()
    return !isNewest
  }
  return {
    deployment: () => deployment,
    timeline: () => timeline,
    problems: () => problems,
    record,
    tell: async change => {
      await record(change).catch(thrown => {
        problems.push(`${history.name} could not be told "${change.event.what}": ${messageOf(thrown)}`)
        keep(change)
      })
    },
    isSuperseded,
    refuseSuperseded: async () => {
      if (await isSuperseded()) throw new Superseded(`A newer deployment of ${deployment.environment} has begun`)
    }
  }
}

const PATIENCE_MS = 10_000
