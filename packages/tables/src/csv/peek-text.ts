import { open } from 'node:fs/promises'
import { InputError } from '@gauntlet/core'
import { shownFile, type TableFiles } from '../source.ts'

const PEEKED = 1 << 16

/**
 * Looks at both ends of text files for what says at once that they are no UTF-8: a byte order mark of UTF-16, and NUL bytes, which
 * a writer that died leaves at the end. The engine would read gigabytes of them as one line. Compressed files are not looked into.
 */
export async function peekText(table: TableFiles): Promise<void> {
  for (const file of table.files) {
    if (/\.(gz|zst)$/i.test(file)) continue
    const handle = await open(file)
    try {
      const { size } = await handle.stat()
      for (const at of size <= PEEKED ? [0] : [0, size - PEEKED]) {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(PEEKED), 0, PEEKED, at)
        refuseStrange(table, file, buffer.subarray(0, bytesRead), at)
      }
    } finally {
      await handle.close()
    }
  }
}

function refuseStrange(table: TableFiles, file: string, bytes: Buffer, at: number): void {
  const shown = shownFile(table, file)
  const mark = at === 0 && bytes.length > 1 ? bytes.readUInt16BE(0) : 0
  if (mark === 0xfffe || mark === 0xfeff) {
    const wayOut = table.read === undefined ? 'Convert it first' : 'Say "encoding: utf-16" in "read", or convert it'
    throw new InputError(table.input, `names "${shown}", which is UTF-16. ${wayOut}: iconv -f UTF-16 -t UTF-8 in.csv > out.csv`)
  }
  const nul = bytes.indexOf(0)
  if (nul !== -1)
    throw new InputError(table.input, `names "${shown}", which holds a NUL byte (at byte ${at + nul}). Is it UTF-16, or damaged?`)
}
