import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type Roots, shownPath } from '@gauntlet/core'

/** The digests of a file's bytes. */
export interface Digests {
  /** The real path, and as people read it. */
  readonly path: string
  readonly shown: string
  readonly bytes: number
  readonly sha256: string
  readonly md5: string
  /** MD5 with the line ends of Windows as those of Unix: what DVC before 3.0 wrote of text files. */
  readonly unixMd5: string
}

/** Reads each file once, one after the other, in bounded memory. */
export async function digestFiles(
  files: readonly string[],
  roots: Pick<Roots, 'workspace'>,
  names: ReadonlyMap<string, string> = new Map()
): Promise<Digests[]> {
  const digests: Digests[] = []
  for (const path of files) digests.push({ path, shown: names.get(path) ?? shownPath(path, roots), ...(await digestsOf(path)) })
  return digests
}

async function digestsOf(path: string): Promise<Omit<Digests, 'path' | 'shown'>> {
  const [sha256, md5, unix] = [createHash('sha256'), createHash('md5'), createHash('md5')]
  let bytes = 0
  let heldBack = false
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const piece = Buffer.from(chunk)
    sha256.update(piece)
    md5.update(piece)
    bytes += piece.length
    // A carriage return at the end of a chunk may belong to a line feed at the start of the next one.
    const whole: Buffer = heldBack ? Buffer.concat([RETURN, piece]) : piece
    heldBack = whole.at(-1) === RETURN[0]
    unix.update(withoutReturns(heldBack ? whole.subarray(0, -1) : whole))
  }
  if (heldBack) unix.update(RETURN)
  return { bytes, sha256: sha256.digest('hex'), md5: md5.digest('hex'), unixMd5: unix.digest('hex') }
}

const RETURN = Buffer.from('\r')

function withoutReturns(bytes: Buffer): Buffer {
  if (!bytes.includes('\r\n')) return bytes
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
}
