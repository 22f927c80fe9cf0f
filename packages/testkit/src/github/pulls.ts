import type { Handlers } from './handler.ts'
import { pageOf } from './paging.ts'
import { notFound } from './refusals.ts'
import type { State, StoredPullRequest } from './state.ts'

export const pullHandlers: Handlers = {
  'repos/list-pull-requests-associated-with-commit': ({ call, params, state, render, listUrl }) => {
    const found = state.pullRequests.filter(pull => pull.headSha === params.commit_sha)
    return pageOf(call, found.map(render.pullRequestSimple), listUrl)
  },
  'pulls/list': ({ call, state, render, listUrl }) => {
    const { head, state: wanted = 'open' } = call.query
    const found = state.pullRequests
      .filter(pull => wanted === 'all' || (pull.state ?? 'open') === wanted)
      // A head without its owner is no filter at all, to GitHub's mind.
      .filter(pull => head === undefined || !head.includes(':') || labelOf(state, pull) === head)
    return pageOf(call, found.map(render.pullRequestSimple), listUrl)
  },
  'pulls/get': ({ params, state, render }) => {
    const pull = state.pullRequests.find(candidate => candidate.number === Number(params.pull_number))
    return pull === undefined ? notFound() : { status: 200, body: render.pullRequest(pull) }
  }
}

function labelOf(state: State, { headRepository, headRef = 'candidate' }: StoredPullRequest): string {
  const owner = headRepository === null ? 'unknown' : (headRepository?.split('/')[0] ?? state.owner)
  return `${owner}:${headRef}`
}
