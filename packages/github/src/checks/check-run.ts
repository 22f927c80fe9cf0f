import type { Annotation } from '@gauntlet/core'

export type CheckConclusion = 'success' | 'failure' | 'neutral' | 'cancelled' | 'skipped' | 'timed_out' | 'action_required'

/** A check run beside those of the jobs, as a pull request and a commit show it. */
export interface CheckRequest {
  readonly owner: string
  readonly repo: string
  /** The commit it speaks of: the head of a pull request, not its merge commit. */
  readonly sha: string
  /** What people see in the list of checks, and what a branch protection names. */
  readonly name: string
  /** By it the check run is found again: the same in every step and attempt that speaks of the same thing. */
  readonly externalId: string
  readonly status: 'in_progress' | 'completed'
  /** Of a completed one. */
  readonly conclusion?: CheckConclusion | undefined
  readonly title: string
  /** Markdown. At most 65,535 bytes are sent, as of `text`. */
  readonly summary: string
  /** More Markdown, below the summary. */
  readonly text?: string | undefined
  /** Those that name a line of a file of the repository are shown beside it, 500 at most, the gravest first. */
  readonly annotations: readonly Annotation[]
  /** Where "Details" leads. Default: the check run's own page. */
  readonly detailsUrl?: string | undefined
}

export interface PublishedCheck {
  readonly id: number
  /** Of the page that people read. */
  readonly url: string
  /** `unchanged`: it said the same already. */
  readonly action: 'created' | 'updated' | 'unchanged'
}
