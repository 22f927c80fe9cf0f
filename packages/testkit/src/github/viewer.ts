import type { Answer, Call } from './call.ts'
import type { State } from './state.ts'

/** The one question of GraphQL that the double knows. */
const QUESTION = '{ viewer { login } }'

/** What is not as the question has to be asked. */
export function viewerProblems({ method, body }: Call): string[] {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined
  return [
    ...(method === 'POST' ? [] : ['asks GraphQL by another method than POST']),
    ...(query === QUESTION ? [] : [`asks GraphQL ${JSON.stringify(query)}, which the double does not know`])
  ]
}

/** Whom the token speaks for: an app without the `[bot]` that REST puts behind its name. */
export function viewer({ login }: State, isKnown: boolean): Answer {
  if (!isKnown) return { status: 401, body: { message: 'Bad credentials' } }
  return { status: 200, body: { data: { viewer: { login: login.replace(/\[bot\]$/, '') } } } }
}
