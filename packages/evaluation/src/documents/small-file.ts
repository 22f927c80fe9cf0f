import { cut, InputError, parseConfig, parseLenientJson, type Roots, readCapped, shownPath } from '@gauntlet/core'
import { z } from 'zod'
import { repeatedKey } from './repeated-key.ts'

/** A file of metrics, folds or parameters: small enough to be read as one text. */
export interface SmallFile {
  readonly path: string
  readonly shown: string
  /** Without a byte order mark. */
  readonly text: string
}

/** Throws `InputError` where it is larger than that, or cannot be read. */
export async function readSmallFile(input: string, path: string, roots: Roots, mostBytes: number): Promise<SmallFile> {
  const shown = shownPath(path, roots)
  const bytes = await readCapped(path, mostBytes).catch(cause => {
    throw new InputError(input, `names "${shown}", which cannot be used`, { cause })
  })
  return { path, shown, text: bytes.toString('utf8').replace(/^\ufeff/, '') }
}

/** What it holds as JSON, also with the NaN and Infinity that Python writes, or else as YAML. A key twice in one object is refused. */
export function contentOf(input: string, { path, shown, text }: SmallFile): unknown {
  if (!/\.json$/i.test(path) && !/^\s*[{[]/.test(text)) return parseConfig(input, text, z.unknown(), shown).value
  let content: unknown
  try {
    content = parseLenientJson(text)
  } catch (cause) {
    throw new InputError(input, `names "${shown}", which is not JSON`, { cause })
  }
  const key = repeatedKey(text)
  if (key === undefined) return content
  throw new InputError(input, `names "${shown}", which has the key "${cut(key, 100)}" twice in one object. Keep the one that is meant.`)
}
