import type { Handlers } from './handler.ts'
import { pageOf } from './paging.ts'
import { notFound } from './refusals.ts'

export const pullHandlers: Handlers = {
  'repos/list-pull-requests-associated-with-commit': ({ call, params, state, render, listUrl }) => {
    const found = state.pullRequests.filter(pull => pull.headSha === params.commit_sha)
    return pageOf(call, found.map(render.pullRequestSimple), listUrl)
  },
  'pulls/get': ({ params, state, render }) => {
    const pull = state.pullRequests.find(candidate => candidate.number === Number(params.pull_number))
    return pull === undefined ? notFound() : { status: 200, body: render.pullRequest(pull) }
  }
}
