import { createReadStream, createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { InputError, isInputError } from '@gauntlet/core'
import { cutOff, isZlibError, unpacking } from '../files/inspected.ts'

/**
 * Writes a text file anew in UTF-8, in bounded memory, unpacked where it is compressed. Bytes that the encoding does not have are
 * refused, never replaced.
 *
 * The engine's own decoder is not used: it reads big-endian UTF-16 as no rows at all and says nothing.
 */
export async function decodeFile(input: string, from: string, to: string, shown: string, encoding: string): Promise<void> {
  const packed = /\.(gz|zst)$/i.test(from)
  const decoded = decoding(input, shown, encoding)
  const source = createReadStream(from, { highWaterMark: 1 << 20 })
  const target = createWriteStream(to, { mode: 0o600 })
  try {
    if (packed) await pipeline(source, unpacking(input, from, shown), decoded, target)
    else await pipeline(source, decoded, target)
  } catch (cause) {
    if (isInputError(cause)) throw cause
    if (isZlibError(cause)) throw cutOff(input, shown)
    throw new Error(`Could not decode ${shown}`, { cause })
  }
}

/** Whether the engine reads this encoding as it is. Throws for a name that is no encoding. */
export function isUtf8(encoding: string): boolean {
  if (isLatin1(encoding) || /^utf[-_]?16$/i.test(encoding)) return false
  try {
    return new TextDecoder(encoding).encoding === 'utf-8'
  } catch {
    throw new InputError(
      'read',
      `has the encoding "${encoding}", which is unknown; expected a name such as utf-8, utf-16, latin-1, windows-1252 or shift_jis`
    )
  }
}

/** The name that DuckDB has for an encoding, built in or in its extension `encodings`. */
export function engineEncoding(encoding: string): string {
  if (isLatin1(encoding)) return 'latin-1'
  if (/^utf[-_]?16(le)?$/i.test(encoding)) return 'utf-16'
  return encoding.replace(/^windows-(125\d)$/i, 'CP$1')
}

interface Decoder {
  decode(chunk: Buffer): string
  end(): string
}

/** Browsers read what calls itself Latin-1 as windows-1252, and so does `TextDecoder`. Here it is ISO 8859-1. */
function isLatin1(encoding: string): boolean {
  return /^(latin-?1|iso[-_]?8859[-_]?1|l1)$/i.test(encoding)
}

function decoding(input: string, shown: string, encoding: string): Transform {
  let decoder: Decoder | undefined
  let before = 0
  const refused = (problem: string) => new InputError(input, `names "${shown}", which ${problem}`)
  const decoded = (decode: () => string): string => {
    let text: string
    try {
      text = decode()
    } catch {
      const hint = isLatin1(encoding) ? ' Is it windows-1252?' : ''
      throw refused(`is not ${encoding}, as "read" says: it holds bytes that ${encoding} does not have, after byte ${before}.${hint}`)
    }
    if (text.includes('\0')) throw refused(`holds a NUL character when read as ${encoding}. Is that its encoding, or is it damaged?`)
    return text
  }
  return new Transform({
    transform: (chunk: Buffer, _, done) => {
      if (decoder === undefined && /^utf[-_]?16/i.test(encoding) && !chunk.subarray(0, 1 << 16).includes(0)) {
        // Without one there is neither a line break nor a delimiter in it.
        done(refused(`is not ${encoding}, as "read" says: its first characters are none of UTF-16`))
        return
      }
      decoder ??= decoderOf(encoding, chunk)
      const { decode } = decoder
      settle(done, () => decoded(() => decode(chunk)))
      before += chunk.length
    },
    flush: done => settle(done, () => decoded(() => decoder?.end() ?? ''))
  })
}

function settle(done: (problem: Error | null, text?: string) => void, work: () => string): void {
  let text: string
  try {
    text = work()
  } catch (thrown) {
    done(thrown instanceof Error ? thrown : new Error('Could not decode', { cause: thrown }))
    return
  }
  done(null, text)
}

function decoderOf(encoding: string, first: Buffer): Decoder {
  if (isLatin1(encoding)) return { decode: latin1, end: () => '' }
  const label = /^utf[-_]?16$/i.test(encoding) ? (first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-16le') : encoding
  const decoder = new TextDecoder(label, { fatal: true })
  return { decode: chunk => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() }
}

/** The control characters from 0x80 to 0x9f are never meant: text that holds such bytes is windows-1252. */
function latin1(chunk: Buffer): string {
  const text = chunk.toString('latin1')
  if (/[\x80-\x9f]/.test(text)) throw new Error('Could not decode: a byte is no character of Latin-1')
  return text
}
