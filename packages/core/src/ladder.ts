/** One way to say a thing, at a given length. Rungs are tried from the fullest to the shortest. */
export type Rung = () => string

/**
 * The fullest version that fits into `maxBytes` of UTF-8.
 *
 * Each rung is a whole document, so nothing is ever cut inside a fold, a fence or a tag. The last rung must fit by construction;
 * it is returned even if it does not, and the caller hears about it from the server.
 */
export function fullestThatFits(rungs: readonly [Rung, ...Rung[]], maxBytes: number): string {
  let text = ''
  for (const rung of rungs) {
    text = rung()
    if (Buffer.byteLength(text) <= maxBytes) return text
  }
  return text
}
