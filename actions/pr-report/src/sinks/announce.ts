import { type Environment, messageOf, notice, type Outputs, setOutputs, type Verdict, type VerdictFile, warning } from '@gauntlet/core'
import type { Report, ReportContext, UserPicture } from '@gauntlet/reporting'
import type { Inputs } from '../inputs.ts'
import type { Outlets } from '../outlets.ts'
import type { Printed } from '../print.ts'
import type { Subject } from '../subject.ts'
import type { Target } from '../target.ts'
import { writeCheck } from './check.ts'
import { tellNoPlace, writeComment } from './comment.ts'
import { uploadData } from './data.ts'
import { uploadPage } from './page.ts'
import { keepPictures } from './pictures.ts'

/** Everything that is told of a report, and to whom. */
export interface Announcement {
  readonly inputs: Inputs
  readonly environment: Environment
  readonly outlets: Outlets
  readonly subject: Subject
  readonly key: string
  readonly title: string
  readonly report: Report
  readonly context: ReportContext
  readonly printed: Pick<Printed, 'comment' | 'htmlPath' | 'writePageWith'>
  readonly verdicts: readonly VerdictFile[]
  readonly signal: AbortSignal
}

type Announced = Outputs<'comment-id' | 'comment-url' | 'check-url'>

/**
 * Tells the report to everybody, once everything else is safe. What keeps the comment from being written is a warning, or an error
 * where the author requires the comment. Having no pull request is neither.
 */
export async function announce(announcement: Announcement, verdict: Verdict): Promise<Announced> {
  const { inputs, subject } = announcement
  const problems: unknown[] = []
  let comment: Announced = {}
  let check: Announced = {}
  // Told at once, and what fails keeps nothing else from being written.
  try {
    comment = await commentOutputs(announcement)
    setOutputs(comment)
  } catch (cause) {
    const message = `The report is not on ${wordsFor(inputs.target)}, it is in the step summary. ${messageOf(cause)}`
    if (inputs.commentRequired) problems.push(new Error(message))
    else warning(message)
  }
  if (subject.isReadOnly) await handOver(announcement, verdict)
  // After the comment, whose memory the page shows.
  if (inputs.uploadReport) await keepPage(announcement, verdict)
  try {
    if (inputs.check) check = await checkOutputs(announcement, verdict)
    setOutputs(check)
  } catch (cause) {
    problems.push(cause)
  }
  if (problems.length > 1) throw new Error(problems.map(problem => messageOf(problem)).join(' '))
  if (problems.length === 1) throw problems[0]
  return { ...comment, ...check }
}

function wordsFor({ kind }: Target): string {
  return kind === 'commit' || kind === 'issue' ? `the ${kind}` : 'the pull request'
}

async function commentOutputs({ inputs, outlets, subject, signal, ...rest }: Announcement): Promise<Announced> {
  if (inputs.target.kind === 'none') return {}
  if (outlets.problem !== undefined) throw outlets.problem
  const { place } = outlets
  if (place === undefined) {
    tellNoPlace(outlets.none, inputs.commentRequired && subject.isReadOnly)
    return {}
  }
  const pictures = await picturesOf(rest.report, inputs, outlets, signal)
  const { printed, ...job } = rest
  const { id, url, state } = await writeComment({ ...job, comment: printed.comment, place, progress: inputs.status, pictures })
  if (state !== undefined && state.results.length > 1) await printed.writePageWith(state)
  return { 'comment-id': id, 'comment-url': url }
}

/** Where the author's pictures can be seen. A comment without them is better than none. */
async function picturesOf(
  { pages }: Report,
  inputs: Inputs,
  { repository }: Outlets,
  signal: AbortSignal
): Promise<Map<UserPicture, string>> {
  if (repository === undefined) return new Map()
  try {
    return await keepPictures(pages, inputs, repository, signal)
  } catch (cause) {
    warning(`The comment has no pictures, they are in report.html. ${messageOf(cause)}`)
    return new Map()
  }
}

/** Somebody waits for this check, so not having it is an error; but where nothing may be written it is known to be missing. */
async function checkOutputs({ inputs, outlets, ...rest }: Announcement, verdict: Verdict): Promise<Announced> {
  if (rest.subject.isReadOnly) {
    notice('There is no check run: the token of this run may not write. A workflow with "on: workflow_run" can publish it.')
    return {}
  }
  if (outlets.repository === undefined) {
    if (outlets.problem !== undefined) throw outlets.problem
    notice('There is no check run: this is not a run on GitHub.')
    return {}
  }
  const url = await writeCheck({ ...rest, repository: outlets.repository, name: inputs.checkName ?? rest.title, verdict })
  return { 'check-url': url }
}

async function handOver({ verdicts, environment }: Announcement, verdict: Verdict): Promise<void> {
  try {
    await uploadData(verdicts, verdict, environment)
  } catch (cause) {
    warning(`The verdicts are not uploaded, so no other workflow can bring them to the pull request. ${messageOf(cause)}`)
  }
}

async function keepPage({ printed, environment }: Announcement, { id }: Verdict): Promise<void> {
  try {
    await uploadPage(printed.htmlPath, id, environment)
  } catch (cause) {
    warning(`The HTML report is not uploaded, so the link to it leads nowhere. ${messageOf(cause)}`)
  }
}
