import type { GitHubClient } from './client.ts'
import { GitHubError } from './errors.ts'

/** Who a workflow's own token speaks for, on GitHub and on GitHub Enterprise Server. */
const workflowBot = 'github-actions[bot]'

/**
 * The login that comments made with this client carry.
 *
 * A workflow's own token is refused the question, and so is that of a GitHub App, of which nothing tells us the name:
 * it is taken for the workflow's.
 */
export async function tokenLogin(client: GitHubClient): Promise<string> {
  try {
    const { data } = await client.rest.users.getAuthenticated()
    return data.login
  } catch (error) {
    if (error instanceof GitHubError && error.status === 403 && error.problem !== 'rate-limit') return workflowBot
    throw error
  }
}
