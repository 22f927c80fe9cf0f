import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Environment, InputError, isEnterpriseServer, messageOf } from '@gauntlet/core'
import type { ArtifactSource } from './artifact-source.ts'
import { digestOf } from './find-artifact.ts'

/**
 * The artifacts of the run that asks, of all its jobs. The runner's own token reads them: no permission of the workflow is needed, so
 * that it works for forks too.
 */
export async function artifactsOfThisRun(
  environment: Pick<Environment, 'onRunner' | 'serverUrl'>,
  { input, signal }: { readonly input: string; readonly signal: AbortSignal }
): Promise<ArtifactSource> {
  if (!environment.onRunner)
    throw new InputError(
      input,
      'asks for the artifacts of this run, and nothing runs here: that is for a job of GitHub Actions. Name the verdict files instead.'
    )
  if (isEnterpriseServer(environment))
    throw new InputError(
      input,
      'asks for the artifacts of this run, which GitHub Enterprise Server does not hand to actions such as this one. Fetch them with actions/download-artifact@v3 before this step and name the files.'
    )
  // Loaded only when asked for: the client of the artifact service is larger than all the rest of an action.
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const client = new DefaultArtifactClient()
  const { artifacts } = await unlessAborted(client.listArtifacts({ latest: true }), signal).catch((cause: unknown) => {
    signal.throwIfAborted()
    // The runner hands them to actions alone, not to what a step runs by itself.
    if (/ACTIONS_(RUNTIME_TOKEN|RESULTS_URL)/.test(messageOf(cause)))
      throw new InputError(
        input,
        'asks for the artifacts of this run, which only an action may read ("uses:"), not a command. Name the files.',
        {
          cause
        }
      )
    throw new Error('Could not list the artifacts of this run', { cause })
  })
  return {
    run: undefined,
    shown: 'this run',
    artifacts: artifacts.map(({ id, name, size, digest }) => ({ id, name, bytes: size, sha256: digestOf(digest), expiredAt: undefined })),
    async fetch({ id }, folder) {
      await unlessAborted(client.downloadArtifact(id, { path: folder, skipDecompress: true }), signal)
      // Under the name that the storage gives.
      const [name, ...others] = await readdir(folder)
      if (name === undefined || others.length > 0) throw new Error('the artifact service did not hand over one archive')
      return join(folder, name)
    }
  }
}

/** The toolkit cannot be told to stop: whoever is cancelled does not wait for it. */
async function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>()
  const onAbort = () => reject(signal.reason)
  if (signal.aborted) onAbort()
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
