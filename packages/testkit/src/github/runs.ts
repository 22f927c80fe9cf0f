import type { Handler, Handlers } from './handler.ts'
import { pageOf } from './paging.ts'
import { notFound } from './refusals.ts'
import type { State } from './state.ts'

/** Workflow runs and what they stored. */
export const runHandlers: Handlers = {
  'repos/get': ({ render }) => ({ status: 200, body: render.fullRepository() }),
  'actions/get-workflow-run': ({ params, state, render }) => {
    const run = state.runs.find(({ id }) => id === Number(params.run_id))
    return run === undefined ? notFound() : { status: 200, body: render.workflowRun(run) }
  },
  'actions/list-workflow-run-artifacts': ({ call, params, state, render, listUrl }) => {
    const run = state.runs.find(({ id }) => id === Number(params.run_id))
    if (run === undefined) return notFound()
    const stored = run.artifacts.filter(({ name }) => call.query.name === undefined || name === call.query.name)
    const page = pageOf(
      call,
      stored.map(artifact => render.artifact(run, artifact)),
      listUrl
    )
    return { ...page, body: { total_count: stored.length, artifacts: page.body } }
  },
  'actions/download-artifact': ({ params, state }) => {
    const artifact = artifactOf(state, params.artifact_id)
    if (artifact === undefined || params.archive_format !== 'zip') return notFound()
    if (artifact.expired === true)
      return { status: 410, body: { message: 'Artifact has expired', documentation_url: 'https://docs.github.com/rest' } }
    return { status: 302, headers: { location: artifact.archiveUrl } }
  }
} satisfies Record<string, Handler>

function artifactOf(state: State, id: string | undefined) {
  return state.runs.flatMap(({ artifacts }) => artifacts).find(artifact => artifact.id === Number(id))
}
