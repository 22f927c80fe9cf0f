import { createReadStream } from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as zlib from 'node:zlib'
import { InputError, isInputError } from '@gauntlet/core'

/** Looks at a text file chunk by chunk, in order, and throws an `InputError` at what the engine would overlook. */
export interface TextInspection {
  readonly see: (chunk: Buffer, offset: number) => void
  readonly end: () => void
}

const OPENING = 0x5b
const CLOSING = 0x5d
const BLANKS = [0x20, 0x09, 0x0a, 0x0d]
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/**
 * A NUL byte, which the engine takes for a character like any other; text with NULs is most often UTF-16 or damaged. And a JSON array
 * without its closing bracket, which the engine takes for complete when it is cut after a comma.
 */
export function textInspection(input: string, file: string, shown: string): TextInspection {
  const isJson = /\.json(\.(gz|zst))?$/i.test(file)
  let first: number | undefined
  let last: number | undefined
  return {
    see: (chunk, offset) => {
      const at = chunk.indexOf(0)
      if (at !== -1) {
        const found = `holds a NUL byte (at byte ${offset + at})`
        throw new InputError(input, `names "${shown}", which ${found}. Is it UTF-16, or damaged? Convert it to UTF-8 first.`)
      }
      if (!isJson) return
      first ??= chunk.find(byte => !BLANKS.includes(byte) && !BYTE_ORDER_MARK.includes(byte))
      last = chunk.findLast(byte => !BLANKS.includes(byte)) ?? last
    },
    end: () => {
      if (first !== OPENING || last === CLOSING) return
      throw new InputError(input, `names "${shown}", which is a JSON array without its closing bracket. Is the file cut off?`)
    }
  }
}

/**
 * Unpacks a compressed file to its end, in bounded memory, and shows it to `inspection`. The engine takes the end of a stream that was
 * cut off for the end of the file, and checks no checksum.
 */
export async function inspectCompressed(input: string, file: string, shown: string, { see, end }: TextInspection): Promise<void> {
  let offset = 0
  const seen = new Writable({
    write: (chunk: Buffer, _, done) => {
      try {
        see(chunk, offset)
        offset += chunk.length
        done()
      } catch (thrown) {
        done(thrown instanceof Error ? thrown : new Error('Could not inspect', { cause: thrown }))
      }
    }
  })
  try {
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), unpacking(input, file, shown), seen)
  } catch (cause) {
    if (isInputError(cause)) throw cause
    if (!isZlibError(cause)) throw new Error(`Could not read ${shown}`, { cause })
    throw new InputError(
      input,
      `names "${shown}", which is cut off or damaged: it cannot be unpacked to its end. Write or download it again.`
    )
  }
  end()
}

function unpacking(input: string, file: string, shown: string) {
  const options = { chunkSize: 1 << 18 }
  if (!/\.zst$/i.test(file)) return zlib.createGunzip(options)
  // Node 22.15 is the first with Zstandard.
  if (typeof zlib.createZstdDecompress === 'function') return zlib.createZstdDecompress(options)
  throw new InputError(
    input,
    `names "${shown}", which this Node (${process.version}) cannot check for being whole. Use Node 24, or compress it as .gz.`
  )
}

function isZlibError(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && /^(Z_|ZSTD_|ERR_ZSTD|ERR_ZLIB)/.test(String(thrown.code))
}
