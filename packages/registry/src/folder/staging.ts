import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isMissing, namesIn } from './missing.ts'
import { flushFolder } from './record.ts'

/** What a run that was ended leaves behind is kept for so long, in case it is not ended but slow. */
const KEPT_MS = 24 * 60 * 60 * 1000

/** Calls `work` with a folder of its own that nobody reads, and removes what is left of it. */
export async function withStaging<Result>(folder: string, work: (staging: string) => Promise<Result>): Promise<Result> {
  const staging = join(folder, randomUUID())
  try {
    await mkdir(staging, { recursive: true }).catch(notWritten(staging))
    return await work(staging)
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => {})
  }
}

/** Best effort: what cannot be removed harms nobody. */
export async function removeOldStaging(folder: string, now: Date): Promise<void> {
  for (const name of await namesIn(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found === undefined || now.getTime() - found.mtimeMs < KEPT_MS) continue
    await rm(path, { recursive: true, force: true }).catch(() => {})
  }
}

/** Copies a file, and rejects unless it still is what was judged. */
export async function copyChecked(
  from: string,
  to: string,
  judged: { readonly digest: string; readonly bytes: number },
  signal: AbortSignal | undefined
): Promise<void> {
  const changed = new Error(`Could not register ${from}: it has changed since its digest was taken. Is another step still writing it?`)
  const source = await open(from, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    const target = await open(to, 'wx', 0o644).catch(notWritten(to))
    try {
      const hash = createHash('sha256')
      let bytes = 0
      for await (const chunk of source.createReadStream({ autoClose: false, highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
        signal?.throwIfAborted()
        bytes += chunk.length
        if (bytes > judged.bytes) throw changed
        hash.update(chunk)
        await target.writeFile(chunk).catch(notWritten(to))
      }
      if (bytes !== judged.bytes || hash.digest('hex') !== judged.digest) throw changed
      await target.sync().catch(notWritten(to))
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

/** What a disk that is full or read-only says names neither the file nor the disk. */
export function notWritten(path: string): (cause: unknown) => never {
  return cause => {
    throw new Error(`Could not write ${path}. Is the disk of the registry full or read-only?`, { cause })
  }
}

/** Puts a finished folder where it is looked for, in one step. False when there is one already. */
export async function publish(staging: string, target: string): Promise<boolean> {
  await flushFolder(staging)
  await mkdir(dirname(target), { recursive: true })
  try {
    await rename(staging, target)
  } catch (cause) {
    // Systems name this refusal differently (ENOTEMPTY, EEXIST, EPERM); what counts is that something is there.
    if (!isMissing(cause) && (await stat(target).catch(() => undefined)) !== undefined) return false
    throw new Error(`Could not move a new version to ${target}`, { cause })
  }
  await flushFolder(dirname(target))
  return true
}
