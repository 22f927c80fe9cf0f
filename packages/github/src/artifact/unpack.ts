import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { formatBytes, InputError, plain } from '@gauntlet/core'
import { type Entry, openPromise, type ZipFile } from 'yauzl'

export interface UnpackLimits {
  /** The input that names the archive, for messages. */
  readonly input: string
  /** Of all files together, unpacked. */
  readonly maxBytes: number
  readonly signal?: AbortSignal | undefined
}

/** A file of the archive. */
export interface Unpacked {
  readonly path: string
  /** Its name in the archive. */
  readonly name: string
}

const MOST_FILES = 10_000

/**
 * Unpacks one file of a zip archive, or all files of a folder in it, into a folder. Names of the archive choose nothing but the ending
 * of the file that is written; links, encrypted files, names that lead out, and sizes that are not what the archive says are refused.
 */
export async function unpack(archive: string, path: string, folder: string, limits: UnpackLimits): Promise<Unpacked[]> {
  const { input, signal } = limits
  const broken = (cause: unknown): never => {
    signal?.throwIfAborted()
    if (cause instanceof InputError) throw cause
    throw new InputError(input, 'names an artifact whose archive cannot be unpacked', { cause })
  }
  const zip = await openPromise(archive, { autoClose: false, strictFileNames: true, validateEntrySizes: true }).catch(broken)
  try {
    await mkdir(folder, { recursive: true })
    const entries = await entriesAt(zip, path, limits).catch(broken)
    const unpacked: Unpacked[] = []
    let left = limits.maxBytes
    for (const [index, entry] of entries.entries()) {
      const target = join(folder, `${String(index).padStart(5, '0')}${endingOf(entry.fileName)}`)
      left -= await write(zip, entry, target, left, limits).catch(broken)
      unpacked.push({ path: target, name: entry.fileName })
    }
    return unpacked
  } finally {
    zip.close()
  }
}

async function entriesAt(zip: ZipFile, path: string, { input, signal }: UnpackLimits): Promise<Entry[]> {
  const found = new Map<string, Entry>()
  const names: string[] = []
  for await (const entry of zip.eachEntry()) {
    signal?.throwIfAborted()
    const { fileName } = entry
    if (fileName.endsWith('/')) continue
    if (names.length < 20) names.push(fileName)
    if (path !== '' && fileName !== path && !fileName.startsWith(`${path}/`)) continue
    const shown = `"${plain(fileName, 200)}"`
    if (isLink(entry)) throw new InputError(input, `names an artifact in which ${shown} is a link. Store the file itself.`)
    if (entry.isEncrypted()) throw new InputError(input, `names an artifact in which ${shown} is encrypted`)
    if (found.has(fileName)) throw new InputError(input, `names an artifact in which ${shown} stands twice`)
    found.set(fileName, entry)
    if (found.size > MOST_FILES)
      throw new InputError(input, `names more than ${MOST_FILES} files of an artifact. Name the part that is meant.`)
  }
  if (found.size > 0) return [...found.values()].sort((one, other) => (one.fileName < other.fileName ? -1 : 1))
  const there = names.map(name => `"${plain(name, 100)}"`).join(', ')
  throw new InputError(input, `names "${plain(path, 200)}", which is not in the artifact; it holds ${there === '' ? 'no file' : there}`)
}

async function write(zip: ZipFile, entry: Entry, target: string, left: number, { input, maxBytes, signal }: UnpackLimits): Promise<number> {
  const tooLarge = () =>
    new InputError(input, `names files of an artifact that are more than ${formatBytes(maxBytes)} unpacked. Name the part that is meant.`)
  if (entry.uncompressedSize > left) throw tooLarge()
  let bytes = 0
  let sum = 0
  const counting = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      sum = crc32(chunk, sum)
      if (bytes > left) done(tooLarge())
      else done(null, chunk)
    }
  })
  const source = await zip.openReadStreamPromise(entry)
  await pipeline(source, counting, createWriteStream(target, { flags: 'wx', mode: 0o600 }), signal === undefined ? {} : { signal })
  if (sum !== entry.crc32) throw new InputError(input, `names an artifact in which "${plain(entry.fileName, 200)}" is damaged`)
  return bytes
}

/** By the mode that Unix archivers leave. */
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000
}

/** `.jsonl.gz`: by it the format is known. */
function endingOf(name: string): string {
  return /(\.[a-z0-9]{1,10}){1,2}$/i.exec(name)?.[0] ?? ''
}
