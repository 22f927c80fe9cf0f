import { createReadStream } from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as zlib from 'node:zlib'
import { InputError, isInputError } from '@gauntlet/core'
import type { CsvLayout } from '../csv/csv-columns.ts'
import { ExtraFieldSuspicion, lineWithExtraField } from '../csv/csv-extra-fields.ts'

/** A text file that is to be looked at, in UTF-8. */
export interface Inspected {
  readonly input: string
  readonly file: string
  readonly shown: string
  readonly isJson: boolean
  /** Of a CSV file that the engine has opened. */
  readonly layout: CsvLayout | undefined
}

/** Looks at a text file chunk by chunk, in order, and throws an `InputError` at what the engine would overlook. */
export interface TextInspection {
  readonly see: (chunk: Buffer, offset: number) => void
  readonly end: () => Promise<void>
}

const OPENING = 0x5b
const CLOSING = 0x5d
const BLANKS = [0x20, 0x09, 0x0a, 0x0d]
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/**
 * A NUL byte, which the engine takes for a character like any other; text with NULs is most often UTF-16 or damaged. A JSON array
 * without its closing bracket, which the engine takes for complete when it is cut after a comma. And a CSV line with more fields than
 * there are columns, of which the engine drops those that are missing values.
 */
export function textInspection(inspected: Inspected): TextInspection {
  const { input, file, shown, layout } = inspected
  const isJson = inspected.isJson && !/\.(jsonl|ndjson)(\.|$)/i.test(file)
  const extra = layout === undefined ? undefined : new ExtraFieldSuspicion(layout)
  let first: number | undefined
  let last: number | undefined
  return {
    see: (chunk, offset) => {
      const at = chunk.indexOf(0)
      if (at !== -1)
        throw new InputError(input, `names "${shown}", which holds a NUL byte (at byte ${offset + at}). Is it UTF-16, or damaged?`)
      extra?.see(chunk)
      if (!isJson) return
      first ??= chunk.find(byte => !BLANKS.includes(byte) && !BYTE_ORDER_MARK.includes(byte))
      last = chunk.findLast(byte => !BLANKS.includes(byte)) ?? last
    },
    end: async () => {
      extra?.end()
      if (extra?.found === true && layout !== undefined) await refuseExtraField(inspected, layout)
      if (first !== OPENING || last === CLOSING) return
      throw new InputError(input, `names "${shown}", which is a JSON array without its closing bracket. Is the file cut off?`)
    }
  }
}

async function refuseExtraField({ input, file, shown }: Inspected, layout: CsvLayout): Promise<void> {
  const stream = createReadStream(file, { highWaterMark: 1 << 20 })
  const chunks: AsyncIterable<Buffer> = /\.(gz|zst)$/i.test(file) ? stream.pipe(unpacking(input, file, shown)) : stream
  const line = await lineWithExtraField(chunks, layout)
  if (line === undefined) return
  const { length } = layout.columns
  throw new InputError(
    input,
    `names "${shown}", which has a line with more than ${length} fields where it has ${length} columns (line ${line}). Is a separator not quoted, or one too many at the end of the line?`
  )
}

/** Shows a file to `inspection` to its end. */
export async function inspectAgain({ file }: Inspected, { see, end }: TextInspection): Promise<void> {
  let offset = 0
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    see(chunk, offset)
    offset += chunk.length
  }
  await end()
}

/**
 * Unpacks a compressed file to its end, in bounded memory, and shows it to `inspection`. The engine takes the end of a stream that was
 * cut off for the end of the file, and checks no checksum.
 */
export async function inspectCompressed({ input, file, shown }: Inspected, { see, end }: TextInspection): Promise<void> {
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
    throw cutOff(input, shown)
  }
  await end()
}

export function cutOff(input: string, shown: string): InputError {
  return new InputError(
    input,
    `names "${shown}", which is cut off or damaged: it cannot be unpacked to its end. Write or download it again.`
  )
}

export function unpacking(input: string, file: string, shown: string) {
  const options = { chunkSize: 1 << 18 }
  if (!/\.zst$/i.test(file)) return zlib.createGunzip(options)
  // Node 22.15 is the first with Zstandard.
  if (typeof zlib.createZstdDecompress === 'function') return zlib.createZstdDecompress(options)
  throw new InputError(
    input,
    `names "${shown}", which this Node (${process.version}) cannot check for being whole. Use Node 24, or compress it as .gz.`
  )
}

export function isZlibError(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && /^(Z_|ZSTD_|ERR_ZSTD|ERR_ZLIB)/.test(String(thrown.code))
}
