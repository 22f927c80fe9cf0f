import type { GitHubClient } from './client.ts'
import { GitHubError } from './errors.ts'

const levels = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const

/** What somebody may do in a repository, the least first. */
export type RepositoryPermission = (typeof levels)[number]

/** What this person may do in the repository. A custom role counts as what it is built on; whom GitHub does not know may do nothing. */
export async function permissionOf(
  client: GitHubClient,
  { owner, repo, login }: { readonly owner: string; readonly repo: string; readonly login: string }
): Promise<RepositoryPermission> {
  try {
    const { data } = await client.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login })
    // The role tells triage from read and maintain from write, which the permission of old does not.
    return levels.find(level => level === data.role_name) ?? levels.find(level => level === data.permission) ?? 'none'
  } catch (error) {
    if (error instanceof GitHubError && error.problem === 'not-found') return 'none'
    throw error
  }
}

/** Whether somebody who may do `has` may do what takes `needs`. */
export function isAllowed(has: RepositoryPermission, needs: RepositoryPermission): boolean {
  return levels.indexOf(has) >= levels.indexOf(needs)
}
