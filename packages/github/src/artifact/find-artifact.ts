import { formatBytes, InputError, plain } from '@gauntlet/core'
import type { GitHubClient } from '../client.ts'
import { pages } from '../pages.ts'
import type { RunLocation } from './run-location.ts'

export interface ArtifactPlace {
  readonly owner: string
  readonly repo: string
}

/** An artifact that may be read. */
export interface FoundArtifact {
  readonly id: number
  readonly bytes: number
  /** Of the archive, in lower-case hexadecimal; undefined where GitHub names none. */
  readonly sha256: string | undefined
  readonly branch: string
  readonly commit: string
}

export interface ArtifactRules {
  /** The input that names the artifact, for messages. */
  readonly input: string
  /** The branch whose runs are trusted. Default: the repository's own. */
  readonly branch?: string | undefined
  /** Of the archive. */
  readonly maxBytes: number
}

/**
 * Looks an artifact up and makes sure whose it is: of a run of this repository, of its default branch or the one that is allowed. What a
 * fork or a pull request stored could be anything. Throws `InputError` for what the author can mend, also for an expired one.
 */
export async function findArtifact(
  client: GitHubClient,
  place: ArtifactPlace,
  { runId, artifact }: Pick<RunLocation, 'runId' | 'artifact'>,
  { input, branch, maxBytes }: ArtifactRules
): Promise<FoundArtifact> {
  const refuse = (problem: string): never => {
    throw new InputError(input, problem)
  }
  const { data: run } = await client.rest.actions.getWorkflowRun({ ...place, run_id: runId, exclude_pull_requests: true })
  const own = `${place.owner}/${place.repo}`
  const stranger = [run.repository.full_name, run.head_repository?.full_name].find(name => !isSame(name, own))
  if (!isSame(run.repository.full_name, own) || !isSame(run.head_repository?.full_name, own))
    refuse(
      `names run ${runId}, which ran code of ${stranger === undefined ? 'a repository that is gone' : `"${plain(stranger, 200)}"`} and not of "${own}". What it stored is not trusted.`
    )
  const trusted = branch ?? (await client.rest.repos.get({ ...place })).data.default_branch
  if (run.head_branch !== trusted)
    refuse(
      `names run ${runId} of the branch "${plain(run.head_branch ?? 'none', 200)}"; predictions of production come from runs of "${plain(trusted, 200)}". Name a run of that branch.`
    )
  const stored = await storedBy(client, place, runId)
  // A run that is started again stores another one of the same name.
  const [newest] = stored.filter(({ name }) => name === artifact).sort((one, other) => other.id - one.id)
  if (newest === undefined)
    throw new InputError(input, `names the artifact "${plain(artifact, 200)}", which run ${runId} does not have; ${namesOf(stored)}`)
  if (newest.expired) refuse(expired(runId, artifact, newest.expires_at ?? undefined))
  if (newest.size_in_bytes > maxBytes)
    refuse(
      `names an artifact of ${formatBytes(newest.size_in_bytes)}; at most ${formatBytes(maxBytes)} are fetched. Store the predictions in an artifact of their own.`
    )
  return {
    id: newest.id,
    bytes: newest.size_in_bytes,
    sha256: digestOf(newest.digest),
    branch: trusted,
    commit: run.head_sha
  }
}

/** All artifacts of a run. */
export async function storedBy(client: GitHubClient, place: ArtifactPlace, runId: number) {
  const list = pages(async page => {
    const { data, headers, status } = await client.rest.actions.listWorkflowRunArtifacts({ ...place, run_id: runId, per_page: 100, page })
    return { data: data.artifacts, headers, status }
  })
  const stored = []
  for await (const one of list) stored.push(one)
  return stored
}

/** `sha256:…` without its beginning, in lower case. */
export function digestOf(text: string | null | undefined): string | undefined {
  return /^sha256:([0-9a-f]{64})$/i.exec(text ?? '')?.[1]?.toLowerCase()
}

function namesOf(stored: readonly { readonly name: string }[]): string {
  const names = [...new Set(stored.map(({ name }) => `"${plain(name, 100)}"`))]
  return names.length === 0 ? 'it has none' : `it has ${names.slice(0, 20).join(', ')}`
}

/** What to do where GitHub has removed an artifact. */
export function expired(runId: number, artifact: string, at?: string): string {
  const when = at === undefined ? '' : ` on ${at.slice(0, 10)}`
  return `names the artifact "${plain(artifact, 200)}" of run ${runId}, which expired${when}. Run that workflow again, keep such artifacts longer ("retention-days" of upload-artifact), or store the predictions with the model.`
}

/** GitHub's names differ in case alone from nobody else's. */
function isSame(name: string | undefined, other: string): boolean {
  return name?.toLowerCase() === other.toLowerCase()
}
