import { join } from 'node:path'
import { debug, type Environment, InputError } from '@gauntlet/core'
import { createClient } from '../client.ts'
import type { ArtifactSource, SourceRun } from './artifact-source.ts'
import { fetchArchive } from './fetch-archive.ts'
import { digestOf, storedBy } from './find-artifact.ts'

export interface OtherRunOptions {
  readonly input: string
  readonly environment: Pick<Environment, 'apiUrl' | 'repository'>
  readonly token: string | undefined
  /** Of one archive. */
  readonly maxBytes: number
  readonly signal: AbortSignal
}

/**
 * The artifacts of another run of this repository, which may have run the code of a fork: what it stored could be anything, and is no more
 * than data. Needs `actions: read`.
 */
export async function artifactsOfRun(
  runId: number,
  { input, environment, token, maxBytes, signal }: OtherRunOptions
): Promise<ArtifactSource> {
  const [owner, repo] = environment.repository?.split('/') ?? []
  if (token === undefined)
    throw new InputError(
      input,
      'asks for the artifacts of another run, and there is no token. Give the input "github-token", or set GITHUB_TOKEN.'
    )
  if (owner === undefined || repo === undefined)
    throw new InputError(input, 'asks for the artifacts of another run, but GITHUB_REPOSITORY does not say of which repository.')
  const client = await createClient({ token, apiUrl: environment.apiUrl, signal, debug })
  const { data } = await client.rest.actions.getWorkflowRun({ owner, repo, run_id: runId, exclude_pull_requests: true })
  const head: { readonly full_name: string; readonly owner: { readonly login: string } } | null = data.head_repository
  const run: SourceRun = {
    id: data.id,
    attempt: data.run_attempt ?? 1,
    name: data.name ?? '',
    event: data.event,
    headSha: data.head_sha,
    headBranch: data.head_branch ?? undefined,
    headOwner: head?.owner.login,
    headRepository: head?.full_name
  }
  const stored = await storedBy(client, { owner, repo }, runId)
  return {
    run,
    shown: `run ${runId}`,
    artifacts: stored.map(({ id, name, size_in_bytes, digest, expired, expires_at }) => ({
      id,
      name,
      bytes: size_in_bytes,
      sha256: digestOf(digest),
      expiredAt: expired ? (expires_at ?? '') : undefined
    })),
    async fetch({ id, name }, folder) {
      const to = join(folder, 'archive.zip')
      const policy = { allowPrivateNetwork: !isCloud(environment.apiUrl), maxBytes, signal }
      await fetchArchive(client, { owner, repo, runId, artifact: name, id }, to, policy, () => new Error('it has expired'))
      return to
    }
  }
}

/** github.com or a `*.ghe.com` tenant, whose storage is on the internet; that of a GitHub Enterprise Server may be anywhere. */
function isCloud(apiUrl: string): boolean {
  const { hostname } = new URL(apiUrl)
  return hostname === 'api.github.com' || hostname.endsWith('.ghe.com')
}
