import { InputError, type parse, redact } from '@gauntlet/core'

const MOST_TAGS = 100
const LONGEST_VALUE = 1000

/** One `key=value` a line. Anything else is a mistake: a tag that was dropped in silence would be missed much later. */
export const tags: parse.Parse<Readonly<Record<string, string>>> = (text, input) => {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  if (lines.length > MOST_TAGS) throw new InputError(input, `has ${lines.length} tags; at most ${MOST_TAGS} are kept`)
  const found = new Map<string, string>()
  for (const line of lines) {
    const equals = line.indexOf('=')
    const [key, value] = equals === -1 ? ['', ''] : [line.slice(0, equals).trimEnd(), line.slice(equals + 1).trimStart()]
    if (!/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/.test(key)) {
      throw new InputError(
        input,
        `has the line "${line}"; expected key=value, the key of letters, digits, dots, dashes, slashes and underscores`
      )
    }
    if (value === '') throw new InputError(input, `has no value for "${key}". Give it one, or leave the line out.`)
    if (value.length > LONGEST_VALUE)
      throw new InputError(input, `has ${value.length} characters for "${key}"; at most ${LONGEST_VALUE} are kept`)
    if (found.has(key)) throw new InputError(input, `has "${key}" twice`)
    found.set(key, redact(value))
  }
  return Object.fromEntries(found)
}
