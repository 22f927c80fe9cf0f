import type { Clock } from '@gauntlet/core'
import { type GitHubClient, GitHubError, pages } from '@gauntlet/github'
import type { Deployment } from './deployment.ts'
import { readStatus, type StatusText, statusOf } from './github-status.ts'

/** The statuses of deployments, in which their history stands. */
export interface Statuses {
  /** The deployments, as they began, with all that their statuses tell. */
  applied(deployments: readonly Deployment[]): Promise<Deployment[]>
  /** Writes what the deployment has come to. Answers GitHub's time of it. */
  add(deployment: Deployment, reason: string | undefined): Promise<string>
  /** Makes GitHub show a deployment as replaced, if it shows it as active. Its state stays what it was. */
  retire(id: string, description: string): Promise<void>
}

interface Status extends Omit<StatusText, 'state'> {
  readonly id: number
  readonly state: string
  readonly createdAt: string
}

type NewStatus = Omit<StatusText, 'state'> & { readonly state: StatusText['state'] | 'inactive' }

/** Requests under way at a time. */
const AT_ONCE = 4
const MOST_STATUSES = 1000

export function createStatuses(
  client: GitHubClient,
  { owner, repo }: { readonly owner: string; readonly repo: string },
  clock: Pick<Clock, 'sleep'>
): Statuses {
  /** Newest first. */
  const read = new Map<string, readonly Status[]>()

  async function applied(deployments: readonly Deployment[]): Promise<Deployment[]> {
    const waiting = [...deployments.keys()]
    const whole: Deployment[] = [...deployments]
    const work = async () => {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
        const deployment = deployments[index]
        if (deployment !== undefined) whole[index] = withStatuses(deployment, await statusesOf(deployment.id))
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    return whole
  }

  /** What has ended stays as it was read: asking again for each of fifty would use up the hour's requests. */
  async function statusesOf(id: string): Promise<readonly Status[]> {
    const known = read.get(id)
    return known !== undefined && ENDED.has(known[0]?.state ?? '') ? known : fetched(id)
  }

  async function fetched(id: string): Promise<readonly Status[]> {
    const found: Status[] = []
    const list = pages(page => client.rest.repos.listDeploymentStatuses({ owner, repo, deployment_id: Number(id), per_page: 100, page }))
    for await (const { id: statusId, state, description, created_at } of list) {
      found.push({ id: statusId, state, description, createdAt: created_at })
      if (found.length === MOST_STATUSES) break
    }
    found.sort((a, b) => b.id - a.id)
    read.set(id, found)
    return found
  }

  async function add(deployment: Deployment, reason: string | undefined): Promise<string> {
    const { id, runUrl, timeline } = deployment
    // A deployment that just began has no statuses; those of any other have to be known before another one is told from them.
    const [newest] = read.get(id) ?? (timeline.length === 1 ? [] : await fetched(id))
    return post(id, statusOf(deployment, reason), newest?.id ?? 0, runUrl)
  }

  /** After a lost answer the status is looked for. One that is there twice would do no harm, one that is missing would. */
  async function post(id: string, { state, description }: NewStatus, lastKnown: number, logUrl?: string): Promise<string> {
    for (let sent = 1; ; sent += 1) {
      try {
        const { data } = await client.rest.repos.createDeploymentStatus({
          owner,
          repo,
          deployment_id: Number(id),
          state,
          description,
          auto_inactive: false,
          ...(logUrl === undefined ? {} : { log_url: logUrl })
        })
        remember(id, { id: data.id, state, description, createdAt: data.created_at })
        return data.created_at
      } catch (error) {
        if (!(error instanceof GitHubError && error.ambiguous) || error.problem === 'cancelled') throw error
        for (let look = 1; look <= 3; look += 1) {
          if (look > 1) await clock.sleep(1000)
          const found = (await fetched(id)).find(each => each.id > lastKnown && each.state === state && each.description === description)
          if (found !== undefined) return found.createdAt
        }
        if (sent === 2) throw error
      }
    }
  }

  function remember(id: string, status: Status): void {
    read.set(id, [status, ...(read.get(id) ?? [])])
  }

  async function retire(id: string, description: string): Promise<void> {
    const [newest] = await statusesOf(id)
    if (newest?.state === 'success') await post(id, { state: 'inactive', description }, newest.id)
  }

  return { applied, add, retire }
}

/** States after which nothing more is said of a deployment, but that it was replaced. `pending` is one that is held. */
const ENDED: ReadonlySet<string> = new Set(['success', 'failure', 'error', 'inactive'])

/** `statuses` newest first. What is none of ours changes nothing. */
function withStatuses(deployment: Deployment, statuses: readonly Status[]): Deployment {
  let whole = deployment
  for (const status of [...statuses].reverse()) {
    const told = readStatus(status)
    if (told === undefined) continue
    const { state, event, reason } = told
    whole = {
      ...whole,
      state,
      weight: event.weight ?? whole.weight,
      ...(reason === undefined ? {} : { reason }),
      updatedAt: status.createdAt,
      timeline: event.what === 'started' ? whole.timeline : [...whole.timeline, { at: status.createdAt, ...event }]
    }
  }
  return { ...whole, timeline: whole.timeline.slice(0, MOST_STATUSES) }
}
