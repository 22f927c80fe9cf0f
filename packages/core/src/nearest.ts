import { distance } from 'fastest-levenshtein'

/** The known name a person most likely meant, if one is near enough to be worth saying. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const wanted = written.toLowerCase()
  const farthest = Math.max(2, Math.floor(written.length / 3))
  const [best] = known
    .map(name => ({ name, away: distance(wanted, name.toLowerCase()) }))
    .filter(({ away }) => away <= farthest)
    // Of names equally far, the one with the same letters: swapping two of them is the commonest slip.
    .sort((a, b) => a.away - b.away || Number(sameLetters(b.name, wanted)) - Number(sameLetters(a.name, wanted)))
  return best?.name
}

/** ` Did you mean "x"?`, or what there is to choose from, with a leading space. */
export function suggestion(written: string, known: readonly string[]): string {
  const candidate = nearest(written, known)
  if (candidate !== undefined) return ` Did you mean "${candidate}"?`
  if (known.length === 0) return ''
  const shown = known.slice(0, 30).join(', ')
  return ` Known: ${shown}${known.length > 30 ? `, and ${known.length - 30} more` : ''}.`
}

function sameLetters(a: string, b: string): boolean {
  const letters = (text: string) => [...text.toLowerCase()].sort().join('')
  return letters(a) === letters(b)
}
