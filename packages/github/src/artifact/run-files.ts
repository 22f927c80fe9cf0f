import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError, plain } from '@gauntlet/core'
import type { GitHubClient } from '../client.ts'
import { fetchArchive, refuseOther } from './fetch-archive.ts'
import { type ArtifactPlace, expired, findArtifact } from './find-artifact.ts'
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
    const policy = { allowPrivateNetwork: options.allowPrivateNetwork, maxBytes, signal }
    const gone = () => new InputError(input, expired(runId, artifact))
    await fetchArchive(client, { ...place, runId, artifact, id: found.id }, archive, policy, gone)
    await refuseOther(archive, found.sha256, input)
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
