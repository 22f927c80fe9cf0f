import { createHash } from 'node:crypto'

/** A picture as a file of the branch. */
export interface PictureFile {
  /** By its content, so that a picture that is there is never written again, and one that changes has another address. */
  readonly path: string
  readonly bytes: Uint8Array
  /** What git calls the content. */
  readonly sha: string
}

/** What comments show; GitHub's proxy for pictures takes about 5 MB. */
export const MOST_PICTURE_BYTES = 5_000_000
const ENDINGS: Readonly<Record<string, string>> = { svg: 'svg', png: 'png', jpg: 'jpg', jpeg: 'jpg', gif: 'gif', webp: 'webp' }

/** The file that a picture becomes; `undefined` for what is too large, empty, or has no ending of a picture. */
export function pictureFile(name: string, bytes: Uint8Array): PictureFile | undefined {
  const ending = ENDINGS[/\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? '']
  if (ending === undefined || bytes.length === 0 || bytes.length > MOST_PICTURE_BYTES) return undefined
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { path: `pictures/${digest.slice(0, 2)}/${digest.slice(2, 40)}.${ending}`, bytes, sha: blobSha(bytes) }
}

/** The name that git gives to a file of these bytes. */
export function blobSha(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
