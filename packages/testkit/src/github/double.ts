import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Answer, Call } from './call.ts'
import type { Role } from './collaborators.ts'
import { type Conformance, createConformance } from './conformance.ts'
import { type Description, type DescriptionName, matchOperation, readDescription } from './description.ts'
import { createFaults, type Fault } from './faults.ts'
import { createGitStore } from './git-store.ts'
import { listenOnLoopback } from './loopback.ts'
import type { Permissions } from './permissions.ts'
import { createRateLimit, type RateLimit, type RateLimitOptions } from './rate-limit.ts'
import { notFound } from './refusals.ts'
import { type Respond, repositoryId, respond } from './respond.ts'
import {
  brokenInvariants,
  type State,
  type StoredComment,
  type StoredCommitComment,
  type StoredDeployment,
  type StoredLabelEvent,
  type StoredPullRequest,
  type StoredRun
} from './state.ts'
import { readBody, send, sendFault } from './transport.ts'
import { viewer, viewerProblems } from './viewer.ts'

export interface GitHubOptions {
  /** `owner/name`. Default `octo/models`. */
  readonly repository?: string
  /** The one token it knows. */
  readonly token?: string
  /** Who the token speaks for. Default `github-actions[bot]`, the GITHUB_TOKEN; a login without `[bot]` is a person. */
  readonly login?: string
  /** As in the `permissions:` of a workflow. Default `contents: read`, `pull-requests: write`. */
  readonly permissions?: Permissions
  /** A private repository answers 404, not 403, to a token that may not even read. */
  readonly isPrivate?: boolean
  /** `/api/v3` for a GitHub Enterprise Server. Default none. */
  readonly basePath?: string
  readonly description?: DescriptionName
  readonly rateLimit?: RateLimitOptions
  /** How many reads do not show a new comment or deployment yet. Default 0. */
  readonly appearsAfterReads?: number
  readonly pullRequests?: readonly StoredPullRequest[]
  /** Numbers of issues that are no pull requests. Default none. */
  readonly issues?: readonly number[]
  /** By login. Everybody else may read. */
  readonly collaborators?: Readonly<Record<string, Role>>
  /** Refuses to update a comment on a commit, as GitHub was seen to do with the GITHUB_TOKEN. Default false. */
  readonly sealsCommitComments?: boolean
  readonly runs?: readonly StoredRun[]
  /** Default `main`. */
  readonly defaultBranch?: string
  /** Milliseconds since 1970, for rate limits and timestamps. */
  readonly now?: () => number
}

export interface GitHubDouble {
  /** What GITHUB_API_URL must hold. */
  readonly url: string
  readonly token: string
  readonly state: State
  readonly comments: StoredComment[]
  readonly commitComments: StoredCommitComment[]
  readonly pullRequests: StoredPullRequest[]
  readonly deployments: StoredDeployment[]
  readonly rateLimit: RateLimit
  readonly requests: readonly Call[]
  /** What was not as GitHub describes it, so far. */
  readonly violations: readonly string[]
  /** Puts a comment there as somebody wrote it before. */
  readonly addComment: (comment: Pick<StoredComment, 'issue' | 'author' | 'body' | 'minimized'>) => StoredComment
  /** Puts a label on an issue or pull request, or takes it off. */
  readonly label: (event: Pick<StoredLabelEvent, 'issue' | 'event' | 'name' | 'actor'>) => void
  readonly fault: (fault: Fault) => void
  /** From now on a request is a violation: the client was told to stop. */
  readonly expectSilence: () => void
  /** Throws, with all violations and broken invariants, unless everything was as it should be. */
  readonly assertClean: () => void
  readonly close: () => Promise<void>
}

/** Starts a strict stand-in for GitHub's REST API on 127.0.0.1. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubDouble> {
  const { token = tokenFor(options.login), basePath = '', now = Date.now } = options
  const { description, conformance } = described(options.description ?? 'api.github.com')
  const faults = createFaults()
  const violations: string[] = []
  const requests: Call[] = []
  const state = createState(options, now)
  const { url: origin, close } = await listenOnLoopback(handle, problem => violations.push(problem))
  const double: Respond = {
    description,
    state,
    rateLimit: createRateLimit(options.rateLimit ?? {}, now),
    permissions: options.permissions ?? { contents: 'read', 'pull-requests': 'write' },
    isPrivate: options.isPrivate ?? false,
    api: origin + basePath,
    web: origin
  }
  let silent = false

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin)
    const text = await readBody(request)
    const path = pathOf(url)
    const match = path === undefined ? undefined : matchOperation(description, request.method ?? '', path)
    const { authorization, ...otherHeaders } = request.headers
    const call: Call = {
      number: requests.length + 1,
      method: request.method ?? '',
      path: path ?? url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: {
        ...(otherHeaders as Record<string, string>),
        ...(authorization === undefined ? {} : { authorization: authorization.split(' ')[0] ?? '' })
      },
      body: text === '' ? undefined : JSON.parse(text),
      operation: isGraphql(url) ? 'graphql/viewer' : match?.operation.id,
      answered: undefined
    }
    requests.push(call)
    const complain = (problem: string) => violations.push(`${call.number}. ${call.method} ${call.path} ${problem}`)
    if (silent) complain('came after the client was told to stop')
    if (isGraphql(url)) viewerProblems(call).forEach(complain)
    else if (match === undefined) complain("is not an operation in the cut of GitHub's description")
    else conformance.ofRequest(call, match.operation, match.params).forEach(complain)

    const fault = faults.next(call)
    const undone = fault !== undefined && !('delayMs' in fault) && (fault.effect ?? 'before') === 'before'
    const answer = undone ? undefined : answerTo()
    const headers = { date: new Date(now()).toUTCString(), 'x-github-request-id': `D0:${call.number}`, ...double.rateLimit.headers() }
    if (fault !== undefined && 'delayMs' in fault) await delay(fault.delayMs)
    if (fault === undefined || 'delayMs' in fault) send(response, call, answer ?? notFound(), headers)
    else sendFault(response, call, fault, answer, headers)

    function answerTo(): Answer {
      if (isGraphql(url)) return viewer(state, authorization?.split(' ')[1] === token)
      if (match === undefined) return notFound()
      const made = respond(double, call, match, authorization?.split(' ')[1] === token)
      conformance.ofAnswer(match.operation, made.status, made.body).forEach(complain)
      return made
    }
  }

  /** GraphQL is beside REST, not below it: `/api/graphql` on a GitHub Enterprise Server. */
  function isGraphql(url: URL): boolean {
    return url.pathname === `${basePath.replace(/\/v3$/, '')}/graphql`
  }

  /** The path below the base path, with a repository's number turned back into its name; `undefined` outside the base path. */
  function pathOf(url: URL): string | undefined {
    if (!url.pathname.startsWith(`${basePath}/`)) return undefined
    return url.pathname.slice(basePath.length).replace(`/repositories/${repositoryId}/`, `/repos/${state.owner}/${state.name}/`)
  }

  return {
    url: double.api,
    token,
    state,
    comments: state.comments,
    commitComments: state.commitComments,
    pullRequests: state.pullRequests,
    deployments: state.deployments,
    rateLimit: double.rateLimit,
    requests,
    violations,
    addComment(comment) {
      const at = state.timestamp()
      const stored = { id: state.nextId(), ...comment, createdAt: at, updatedAt: at, hiddenFor: 0 }
      state.comments.push(stored)
      return stored
    },
    label(event) {
      state.labelEvents.push({ id: state.nextId(), ...event, at: state.timestamp() })
    },
    fault: faults.add,
    expectSilence: () => {
      silent = true
    },
    assertClean() {
      const found = [...violations, ...brokenInvariants(state)]
      if (found.length > 0) throw new Error(`The GitHub double saw:\n- ${found.join('\n- ')}`)
    },
    close
  }
}

/** Installation tokens and those of persons are told apart by how they begin. */
function tokenFor(login = 'github-actions[bot]'): string {
  return `${login.endsWith('[bot]') ? 'ghs' : 'ghp'}_doubleDoubleDoubleDoubleDoubleDouble`
}

const known = new Map<DescriptionName, { readonly description: Description; readonly conformance: Conformance }>()

/** Compiling the schemas takes longer than most tests: once for all doubles of a process. */
function described(name: DescriptionName): { readonly description: Description; readonly conformance: Conformance } {
  const description = known.get(name)?.description ?? readDescription(name)
  const found = known.get(name) ?? { description, conformance: createConformance(description) }
  known.set(name, found)
  return found
}

function createState(options: GitHubOptions, now: () => number): State {
  const [owner = '', name = ''] = (options.repository ?? 'octo/models').split('/')
  let id = 1000
  return {
    owner,
    name,
    login: options.login ?? 'github-actions[bot]',
    comments: [],
    commitComments: [],
    sealsCommitComments: options.sealsCommitComments ?? false,
    issues: [...(options.issues ?? [])],
    labelEvents: [],
    deletedLabels: new Set(),
    collaborators: new Map(Object.entries(options.collaborators ?? {})),
    pullRequests: [...(options.pullRequests ?? [{ number: 7, headSha: 'a'.repeat(40) }])],
    deployments: [],
    runs: [...(options.runs ?? [])],
    checkRuns: [],
    git: createGitStore(),
    isPrivate: options.isPrivate ?? false,
    defaultBranch: options.defaultBranch ?? 'main',
    appearsAfterReads: options.appearsAfterReads ?? 0,
    nextId: () => {
      id += 1
      return id
    },
    timestamp: () => `${new Date(now()).toISOString().slice(0, 19)}Z`
  }
}
