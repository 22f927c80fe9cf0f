import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Answer, Call } from '../github/call.ts'
import { createFaults, type Fault } from '../github/faults.ts'
import { listenOnLoopback } from '../github/loopback.ts'
import { readBody, send, sendFault } from '../github/transport.ts'
import { quickActions } from './quick-actions.ts'

export interface StoredNote {
  readonly id: number
  body: string
  readonly author: string
  readonly system: boolean
  readonly createdAt: string
  updatedAt: string
  /** Lists that still do not show it. */
  hiddenFor: number
}

export interface GitLabOptions {
  /** Who the token speaks for. */
  readonly username?: string
  /** Of the token. Default `api`. */
  readonly scope?: 'api' | 'read_api'
  readonly projectId?: number
  readonly projectPath?: string
  readonly mergeRequestIid?: number
  /** How many lists do not show a new note yet. Default 0. */
  readonly appearsAfterReads?: number
}

export interface GitLabDouble {
  readonly url: string
  readonly token: string
  readonly notes: StoredNote[]
  readonly requests: readonly Call[]
  readonly violations: readonly string[]
  /** Puts a note there as somebody, or GitLab itself, wrote it before. */
  readonly addNote: (note: { readonly author: string; readonly body: string; readonly system?: boolean }) => StoredNote
  /** By operation: `notes/list`, `notes/create`, `notes/update`, `notes/delete`, `user/get`. */
  readonly fault: (fault: Fault) => void
  /** What a job for the merge request has in its environment. */
  readonly environment: () => Record<string, string>
  /** Throws with all violations, with every quick action that was run, and where an author has two notes of one marker. */
  readonly assertClean: () => void
  readonly close: () => Promise<void>
}

const MARKER = /^<!-- (gauntlet:[a-z-]{1,40}:[0-9a-f]{16}) /
const MOST_CHARACTERS = 1_000_000
const QUERY: Readonly<Record<string, readonly string[]>> = { 'notes/list': ['sort', 'order_by', 'page', 'per_page'] }

/** Starts a strict stand-in for the notes of one merge request in GitLab's REST API on 127.0.0.1. */
export async function startGitLab(options: GitLabOptions = {}): Promise<GitLabDouble> {
  const { username = 'project_12_bot_a1', scope = 'api', projectId = 12, projectPath = 'ml/models', mergeRequestIid = 7 } = options
  const token = 'glpat-doubleDoubleDouble'
  const notes: StoredNote[] = []
  const requests: Call[] = []
  const violations: string[] = []
  const faults = createFaults()
  let id = 300
  const { url, close } = await listenOnLoopback(handle, problem => violations.push(problem))

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = new URL(request.url ?? '/', url)
    const text = await readBody(request)
    const { 'private-token': given, ...headers } = request.headers
    const method = request.method ?? ''
    const operation = operationOf(method, at.pathname)
    const call: Call = {
      number: requests.length + 1,
      method,
      path: at.pathname,
      query: Object.fromEntries(at.searchParams),
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      body: text === '' ? undefined : JSON.parse(text),
      operation,
      answered: undefined
    }
    requests.push(call)
    for (const problem of problemsOf(call)) violations.push(`${call.number}. ${method} ${call.path} ${problem}`)
    const fault = faults.next(call)
    const undone = fault !== undefined && !('delayMs' in fault) && (fault.effect ?? 'before') === 'before'
    const answer = undone ? undefined : respond(call, given === token)
    if (fault !== undefined && 'delayMs' in fault) await delay(fault.delayMs)
    if (fault === undefined || 'delayMs' in fault) send(response, call, answer ?? missing(), {})
    else sendFault(response, call, fault, answer, {})
  }

  function operationOf(method: string, path: string): string | undefined {
    if (method === 'GET' && path === '/api/v4/user') return 'user/get'
    const found = /^\/api\/v4\/projects\/([^/]+)\/merge_requests\/(\d+)\/notes(\/\d+)?$/.exec(path)
    if (found === null) return undefined
    return { GET: 'notes/list', POST: 'notes/create', PUT: 'notes/update', DELETE: 'notes/delete' }[method]
  }

  function respond(call: Call, authorized: boolean): Answer {
    if (!authorized) return { status: 401, body: { message: '401 Unauthorized' } }
    if (call.operation === 'user/get') return { status: 200, body: { id: 40, username, name: 'Gauntlet', state: 'active', bot: true } }
    const [, project = '', iid, noteId] = /projects\/([^/]+)\/merge_requests\/(\d+)\/notes\/?(\d+)?$/.exec(call.path) ?? []
    const isHere = [String(projectId), projectPath].includes(decodeURIComponent(project)) && iid === String(mergeRequestIid)
    if (!isHere || call.operation === undefined) return missing()
    if (call.operation === 'notes/list') return list(call)
    if (scope !== 'api')
      return {
        status: 403,
        body: {
          error: 'insufficient_scope',
          error_description: 'The request requires higher privileges than provided by the access token.',
          scope: 'api'
        }
      }
    const found = notes.find(note => String(note.id) === noteId && !note.system)
    if (call.operation === 'notes/create') return write(call, undefined)
    if (found === undefined) return missing()
    if (found.author !== username) return { status: 403, body: { message: '403 Forbidden' } }
    if (call.operation === 'notes/update') return write(call, found)
    notes.splice(notes.indexOf(found), 1)
    return { status: 204 }
  }

  function list({ query }: Call): Answer {
    const visible = notes.filter(note => note.hiddenFor <= 0)
    if ((query.page ?? '1') === '1') for (const note of notes) note.hiddenFor -= 1
    const sorted = query.sort === 'asc' ? visible : [...visible].reverse()
    const perPage = Math.min(100, Number(query.per_page ?? 20))
    const page = Number(query.page ?? 1)
    const next = page * perPage < sorted.length ? String(page + 1) : ''
    const headers = { 'x-page': String(page), 'x-next-page': next, 'x-per-page': String(perPage), 'x-total': String(sorted.length) }
    return { status: 200, headers, body: sorted.slice((page - 1) * perPage, page * perPage).map(render) }
  }

  function write({ body }: Call, found: StoredNote | undefined): Answer {
    // As GitLab's extractor of quick actions leaves it.
    const text = (typeof body === 'object' && body !== null && 'body' in body ? String(body.body) : '').replaceAll('\r', '').trimEnd()
    if (text.trim() === '') return { status: 400, body: { message: '400 Bad request - Note {:note=>["can\'t be blank"]}' } }
    if ([...text].length > MOST_CHARACTERS)
      return {
        status: 400,
        body: { message: `400 Bad request - Note {:note=>["is too long (maximum is ${MOST_CHARACTERS} characters)"]}` }
      }
    for (const command of quickActions(text)) violations.push(`a note ran the quick action ${command}`)
    if (found !== undefined) {
      found.body = text
      found.updatedAt = new Date().toISOString()
      return { status: 200, body: render(found) }
    }
    const note = add({ author: username, body: text })
    note.hiddenFor = options.appearsAfterReads ?? 0
    return { status: 201, body: render(note) }
  }

  function add({ author, body, system = false }: { author: string; body: string; system?: boolean }): StoredNote {
    id += 1
    const at = new Date().toISOString()
    const note = { id, body, author, system, createdAt: at, updatedAt: at, hiddenFor: 0 }
    notes.push(note)
    return note
  }

  function render({ id, body, author, system, createdAt, updatedAt }: StoredNote) {
    return {
      id,
      type: null,
      body,
      author: { id: 40, username: author, name: author, state: 'active', web_url: `${url}/${author}` },
      created_at: createdAt,
      updated_at: updatedAt,
      system,
      noteable_id: 900,
      noteable_type: 'MergeRequest',
      noteable_iid: mergeRequestIid,
      resolvable: false,
      confidential: false,
      internal: false
    }
  }

  return {
    url,
    token,
    notes,
    requests,
    violations,
    addNote: add,
    fault: faults.add,
    environment: () => ({
      GITLAB_CI: 'true',
      CI: 'true',
      CI_SERVER_URL: url,
      CI_API_V4_URL: `${url}/api/v4`,
      CI_PROJECT_ID: String(projectId),
      CI_PROJECT_PATH: projectPath,
      CI_MERGE_REQUEST_IID: String(mergeRequestIid),
      CI_MERGE_REQUEST_PROJECT_ID: String(projectId),
      CI_MERGE_REQUEST_PROJECT_PATH: projectPath,
      CI_COMMIT_SHA: 'a'.repeat(40),
      CI_PIPELINE_ID: '4400',
      CI_JOB_ID: '88000',
      CI_JOB_URL: `${url}/${projectPath}/-/jobs/88000`,
      GITLAB_TOKEN: token
    }),
    assertClean() {
      const found = [...violations, ...twice(notes)]
      if (found.length > 0) throw new Error(`The GitLab double saw:\n- ${found.join('\n- ')}`)
    },
    close
  }
}

function problemsOf({ operation, query, body, headers, method }: Call): string[] {
  if (operation === undefined) return ['is not an operation that the double plays']
  const found = Object.keys(query)
    .filter(key => !(QUERY[operation] ?? []).includes(key))
    .map(key => `has the unknown query key "${key}"`)
  const keys = typeof body === 'object' && body !== null ? Object.keys(body) : []
  found.push(...keys.filter(key => key !== 'body').map(key => `has the unknown body key "${key}"`))
  if (body !== undefined && headers['content-type'] !== 'application/json') found.push('has a body that is not said to be JSON')
  if (body === undefined && (method === 'POST' || method === 'PUT')) found.push('has no body')
  if ((headers['user-agent'] ?? '') === '') found.push('has no user-agent')
  return found
}

function twice(notes: readonly StoredNote[]): string[] {
  const keys = notes.flatMap(({ author, body }) => {
    const key = MARKER.exec(body)?.[1]
    return key === undefined ? [] : [`${author} ${key}`]
  })
  return keys.filter((key, at) => keys.indexOf(key) !== at).map(key => `two notes of ${key}`)
}

function missing(): Answer {
  return { status: 404, body: { message: '404 Not found' } }
}
