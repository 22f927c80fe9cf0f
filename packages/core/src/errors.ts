/** Something the author of the workflow can fix. The message names the input, its value, what is allowed and the way out. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly input: string

  constructor(input: string, problem: string, options?: ErrorOptions) {
    super(`Input "${input}" ${problem}`, options)
    this.input = input
  }
}

/** The message of anything thrown, followed by the messages of its causes, each said once. */
export function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  if (thrown.cause === undefined) return thrown.message
  const cause = messageOf(thrown.cause)
  return thrown.message.includes(cause) ? thrown.message : `${thrown.message}: ${cause}`
}

/** True when the thrown value, or anything that caused it, is the author's to fix. */
export function isInputError(thrown: unknown): boolean {
  return thrown instanceof InputError || (thrown instanceof Error && isInputError(thrown.cause))
}
