import { debug, type Environment, InputError } from '@gauntlet/core'
import { createClient } from '../client.ts'
import { type RunFiles, readRunFiles } from './run-files.ts'
import { isRunLocation, parseRunLocation } from './run-location.ts'

export interface StoredByRunOptions {
  readonly environment: Environment
  /** The input `github-token`. Default: GITHUB_TOKEN. */
  readonly githubToken: string | undefined
  readonly allowPrivateNetwork: boolean
  readonly signal: AbortSignal
}

/**
 * The files of `run:<run id>/<artifact>/<path>`, fetched; undefined where the lines of the input name something else. Throws
 * `InputError` where it stands beside other places, and where there is no token.
 */
export async function storedByRun(
  input: string,
  lines: readonly string[],
  { environment, githubToken, allowPrivateNetwork, signal }: StoredByRunOptions
): Promise<RunFiles | undefined> {
  const line = lines.find(isRunLocation)
  if (line === undefined) return undefined
  if (lines.length > 1)
    throw new InputError(input, `names an artifact of another run beside other places. Write "${input}: ${line}" alone.`)
  const location = parseRunLocation(line, input)
  const token = githubToken ?? environment.token
  const [owner, repo] = environment.repository?.split('/') ?? []
  if (token === undefined)
    throw new InputError(
      input,
      'names an artifact of another run, and there is no token to read it. Give the input "github-token", or set GITHUB_TOKEN.'
    )
  if (owner === undefined || repo === undefined)
    throw new InputError(input, 'names an artifact of another run, but GITHUB_REPOSITORY does not say of which repository.')
  const client = await createClient({ token, apiUrl: environment.apiUrl, signal, debug })
  return readRunFiles(client, location, { input, place: { owner, repo }, temp: environment.temp, allowPrivateNetwork, signal })
}
