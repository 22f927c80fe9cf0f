import type { GitLabEnvironment } from '@gauntlet/core'
import type { RunStamp } from '@gauntlet/github'

/** The merge request that a pipeline of GitLab CI is for. */
export interface MergeRequest {
  /** `https://gitlab.com/api/v4` */
  readonly apiUrl: string
  /** Number or path of its project. */
  readonly project: string
  readonly iid: number
  /** Of its page. */
  readonly url: string
  /** For people: `group/project!7`. */
  readonly name: string
  /** Which pipeline speaks. A retry of its jobs speaks for the same one. */
  readonly stamp: RunStamp
}

/** The one of a pipeline for a merge request, or the first that is open for the branch. Undefined where there is none. */
export function mergeRequestOf(environment: GitLabEnvironment): MergeRequest | undefined {
  const { apiUrl, serverUrl, openMergeRequests, headSha, pipelineId } = environment
  const [open] = environment.mergeRequestIid === undefined ? openMergeRequests : []
  const iid = environment.mergeRequestIid ?? open?.iid
  const project = open?.projectPath ?? environment.mergeRequestProject
  if (iid === undefined || project === undefined || headSha === undefined || pipelineId === undefined) return undefined
  const path = open?.projectPath ?? environment.mergeRequestProjectPath ?? project
  return {
    apiUrl,
    project,
    iid,
    url: `${serverUrl}/${path}/-/merge_requests/${iid}`,
    name: `${path}!${iid}`,
    stamp: { runId: pipelineId, runAttempt: 1, headSha }
  }
}
