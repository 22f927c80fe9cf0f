import { isCsv, parseLenientJson } from '@gauntlet/core'
import { parse as parseToml } from 'smol-toml'
import { parseDocument } from 'yaml'
import { csvObjects } from './csv-objects.ts'
import { pythonAssignments } from './python.ts'

/**
 * What a file of metrics or parameters holds, by the ending of its name as DVC has it: JSON (also with the NaN that Python writes),
 * TOML, Python's assignments of literals, CSV as a list of rows, all else YAML 1.2. Throws in words for people where it is damaged.
 */
export function contentOf(path: string, bytes: Buffer): unknown {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  try {
    if (/\.json$/i.test(path)) return parseLenientJson(text)
    if (/\.toml$/i.test(path)) return parseToml(text)
    if (/\.py$/i.test(path)) return pythonAssignments(text)
    if (isCsv(path)) return csvObjects(path, text)
    return yamlOf(text)
  } catch (cause) {
    // Only the first line: parsers print the text around the place, and the file may be anything.
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : ''
    throw new Error(`it is damaged (${reason.replace(/^Input "[^"]*" names "[^"]*", which /, '')})`, { cause })
  }
}

/** YAML without the dangers of aliases that multiply. Throws at the first error. */
export function yamlOf(text: string, schema: 'core' | 'failsafe' = 'core'): unknown {
  const document = parseDocument(text, { schema, version: '1.2', uniqueKeys: true, merge: true, stringKeys: true, prettyErrors: false })
  const [problem] = document.errors
  if (problem !== undefined) throw new Error(problem.message)
  return document.toJS({ maxAliasCount: 100 })
}
