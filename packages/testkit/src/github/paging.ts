import type { Answer, Call } from './call.ts'

/**
 * One page of a list, with the `Link` header that leads to the others. 30 a page unless asked, 100 at most, as GitHub does.
 *
 * `linkBase` is the address that the links start with. GitHub's own links name the repository by its number, so a client that
 * compares them with what it asked for is caught here.
 */
export function pageOf(call: Call, items: readonly unknown[], linkBase: string): Answer {
  const perPage = Math.min(100, Math.max(1, Number(call.query.per_page ?? 30)))
  const page = Math.max(1, Number(call.query.page ?? 1))
  const last = Math.max(1, Math.ceil(items.length / perPage))
  const link = (rel: string, to: number) => {
    const query = new URLSearchParams({ ...call.query, page: String(to) })
    return `<${linkBase}?${query}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [link('prev', page - 1)] : []),
    ...(page < last ? [link('next', page + 1), link('last', last)] : []),
    ...(page > 1 ? [link('first', 1)] : [])
  ]
  const body = items.slice((page - 1) * perPage, page * perPage)
  return { status: 200, headers: links.length === 0 ? {} : { link: links.join(', ') }, body }
}
