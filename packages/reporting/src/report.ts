import type { Check, Figure, Status, Verdict, VerdictFile } from '@gauntlet/core'

/** One verdict file in a report. */
export interface Entry {
  readonly file: VerdictFile
  /** `error` stands for an action that could not judge at all. */
  readonly status: Status | 'error'
  /** Whether its own policy lets the workflow go on. */
  readonly passed: boolean
  /** Plain text, one sentence. */
  readonly headline: string
}

/** What the verdicts of a run add up to. */
export interface Report {
  readonly status: Status
  readonly passed: boolean
  /** What stopped the workflow first, then in the order in which the pipeline asks. */
  readonly entries: readonly Entry[]
  /** The check that decided, and the number behind it. Undefined when nothing is open. */
  readonly deciding: Deciding | undefined
  /** The figures of all verdicts: the deciding one first, then those that changed. */
  readonly metrics: readonly Metric[]
}

/** What a report may say of the run that makes it. Comes from the runner, never from a verdict file. */
export interface ReportContext {
  readonly title?: string | undefined
  readonly repository?: string | undefined
  /** The commit the verdicts speak of: the head of a pull request, not its merge commit. */
  readonly commit?: string | undefined
  readonly runUrl?: string | undefined
}

/** Why a report says what it says. */
export interface Deciding {
  readonly verdict: Verdict
  readonly check: Check
  /** The number the check speaks of, where the verdict names one. */
  readonly figure: Figure | undefined
}

/** One figure of one verdict. */
export interface Metric {
  readonly figure: Figure
  readonly verdictId: string
}

export const DEFAULT_TITLE = 'Gauntlet report'
