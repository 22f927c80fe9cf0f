import type { Chart, Check, Evidence, Figure, Status, Table, Topic, Verdict, VerdictFile } from '@gauntlet/core'

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
  /** The figures of all verdicts, those of one metric in one row: the deciding one first, then those that got worse. */
  readonly metrics: readonly Metric[]
  /** Tables and charts by the part of the report that they belong to, in the order in which it is read. Parts without anything are left out. */
  readonly sections: readonly ReportSection[]
  /** What the report found itself beside the verdicts, such as a metric that the base has and this commit has lost. */
  readonly checks: readonly Check[]
  /** What a reader must know beside the evidence, such as what could not be read. Plain text. */
  readonly notes: readonly string[]
  /** Which jobs reported. Undefined where nobody said how many there are. */
  readonly fanIn: FanIn | undefined
  /** Regressions that people took upon themselves, also those that lapsed. */
  readonly acceptances: readonly Acceptance[]
  /** What the authors wrote themselves. */
  readonly pages: readonly UserPage[]
}

/** What a report is made of beside the verdicts. */
export interface Accompaniment {
  readonly fanIn?: FanIn | undefined
  readonly acceptances?: readonly Acceptance[]
  /** What differs from the base (`@gauntlet/changes`): shown as figures and sections of no gate. */
  readonly changes?: Evidence | undefined
  readonly checks?: readonly Check[]
  readonly notes?: readonly string[]
  readonly pages?: readonly UserPage[]
}

/** What one part of the report shows, of all verdicts. */
export interface ReportSection {
  readonly topic: Topic
  readonly tables: readonly Sourced<Table>[]
  readonly charts: readonly Sourced<Chart>[]
}

/** A piece of evidence and the gate that it is of; `undefined` for what the report gathered itself. */
export interface Sourced<Piece> {
  readonly verdictId: string | undefined
  readonly piece: Piece
}

/** "4 of 5 jobs reported". */
export interface FanIn {
  readonly reported: number
  readonly expected: number
  /** As people know them: `train (h100)`, `train, leg 4 of 5`. */
  readonly missing: readonly { readonly job: string; readonly why: string }[]
}

/** A regression that somebody with write access accepted, and whether that still holds. */
export interface Acceptance {
  /** Of a check or of a figure. */
  readonly metric: string
  readonly reason: string
  readonly by: string
  /** Of the comment, or of the pull request for a label. */
  readonly url: string
  /** Checks, `<verdict id>/<check id>`, that are warnings because of it. Empty where it lapsed, or speaks of nothing that failed. */
  readonly checks: readonly string[]
  /** Why it does not hold (any more): `f1 is 0.81 now, worse than the 0.83 that was accepted`. */
  readonly lapsed: string | undefined
}

/** Markdown that an author of the repository wrote: trusted as the repository is, and never posted for a fork. */
export interface UserPage {
  /** Path, as it is shown. */
  readonly path: string
  /** As it was written, byte for byte. */
  readonly text: string
  /** Pictures and charts in it, by where they stand in `text`. In order, never overlapping. */
  readonly pictures: readonly UserPicture[]
}

export interface UserPicture {
  /** Offsets in `text`, of the whole of `![alt](path)` or of a fenced block. */
  readonly start: number
  readonly end: number
  readonly alt: string
  /** Name of the file, as it is shown; of a block in the text itself the page's own path. */
  readonly name: string
  /** Undefined where the file is missing, too large or no picture: then `problem` says so. */
  readonly content: PictureContent | undefined
  readonly problem?: string
}

export type PictureContent =
  | {
      readonly type: 'image'
      readonly mime: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml'
      readonly bytes: Uint8Array
    }
  /** A Vega-Lite specification, drawn as SVG without reaching for anything outside of itself; as our chart where that can hold it. */
  | { readonly type: 'vega-lite'; readonly svg: string; readonly chart: Chart | undefined }

/** What a report may say of the run that makes it. Comes from the runner, never from a verdict file. */
export interface ReportContext {
  readonly title?: string | undefined
  readonly repository?: string | undefined
  /** The commit the verdicts speak of: the head of a pull request, not its merge commit. */
  readonly commit?: string | undefined
  readonly runUrl?: string | undefined
  /** Where the HTML report can be fetched; undefined where it is kept nowhere. */
  readonly pageUrl?: string | undefined
  /** Where the report stands with a run that goes on or was cut off. `done` where it is left out. */
  readonly progress?: 'running' | 'done' | 'failed' | undefined
}

/** Why a report says what it says. */
export interface Deciding {
  readonly verdict: Verdict
  readonly check: Check
  /** The number the check speaks of, where the verdict names one. */
  readonly figure: Figure | undefined
}

/** One metric: what it is now, and what it is compared with. */
export interface Metric {
  /** The figure that `value` is of; the first gate's, where several have it. */
  readonly figure: Figure
  readonly verdictId: string | undefined
  /** The same metric of the same value that is compared with something else, such as with the champion. */
  readonly others: readonly Figure[]
}

export const DEFAULT_TITLE = 'Gauntlet report'
