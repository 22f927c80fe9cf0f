import { InputError } from '@gauntlet/core'
import type { OperationWords } from './operations.ts'
import { isAmbiguous, isRateLimit, type Outcome } from './retry.ts'

export type Problem =
  | 'unauthorized'
  | 'permission'
  | 'rate-limit'
  | 'not-found'
  | 'invalid'
  | 'locked'
  | 'refused'
  | 'unreadable'
  | 'network'
  | 'server'
  | 'cancelled'

interface Facts {
  readonly problem: Problem
  readonly status?: number | undefined
  readonly ambiguous?: boolean
  readonly until?: Date
  readonly cause?: unknown
}

/** A request to GitHub that did not succeed, told to people. Holds no header, token or query of the request. */
export class GitHubError extends Error {
  override readonly name: string = 'GitHubError'
  readonly problem: Problem
  /** `undefined` when there was no answer. */
  readonly status: number | undefined
  /** True when nobody knows whether the request had its effect: a POST must be looked for before it is sent again. */
  readonly ambiguous: boolean
  /** When a rate limit ends. */
  readonly until: Date | undefined

  constructor(message: string, facts: Facts) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.problem = facts.problem
    this.status = facts.status
    this.ambiguous = facts.ambiguous ?? false
    this.until = facts.until
  }
}

/** The text is longer than GitHub takes: send a shorter one. */
export class BodyTooLongError extends GitHubError {
  override readonly name = 'BodyTooLongError'
}

/** How the last try of a request failed. */
export interface Failure {
  readonly outcome: Outcome
  /** The parsed body of the answer, whatever it was. */
  readonly data?: unknown
  /** What the network said, when there was no answer. */
  readonly cause?: unknown
  readonly contentType?: string | undefined
}

export interface Told {
  readonly words: OperationWords
  readonly host: string
  readonly tries: number
  /** When a rate limit ends, in milliseconds since 1970. Of no meaning for other failures. */
  readonly limitedUntil: number
  /** Takes the token out of foreign text. */
  readonly redact: (text: string) => string
}

/** The error that the caller sees. Pure: everything it says comes from its arguments. */
export function explain(failure: Failure, { words, host, tries, limitedUntil, redact }: Told): GitHubError {
  const { outcome } = failure
  const error = (detail: string, facts: Facts) => new GitHubError(`Could not ${words.goal}: ${detail}`, facts)
  const authors = (problem: string, facts: Facts) => {
    const cause = new InputError('github-token', problem)
    return error(cause.message, { ...facts, cause })
  }
  const often = tries > 1 ? `, ${tries} times` : ''
  const ambiguous = isAmbiguous(outcome)
  if (outcome.kind === 'network') {
    return error(`no answer from ${host}${often}${hintFor(failure.cause)}`, {
      problem: 'network',
      ambiguous,
      cause: rootOf(failure.cause, redact)
    })
  }
  if (outcome.kind === 'unreadable') {
    const type = failure.contentType === undefined ? '' : ` (content type ${clean(failure.contentType, redact)})`
    const detail = `the answer of ${host} is not complete JSON${type}${often}; a proxy or a sign-in page may stand in between`
    return error(detail, { problem: 'unreadable', ambiguous })
  }

  const { status, headers } = outcome
  const said = clean(outcome.message, redact)
  const answer = said === '' ? String(status) : `${status}: ${said}`
  if (isRateLimit(outcome)) {
    const until = new Date(limitedUntil)
    return error(`rate limited until ${until.toISOString()} (${answer})`, { problem: 'rate-limit', status, until })
  }
  if (ambiguous) return error(`GitHub answered ${answer}${often}`, { problem: 'server', status, ambiguous })
  if (status === 401)
    return authors(`was refused (${answer}): it is mistyped, expired or revoked. Pass \${{ github.token }} or a valid token`, {
      problem: 'unauthorized',
      status
    })
  if (status === 403) return forbidden()
  if (status === 404 || status === 410) {
    const permission = words.permission === undefined ? '' : `, and that the job has \`permissions: ${words.permission}\``
    const detail = `${words.subject} does not exist, or the token may not see it (GitHub says ${status} for both). Check the name${permission}`
    return error(detail, { problem: 'not-found', status })
  }
  if (status === 422) {
    const problems = validationMessages(failure.data).map(message => clean(message, redact))
    const detail = `GitHub refused what was sent (${[answer, ...problems].join('; ')})`
    const tooLong = [outcome.message, ...problems].some(text => /body is too long/i.test(text))
    return tooLong
      ? new BodyTooLongError(`Could not ${words.goal}: ${detail}`, { problem: 'invalid', status })
      : error(detail, { problem: 'invalid', status })
  }
  return error(`GitHub answered ${answer}`, { problem: 'refused', status })

  function forbidden(): GitHubError {
    if (/\bis locked\b/i.test(said)) {
      const detail = `the conversation is locked (${answer}), and there GitHub takes comments from collaborators alone: unlock it, and run this job again`
      return error(detail, { problem: 'locked', status })
    }
    const accepted = acceptedPermissions(String(headers['x-accepted-github-permissions'] ?? ''))
    if (!/not accessible by|must have .{1,40}(access|rights)/i.test(said)) {
      // Single sign-on, an address that is not allowed: GitHub's own words are the best there are,
      // and the header, which comes with every answer, says what such a request needs in general.
      const needs = accepted === undefined ? '' : `; such a request needs ${accepted}`
      return error(`GitHub refused it (${answer})${needs}`, { problem: 'refused', status })
    }
    const line = accepted ?? (words.permission === undefined ? undefined : `\`${words.permission}\``)
    const remedy = line === undefined ? 'it lacks a permission' : `add ${line} under \`permissions:\` of the job`
    const fork = /write/.test(line ?? '') ? ' (runs for a fork or for Dependabot have a read-only token, whatever the workflow says)' : ''
    return authors(`may not do this (${answer}): ${remedy}${fork}`, { problem: 'permission', status })
  }
}

/** `issues=write; pull_requests=write` as lines of a workflow, `pull-requests` first; `undefined` when there is none. */
function acceptedPermissions(header: string): string | undefined {
  const alternatives = header.split(';').flatMap(alternative => {
    const lines = [...alternative.matchAll(/\b([a-z_]{1,40})=(read|write|admin)\b/g)]
      // Every token has it, and no workflow can ask for it.
      .filter(([, name]) => name !== 'metadata')
      .map(([, name, level]) => `\`${name?.replaceAll('_', '-')}: ${level}\``)
    return lines.length === 0 ? [] : [lines.join(' and ')]
  })
  alternatives.sort((a, b) => Number(b.startsWith('`pull-requests')) - Number(a.startsWith('`pull-requests')))
  return alternatives.length === 0 ? undefined : alternatives.join(' or ')
}

/** What a 422 says about each field. */
function validationMessages(data: unknown): string[] {
  const errors = typeof data === 'object' && data !== null && 'errors' in data && Array.isArray(data.errors) ? data.errors : []
  return errors.slice(0, 5).map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return String(entry)
    const { field, code, message } = entry as { field?: unknown; code?: unknown; message?: unknown }
    return [field, message ?? code].filter(part => typeof part === 'string').join(': ')
  })
}

function hintFor(cause: unknown): string {
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(codeOf(cause))
    ? ' (its certificate is not trusted here: name its authority in NODE_EXTRA_CA_CERTS)'
    : ''
}

/** The error at the bottom, as a bare message: those above it say "fetch failed" and hold the request. */
function rootOf(thrown: unknown, redact: (text: string) => string): Error {
  if (thrown instanceof Error && thrown.cause instanceof Error) return rootOf(thrown.cause, redact)
  const text = thrown instanceof Error && thrown.message !== '' ? thrown.message : codeOf(thrown)
  return new Error(clean(text === '' ? 'connection failed' : text, redact))
}

/** The code of a system error, wherever in the chain of causes it stands; '' when there is none. */
export function codeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return ''
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code
  return 'cause' in thrown ? codeOf(thrown.cause) : ''
}

/** Foreign text on one line, short, and without the token. */
function clean(text: string, redact: (text: string) => string): string {
  const line = redact(text)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}
