import { z } from 'zod'
import { storable } from './changed.ts'
import { Deployment, type DeploymentDraft } from './deployment.ts'

const MARK = 'gauntlet'

const Payload = Deployment.omit({
  version: true,
  id: true,
  environment: true,
  state: true,
  weight: true,
  startedAt: true,
  updatedAt: true,
  timeline: true
}).extend({
  [MARK]: z.literal(1),
  key: z.string().max(100)
})

/** What GitHub keeps of a deployment beside its statuses. */
export interface ReadPayload {
  /** Finds the deployment again when the answer to its creation was lost. */
  readonly key: string
  readonly draft: Omit<DeploymentDraft, 'environment'>
}

/** Checked before it is sent, so that what is sent can be read. */
export function payloadOf(draft: DeploymentDraft, key: string): Record<string, unknown> {
  const { environment: _, ...kept } = storable(draft)
  return Payload.parse({ [MARK]: 1, key, ...kept })
}

/** Reads a payload back. Undefined for what others have deployed; rejects one that says it is ours and does not fit. */
export function readPayload(payload: unknown, subject: string): ReadPayload | undefined {
  const given = typeof payload === 'string' ? parsed(payload) : payload
  if (typeof given !== 'object' || given === null || !(MARK in given)) return undefined
  const read = Payload.safeParse(given)
  if (!read.success) {
    const problem = read.error.issues[0]
    const where = problem === undefined ? '' : ` (${problem.path.join('.')}: ${problem.message})`
    throw new Error(`Could not read ${subject}: its payload is not one of this version of Gauntlet${where}`)
  }
  const { [MARK]: _, key, ...draft } = read.data
  return { key, draft }
}

/** Some servers answer a payload as the text of its JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
