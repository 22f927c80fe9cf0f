import type { Role } from './collaborators.ts'
import type { Description } from './description.ts'
import { labelsOn } from './labels.ts'
import { createObjectRender, type ObjectRender } from './render-objects.ts'
import { sample } from './sample.ts'
import type {
  State,
  StoredComment,
  StoredCommitComment,
  StoredDeployment,
  StoredDeploymentStatus,
  StoredLabelEvent,
  StoredPullRequest,
  StoredRun,
  StoredRunArtifact
} from './state.ts'

type Json = Record<string, unknown>

/** What the double keeps, in GitHub's words. */
export interface Render extends ObjectRender {
  readonly comment: (comment: StoredComment) => Json
  readonly commitComment: (comment: StoredCommitComment) => Json
  readonly labelEvent: (event: StoredLabelEvent) => Json
  readonly permission: (role: Role) => Json
  readonly pullRequest: (pull: StoredPullRequest) => Json
  readonly pullRequestSimple: (pull: StoredPullRequest) => Json
  readonly deployment: (deployment: StoredDeployment) => Json
  readonly deploymentStatus: (deployment: StoredDeployment, status: StoredDeploymentStatus) => Json
  readonly privateUser: (login: string) => Json
  readonly fullRepository: () => Json
  readonly workflowRun: (run: StoredRun) => Json
  readonly artifact: (run: StoredRun, artifact: StoredRunArtifact) => Json
}

/** `api` is the address of the API as a client sees it, base path included; `web` that of the pages. */
export function createRender(description: Description, state: State, api: string, web: string): Render {
  const home = `${api}/repos/${state.owner}/${state.name}`
  const page = `${web}/${state.owner}/${state.name}`
  const user = (login: string): Json => {
    const bot = login.endsWith('[bot]')
    return sample(description, 'simple-user', {
      login,
      type: bot ? 'Bot' : 'User',
      url: `${api}/users/${encodeURIComponent(login)}`,
      html_url: bot ? `${web}/apps/${login.slice(0, -'[bot]'.length)}` : `${web}/${login}`
    })
  }
  const repository = (fullName: string): Json => {
    const [owner = '', name = ''] = fullName.split('/')
    return sample(description, 'repository', { full_name: fullName, name, owner: user(owner) })
  }
  const named = (fullName: string): Json => {
    const [owner = '', name = ''] = fullName.split('/')
    return { full_name: fullName, name, owner: user(owner) }
  }
  const ends = (pull: StoredPullRequest): Json => {
    const own = `${state.owner}/${state.name}`
    const from = pull.headRepository === undefined ? own : pull.headRepository
    const [headOwner = state.owner] = (from ?? own).split('/')
    const headRef = pull.headRef ?? 'candidate'
    const baseRef = pull.baseRef ?? 'main'
    return {
      number: pull.number,
      state: pull.state ?? 'open',
      locked: pull.locked ?? false,
      title: `Pull request ${pull.number}`,
      url: `${home}/pulls/${pull.number}`,
      html_url: `${page}/pull/${pull.number}`,
      user: user(pull.author ?? 'octocat'),
      head: {
        label: `${headOwner}:${headRef}`,
        ref: headRef,
        sha: pull.headSha,
        user: user(headOwner),
        repo: from === null ? null : repository(from)
      },
      base: { label: `${state.owner}:${baseRef}`, ref: baseRef, sha: '0'.repeat(40), user: user(state.owner), repo: repository(own) }
    }
  }
  const labels = (pull: StoredPullRequest): Json[] =>
    labelsOn(state, pull.number).map((name, at) => ({
      id: at + 1,
      node_id: `LA_${at + 1}`,
      url: `${home}/labels/${encodeURIComponent(name)}`,
      name,
      description: null,
      color: 'ededed',
      default: false
    }))
  return {
    ...createObjectRender(description, state.git, home, page),
    comment: comment =>
      sample(description, 'issue-comment', {
        id: comment.id,
        body: comment.body,
        user: user(comment.author),
        created_at: comment.createdAt,
        updated_at: comment.updatedAt,
        url: `${home}/issues/comments/${comment.id}`,
        html_url: `${page}/pull/${comment.issue}#issuecomment-${comment.id}`,
        issue_url: `${home}/issues/${comment.issue}`,
        minimized: comment.minimized === undefined ? null : { reason: comment.minimized }
      }),
    commitComment: comment =>
      sample(description, 'commit-comment', {
        id: comment.id,
        body: comment.body,
        user: user(comment.author),
        commit_id: comment.sha,
        created_at: comment.createdAt,
        updated_at: comment.updatedAt,
        url: `${home}/comments/${comment.id}`,
        html_url: `${page}/commit/${comment.sha}#commitcomment-${comment.id}`
      }),
    labelEvent: event =>
      sample(description, `${event.event}-issue-event`, {
        id: event.id,
        event: event.event,
        actor: user(event.actor),
        created_at: event.at,
        label: { name: event.name, color: 'ededed' }
      }),
    permission: role =>
      sample(description, 'repository-collaborator-permission', {
        // Of old there are four levels, and the role says what they leave out.
        permission: typeof role === 'object' ? role.basedOn : role === 'triage' ? 'read' : role === 'maintain' ? 'write' : role,
        role_name: typeof role === 'object' ? role.custom : role
      }),
    pullRequest: pull => sample(description, 'pull-request', { ...ends(pull), labels: labels(pull) }),
    pullRequestSimple: pull => sample(description, 'pull-request-simple', ends(pull)),
    deployment: deployment =>
      sample(description, 'deployment', {
        id: deployment.id,
        ref: deployment.ref,
        sha: deployment.sha,
        task: deployment.task,
        environment: deployment.environment,
        original_environment: deployment.environment,
        payload: deployment.payload,
        description: deployment.description,
        transient_environment: deployment.transient,
        production_environment: deployment.production,
        creator: user(deployment.creator),
        created_at: deployment.createdAt,
        updated_at: deployment.updatedAt,
        url: `${home}/deployments/${deployment.id}`,
        statuses_url: `${home}/deployments/${deployment.id}/statuses`,
        repository_url: home
      }),
    deploymentStatus: (deployment, status) =>
      sample(description, 'deployment-status', {
        id: status.id,
        state: status.state,
        description: status.description,
        environment: deployment.environment,
        creator: user(status.creator),
        created_at: status.createdAt,
        updated_at: status.createdAt,
        url: `${home}/deployments/${deployment.id}/statuses/${status.id}`,
        deployment_url: `${home}/deployments/${deployment.id}`,
        repository_url: home,
        // The description wants an address here; GitHub answers an empty text where there is none.
        ...(status.logUrl === '' ? {} : { log_url: status.logUrl, target_url: status.logUrl }),
        ...(status.environmentUrl === '' ? {} : { environment_url: status.environmentUrl })
      }),
    privateUser: login => sample(description, 'private-user', user(login)),
    fullRepository: () =>
      sample(description, 'full-repository', {
        ...named(`${state.owner}/${state.name}`),
        default_branch: state.defaultBranch,
        private: state.isPrivate,
        visibility: state.isPrivate ? 'private' : 'public',
        html_url: page
      }),
    workflowRun: run =>
      sample(description, 'workflow-run', {
        id: run.id,
        head_branch: run.headBranch,
        head_sha: run.headSha,
        name: run.name ?? 'train',
        run_attempt: run.attempt ?? 1,
        event: run.event ?? 'push',
        status: 'completed',
        conclusion: 'success',
        url: `${home}/actions/runs/${run.id}`,
        html_url: `${page}/actions/runs/${run.id}`,
        artifacts_url: `${home}/actions/runs/${run.id}/artifacts`,
        repository: sample(description, 'minimal-repository', named(`${state.owner}/${state.name}`)),
        head_repository:
          run.headRepository === null
            ? null
            : sample(description, 'minimal-repository', named(run.headRepository ?? `${state.owner}/${state.name}`))
      }),
    artifact: (run, artifact) =>
      sample(description, 'artifact', {
        id: artifact.id,
        name: artifact.name,
        size_in_bytes: artifact.bytes,
        expired: artifact.expired ?? false,
        created_at: '2026-01-01T00:00:00Z',
        expires_at: '2026-04-01T00:00:00Z',
        url: `${home}/actions/artifacts/${artifact.id}`,
        archive_download_url: `${home}/actions/artifacts/${artifact.id}/zip`,
        ...(artifact.digest === undefined ? {} : { digest: artifact.digest }),
        workflow_run: { id: run.id, head_branch: run.headBranch ?? '', head_sha: run.headSha }
      })
  }
}
