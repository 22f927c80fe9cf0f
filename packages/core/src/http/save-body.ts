import { open, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { formatBytes } from '../format.ts'
import { HttpError } from './http-error.ts'

export interface SaveLimits {
  readonly maxBytes: number
  /** What the sender says the body is long; all of it has to come. */
  readonly announced?: number | undefined
  /** A body of which less than `SLOWEST_BYTES` a second come over this time is given up. */
  readonly stallMs?: number
}

const STALL_MS = 30_000
const SLOWEST_BYTES = 1024

/**
 * Writes a body into a new file, in bounded memory, and answers with its bytes. What is too large, comes too slowly or ends early
 * rejects; what was written by then is for the caller to remove.
 */
export async function saveBody(body: Readable, path: string, { maxBytes, announced, stallMs = STALL_MS }: SaveLimits): Promise<number> {
  const file = await open(path, 'wx', 0o600)
  let bytes = 0
  let seen = 0
  const watch = setInterval(() => {
    if (bytes - seen < (SLOWEST_BYTES * stallMs) / 1000) body.destroy(new StalledError(stallMs))
    seen = bytes
  }, stallMs)
  try {
    await refuseTooLarge(path, maxBytes, announced)
    for await (const chunk of body as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > maxBytes) throw tooLarge(maxBytes)
      await file.writeFile(chunk)
    }
    if (announced !== undefined && bytes !== announced) throw new Error(`only ${bytes} of ${announced} bytes came`)
    return bytes
  } finally {
    clearInterval(watch)
    body.destroy()
    await file.close()
  }
}

/** Before a byte is read: more than may be, or more than the disk holds. */
async function refuseTooLarge(path: string, maxBytes: number, announced: number | undefined): Promise<void> {
  if (announced === undefined) return
  if (announced > maxBytes) throw tooLarge(maxBytes)
  const { bavail, bsize } = await statfs(dirname(path))
  if (announced <= bavail * bsize) return
  throw new HttpError(`it is ${formatBytes(announced)} large, and the temp folder has ${formatBytes(bavail * bsize)} left`, 'answer')
}

function tooLarge(maxBytes: number): HttpError {
  return new HttpError(`it is larger than ${formatBytes(maxBytes)}, which is the most that is fetched`, 'answer')
}

/** Taken for a connection that was cut: another try may be faster. */
class StalledError extends Error {
  readonly code = 'ETIMEDOUT'

  constructor(stallMs: number) {
    super(`less than ${(SLOWEST_BYTES * stallMs) / 1000} bytes came in ${stallMs} ms`)
  }
}
