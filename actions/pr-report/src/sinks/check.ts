import { isPassed, say, type Verdict } from '@gauntlet/core'
import { publishCheck } from '@gauntlet/github'
import { checkRunText, type Report, type ReportContext } from '@gauntlet/reporting'
import type { Repository } from '../place.ts'
import type { Subject } from '../subject.ts'

export interface CheckJob {
  readonly repository: Repository
  readonly subject: Subject
  readonly name: string
  readonly key: string
  readonly report: Report
  readonly context: ReportContext
  readonly verdict: Pick<Verdict, 'status' | 'policy'>
}

/** Publishes the report as a check run on the commit, with a conclusion of its own that branch protection can ask for. */
export async function writeCheck({ repository, subject, name, key, report, context, verdict }: CheckJob): Promise<string> {
  const { client, owner, repo } = repository
  const { stamp, runUrl } = subject
  if (stamp === undefined) throw new Error('Could not publish the check run: nobody knows the commit of this run')
  const { title, summary, text, annotations } = checkRunText(report, context)
  const isRunning = context.progress === 'running'
  const { url } = await publishCheck(client, {
    owner,
    repo,
    sha: stamp.headSha,
    name,
    externalId: `${key}\n${stamp.runId}.${stamp.runAttempt}`,
    title,
    summary,
    text,
    annotations,
    detailsUrl: runUrl,
    ...(isRunning ? { status: 'in_progress' } : { status: 'completed', conclusion: conclusionOf(verdict, context.progress) })
  })
  say(`Published the check run "${name}".`)
  return url
}

/** What was let through must not be green: a check that is neutral lets a pull request be merged, and does not look passed. */
function conclusionOf(verdict: CheckJob['verdict'], progress: ReportContext['progress']): 'success' | 'neutral' | 'failure' {
  if (progress === 'failed' || !isPassed(verdict)) return 'failure'
  return verdict.status === 'pass' ? 'success' : 'neutral'
}
