import { debug, type Environment, InputError, writablePath } from '@gauntlet/core'
import { createClient } from '@gauntlet/github'
import type { DeploymentHistory } from './deployment.ts'
import { folderHistory } from './folder-history.ts'
import { gitHubHistory } from './github-history.ts'

export interface OpenOptions {
  /** The input `github-token`; `GITHUB_TOKEN` of the environment stands in for it. */
  readonly token: string | undefined
  readonly environment: Environment
  /** Ends requests to GitHub. Pass one that outlives a cancelled job where the end still has to be recorded. */
  readonly signal: AbortSignal
}

const FOLDER = 'folder:'
const DEFAULT_FOLDER = 'folder:.gauntlet/deployments'

/**
 * Opens the history that the author names: `github`, or `folder:<path>` in the workspace. Unset, it is GitHub's deployments on a
 * runner that has a token, and the folder `.gauntlet/deployments` elsewhere.
 */
export async function openHistory(given: string | undefined, options: OpenOptions): Promise<DeploymentHistory> {
  const { environment } = options
  const token = options.token ?? environment.token
  const onGitHub =
    environment.onRunner && token !== undefined && environment.repository !== undefined && commitOf(environment) !== undefined
  const name = given?.trim() || (onGitHub ? 'github' : DEFAULT_FOLDER)
  if (name === 'github') return onRepository(token, options)
  if (!name.startsWith(FOLDER) || name.slice(FOLDER.length).trim() === '') {
    throw new InputError('history', `is "${name}"; expected github, or "folder:" and a path, such as ${DEFAULT_FOLDER}`)
  }
  return folderHistory(await writablePath('history', name.slice(FOLDER.length).trim(), environment), { name })
}

async function onRepository(token: string | undefined, { environment, signal }: OpenOptions): Promise<DeploymentHistory> {
  const [owner, repo] = environment.repository?.split('/') ?? []
  const ref = commitOf(environment)
  if (token === undefined) {
    throw new InputError('history', 'is "github", but there is no token. Give the input "github-token", or set GITHUB_TOKEN')
  }
  if (owner === undefined || repo === undefined || ref === undefined) {
    throw new InputError(
      'history',
      'is "github", but it is not known of which repository and commit. Set GITHUB_REPOSITORY (owner/name) and GITHUB_SHA, or use a folder'
    )
  }
  const client = await createClient({ token, apiUrl: environment.apiUrl, signal, debug })
  return gitHubHistory(client, { owner, repo }, { ref })
}

/** What GitHub's record of a deployment is attached to. */
function commitOf({ sha, ref }: Environment): string | undefined {
  return sha ?? ref
}
