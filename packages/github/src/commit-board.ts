import type { Board, PostedComment } from './board.ts'
import { boardErrors } from './board-errors.ts'
import type { GitHubClient } from './client.ts'
import { GitHubError } from './errors.ts'
import { pages } from './pages.ts'
import { tokenLogin } from './token-login.ts'

export interface CommitPlace {
  readonly owner: string
  readonly repo: string
  /** 40 hexadecimal digits, or 64. */
  readonly sha: string
  /** The login that the token writes as, when it is known. */
  readonly author?: string | undefined
}

/** The comments of a commit. */
export function commitBoard(client: GitHubClient, { owner, repo, sha, author }: CommitPlace): Board {
  let known = author
  const place = { owner, repo }
  return {
    name: `commit ${sha.slice(0, 7)} of ${owner}/${repo}`,
    async *list() {
      for await (const comment of pages(page =>
        client.rest.repos.listCommentsForCommit({ ...place, commit_sha: sha, per_page: 100, page })
      ))
        yield posted(comment)
    },
    async create(body) {
      const { data } = await client.rest.repos.createCommitComment({ ...place, commit_sha: sha, body })
      return posted(data)
    },
    async update(id, body) {
      await client.rest.repos.updateCommitComment({ ...place, comment_id: id, body })
    },
    async remove(id) {
      await client.rest.repos.deleteCommitComment({ ...place, comment_id: id })
    },
    login: async () => {
      known ??= await tokenLogin(client)
      return known
    },
    ...boardErrors,
    isGone: error => boardErrors.isGone(error) || isSealed(error)
  }
}

interface CommitComment {
  readonly id: number
  readonly html_url: string
  readonly body: string
  readonly user: { readonly login: string } | null
  readonly updated_at: string
}

function posted({ id, html_url, body, user, updated_at }: CommitComment): PostedComment {
  return { id, url: html_url, body, author: user?.login, minimized: false, updatedAt: updated_at }
}

/** GitHub has refused workflow tokens the update of what they wrote themselves ("commit_id has been locked"): a new one takes its place. */
function isSealed(error: unknown): boolean {
  return error instanceof GitHubError && error.status === 422 && /commit_id has been locked/i.test(error.message)
}
