import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openChecked, shownPath } from './paths.ts'
import type { JudgedFile } from './verdict.ts'

/** Reads a checked file whole, refusing more than `maxBytes` before a byte of it is parsed. */
export async function readCapped(path: string, maxBytes: number): Promise<Buffer> {
  const handle = await openChecked(path)
  try {
    const { size } = await handle.stat()
    if (size > maxBytes) throw new Error(`it has ${size} bytes; at most ${maxBytes} are read`)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size + 1), 0, size + 1, 0)
    if (bytesRead > size) throw new Error('it grew while it was read')
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Writes a file so that nobody ever sees half of it. */
export async function writeAtomically(path: string, content: string | Buffer): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(draft, content, { mode: 0o600, flag: 'wx', flush: true })
    await rename(draft, path)
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => {})
    throw new Error(`Could not write ${path}`, { cause })
  }
}

/** What was judged, by content: the SHA-256 of a file's bytes. `inspect` sees every chunk, with its offset, and may throw. */
export async function judgedFile(
  input: string,
  path: string,
  workspace: string,
  inspect: (chunk: Buffer, offset: number) => void = () => undefined
): Promise<JudgedFile> {
  const handle = await openChecked(path)
  try {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      inspect(chunk, bytes)
      hash.update(chunk)
      bytes += chunk.length
    }
    return { input, path: shownPath(path, { workspace }), sha256: hash.digest('hex'), bytes }
  } finally {
    await handle.close()
  }
}

/** One digest for several files: the same files in any order give the same digest, and one file gives its own. */
export function combinedDigest(files: readonly JudgedFile[]): string {
  const [first, ...others] = files
  if (first !== undefined && others.length === 0) return first.sha256
  const digests = files.map(file => file.sha256).sort()
  return createHash('sha256').update(digests.join('\n')).digest('hex')
}
