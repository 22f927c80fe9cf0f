import type { Handlers } from './handler.ts'
import { notFound } from './refusals.ts'

/** What somebody may do in the repository. A custom role has another name. */
export type Role =
  | 'none'
  | 'read'
  | 'triage'
  | 'write'
  | 'maintain'
  | 'admin'
  | { readonly custom: string; readonly basedOn: 'read' | 'write' }

export const collaboratorHandlers: Handlers = {
  'repos/get-collaborator-permission-level': ({ params, state, render }) => {
    const login = params.username ?? ''
    // An app is no user.
    const role = login.endsWith('[bot]') ? undefined : (state.collaborators.get(login) ?? 'read')
    return role === undefined ? notFound() : { status: 200, body: render.permission(role) }
  }
}
