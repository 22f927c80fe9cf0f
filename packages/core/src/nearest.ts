import { closest, distance } from 'fastest-levenshtein'

/** The known name a person most likely meant, if one is near enough to be worth saying. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const candidate = closest(written.toLowerCase(), [...known])
  return distance(written.toLowerCase(), candidate.toLowerCase()) <= Math.max(2, Math.floor(written.length / 3)) ? candidate : undefined
}

/** ` Did you mean "x"?`, or what there is to choose from, with a leading space. */
export function suggestion(written: string, known: readonly string[]): string {
  const candidate = nearest(written, known)
  if (candidate !== undefined) return ` Did you mean "${candidate}"?`
  if (known.length === 0) return ''
  const shown = known.slice(0, 30).join(', ')
  return ` Known: ${shown}${known.length > 30 ? `, and ${known.length - 30} more` : ''}.`
}
