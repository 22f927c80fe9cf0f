import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { download, InputError, isInputError, plain } from '@gauntlet/core'
import type { GitHubClient } from '../client.ts'
import { GitHubError } from '../errors.ts'

export interface Archive {
  readonly owner: string
  readonly repo: string
  readonly runId: number
  readonly artifact: string
  readonly id: number
}

export interface FetchPolicy {
  /** Of a GitHub Enterprise Server, whose storage may be in a private network. */
  readonly allowPrivateNetwork: boolean
  readonly maxBytes: number
  readonly signal?: AbortSignal | undefined
}

/** Fetches the archive of an artifact into a new file. An artifact that GitHub has removed rejects with the error that `expired` makes. */
export async function fetchArchive(
  client: GitHubClient,
  { owner, repo, runId, artifact, id }: Archive,
  to: string,
  { allowPrivateNetwork, maxBytes, signal }: FetchPolicy,
  expired: () => Error
): Promise<void> {
  const request = { redirect: 'manual' as const, parseSuccessResponseBody: false }
  const url = await client.rest.actions.downloadArtifact({ owner, repo, artifact_id: id, archive_format: 'zip', request }).then(
    ({ headers }) => headers.location,
    thrown => {
      throw thrown instanceof GitHubError && thrown.status === 410 ? expired() : thrown
    }
  )
  if (url === undefined) throw new GitHubError(`Could not fetch artifact ${id}: GitHub did not say where it is`, { problem: 'unreadable' })
  // The address is signed: the token is nobody's business there.
  const goal = `fetch the artifact "${plain(artifact, 100)}" of run ${runId}`
  await download({ url, to, goal }, { maxBytes, allowPrivateNetwork, ...(signal === undefined ? {} : { signal }) }).catch(thrown => {
    throw isInputError(thrown) ? thrown : new Error(`Could not ${goal}`, { cause: thrown })
  })
}

/** Refuses an archive that is not the one of which GitHub knows the digest. */
export async function refuseOther(archive: string, sha256: string | undefined, input: string): Promise<void> {
  if (sha256 === undefined) return
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(archive)) hash.update(chunk)
  if (hash.digest('hex') !== sha256)
    throw new InputError(
      input,
      'names an artifact whose bytes are not those that were stored: their digest differs. Run the step again, or the workflow that stores it.'
    )
}
