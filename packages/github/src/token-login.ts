import type { GitHubClient } from './client.ts'
import { GitHubError } from './errors.ts'
import { at } from './payload.ts'

/** Who a workflow's own token speaks for, on GitHub and on GitHub Enterprise Server. */
const workflowBot = 'github-actions[bot]'
/** What stands behind the name of an app, and behind no person's. */
const botEnding = '[bot]'

/**
 * The login that comments made with this client carry.
 *
 * The token of a workflow or of a GitHub App speaks for no user: REST refuses it the question, GraphQL names the app, without the `[bot]`
 * that REST puts behind it. Where neither says it, the token is taken for the workflow's.
 */
export async function tokenLogin(client: GitHubClient): Promise<string> {
  const person = (await isInstallation(client)) ? undefined : await personOf(client)
  return person ?? (await appOf(client))
}

async function isInstallation(client: GitHubClient): Promise<boolean> {
  return at(await client.auth(), 'tokenType') === 'installation'
}

async function personOf(client: GitHubClient): Promise<string | undefined> {
  try {
    return (await client.rest.users.getAuthenticated()).data.login
  } catch (error) {
    if (isRefused(error)) return undefined
    throw error
  }
}

async function appOf(client: GitHubClient): Promise<string> {
  try {
    const login = at(await client.graphql('{ viewer { login } }'), 'viewer', 'login')
    if (typeof login !== 'string' || login === '') return workflowBot
    return login.endsWith(botEnding) ? login : `${login}${botEnding}`
  } catch (error) {
    if (error instanceof GitHubError && !isRefused(error)) throw error
    return workflowBot
  }
}

/** Servers that do not offer the question answer as if it did not exist. */
function isRefused(error: unknown): boolean {
  return error instanceof GitHubError && (error.status === 403 || error.status === 404) && error.problem !== 'rate-limit'
}
