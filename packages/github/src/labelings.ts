import type { GitHubClient } from './client.ts'
import { pages } from './pages.ts'
import { at } from './payload.ts'

/** A label that says something about a metric, and who put it there. */
export interface Labeling {
  /** What follows the prefix, as it is written on the label. */
  readonly metric: string
  readonly author: string
  /** ISO time. */
  readonly at: string
}

export interface LabelingQuery {
  readonly owner: string
  readonly repo: string
  /** Of the pull request. */
  readonly issueNumber: number
  /** Such as `gauntlet-accept:`. GitHub tells no capitals from small letters in a label, so neither does this. */
  readonly prefix: string
}

/**
 * The labels with this prefix that are on the pull request now, in the order in which they were put there. Of one that was taken off and
 * put on again the last time counts.
 */
export async function labelings(client: GitHubClient, { owner, repo, issueNumber, prefix }: LabelingQuery): Promise<Labeling[]> {
  const found = new Map<string, Labeling>()
  const events = pages(page => client.rest.issues.listEvents({ owner, repo, issue_number: issueNumber, per_page: 100, page }))
  for await (const event of events) {
    const name = at(event, 'label', 'name')
    if (typeof name !== 'string' || !name.toLowerCase().startsWith(prefix.toLowerCase())) continue
    const key = name.toLowerCase()
    found.delete(key)
    const author = at(event, 'actor', 'login')
    const time = at(event, 'created_at')
    if (event.event === 'labeled' && typeof author === 'string' && typeof time === 'string')
      found.set(key, { metric: name.slice(prefix.length).trim(), author, at: time })
  }
  if (found.size === 0) return []
  // A label that was deleted altogether may leave no trace among the events.
  const { data: pull } = await client.rest.pulls.get({ owner, repo, pull_number: issueNumber })
  const present = new Set(pull.labels.map(({ name }) => name.toLowerCase()))
  return [...found].flatMap(([key, labeling]) => (labeling.metric !== '' && present.has(key) ? [labeling] : []))
}
