import { open } from 'node:fs/promises'
import { readCapped } from '@gauntlet/core'
import type { z } from 'zod'
import { isMissing } from './missing.ts'

/** A record larger than this was not made by us. */
const MOST_RECORD_BYTES = 4 * 1024 * 1024

export function recordText(record: unknown): string {
  return `${JSON.stringify(record, undefined, 2)}\n`
}

/** Reads one file of the registry. Undefined where there is none; one that is damaged is an error that names it. */
export async function readRecord<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema> | undefined> {
  try {
    const parsed = schema.safeParse(JSON.parse((await readCapped(path, MOST_RECORD_BYTES)).toString('utf8')))
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    throw new Error(`"${issue?.path.map(String).join('.') ?? ''}" ${issue?.message ?? 'does not fit the schema'}`)
  } catch (cause) {
    if (isMissing(cause)) return undefined
    throw new Error(`Could not read ${path}, which is damaged or was written by another release. Bring it back from a copy`, { cause })
  }
}

/** Makes the names in a folder outlast a power failure, where the disk can: the files in it were flushed before. */
export async function flushFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
