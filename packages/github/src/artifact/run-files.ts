import { createHash } from 'node:crypto'
import { createReadStream, rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { download, InputError, isInputError, plain } from '@gauntlet/core'
import type { GitHubClient } from '../client.ts'
import { GitHubError } from '../errors.ts'
import { type ArtifactPlace, expired, type FoundArtifact, findArtifact } from './find-artifact.ts'
import type { RunLocation } from './run-location.ts'
import { unpack } from './unpack.ts'

/** Files that another run stored, on this machine. */
export interface RunFiles {
  readonly files: readonly string[]
  /** How each file is shown: `run 123, predictions: test.parquet`. */
  readonly names: ReadonlyMap<string, string>
  /** Where they come from, for people. */
  readonly shown: string
  /** The commit that the run was of. */
  readonly commit: string
  /** Removes what was fetched. The runner does as well, when the job ends. */
  readonly dispose: () => void
}

export interface RunFilesOptions {
  /** The input that names the artifact, for messages. */
  readonly input: string
  readonly place: ArtifactPlace
  /** The branch whose runs are trusted. Default: the repository's own. */
  readonly branch?: string | undefined
  /** The runner's temp folder. */
  readonly temp: string
  /** Of a GitHub Enterprise Server, whose storage may be in a private network. Only the workflow may say so. */
  readonly allowPrivateNetwork: boolean
  /** Of the archive, packed and unpacked. 5 GB and 20 GB by default. */
  readonly maxBytes?: number
  readonly maxUnpackedBytes?: number
  readonly signal?: AbortSignal | undefined
}

const MOST_BYTES = 5e9
const MOST_UNPACKED_BYTES = 20e9

/**
 * `production: run:<id>/<artifact>/<path>`: files that another workflow run of this repository stored as an artifact.
 *
 * The run has to be of this repository and of a trusted branch, the archive has to be what GitHub says it is, and unpacking it can write
 * nowhere but into a new folder. Whatever the author can mend is an `InputError`; a missing permission names `actions: read`.
 */
export async function readRunFiles(client: GitHubClient, location: RunLocation, options: RunFilesOptions): Promise<RunFiles> {
  const { input, place, temp, maxBytes = MOST_BYTES, maxUnpackedBytes = MOST_UNPACKED_BYTES, signal } = options
  const { runId, artifact, path } = location
  const found = await findArtifact(client, place, location, { input, branch: options.branch, maxBytes })
  await mkdir(join(temp, 'gauntlet'), { recursive: true })
  const folder = await mkdtemp(join(temp, 'gauntlet', 'artifact-'))
  const dispose = () => rmSync(folder, { recursive: true, force: true })
  try {
    const archive = join(folder, 'archive.zip')
    await fetchArchive(client, found, location, archive, { ...options, maxBytes })
    await refuseOther(archive, found, input)
    const unpacked = await unpack(archive, path, join(folder, 'files'), { input, maxBytes: maxUnpackedBytes, signal })
    await rm(archive)
    const shown = `run ${runId}, artifact ${plain(artifact, 100)}`
    return {
      files: unpacked.map(file => file.path),
      names: new Map(unpacked.map(file => [file.path, `${shown}: ${plain(file.name, 200)}`])),
      shown: `${shown} (branch ${plain(found.branch, 100)}, commit ${found.commit.slice(0, 7)})`,
      commit: found.commit,
      dispose
    }
  } catch (thrown) {
    dispose()
    throw thrown
  }
}

async function fetchArchive(
  client: GitHubClient,
  { id }: FoundArtifact,
  { runId, artifact }: RunLocation,
  to: string,
  { input, place, allowPrivateNetwork, maxBytes, signal }: RunFilesOptions & { readonly maxBytes: number }
): Promise<void> {
  const url = await client.rest.actions
    .downloadArtifact({
      ...place,
      artifact_id: id,
      archive_format: 'zip',
      request: { redirect: 'manual', parseSuccessResponseBody: false }
    })
    .then(
      ({ headers }) => headers.location,
      thrown => {
        if (thrown instanceof GitHubError && thrown.status === 410) throw new InputError(input, expired(runId, artifact))
        throw thrown
      }
    )
  if (url === undefined) throw new GitHubError(`Could not fetch artifact ${id}: GitHub did not say where it is`, { problem: 'unreadable' })
  // The address is signed: the token is nobody's business there.
  const goal = `fetch the artifact "${plain(artifact, 100)}" of run ${runId}`
  await download({ url, to, goal }, { maxBytes, allowPrivateNetwork, ...(signal === undefined ? {} : { signal }) }).catch(thrown => {
    throw isInputError(thrown) ? thrown : new Error(`Could not ${goal}`, { cause: thrown })
  })
}

async function refuseOther(archive: string, { sha256 }: FoundArtifact, input: string): Promise<void> {
  if (sha256 === undefined) return
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(archive)) hash.update(chunk)
  if (hash.digest('hex') !== sha256)
    throw new InputError(
      input,
      'names an artifact whose bytes are not those that were stored: their digest differs. Run the step again, or the workflow that stores it.'
    )
}
