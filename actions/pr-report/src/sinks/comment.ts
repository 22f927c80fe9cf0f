import { debug, notice, say, warning } from '@gauntlet/core'
import { type CommentResult, markedBytes, upsertComment } from '@gauntlet/github'
import { nextReportState, type Report, type ReportState, readReportState, type UserPicture } from '@gauntlet/reporting'
import type { NoPlace, Place } from '../place.ts'
import type { Printed } from '../print.ts'

export interface CommentJob {
  readonly place: Place
  readonly key: string
  readonly report: Report
  readonly progress: 'running' | 'done' | 'failed'
  readonly comment: Printed['comment']
  readonly pictures: ReadonlyMap<UserPicture, string>
}

export interface WrittenComment extends CommentResult {
  /** What it remembers. */
  readonly state: ReportState | undefined
}

/** Writes the one comment of this report. GitHub counts in its own way: what it finds too long goes out one version shorter. */
export async function writeComment(job: CommentJob): Promise<WrittenComment> {
  const { place, key, pictures } = job
  const { stamp } = place
  // Once: a text is composed again to see whether it still is what has to be said.
  const at = judgedAt(job.report)
  for (let maxBytes = place.maxBytes; ; ) {
    let bytes = 0
    let remembered: ReportState | undefined
    try {
      const result = await upsertComment(place.board, {
        key,
        stamp,
        compose: previous => {
          const state = stateAfter(job, at, previous?.state)
          remembered = state
          const hidden = JSON.stringify(state)
          const text = job.comment({ maxBytes: maxBytes - markedBytes(hidden), state, pictures })
          bytes = Buffer.byteLength(text) + markedBytes(hidden)
          return { text, state: hidden }
        }
      })
      say(TOLD[result.action].replace('#', place.board.name))
      for (const url of result.leftOver) warning(`An older comment of this report could not be removed: ${url}`)
      return { ...result, state: remembered }
    } catch (error) {
      const isShortest = bytes > maxBytes
      if (!place.board.isTooLong(error) || isShortest) throw error
      debug(`${bytes} bytes were found too long for a comment`)
      maxBytes = bytes - 1
    }
  }
}

/** Says why there is no comment, where somebody may look for one. */
export function tellNoPlace({ reason }: NoPlace, isFailure: boolean): void {
  if (reason === undefined) return
  const sentence = `There is no comment: ${reason}. The report is in the step summary.`
  if (isFailure) throw new Error(sentence)
  notice(sentence)
}

function stateAfter({ report, place: { stamp }, progress }: CommentJob, at: string, previous: string | undefined) {
  const { runId: run, runAttempt: attempt, headSha: sha } = stamp
  return nextReportState(readReportState(previous), report, { run, attempt, sha, at, progress })
}

function judgedAt({ entries }: Report): string {
  const times = entries.map(({ file }) => file.provenance.finishedAt).sort()
  return times.at(-1) ?? new Date().toISOString()
}

const TOLD: Readonly<Record<CommentResult['action'], string>> = {
  created: 'Wrote the report as a comment on #.',
  updated: 'Updated the comment on #.',
  unchanged: 'The comment on # says the same already.',
  'skipped-newer': 'A later run has reported on # already; its comment stands.'
}
