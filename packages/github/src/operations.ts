/** What people call the requests that Gauntlet makes. */
export interface OperationWords {
  /** Completes "Could not …". */
  readonly goal: string
  /** What may not exist, when GitHub says so. */
  readonly subject: string
  /** The line that must stand under `permissions:`, `undefined` when no permission is needed. */
  readonly permission: string | undefined
}

const words: Readonly<Record<string, readonly [goal: string, subject: string, permission?: string]>> = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': [
    'read the comments of {owner}/{repo}#{issue_number}',
    '{owner}/{repo}#{issue_number}',
    'pull-requests: read'
  ],
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': [
    'comment on {owner}/{repo}#{issue_number}',
    '{owner}/{repo}#{issue_number}',
    'pull-requests: write'
  ],
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': [
    'update comment {comment_id} of {owner}/{repo}',
    'comment {comment_id}',
    'pull-requests: write'
  ],
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': [
    'delete comment {comment_id} of {owner}/{repo}',
    'comment {comment_id}',
    'pull-requests: write'
  ],
  'GET /repos/{owner}/{repo}/issues/{issue_number}/events': [
    'read the labels of {owner}/{repo}#{issue_number}',
    '{owner}/{repo}#{issue_number}',
    'pull-requests: read'
  ],
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/comments': [
    'read the comments of commit {commit_sha} of {owner}/{repo}',
    'commit {commit_sha}',
    'contents: read'
  ],
  'POST /repos/{owner}/{repo}/commits/{commit_sha}/comments': [
    'comment on commit {commit_sha} of {owner}/{repo}',
    'commit {commit_sha}',
    'contents: write'
  ],
  'PATCH /repos/{owner}/{repo}/comments/{comment_id}': [
    'update comment {comment_id} of {owner}/{repo}',
    'comment {comment_id}',
    'contents: write'
  ],
  'DELETE /repos/{owner}/{repo}/comments/{comment_id}': [
    'delete comment {comment_id} of {owner}/{repo}',
    'comment {comment_id}',
    'contents: write'
  ],
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': [
    'ask what @{username} may do in {owner}/{repo}',
    '@{username}',
    'contents: write'
  ],
  'GET /repos/{owner}/{repo}/pulls': ['look up the pull requests of {head} in {owner}/{repo}', '{owner}/{repo}', 'pull-requests: read'],
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': [
    'read {owner}/{repo}#{pull_number}',
    '{owner}/{repo}#{pull_number}',
    'pull-requests: read'
  ],
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': [
    'look up the pull requests of commit {commit_sha} in {owner}/{repo}',
    'commit {commit_sha}',
    'pull-requests: read'
  ],
  'GET /repos/{owner}/{repo}/deployments': ['list the deployments of {owner}/{repo}', '{owner}/{repo}', 'deployments: read'],
  'POST /repos/{owner}/{repo}/deployments': ['record a deployment in {owner}/{repo}', '{owner}/{repo}', 'deployments: write'],
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': [
    'read the statuses of deployment {deployment_id} of {owner}/{repo}',
    'deployment {deployment_id}',
    'deployments: read'
  ],
  'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': [
    'record a status of deployment {deployment_id} of {owner}/{repo}',
    'deployment {deployment_id}',
    'deployments: write'
  ],
  'GET /repos/{owner}/{repo}': ['read {owner}/{repo}', '{owner}/{repo}'],
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': ['read run {run_id} of {owner}/{repo}', 'run {run_id}', 'actions: read'],
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': [
    'list the artifacts of run {run_id} of {owner}/{repo}',
    'run {run_id}',
    'actions: read'
  ],
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': [
    'fetch artifact {artifact_id} of {owner}/{repo}',
    'artifact {artifact_id}',
    'actions: read'
  ],
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': [
    'look up the check runs of commit {ref} in {owner}/{repo}',
    'commit {ref}',
    'checks: write'
  ],
  'POST /repos/{owner}/{repo}/check-runs': ['create a check run in {owner}/{repo}', '{owner}/{repo}', 'checks: write'],
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': [
    'update check run {check_run_id} of {owner}/{repo}',
    'check run {check_run_id}',
    'checks: write'
  ],
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations': [
    'read the annotations of check run {check_run_id} of {owner}/{repo}',
    'check run {check_run_id}',
    'checks: write'
  ],
  'GET /repos/{owner}/{repo}/git/ref/{ref}': ['look up {ref} of {owner}/{repo}', '{ref}', 'contents: write'],
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': [
    'read commit {commit_sha} of {owner}/{repo}',
    'commit {commit_sha}',
    'contents: write'
  ],
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': ['list the files of {owner}/{repo} at {tree_sha}', '{tree_sha}', 'contents: write'],
  'POST /repos/{owner}/{repo}/git/blobs': ['store a picture in {owner}/{repo}', '{owner}/{repo}', 'contents: write'],
  'POST /repos/{owner}/{repo}/git/trees': ['store pictures in {owner}/{repo}', '{owner}/{repo}', 'contents: write'],
  'POST /repos/{owner}/{repo}/git/commits': ['commit pictures in {owner}/{repo}', '{owner}/{repo}', 'contents: write'],
  'POST /repos/{owner}/{repo}/git/refs': ['create the branch for pictures in {owner}/{repo}', '{owner}/{repo}', 'contents: write'],
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}': ['move {ref} of {owner}/{repo} on', '{ref}', 'contents: write'],
  'POST /graphql': ['ask GitHub whom the token speaks for', 'the user'],
  'GET /user': ['ask GitHub whom the token speaks for', 'the user']
}

/** `options` are those of the request: its method, its route with braces, and its parameters. */
export function describeOperation(options: {
  readonly method: string
  readonly url: string
  readonly [name: string]: unknown
}): OperationWords {
  const known = words[`${options.method} ${options.url}`]
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(options[name] ?? whole))
  if (known !== undefined) return { goal: fill(known[0]), subject: fill(known[1]), permission: known[2] }
  // Without the query, which may hold what should not be read.
  const path = fill(
    options.url
      .replace(/^https?:\/\/[^/?#]+/, '')
      .split(/\{[?&]|[?#]/, 1)
      .join('')
  )
  return { goal: `call ${options.method} ${path}`, subject: path, permission: undefined }
}
