/** One request as the double saw it. The token is taken out: `headers.authorization` says only its scheme. */
export interface Call {
  /** Counted from 1 in the order of arrival. */
  readonly number: number
  readonly method: string
  /** Without base path and query. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  /** The parsed JSON body, `undefined` when there is none. */
  readonly body: unknown
  /** GitHub's name of the operation, `undefined` when the double knows none for this method and path. */
  readonly operation: string | undefined
  /** The status that was sent, or what was done instead; `undefined` while the answer is being made. */
  answered: number | 'reset' | 'truncated' | 'stalled' | undefined
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown
}
