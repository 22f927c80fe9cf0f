import { parseLenientJson } from '@gauntlet/core'

/**
 * The first key that stands twice in one object of lenient JSON, which parsers pass over: they keep the last value. The text must
 * be one that `parseLenientJson` takes, for then a colon outside of texts and comments follows a key and nothing else.
 */
export function repeatedKey(text: string): string | undefined {
  const open: Set<string>[] = []
  let before = ''
  for (const [token] of text.matchAll(TOKEN)) {
    if (token.startsWith('/')) continue
    if (token === '{') open.push(new Set())
    if (token === '}') open.pop()
    if (token === ':') {
      const key = keyOf(before)
      if (open.at(-1)?.has(key)) return key
      open.at(-1)?.add(key)
    }
    before = token
  }
  return undefined
}

/** The name that a key stands for: quotes are optional, and `"\u0061"` is `a`. */
function keyOf(token: string): string {
  return Object.keys(Object(parseLenientJson(`{${token}:0}`)))[0] ?? token
}

/** A comment, a text, a sign, or a bare word. */
const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/[^\n\r\u2028\u2029]*|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|'[^'\\]*(?:\\[\s\S][^'\\]*)*'|[{}[\]:,]|[^\s{}[\]:,"'/]+/g
