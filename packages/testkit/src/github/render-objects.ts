import type { StoredCheckRun } from './checks.ts'
import type { Description } from './description.ts'
import type { GitStore, StoredCommit } from './git-store.ts'
import { sample } from './sample.ts'

type Json = Record<string, unknown>

/** What belongs to a commit and to git, in GitHub's words. */
export interface ObjectRender {
  readonly checkRun: (run: StoredCheckRun) => Json
  readonly gitRef: (ref: string, sha: string) => Json
  readonly gitCommit: (commit: StoredCommit) => Json
  readonly gitTree: (sha: string, files: ReadonlyMap<string, string>, recursive: boolean) => Json
  readonly gitBlob: (sha: string) => Json
}

/** `home` is the address of the repository in the API, `page` that of its page. */
export function createObjectRender(description: Description, git: GitStore, home: string, page: string): ObjectRender {
  return {
    checkRun: run =>
      sample(description, 'check-run', {
        id: run.id,
        head_sha: run.sha,
        external_id: run.externalId,
        url: `${home}/check-runs/${run.id}`,
        html_url: `${page}/runs/${run.id}`,
        details_url: run.detailsUrl ?? `${page}/runs/${run.id}`,
        name: run.name,
        status: run.status,
        conclusion: run.conclusion,
        output: {
          title: run.title,
          summary: run.summary,
          text: run.text,
          annotations_count: run.annotations.length,
          annotations_url: `${home}/check-runs/${run.id}/annotations`
        }
      }),
    gitRef: (ref, sha) =>
      sample(description, 'git-ref', {
        ref,
        url: `${home}/git/${ref}`,
        object: { type: 'commit', sha, url: `${home}/git/commits/${sha}` }
      }),
    gitCommit: ({ sha, tree, parents, message }) =>
      sample(description, 'git-commit', {
        sha,
        message,
        url: `${home}/git/commits/${sha}`,
        html_url: `${page}/commit/${sha}`,
        tree: { sha: tree, url: `${home}/git/trees/${tree}` },
        parents: parents.map(parent => ({
          sha: parent,
          url: `${home}/git/commits/${parent}`,
          html_url: `${page}/commit/${parent}`
        }))
      }),
    gitTree: (sha, files, recursive) =>
      sample(description, 'git-tree', {
        sha,
        url: `${home}/git/trees/${sha}`,
        truncated: false,
        tree: [...files]
          .filter(([path]) => recursive || !path.includes('/'))
          .map(([path, blob]) => ({ path, mode: '100644', type: 'blob', sha: blob, size: git.blobs.get(blob)?.length ?? 0 }))
      }),
    gitBlob: sha => ({ sha, url: `${home}/git/blobs/${sha}` })
  }
}
