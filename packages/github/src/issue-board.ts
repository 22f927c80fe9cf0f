import type { Board, PostedComment } from './board.ts'
import { boardErrors } from './board-errors.ts'
import type { GitHubClient } from './client.ts'
import { pages } from './pages.ts'
import { tokenLogin } from './token-login.ts'

export interface IssuePlace {
  readonly owner: string
  readonly repo: string
  /** Of the issue or pull request. */
  readonly issueNumber: number
  /** The login that the token writes as, when it is known. */
  readonly author?: string | undefined
}

/** The conversation of an issue or pull request. */
export function issueBoard(client: GitHubClient, { owner, repo, issueNumber, author }: IssuePlace): Board {
  let known = author
  const place = { owner, repo }
  return {
    name: `${owner}/${repo}#${issueNumber}`,
    async *list() {
      for await (const comment of pages(page =>
        client.rest.issues.listComments({ ...place, issue_number: issueNumber, per_page: 100, page })
      ))
        yield posted(comment)
    },
    async create(body) {
      const { data } = await client.rest.issues.createComment({ ...place, issue_number: issueNumber, body })
      return posted(data)
    },
    async update(id, body) {
      await client.rest.issues.updateComment({ ...place, comment_id: id, body })
    },
    async remove(id) {
      await client.rest.issues.deleteComment({ ...place, comment_id: id })
    },
    login: async () => {
      known ??= await tokenLogin(client)
      return known
    },
    ...boardErrors
  }
}

interface IssueComment {
  readonly id: number
  readonly html_url: string
  readonly body?: string
  readonly user: { readonly login: string } | null
  readonly updated_at: string
  /** Servers before 2026 do not say it. */
  readonly minimized?: unknown
}

function posted({ id, html_url, body = '', user, updated_at, minimized }: IssueComment): PostedComment {
  return { id, url: html_url, body, author: user?.login, minimized: minimized !== undefined && minimized !== null, updatedAt: updated_at }
}
