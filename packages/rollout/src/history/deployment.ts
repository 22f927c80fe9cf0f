import { z } from 'zod'

const Text = z.string().max(4000)
const Instant = z.iso.datetime()
const Version = z.strictObject({ version: Text, digest: z.string().max(100) })

export const DeploymentState = z.enum(['in-progress', 'promoted', 'rolled-back', 'held', 'aborted', 'failed'])
export type DeploymentState = z.infer<typeof DeploymentState>

export const TimelineEvent = z.strictObject({
  at: Instant,
  what: Text.describe('started, shifting, shifted, looked, promoting, promoted, rolling back, rolled back, held, aborted, taken over …'),
  weight: z.number().min(0).max(100).optional().describe('Percent of the traffic that the new version has from now on'),
  detail: Text.optional()
})
export type TimelineEvent = z.infer<typeof TimelineEvent>

/** One attempt to change what serves an environment: a rollout or a manual rollback. */
export const Deployment = z.strictObject({
  version: z.literal(1),
  id: z.string().max(100).describe('Number within the environment; a later deployment has a larger one'),
  kind: z.enum(['rollout', 'rollback']),
  environment: Text,
  model: Text,
  target: Version.describe('What it wants to serve'),
  from: Version.nullable().describe('What served before, and what traffic goes back to'),
  state: DeploymentState,
  weight: z.number().min(0).max(100).describe('Percent of the traffic that the target is known or meant to have'),
  reason: Text,
  startedAt: Instant,
  updatedAt: Instant,
  takeoverAfterMs: z.int().min(0).describe('A deployment in progress that says nothing for so long after being asked to stop is dead'),
  runId: Text.optional(),
  runUrl: Text.optional(),
  actor: Text.optional(),
  timeline: z.array(TimelineEvent).max(1000)
})
export type Deployment = z.infer<typeof Deployment>

/** What is told of a deployment as it begins. */
export type DeploymentDraft = Omit<Deployment, 'version' | 'id' | 'state' | 'weight' | 'startedAt' | 'updatedAt' | 'timeline'>

export interface DeploymentChange {
  readonly state?: DeploymentState
  readonly weight?: number
  readonly reason?: string
  readonly event: Omit<TimelineEvent, 'at'>
}

/** What was deployed to one environment, and what is being deployed now. Durable before each call returns. */
export interface DeploymentHistory {
  /** How people call it, such as `folder:deployments` or `GitHub deployments of owner/name`. */
  readonly name: string
  /** Newest first. */
  list(environment: string): Promise<Deployment[]>
  /** Announces a deployment in progress. From then on every older one of the environment has to stop. */
  begin(draft: DeploymentDraft): Promise<Deployment>
  /** Refuses with `Superseded` when a newer deployment of the environment has begun, unless the change ends this one. */
  update(deployment: Deployment, change: DeploymentChange): Promise<Deployment>
  /** Whether no newer deployment of the environment has begun. Asked at every look; the answer may be up to 20 seconds old. */
  isNewest(deployment: Deployment): Promise<boolean>
}

/** A newer deployment of the same environment has begun: this one has to stop without touching the traffic again. */
export class Superseded extends Error {
  override readonly name = 'Superseded'
}
