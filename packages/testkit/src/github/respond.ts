import { createHash } from 'node:crypto'
import type { Answer, Call } from './call.ts'
import type { Description, Match } from './description.ts'
import { handlers } from './handlers.ts'
import { type Permissions, refusalOf } from './permissions.ts'
import { refuseTooLong } from './prose-limits.ts'
import type { RateLimit } from './rate-limit.ts'
import { forbidden, notFound, unauthorized } from './refusals.ts'
import { createRender } from './render.ts'
import type { State } from './state.ts'

export interface Respond {
  readonly description: Description
  readonly state: State
  readonly rateLimit: RateLimit
  readonly permissions: Permissions
  /** A private repository answers 404 to a token that may not see what it asks for. */
  readonly isPrivate: boolean
  /** The address of the API, base path included, and that of GitHub's pages. */
  readonly api: string
  readonly web: string
}

/** GitHub's number for the repository of the double, which its links name instead of owner and name. */
export const repositoryId = 1_296_269

/** What GitHub would answer: who is asking, how often, may they, and only then what happens. */
export function respond(double: Respond, call: Call, match: Match, authorized: boolean): Answer {
  if (!authorized) return unauthorized()
  const creates = call.method === 'POST'
  const limited = double.rateLimit.count(creates)
  if (limited !== undefined) return limited
  const { operation, params } = match
  const { state } = double
  if ('owner' in params && (params.owner !== state.owner || params.repo !== state.name)) return notFound()
  const refusal = refusalOf(operation.id, double.permissions)
  if (refusal !== undefined) {
    if (double.isPrivate && refusal.blind) return notFound()
    return forbidden('Resource not accessible by integration', { 'x-accepted-github-permissions': refusal.accepted })
  }
  const tooLong = refuseTooLong(operation.id, call.body)
  if (tooLong !== undefined) return tooLong
  const handler = handlers[operation.id]
  if (handler === undefined)
    throw new Error(`The double does not play ${operation.id} yet: add a handler in packages/testkit/src/github/handlers.ts`)
  const render = createRender(double.description, state, double.api, double.web)
  const listUrl = double.api + call.path.replace(`/repos/${state.owner}/${state.name}`, `/repositories/${repositoryId}`)
  return conditional(double, call, handler({ call, params, state, render, listUrl }))
}

/** A read that has not changed since the client last saw it costs nothing and carries no body. */
function conditional(double: Respond, call: Call, answer: Answer): Answer {
  if (call.method !== 'GET' || answer.status !== 200) return answer
  const etag = `W/"${createHash('sha256').update(JSON.stringify(answer.body)).digest('hex')}"`
  const headers = { ...answer.headers, etag }
  if (call.headers['if-none-match'] !== etag) return { ...answer, headers }
  double.rateLimit.refund()
  return { status: 304, headers }
}
