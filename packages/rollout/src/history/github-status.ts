import { cut, plain } from '@gauntlet/core'
import type { Deployment, DeploymentState, TimelineEvent } from './deployment.ts'

/** A deployment status as we write it. */
export interface StatusText {
  readonly state: 'in_progress' | 'success' | 'failure' | 'pending' | 'error'
  readonly description: string
}

/** What a status of ours tells. */
export interface ReadStatus {
  readonly state: DeploymentState
  readonly event: Omit<TimelineEvent, 'at'>
  readonly reason?: string
}

const LONGEST = 140
const SEPARATOR = ' · '
const BECAUSE = 'because '

/** How GitHub shows the states. Two share one, so their descriptions begin with the state. */
const SHOWN_AS: Readonly<Record<DeploymentState, StatusText['state']>> = {
  'in-progress': 'in_progress',
  promoted: 'success',
  'rolled-back': 'failure',
  held: 'pending',
  aborted: 'error',
  failed: 'error'
}

const SPELLED = ['aborted', 'failed'] as const

const MEANS: ReadonlyMap<string, DeploymentState> = new Map([
  ['in_progress', 'in-progress'],
  ['success', 'promoted'],
  ['failure', 'rolled-back'],
  ['pending', 'held'],
  ['error', 'failed']
])

/**
 * The status for the newest event of a deployment, such as `shifted · 25% · after 2,000 requests` or
 * `aborted · taken over · 0% · because a newer deployment began`. GitHub takes 140 characters: a reason displaces the detail, and what
 * does not fit is cut.
 */
export function statusOf(deployment: Deployment, reason: string | undefined): StatusText {
  const event = deployment.timeline.at(-1)
  const what = part(event?.what ?? 'started')
  const text = reason === undefined ? event?.detail : `${BECAUSE}${reason}`
  const parts = [
    ...(isSpelled(deployment.state) && what !== deployment.state ? [deployment.state] : []),
    what,
    `${deployment.weight}%`,
    ...(text === undefined || text === '' ? [] : [plain(text)])
  ]
  return { state: SHOWN_AS[deployment.state], description: cut(parts.join(SEPARATOR), LONGEST) }
}

/** Reads a status back. Undefined for one that is none of ours, such as the `inactive` that GitHub and we give to what was replaced. */
export function readStatus(status: { readonly state: string; readonly description: string }): ReadStatus | undefined {
  const meant = MEANS.get(status.state)
  const [first = '', ...others] = status.description.split(SEPARATOR)
  if (meant === undefined || first === '') return undefined
  const spelled = SPELLED.find(state => meant === 'failed' && state === first)
  const [what, rest] = spelled !== undefined && percent(others[0]) === undefined ? [others[0] ?? first, others.slice(1)] : [first, others]
  const weight = percent(rest[0])
  if (weight === undefined) return undefined
  const text = rest.slice(1).join(SEPARATOR)
  return {
    state: spelled ?? meant,
    event: { what, weight, ...(text === '' || text.startsWith(BECAUSE) ? {} : { detail: text }) },
    ...(text.startsWith(BECAUSE) ? { reason: text.slice(BECAUSE.length) } : {})
  }
}

function isSpelled(state: DeploymentState): boolean {
  return SPELLED.some(spelled => spelled === state)
}

/** Short, and free of what separates the parts. */
function part(what: string): string {
  return cut(plain(what).replaceAll(/[·%]/g, '-').trim() || 'changed', 40)
}

function percent(text: string | undefined): number | undefined {
  const number = /^(\d{1,3}(?:\.\d+)?)%$/.exec(text ?? '')?.[1]
  return number === undefined || Number(number) > 100 ? undefined : Number(number)
}
