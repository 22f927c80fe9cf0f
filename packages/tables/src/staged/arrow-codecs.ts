import * as zlib from 'node:zlib'
import { CompressionType, compressionRegistry } from 'apache-arrow'
import { decodeLz4Frame } from './lz4-frame.ts'

/** A compressed buffer says in the eight bytes before it how large its content is. */
const LENGTH_BYTES = 8
/** What one buffer of one batch may unpack to: more is a mistake, or meant to fill the memory. */
const MOST_BYTES = 2 ** 31

/** Lets the Arrow library read buffers that are compressed, as those of Feather files are by default. */
export function registerCodecs(): void {
  compressionRegistry.set(CompressionType.LZ4_FRAME, { decode: frame => decodeLz4Frame(frame, announced(frame)) })
  compressionRegistry.set(CompressionType.ZSTD, { decode: decodeZstd })
}

function decodeZstd(frame: Uint8Array): Uint8Array {
  // Node 22.15 is the first with Zstandard.
  if (typeof zlib.zstdDecompressSync !== 'function') throw new Error(`this Node (${process.version}) cannot read Zstandard; use Node 24`)
  const length = announced(frame)
  const content = zlib.zstdDecompressSync(frame, { maxOutputLength: Math.max(1, length) })
  if (content.length !== length) throw new Error(`a Zstandard frame holds ${content.length} bytes where ${length} were announced`)
  return content
}

/**
 * The library hands over the frame alone, and does not hold its length against what was announced; but the frame is a view into the
 * message, so the number stands right before it.
 */
function announced(frame: Uint8Array): number {
  const length = new DataView(frame.buffer, frame.byteOffset - LENGTH_BYTES, LENGTH_BYTES).getBigInt64(0, true)
  if (length < 0n || length > BigInt(MOST_BYTES))
    throw new Error(`a compressed buffer announces ${length} bytes; at most ${MOST_BYTES} are read`)
  return Number(length)
}
