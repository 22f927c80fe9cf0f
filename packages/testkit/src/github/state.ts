import type { StoredCheckRun } from './checks.ts'
import type { Role } from './collaborators.ts'
import type { GitStore } from './git-store.ts'

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
  /** Why somebody hid it, such as `outdated`. */
  minimized?: string
}

/** A comment on a commit, as the double keeps it. */
export interface StoredCommitComment {
  readonly id: number
  readonly sha: string
  readonly author: string
  body: string
  readonly createdAt: string
  updatedAt: string
  /** Reads that still do not show it. */
  hiddenFor: number
}

/** Somebody put a label on an issue or pull request, or took it off. */
export interface StoredLabelEvent {
  readonly id: number
  readonly issue: number
  readonly event: 'labeled' | 'unlabeled'
  readonly name: string
  readonly actor: string
  readonly at: string
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
  /** Of its workflow. Default `train`. */
  readonly name?: string
  /** Default 1. */
  readonly attempt?: number
  /** What started it. Default `push`. */
  readonly event?: string
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
  readonly commitComments: StoredCommitComment[]
  /** Refuses to update a comment on a commit, as GitHub was seen to do with the GITHUB_TOKEN. */
  readonly sealsCommitComments: boolean
  /** Numbers of issues that are no pull requests. */
  readonly issues: readonly number[]
  readonly labelEvents: StoredLabelEvent[]
  /** Labels that the repository does not have any more. */
  readonly deletedLabels: Set<string>
  /** By login. Everybody else may read. */
  readonly collaborators: ReadonlyMap<string, Role>
  readonly pullRequests: StoredPullRequest[]
  readonly deployments: StoredDeployment[]
  readonly runs: StoredRun[]
  readonly checkRuns: StoredCheckRun[]
  readonly git: GitStore
  readonly isPrivate: boolean
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
  const placed = [
    ...state.comments.map(({ issue, ...comment }) => ({ ...comment, place: `#${issue}` })),
    ...state.commitComments.map(({ sha, ...comment }) => ({ ...comment, place: sha }))
  ]
  for (const { id, author, body, place } of placed) {
    const key = marker.exec(body)?.[1]
    if (key === undefined) continue
    const identity = `${place} ${author} ${key}`
    const first = seen.get(identity)
    if (first === undefined) seen.set(identity, id)
    else broken.push(`comments ${first} and ${id} of ${author} on ${place} both carry ${key}`)
  }
  return broken
}
