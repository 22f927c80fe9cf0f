/** Whether a key of an object is a pattern for several. */
export function isKeyPattern(key: string): boolean {
  return /[*?[]/.test(key)
}

/** What all keys of a pattern begin with. */
export function fixedPrefix(pattern: string): string {
  return pattern.slice(0, pattern.search(/[*?[]|$/))
}

/**
 * Whether a key is as the pattern says: `*` and `?` stand for anything but a slash, `[a-z]` for one of these characters, and `**` as
 * a whole part of the path for any number of parts.
 */
export function matchesKey(pattern: string, key: string): boolean {
  return matchesParts(pattern.split('/'), key.split('/'))
}

function matchesParts(patterns: readonly string[], parts: readonly string[]): boolean {
  // Which parts may be next, after the patterns so far: never more work than patterns times parts.
  let reached = new Set([0])
  for (const pattern of patterns) {
    const next = new Set<number>()
    if (pattern === '**') for (let at = Math.min(...reached); at <= parts.length; at++) next.add(at)
    else for (const at of reached) if (at < parts.length && matchesPart(pattern, parts[at] ?? '')) next.add(at + 1)
    reached = next
  }
  return reached.has(parts.length)
}

/** Goes back to the last `*` only, which is enough, and bounds the work. */
function matchesPart(pattern: string, text: string): boolean {
  const tokens = pattern.match(/\[!?\]?[^\]]*\]|[\s\S]/g) ?? []
  let token = 0
  let at = 0
  let star: { readonly token: number; at: number } | undefined
  while (at < text.length) {
    const wanted = tokens[token]
    if (wanted === '*') {
      star = { token, at }
      token++
    } else if (wanted !== undefined && matchesOne(wanted, text[at] ?? '')) {
      token++
      at++
    } else if (star !== undefined) {
      star.at++
      at = star.at
      token = star.token + 1
    } else {
      return false
    }
  }
  while (tokens[token] === '*') token++
  return token === tokens.length
}

function matchesOne(token: string, character: string): boolean {
  if (token === '?') return true
  if (token.length < 3 || !token.startsWith('[')) return token === character
  const isNot = token[1] === '!'
  const set = token.slice(isNot ? 2 : 1, -1)
  for (let at = 0; at < set.length; at++) {
    const from = set[at] ?? ''
    const isRange = set[at + 1] === '-' && at + 2 < set.length
    const to = isRange ? (set[at + 2] ?? '') : from
    if (character >= from && character <= to) return !isNot
    if (isRange) at += 2
  }
  return isNot
}
