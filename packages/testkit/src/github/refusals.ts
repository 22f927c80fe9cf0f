import type { Answer } from './call.ts'

const documentation_url = 'https://docs.github.com/rest'

export function notFound(): Answer {
  return { status: 404, body: { message: 'Not Found', documentation_url, status: '404' } }
}

export function forbidden(message: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 403, headers, body: { message, documentation_url, status: '403' } }
}

export function unauthorized(): Answer {
  return { status: 401, body: { message: 'Bad credentials', documentation_url, status: '401' } }
}

/** GitHub's 422, for example `invalid('IssueComment', 'body', 'body is too long (maximum is 65536 characters)')`. */
export function invalid(resource: string, field: string, message: string): Answer {
  return {
    status: 422,
    body: { message: 'Validation Failed', documentation_url, errors: [{ resource, code: 'unprocessable', field, message }], status: '422' }
  }
}

/** A 422 that says of no field what is wrong. */
export function unprocessable(message: string): Answer {
  return { status: 422, body: { message, documentation_url, status: '422' } }
}
