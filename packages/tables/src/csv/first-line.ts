import { createReadStream } from 'node:fs'
import { InputError } from '@gauntlet/core'
import { cutOff, isZlibError, unpacking } from '../files/inspected.ts'

const LONGEST = 2_000_000

/**
 * The first line of a text file in UTF-8, without its line ending and a byte order mark; `undefined` where there is none. Blank lines
 * before it are an error: the engine would take one for the header. Other problems are told as the engine tells them.
 *
 * Not read by the engine, which must not be told of quotes here and then takes a line break within them for another line ending.
 */
export async function firstLine(input: string, file: string, shown: string): Promise<string | undefined> {
  const bytes = await beginning(input, file, shown)
  // A byte is a character here, and line endings are the same bytes in UTF-8.
  const found = /^(?:\xef\xbb\xbf)?([\r\n]*)([^\r\n]*)/.exec(bytes.toString('latin1'))
  const [, blank = '', line = ''] = found ?? []
  if (line === '') return undefined
  if (blank !== '')
    throw new InputError(input, `names "${shown}", whose first line is empty. Remove the lines before the first one with text.`)
  if (line.length >= LONGEST) throw new Error(`Could not read ${file}: Maximum line size`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))
  } catch {
    throw new Error(`Could not read ${file}: not utf-8 encoded, in line 1`)
  }
}

/** The bytes up to the first line ending after a line with text, or more. */
async function beginning(input: string, file: string, shown: string): Promise<Buffer> {
  const source = createReadStream(file, { highWaterMark: 1 << 16 })
  const isPacked = /\.(gz|zst)$/i.test(file)
  const text: AsyncIterable<Buffer> = isPacked ? source.pipe(unpacking(input, file, shown)) : source
  let bytes = Buffer.alloc(0)
  try {
    for await (const chunk of text) {
      bytes = Buffer.concat([bytes, chunk])
      if (bytes.length >= LONGEST || /[^\r\n][\r\n]/.test(bytes.toString('latin1'))) break
    }
  } catch (cause) {
    if (isZlibError(cause)) throw cutOff(input, shown)
    throw cause
  } finally {
    source.destroy()
  }
  return bytes
}
