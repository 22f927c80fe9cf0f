export type HttpProblem =
  /** The address is not one that may be asked. */
  | 'address'
  | 'network'
  | 'timeout'
  /** The server answered that it will not. */
  | 'status'
  /** The answer is too large, or comes in a form nobody asked for. */
  | 'answer'
  | 'cancelled'

/** A request that did not succeed, told to people. Holds no query, header or token of it. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly problem: HttpProblem
  /** `undefined` when there was no answer. */
  readonly status: number | undefined

  constructor(message: string, problem: HttpProblem, status?: number, options?: ErrorOptions) {
    super(message, options)
    this.problem = problem
    this.status = status
  }
}
