/** A comment on an issue or pull request, as the double keeps it. */
export interface StoredComment {
  readonly id: number
  readonly issue: number
  readonly author: string
  body: string
  readonly createdAt: string
  updatedAt: string
  /** Reads that still do not show it. */
  hiddenFor: number
}

export interface StoredPullRequest {
  readonly number: number
  readonly headSha: string
  /** `owner/name` of the repository it comes from; `null` when that fork was deleted. Default: the same repository. */
  readonly headRepository?: string | null
  readonly headRef?: string
  readonly baseRef?: string
  readonly author?: string
  state?: 'open' | 'closed'
  locked?: boolean
}

/** A deployment as the double keeps it, with its statuses, oldest first. */
export interface StoredDeployment {
  readonly id: number
  readonly ref: string
  readonly sha: string
  readonly task: string
  readonly environment: string
  readonly payload: string | Readonly<Record<string, unknown>>
  readonly description: string | null
  readonly transient: boolean
  readonly production: boolean
  readonly creator: string
  readonly createdAt: string
  updatedAt: string
  readonly statuses: StoredDeploymentStatus[]
  /** Lists that still do not show it. */
  hiddenFor: number
}

export interface StoredDeploymentStatus {
  readonly id: number
  readonly state: string
  readonly description: string
  readonly logUrl: string
  readonly environmentUrl: string
  readonly creator: string
  readonly createdAt: string
}

/** A workflow run as the double keeps it. */
export interface StoredRun {
  readonly id: number
  /** `owner/name` of the repository whose code it ran; `null` when that fork was deleted. Default: the same repository. */
  readonly headRepository?: string | null
  readonly headBranch: string | null
  readonly headSha: string
  readonly artifacts: StoredRunArtifact[]
}

/** An artifact of a workflow run. Its bytes lie somewhere else, as GitHub's do. */
export interface StoredRunArtifact {
  readonly id: number
  readonly name: string
  readonly bytes: number
  /** `sha256:…` of the archive; GitHub has none of old ones. */
  readonly digest?: string
  expired?: boolean
  /** Where GitHub sends those who want the archive. */
  readonly archiveUrl: string
}

export interface State {
  readonly owner: string
  readonly name: string
  /** Who the token speaks for. A login that ends in `[bot]` is an installation: it may not ask who it is. */
  readonly login: string
  readonly comments: StoredComment[]
  readonly pullRequests: StoredPullRequest[]
  readonly deployments: StoredDeployment[]
  readonly runs: StoredRun[]
  readonly defaultBranch: string
  /** How many reads do not show a new comment or deployment yet. */
  appearsAfterReads: number
  readonly nextId: () => number
  readonly timestamp: () => string
}

const marker = /^<!-- (gauntlet:[a-z-]{1,40}:[0-9a-f]{16}) /

/** What must hold for the state at the end of every test: an author has at most one comment for each marker. */
export function brokenInvariants(state: State): string[] {
  const seen = new Map<string, number>()
  const broken: string[] = []
  for (const comment of state.comments) {
    const key = marker.exec(comment.body)?.[1]
    if (key === undefined) continue
    const identity = `${comment.issue} ${comment.author} ${key}`
    const first = seen.get(identity)
    if (first === undefined) seen.set(identity, comment.id)
    else broken.push(`comments ${first} and ${comment.id} of ${comment.author} on #${comment.issue} both carry ${key}`)
  }
  return broken
}
