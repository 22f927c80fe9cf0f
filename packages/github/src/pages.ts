import { GitHubError } from './errors.ts'

interface Page<Item> {
  readonly status: number
  readonly headers: { readonly link?: string | undefined }
  readonly data: readonly Item[]
}

/** GitHub's lists end long before; a server that always promises one more page must not keep us for ever. */
const mostPages = 500

/**
 * The items of a list, page after page, for as long as GitHub links to a next one. Ask for 100 a page.
 *
 * Octokit's own paging follows the link as it is, under which errors can no longer say what was asked for, and takes a 409 for an empty list.
 */
export async function* pages<Item>(get: (page: number) => Promise<Page<Item>>): AsyncGenerator<Item> {
  for (let page = 1; page <= mostPages; page += 1) {
    const { data, headers, status } = await get(page)
    if (!Array.isArray(data))
      throw new GitHubError('Could not read a list from GitHub: the answer is not a list', { problem: 'unreadable', status })
    yield* data
    if (!/<[^<>]{1,2000}>; rel="next"/.test(headers.link ?? '')) return
  }
}
