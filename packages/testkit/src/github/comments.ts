import type { Answer } from './call.ts'
import type { Handler, Handlers } from './handler.ts'
import { pageOf } from './paging.ts'
import { forbidden, invalid, notFound } from './refusals.ts'
import type { State, StoredComment } from './state.ts'

export const commentHandlers: Handlers = {
  'issues/list-comments': ({ call, params, state, render, listUrl }) => {
    const issue = Number(params.issue_number)
    if (!exists(state, issue)) return notFound()
    const all = state.comments.filter(comment => comment.issue === issue)
    const visible = all.filter(comment => comment.hiddenFor <= 0)
    if ((call.query.page ?? '1') === '1') for (const comment of all) comment.hiddenFor -= 1
    const since = call.query.since
    const listed = since === undefined ? visible : visible.filter(comment => comment.updatedAt >= since)
    return pageOf(call, listed.map(render.comment), listUrl)
  },
  'issues/create-comment': ({ call, params, state, render }) => {
    const issue = Number(params.issue_number)
    const pull = state.pullRequests.find(candidate => candidate.number === issue)
    if (!exists(state, issue)) return notFound()
    if (pull?.locked === true) return forbidden('Unable to create comment because issue is locked.')
    const body = bodyOf(call.body)
    if (body.trim() === '') return blank()
    const at = state.timestamp()
    const hiddenFor = state.appearsAfterReads
    const comment: StoredComment = { id: state.nextId(), issue, author: state.login, body, createdAt: at, updatedAt: at, hiddenFor }
    state.comments.push(comment)
    const rendered = render.comment(comment)
    return { status: 201, headers: { location: String(rendered.url) }, body: rendered }
  },
  'issues/get-comment': ({ params, state, render }) => {
    const comment = find(state, params.comment_id)
    if (comment === undefined) return notFound()
    comment.hiddenFor -= 1
    return comment.hiddenFor >= 0 ? notFound() : { status: 200, body: render.comment(comment) }
  },
  'issues/update-comment': ({ call, params, state, render }) => {
    const comment = find(state, params.comment_id)
    if (comment === undefined) return notFound()
    const body = bodyOf(call.body)
    if (body.trim() === '') return blank()
    comment.body = body
    comment.updatedAt = state.timestamp()
    return { status: 200, body: render.comment(comment) }
  },
  'issues/delete-comment': ({ params, state }) => {
    const comment = find(state, params.comment_id)
    if (comment === undefined) return notFound()
    state.comments.splice(state.comments.indexOf(comment), 1)
    return { status: 204 }
  }
} satisfies Record<string, Handler>

function exists(state: State, issue: number): boolean {
  return (
    state.pullRequests.some(pull => pull.number === issue) ||
    state.issues.includes(issue) ||
    state.comments.some(comment => comment.issue === issue)
  )
}

function find(state: State, id: string | undefined): StoredComment | undefined {
  return state.comments.find(comment => comment.id === Number(id))
}

function bodyOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'body' in body && typeof body.body === 'string' ? body.body : ''
}

function blank(): Answer {
  return invalid('IssueComment', 'body', "body can't be blank")
}
