export type Level = 'read' | 'write'

/** As in the `permissions:` of a workflow. `metadata: read` is always there. */
export type Permissions = Readonly<Record<string, Level>>

const comments = ['issues', 'pull-requests']

/**
 * What each operation asks of the token, alternatives in a list. From the permissions that GitHub's reference names for
 * each operation. `users/get-authenticated` is not here: it is refused to every installation token, whatever it may do.
 */
const needs: Readonly<Record<string, readonly [alternatives: readonly string[], level: Level]>> = {
  'issues/list-comments': [comments, 'read'],
  'issues/get-comment': [comments, 'read'],
  'issues/create-comment': [comments, 'write'],
  'issues/update-comment': [comments, 'write'],
  'issues/delete-comment': [comments, 'write'],
  'issues/list-events': [comments, 'read'],
  'repos/list-comments-for-commit': [['contents'], 'read'],
  // The reference says that reading is enough; runs of others show that it is not (github/docs#35024).
  'repos/create-commit-comment': [['contents'], 'write'],
  'repos/update-commit-comment': [['contents'], 'write'],
  'repos/delete-commit-comment': [['contents'], 'write'],
  'repos/list-pull-requests-associated-with-commit': [['pull-requests'], 'read'],
  'pulls/get': [['pull-requests'], 'read'],
  'pulls/list': [['pull-requests'], 'read'],
  'repos/get-content': [['contents'], 'read'],
  'checks/create': [['checks'], 'write'],
  'checks/get': [['checks'], 'read'],
  'checks/update': [['checks'], 'write'],
  'checks/list-for-ref': [['checks'], 'read'],
  'checks/list-annotations': [['checks'], 'read'],
  'repos/create-deployment': [['deployments'], 'write'],
  'repos/get-deployment': [['deployments'], 'read'],
  'repos/list-deployments': [['deployments'], 'read'],
  'repos/create-deployment-status': [['deployments'], 'write'],
  'repos/list-deployment-statuses': [['deployments'], 'read'],
  'repos/create-dispatch-event': [['contents'], 'write'],
  'actions/create-workflow-dispatch': [['actions'], 'write'],
  'actions/list-workflow-runs': [['actions'], 'read'],
  'actions/list-workflow-runs-for-repo': [['actions'], 'read'],
  'actions/get-workflow-run': [['actions'], 'read'],
  'actions/list-workflow-run-artifacts': [['actions'], 'read'],
  'actions/get-artifact': [['actions'], 'read'],
  'actions/download-artifact': [['actions'], 'read'],
  'repos/create-commit-status': [['statuses'], 'write'],
  'repos/list-commit-statuses-for-ref': [['statuses'], 'read'],
  'git/get-ref': [['contents'], 'read'],
  'git/list-matching-refs': [['contents'], 'read'],
  'git/get-commit': [['contents'], 'read'],
  'git/get-tree': [['contents'], 'read'],
  'git/create-blob': [['contents'], 'write'],
  'git/create-tree': [['contents'], 'write'],
  'git/create-commit': [['contents'], 'write'],
  'git/create-ref': [['contents'], 'write'],
  'git/update-ref': [['contents'], 'write'],
  'git/delete-ref': [['contents'], 'write']
}

export interface Refusal {
  /** `issues=write; pull_requests=write`, as in the header `x-accepted-github-permissions`. */
  readonly accepted: string
  /** True when the token may not even see what it asked for. */
  readonly blind: boolean
}

/** Why a token with these permissions may not do this, `undefined` when it may. */
export function refusalOf(operation: string, held: Permissions): Refusal | undefined {
  const need = needs[operation]
  if (need === undefined) return undefined
  const [alternatives, level] = need
  if (alternatives.some(name => held[name] === 'write' || (level === 'read' && held[name] === 'read'))) return undefined
  return {
    accepted: alternatives.map(name => `${name.replaceAll('-', '_')}=${level}`).join('; '),
    blind: !alternatives.some(name => name in held)
  }
}
