import { type Environment, readGitLabEnvironment } from '@gauntlet/core'
import { isReadOnlyToken, type PullRequestQuery, type RunStamp, type WorkflowEvent } from '@gauntlet/github'
import { headOf } from './event.ts'
import type { Gathered } from './gather.ts'

/** The run that the report speaks of: this one, or another one whose verdicts were fetched. */
export interface Subject {
  /** Undefined outside of a run on GitHub, and where nobody knows the commit. In GitLab CI the place of the comment has one. */
  readonly stamp: RunStamp | undefined
  /** The name of its workflow. */
  readonly workflow: string
  readonly commit: string | undefined
  readonly runUrl: string | undefined
  /** The branch of another run, which may lie in a fork. */
  readonly head: PullRequestQuery['head']
  /** GitHub lets nothing be written for it: it is of a fork, or Dependabot's. */
  readonly isReadOnly: boolean
}

export function subjectOf(event: WorkflowEvent, environment: Environment, run: Gathered['run']): Subject {
  const { repository, serverUrl, sha, workflow = '' } = environment
  const gitlab = repository === undefined ? readGitLabEnvironment() : undefined
  const runId = run?.id ?? (environment.runId === undefined ? undefined : Number(environment.runId))
  const runAttempt = run?.attempt ?? environment.runAttempt ?? 1
  const commit = run?.headSha ?? headOf(event, sha) ?? gitlab?.headSha
  return {
    stamp: runId === undefined || commit === undefined ? undefined : { runId, runAttempt, headSha: commit },
    workflow: run?.name ?? workflow,
    commit,
    runUrl: repository === undefined || runId === undefined ? gitlab?.jobUrl : `${serverUrl}/${repository}/actions/runs/${runId}`,
    head: headBranchOf(run),
    isReadOnly: isReadOnlyToken(event)
  }
}

function headBranchOf(run: Gathered['run']): Subject['head'] {
  if (run?.headBranch === undefined || run.headOwner === undefined || run.headRepository === undefined) return undefined
  return { owner: run.headOwner, repository: run.headRepository, branch: run.headBranch }
}
