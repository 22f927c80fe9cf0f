import { createInflateRaw } from 'node:zlib'

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const LOCAL_MARK = 0x04034b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1
const MOST_ENTRIES = 10_000

/**
 * Unpacks every entry of a zip archive and keeps nothing of it, so that what cannot be unpacked, or fills the memory, is known before
 * it does. `see` is shown all of it. Throws where all entries together are larger than `mostBytes`, whatever they claim to be.
 */
export async function refuseZipBomb(archive: Buffer, mostBytes: number, see: (name: string, chunk: Buffer) => void): Promise<void> {
  let left = mostBytes
  for (const { name, data, method } of entries(archive)) {
    if (method !== STORED) left -= await inflatedBytes(data, left, chunk => see(name, chunk))
    else {
      left -= data.length
      see(name, data)
    }
    if (left < 0) throw new ZipTooLarge(mostBytes)
  }
}

export class ZipTooLarge extends Error {
  constructor(mostBytes: number) {
    super(`it unpacks to more than ${mostBytes} bytes`)
  }
}

function* entries(archive: Buffer): Generator<{ readonly name: string; readonly data: Buffer; readonly method: number }> {
  const end = endOf(archive)
  const count = archive.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new Error(`it has ${count} entries; at most ${MOST_ENTRIES} are read`)
  let at = archive.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== ENTRY_MARK) throw new Error('its list of entries is damaged')
    const method = archive.readUInt16LE(at + 10)
    if ((archive.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new Error('it is encrypted')
    if (method !== STORED && method !== DEFLATED) throw new Error(`an entry is packed by a method (${method}) that is not read`)
    const size = archive.readUInt32LE(at + 20)
    const local = archive.readUInt32LE(at + 42)
    if (archive.readUInt32LE(local) !== LOCAL_MARK) throw new Error('an entry is not where it should be')
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    if (from + size > archive.length) throw new Error('an entry ends early')
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    yield { name, data: archive.subarray(from, from + size), method }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
}

function endOf(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_BYTES - LONGEST_COMMENT)
  for (let at = archive.length - END_BYTES; at >= first; at--) if (archive.readUInt32LE(at) === END_MARK) return at
  throw new Error('its end is missing')
}

/** Stops as soon as there is more than may be. */
async function inflatedBytes(data: Buffer, most: number, see: (chunk: Buffer) => void): Promise<number> {
  const inflate = createInflateRaw({ chunkSize: 1 << 18 })
  inflate.end(data)
  let bytes = 0
  for await (const chunk of inflate as AsyncIterable<Buffer>) {
    bytes += chunk.length
    // Leaving the loop ends the stream.
    if (bytes > most) break
    see(chunk)
  }
  return bytes
}
