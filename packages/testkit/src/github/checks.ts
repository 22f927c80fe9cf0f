import type { Answer, Call } from './call.ts'
import type { Handler, Handlers } from './handler.ts'
import { pageOf } from './paging.ts'
import { invalid, notFound } from './refusals.ts'
import type { State } from './state.ts'

/** A check run as the double keeps it. */
export interface StoredCheckRun {
  readonly id: number
  readonly sha: string
  name: string
  externalId: string
  detailsUrl: string | null
  status: string
  conclusion: string | null
  title: string | null
  summary: string | null
  text: string | null
  /** Every annotation that was ever sent: GitHub forgets none. */
  readonly annotations: Readonly<Record<string, unknown>>[]
  /** Lists that still do not show it. */
  hiddenFor: number
}

/** Bytes that GitHub takes of a summary and of a text, whatever its description says of characters. */
const MOST_BYTES = 65_535

export const checkHandlers: Handlers = {
  'checks/list-for-ref': ({ call, params, state, render, listUrl }) => {
    const all = state.checkRuns.filter(run => run.sha === params.ref && (call.query.check_name ?? run.name) === run.name)
    const visible = all.filter(run => run.hiddenFor <= 0).sort((one, other) => other.id - one.id)
    for (const run of all) run.hiddenFor -= 1
    const listed =
      call.query.filter === 'all' ? visible : visible.filter((run, at) => visible.findIndex(other => other.name === run.name) === at)
    const page = pageOf(call, listed.map(render.checkRun), listUrl)
    return { ...page, body: { total_count: listed.length, check_runs: page.body } }
  },
  'checks/create': ({ call, state, render }) => {
    const body = bodyOf(call)
    const problem = problemOf(body)
    if (problem !== undefined) return problem
    const run: StoredCheckRun = {
      id: state.nextId(),
      sha: textOf(body.head_sha) ?? '',
      name: '',
      externalId: '',
      detailsUrl: null,
      status: 'queued',
      conclusion: null,
      title: null,
      summary: null,
      text: null,
      annotations: [],
      hiddenFor: state.appearsAfterReads
    }
    tell(run, body)
    state.checkRuns.push(run)
    return { status: 201, body: render.checkRun(run) }
  },
  'checks/get': ({ params, state, render }) => {
    const run = find(state, params.check_run_id)
    return run === undefined ? notFound() : { status: 200, body: render.checkRun(run) }
  },
  'checks/update': ({ call, params, state, render }) => {
    const run = find(state, params.check_run_id)
    if (run === undefined) return notFound()
    const body = bodyOf(call)
    const problem = problemOf(body)
    if (problem !== undefined) return problem
    tell(run, body)
    return { status: 200, body: render.checkRun(run) }
  },
  'checks/list-annotations': ({ call, params, state, listUrl }) => {
    const run = find(state, params.check_run_id)
    if (run === undefined) return notFound()
    const said = run.annotations.map(annotation => ({
      start_column: null,
      end_column: null,
      title: null,
      raw_details: null,
      blob_href: `https://github.test/blob/${run.sha}/${String(annotation.path)}`,
      ...annotation
    }))
    return pageOf(call, said, listUrl)
  }
} satisfies Record<string, Handler>

function tell(run: StoredCheckRun, body: Readonly<Record<string, unknown>>): void {
  run.name = textOf(body.name) ?? run.name
  run.externalId = textOf(body.external_id) ?? run.externalId
  run.detailsUrl = textOf(body.details_url) ?? run.detailsUrl
  // Once completed it stays what it is, and GitHub says nothing of it.
  if (run.status !== 'completed') {
    run.status = body.conclusion === undefined ? (textOf(body.status) ?? run.status) : 'completed'
    run.conclusion = textOf(body.conclusion) ?? null
  }
  const output = recordOf(body.output)
  run.title = textOf(output.title) ?? run.title
  run.summary = textOf(output.summary) ?? run.summary
  run.text = textOf(output.text) ?? run.text
  if (Array.isArray(output.annotations)) run.annotations.push(...output.annotations.map(recordOf))
}

/** What GitHub refuses beyond its description. */
function problemOf(body: Readonly<Record<string, unknown>>): Answer | undefined {
  const output = recordOf(body.output)
  for (const field of ['summary', 'text']) {
    if (Buffer.byteLength(textOf(output[field]) ?? '') > MOST_BYTES)
      return invalid(
        'CheckRun',
        field,
        `Only ${MOST_BYTES} characters are allowed; ${Buffer.byteLength(textOf(output[field]) ?? '')} were supplied.`
      )
  }
  if (body.status === 'completed' && body.conclusion === undefined) return invalid('CheckRun', 'conclusion', 'is missing')
  return undefined
}

function find(state: State, id: string | undefined): StoredCheckRun | undefined {
  return state.checkRuns.find(run => run.id === Number(id))
}

function bodyOf({ body }: Call): Readonly<Record<string, unknown>> {
  return recordOf(body)
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
