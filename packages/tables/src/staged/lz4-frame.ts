const MAGIC = 0x184d2204
const VERSION_BITS = 0b1100_0000
const VERSION = 0b0100_0000
const BLOCK_CHECKSUM = 0b0001_0000
const CONTENT_SIZE = 0b0000_1000
const DICTIONARY = 0b0000_0001
const UNCOMPRESSED = 0x8000_0000

/**
 * The content of an LZ4 frame (format 1.6.x), which has to be of exactly this many bytes. Throws where the frame breaks the format
 * anywhere, ends early or holds more or less. Checksums are passed over: the lengths all fit, or it throws.
 */
export function decodeLz4Frame(frame: Uint8Array, length: number): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
  const content = new Uint8Array(length)
  if (view.getUint32(0, true) !== MAGIC) throw new Error('it is no LZ4 frame')
  const flags = view.getUint8(4)
  if ((flags & VERSION_BITS) !== VERSION || (flags & DICTIONARY) !== 0) throw new Error('it is an LZ4 frame of an unknown kind')
  // Flags, block size, perhaps the size of the content, and a checksum of these.
  let at = 6 + ((flags & CONTENT_SIZE) === 0 ? 0 : 8) + 1
  let written = 0
  for (;;) {
    const size = view.getUint32(at, true)
    at += 4
    if (size === 0) break
    const bytes = size & ~UNCOMPRESSED
    const end = at + bytes
    if (end > frame.length) throw new Error('an LZ4 block ends early')
    if ((size & UNCOMPRESSED) !== 0) {
      if (written + bytes > length) throw tooMuch()
      content.set(frame.subarray(at, end), written)
      written += bytes
    } else {
      written = decodeBlock(frame, at, end, content, written)
    }
    at = end + ((flags & BLOCK_CHECKSUM) === 0 ? 0 : 4)
  }
  if (written !== length) throw new Error(`an LZ4 frame holds ${written} bytes where ${length} were announced`)
  return content
}

/** Decodes a block behind what is there already, which it may repeat. Answers with the new end. */
function decodeBlock(source: Uint8Array, start: number, end: number, content: Uint8Array, written: number): number {
  let at = start
  let out = written
  const byte = () => {
    if (at >= end) throw new Error('an LZ4 block ends early')
    return source[at++] ?? 0
  }
  const lengthFrom = (nibble: number) => {
    let total = nibble
    if (nibble !== 15) return total
    for (;;) {
      const more = byte()
      total += more
      if (more !== 255) return total
    }
  }
  while (at < end) {
    const token = byte()
    const literals = lengthFrom(token >> 4)
    if (at + literals > end) throw new Error('an LZ4 block ends early')
    if (out + literals > content.length) throw tooMuch()
    content.set(source.subarray(at, at + literals), out)
    at += literals
    out += literals
    // The last sequence of a block has literals only.
    if (at === end) return out
    const distance = byte() | (byte() << 8)
    const matched = lengthFrom(token & 15) + 4
    if (distance === 0 || distance > out) throw new Error('an LZ4 block refers to what is not there')
    if (out + matched > content.length) throw tooMuch()
    if (distance >= matched) content.copyWithin(out, out - distance, out - distance + matched)
    // What is repeated overlaps what is written: byte by byte.
    else for (let index = 0; index < matched; index++) content[out + index] = content[out + index - distance] ?? 0
    out += matched
  }
  return out
}

function tooMuch(): Error {
  return new Error('an LZ4 frame holds more bytes than were announced')
}
