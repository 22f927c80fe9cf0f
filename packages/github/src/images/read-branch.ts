import type { GitHubClient } from '../client.ts'
import { GitHubError } from '../errors.ts'

/** What a branch holds. */
export interface BranchHead {
  readonly commit: string
  readonly tree: string
  /** What git calls each file, by its path. GitHub lists 100,000 of them; the others are taken for absent. */
  readonly files: ReadonlyMap<string, string>
}

/** Reads a branch; `undefined` where there is none. */
export async function readBranch(
  client: GitHubClient,
  place: { readonly owner: string; readonly repo: string },
  branch: string
): Promise<BranchHead | undefined> {
  try {
    const { data: ref } = await client.rest.git.getRef({ ...place, ref: `heads/${branch}` })
    const { data: commit } = await client.rest.git.getCommit({ ...place, commit_sha: ref.object.sha })
    const { data: tree } = await client.rest.git.getTree({ ...place, tree_sha: commit.tree.sha, recursive: 'true' })
    const files = tree.tree.filter(({ type }) => type === 'blob').map(({ path, sha }): [string, string] => [path, sha])
    return { commit: ref.object.sha, tree: commit.tree.sha, files: new Map(files) }
  } catch (error) {
    if (error instanceof GitHubError && error.problem === 'not-found') return undefined
    throw error
  }
}
