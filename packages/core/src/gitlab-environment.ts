/** What a job of GitLab CI says about itself: read here and nowhere else. The token is never printed. */
export interface GitLabEnvironment {
  /** `https://gitlab.com/api/v4` */
  readonly apiUrl: string
  /** `https://gitlab.com` */
  readonly serverUrl: string
  /** Of the merge request that the pipeline is for; undefined in a pipeline of a branch or a tag. */
  readonly mergeRequestIid: number | undefined
  /** Number or path of the project that the merge request is of, which is not the project of the pipeline where it comes from a fork. */
  readonly mergeRequestProject: string | undefined
  readonly mergeRequestProjectPath: string | undefined
  /** Merge requests of the branch that the pipeline is for, as in `group/project!7`. GitLab names four at most. */
  readonly openMergeRequests: readonly { readonly projectPath: string; readonly iid: number }[]
  /** Of the source branch, where the pipeline runs on a merged result; else the commit that runs. */
  readonly headSha: string | undefined
  /** Where the merge request left its target branch; known in a pipeline of a merge request alone. */
  readonly baseSha: string | undefined
  /** Grows with time. */
  readonly pipelineId: number | undefined
  /** Of the job's page. */
  readonly jobUrl: string | undefined
  /** Of a project, group or personal access token with the scope `api`. The job's own token may not write notes. */
  readonly token: string | undefined
}

/** Reads the environment once; undefined outside of GitLab CI. Unset and empty are the same. */
export function readGitLabEnvironment(env: NodeJS.ProcessEnv = process.env): GitLabEnvironment | undefined {
  const value = (name: string) => (env[name] === '' ? undefined : env[name])
  const apiUrl = value('CI_API_V4_URL')
  if (value('GITLAB_CI') !== 'true' || apiUrl === undefined) return undefined
  return {
    apiUrl: apiUrl.replace(/\/$/, ''),
    serverUrl: (value('CI_SERVER_URL') ?? apiUrl.replace(/\/api\/v4\/?$/, '')).replace(/\/$/, ''),
    mergeRequestIid: number(value('CI_MERGE_REQUEST_IID')),
    mergeRequestProject: value('CI_MERGE_REQUEST_PROJECT_ID') ?? value('CI_PROJECT_ID'),
    mergeRequestProjectPath: value('CI_MERGE_REQUEST_PROJECT_PATH') ?? value('CI_PROJECT_PATH'),
    openMergeRequests: (value('CI_OPEN_MERGE_REQUESTS') ?? '').split(',').flatMap(openMergeRequest),
    headSha: value('CI_MERGE_REQUEST_SOURCE_BRANCH_SHA') ?? value('CI_COMMIT_SHA'),
    baseSha: /^[0-9a-f]{40,64}$/.exec(value('CI_MERGE_REQUEST_DIFF_BASE_SHA') ?? '')?.[0],
    pipelineId: number(value('CI_PIPELINE_ID')),
    jobUrl: value('CI_JOB_URL'),
    token: value('GITLAB_TOKEN')
  }
}

function openMergeRequest(text: string): { readonly projectPath: string; readonly iid: number }[] {
  const [projectPath = '', iid] = text.trim().split('!')
  const parsed = number(iid)
  return projectPath === '' || parsed === undefined ? [] : [{ projectPath, iid: parsed }]
}

function number(text: string | undefined): number | undefined {
  const parsed = /^[1-9]\d{0,15}$/.test(text ?? '') ? Number(text) : Number.NaN
  return Number.isSafeInteger(parsed) ? parsed : undefined
}
