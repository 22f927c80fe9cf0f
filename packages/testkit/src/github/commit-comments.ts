import type { Handlers } from './handler.ts'
import { pageOf } from './paging.ts'
import { invalid, notFound } from './refusals.ts'
import type { State, StoredCommitComment } from './state.ts'

export const commitCommentHandlers: Handlers = {
  'repos/list-comments-for-commit': ({ call, params, state, render, listUrl }) => {
    const all = state.commitComments.filter(comment => comment.sha === params.commit_sha)
    const visible = all.filter(comment => comment.hiddenFor <= 0)
    if ((call.query.page ?? '1') === '1') for (const comment of all) comment.hiddenFor -= 1
    return pageOf(call, visible.map(render.commitComment), listUrl)
  },
  'repos/create-commit-comment': ({ call, params, state, render }) => {
    const body = bodyOf(call.body)
    if (body.trim() === '') return invalid('CommitComment', 'body', "body can't be blank")
    const at = state.timestamp()
    const comment: StoredCommitComment = {
      id: state.nextId(),
      sha: params.commit_sha ?? '',
      author: state.login,
      body,
      createdAt: at,
      updatedAt: at,
      hiddenFor: state.appearsAfterReads
    }
    state.commitComments.push(comment)
    return { status: 201, body: render.commitComment(comment) }
  },
  'repos/update-commit-comment': ({ call, params, state, render }) => {
    const comment = find(state, params.comment_id)
    if (comment === undefined) return notFound()
    if (state.sealsCommitComments) return invalid('CommitComment', 'commit_id', 'commit_id has been locked')
    comment.body = bodyOf(call.body)
    comment.updatedAt = state.timestamp()
    return { status: 200, body: render.commitComment(comment) }
  },
  'repos/delete-commit-comment': ({ params, state }) => {
    const comment = find(state, params.comment_id)
    if (comment === undefined) return notFound()
    state.commitComments.splice(state.commitComments.indexOf(comment), 1)
    return { status: 204 }
  }
}

function find(state: State, id: string | undefined): StoredCommitComment | undefined {
  return state.commitComments.find(comment => comment.id === Number(id))
}

function bodyOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'body' in body && typeof body.body === 'string' ? body.body : ''
}
