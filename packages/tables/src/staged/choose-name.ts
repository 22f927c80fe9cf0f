import { InputError, nearest, plain } from '@gauntlet/core'

const MOST_LISTED = 20

/** The table or sheet that the author names, or the only one there is. Every refusal names those that are there. */
export function chooseName(
  word: 'table' | 'sheet',
  input: string,
  where: string,
  names: readonly string[],
  wanted: string | undefined
): string {
  const listed = names.slice(0, MOST_LISTED).map(quoted)
  const there = `${listed.join(', ')}${names.length > listed.length ? ` and ${names.length - listed.length} more` : ''}`
  const [only, ...others] = names
  if (only === undefined) throw new InputError(input, `names ${where}, which holds no ${word}`)
  if (wanted === undefined) {
    if (others.length === 0) return only
    throw new InputError(input, `names ${where}, which holds several ${word}s: ${there}. Name one with "${word}" in "read".`)
  }
  const found = names.find(name => name === wanted) ?? names.find(name => name.toLowerCase() === wanted.toLowerCase())
  if (found !== undefined) return found
  const near = nearest(wanted, names)
  const meant = near === undefined ? '' : `. Did you mean ${quoted(near)}?`
  throw new InputError(input, `names ${where}, which holds no ${word} ${quoted(wanted)}; it holds ${there}${meant}`)
}

function quoted(name: string): string {
  return `"${plain(name, 100)}"`
}
