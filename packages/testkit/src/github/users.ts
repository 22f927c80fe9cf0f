import type { Handlers } from './handler.ts'
import { forbidden } from './refusals.ts'

export const userHandlers: Handlers = {
  'users/get-authenticated': ({ state, render }) =>
    // An installation token, the GITHUB_TOKEN among them, speaks for no user.
    state.login.endsWith('[bot]')
      ? forbidden('Resource not accessible by integration')
      : { status: 200, body: render.privateUser(state.login) }
}
