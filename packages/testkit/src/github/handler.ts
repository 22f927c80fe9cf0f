import type { Answer, Call } from './call.ts'
import type { Render } from './render.ts'
import type { State } from './state.ts'

export interface Context {
  readonly call: Call
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly state: State
  readonly render: Render
  /** The address that the links to the other pages of a list start with. */
  readonly listUrl: string
}

/** What an operation does to the state, and what it answers. */
export type Handler = (context: Context) => Answer

/** By GitHub's name of the operation. */
export type Handlers = Readonly<Record<string, Handler>>
