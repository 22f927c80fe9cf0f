import { cut, plain } from '@gauntlet/core'
import type { Deployment, DeploymentChange, DeploymentDraft, TimelineEvent } from './deployment.ts'

/** Events a deployment keeps: the first ones, which tell how it began, and the newest. */
const FIRST_EVENTS = 100
const MOST_EVENTS = 1000

/** A draft whose texts are fit to be kept. */
export function storable(draft: DeploymentDraft): DeploymentDraft {
  return { ...draft, reason: text(draft.reason) }
}

/** A deployment as it begins: in progress, without traffic, and with `started` as its first event. */
export function begun(draft: DeploymentDraft, id: string, at: string): Deployment {
  return {
    ...storable(draft),
    version: 1,
    id,
    state: 'in-progress',
    weight: 0,
    startedAt: at,
    updatedAt: at,
    timeline: [{ at, what: 'started', weight: 0 }]
  }
}

/** A deployment after a change. What the change does not name stays; a weight may stand in the change or in its event. */
export function changed(deployment: Deployment, change: DeploymentChange, at: string): Deployment {
  const { what, detail } = change.event
  const weight = change.event.weight ?? change.weight
  const event: TimelineEvent = {
    at,
    what: text(what),
    ...(weight === undefined ? {} : { weight }),
    ...(detail === undefined ? {} : { detail: text(detail) })
  }
  return {
    ...deployment,
    state: change.state ?? deployment.state,
    weight: change.weight ?? change.event.weight ?? deployment.weight,
    reason: change.reason === undefined ? deployment.reason : text(change.reason),
    updatedAt: at,
    timeline: shortened([...deployment.timeline, event])
  }
}

/**
 * Whether a deployment may still say this when a newer one has begun: that it has ended, or that it has given its traffic back.
 * Everything else would be a step forward.
 */
export function steppingAside(change: DeploymentChange): boolean {
  const ends = change.state !== undefined && change.state !== 'in-progress'
  return ends || (change.weight ?? change.event.weight) === 0
}

/** Whether `a` began after `b`. */
export function isNewer(a: Pick<Deployment, 'id'>, b: Pick<Deployment, 'id'>): boolean {
  return Number(a.id) > Number(b.id)
}

function text(foreign: string): string {
  return cut(plain(foreign), 4000)
}

function shortened(events: readonly TimelineEvent[]): TimelineEvent[] {
  if (events.length <= MOST_EVENTS) return [...events]
  return [...events.slice(0, FIRST_EVENTS), ...events.slice(FIRST_EVENTS - MOST_EVENTS)]
}
