import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseLenientJson } from '@gauntlet/core'
import { parse } from 'yaml'
import type { z } from 'zod'

const MOST_BYTES = 512 * 1024

/** The text of a small file; undefined where it is not there, not readable or not small: nothing to look at then. */
export async function smallText(folder: string, path: string): Promise<string | undefined> {
  try {
    const full = join(folder, path)
    return (await stat(full)).size > MOST_BYTES ? undefined : await readFile(full, 'utf8')
  } catch {
    return undefined
  }
}

/** YAML or JSON of somebody else in the shape that is looked for, or undefined. */
export function shaped<Schema extends z.ZodType>(text: string | undefined, schema: Schema, json = false): z.output<Schema> | undefined {
  if (text === undefined) return undefined
  try {
    const parsed = schema.safeParse(json ? parseLenientJson(text) : parse(text, { maxAliasCount: 100, logLevel: 'silent' }))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
