import { randomUUID } from 'node:crypto'
import { type Clock, cut, debug, systemClock } from '@gauntlet/core'
import { type GitHubClient, GitHubError } from '@gauntlet/github'
import { begun, changed, isNewer, steppingAside } from './changed.ts'
import { type Deployment, type DeploymentChange, type DeploymentDraft, type DeploymentHistory, Superseded } from './deployment.ts'
import { payloadOf, type ReadPayload, readPayload } from './github-payload.ts'
import { createStatuses } from './github-statuses.ts'

export interface GitHubHistoryOptions {
  /** Commit, branch or tag that a new deployment is attached to: the commit of the run. */
  readonly ref: string
  readonly clock?: Pick<Clock, 'now' | 'sleep'>
}

/** A deployment of ours as GitHub lists it, without what its statuses tell. */
interface Listed extends ReadPayload {
  readonly id: string
  readonly createdAt: string
}

/** `task` of our deployments, by which they are told from those that jobs with an `environment:` make. */
const TASK = 'gauntlet'
/** So many of an environment are looked at, the newest. */
const MOST_LISTED = 50
/** And so many where only the newest matters. */
const ENOUGH_FOR_NEWEST = 10
/** How old the answer of `isNewest` may be. */
const REMEMBERED_MS = 20_000

/**
 * A history in the deployments of a repository. What a deployment wants stands in its payload, and each change is a status. The larger
 * id supersedes. Shares the environment's page with other deployments and leaves those alone.
 *
 * Needs `deployments: write`. The lists of GitHub may lag behind for a moment; whoever begins waits for older deployments anyway.
 */
export function gitHubHistory(
  client: GitHubClient,
  { owner, repo }: { readonly owner: string; readonly repo: string },
  { ref, clock = systemClock }: GitHubHistoryOptions
): DeploymentHistory {
  const name = `GitHub deployments of ${owner}/${repo}`
  const statuses = createStatuses(client, { owner, repo }, clock)
  const newestSeen = new Map<string, { readonly id: number; readonly at: number }>()

  async function listed(environment: string, most = MOST_LISTED): Promise<Listed[]> {
    const { data } = await client.rest.repos.listDeployments({ owner, repo, environment, task: TASK, per_page: most })
    const ours = data.flatMap(({ id, payload, created_at }) => {
      const read = readPayload(payload, `deployment ${id} of ${owner}/${repo}`)
      return read === undefined ? [] : [{ ...read, id: String(id), createdAt: created_at }]
    })
    ours.sort((a, b) => Number(b.id) - Number(a.id))
    saw(environment, Number(ours[0]?.id ?? 0))
    return ours
  }

  /** Lists may lag: the largest id that was ever seen is the newest. */
  function saw(environment: string, id: number): void {
    newestSeen.set(environment, { id: Math.max(id, newestSeen.get(environment)?.id ?? 0), at: clock.now() })
  }

  async function list(environment: string): Promise<Deployment[]> {
    const found = (await listed(environment)).map(({ id, draft, createdAt }) => begun({ ...draft, environment }, id, createdAt))
    return statuses.applied(found)
  }

  async function begin(draft: DeploymentDraft): Promise<Deployment> {
    const key = randomUUID()
    const { id, createdAt } = await create(draft, key)
    saw(draft.environment, Number(id))
    const deployment = begun(draft, id, createdAt)
    try {
      await statuses.add(deployment, undefined)
    } catch (error) {
      // It has begun: older ones stop for it, and its owner has to know its id to see to what they leave.
      if (!(error instanceof GitHubError)) throw error
      debug(`Deployment ${id} has no status yet: ${error.message}`)
    }
    return deployment
  }

  /** Creates the deployment. After a lost answer it is looked for, and only if it is not there sent a second time. */
  async function create(draft: DeploymentDraft, key: string): Promise<Pick<Listed, 'id' | 'createdAt'>> {
    const { environment, kind, model, target } = draft
    const request = {
      owner,
      repo,
      ref,
      task: TASK,
      auto_merge: false,
      required_contexts: [],
      payload: payloadOf(draft, key),
      environment,
      description: cut(`${kind === 'rollout' ? 'Rollout' : 'Rollback'} of ${model} to ${target.version}`, 140),
      transient_environment: false,
      production_environment: environment === 'production'
    }
    for (let sent = 1; ; sent += 1) {
      try {
        const { data } = await client.rest.repos.createDeployment(request)
        if (!('id' in data)) throw new Error(`GitHub did not create the deployment: ${cut(String(data.message), 300)}`)
        return { id: String(data.id), createdAt: data.created_at }
      } catch (error) {
        if (!(error instanceof GitHubError && error.ambiguous) || error.problem === 'cancelled') throw error
        for (let look = 1; look <= 3; look += 1) {
          if (look > 1) await clock.sleep(1000)
          const found = (await listed(environment)).find(candidate => candidate.key === key)
          if (found !== undefined) return found
        }
        if (sent === 2) throw error
      }
    }
  }

  async function update(deployment: Deployment, change: DeploymentChange): Promise<Deployment> {
    const { environment, id } = deployment
    if (!steppingAside(change)) {
      await listed(environment, ENOUGH_FOR_NEWEST)
      const newest = newestSeen.get(environment)?.id ?? 0
      if (newest > Number(id)) throw new Superseded(`Deployment ${newest} of ${environment} has begun, deployment ${id} has to stop`)
    }
    const wanted = changed(deployment, change, deployment.updatedAt)
    const updatedAt = await statuses.add(wanted, change.reason)
    if (change.state === 'promoted') await replaceOlder(wanted)
    return changed(deployment, change, updatedAt)
  }

  /** On the environment's page only what serves is active. GitHub does this by itself, but not for production. */
  async function replaceOlder(promoted: Deployment): Promise<void> {
    try {
      const older = (await list(promoted.environment)).filter(other => isNewer(promoted, other) && other.state === 'promoted')
      for (const other of older) await statuses.retire(other.id, `replaced by ${promoted.target.version}`)
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error
      debug(`Older deployments still look active: ${error.message}`)
    }
  }

  async function isNewest({ environment, id }: Deployment): Promise<boolean> {
    const seen = newestSeen.get(environment)
    if (seen !== undefined && (seen.id > Number(id) || clock.now() - seen.at < REMEMBERED_MS)) return seen.id <= Number(id)
    await listed(environment, ENOUGH_FOR_NEWEST)
    return (newestSeen.get(environment)?.id ?? 0) <= Number(id)
  }

  return { name, list, begin, update, isNewest }
}
