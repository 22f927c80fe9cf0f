import { posix } from 'node:path'
import { formatBytes, plain, type Roots } from '@gauntlet/core'
import type { PictureContent, UserPicture } from '../report.ts'
import type { FoundPicture, PictureSource } from './find-pictures.ts'
import { imageType } from './image-type.ts'
import { pictureBytes, pictureFile } from './picture-file.ts'
import { PictureProblem } from './problem.ts'
import { drawnVegaLite } from './vega-lite.ts'

/** Where a page lies and what may still be read for it. */
export interface PictureShelf {
  readonly input: string
  /** Real path of the page. */
  readonly page: string
  /** The page's path, as it is shown. */
  readonly name: string
  readonly roots: Roots
  /** Bytes that all pictures together may still have. Goes down. */
  left: number
}

/** As much as GitHub's image proxy takes. */
const MOST_IMAGE_BYTES = 5 << 20
const MOST_DATA_BYTES = 5 << 20

/** A picture with its content, or with the reason why there is none. */
export async function loadPicture({ start, end, alt, source }: FoundPicture, shelf: PictureShelf): Promise<UserPicture> {
  const place = { start, end, alt, name: source.type === 'path' ? plain(posix.normalize(source.path), 300) : shelf.name }
  try {
    return { ...place, content: await contentOf(source, shelf) }
  } catch (thrown) {
    if (!(thrown instanceof PictureProblem)) throw thrown
    return { ...place, content: undefined, problem: plain(thrown.message, 500) }
  }
}

async function contentOf(source: PictureSource, shelf: PictureShelf): Promise<PictureContent> {
  if (source.type === 'data') return image(dataBytes(source.address), shelf)
  if (source.type === 'specification') return drawnVegaLite(source.text, address => dataFile(address, shelf.page, shelf))
  const file = await pictureFile(shelf.input, source.path, shelf.page, shelf.roots)
  const bytes = await pictureBytes(file, MOST_IMAGE_BYTES)
  if (!/\.json$/i.test(file)) return image(bytes, shelf)
  return drawnVegaLite(bytes.toString('utf8'), address => dataFile(address, file, shelf))
}

function image(bytes: Uint8Array, shelf: PictureShelf): PictureContent {
  const mime = imageType(bytes)
  if (mime === undefined) throw new PictureProblem('it is no PNG, JPEG, GIF, WebP or SVG image')
  if (bytes.byteLength > shelf.left) throw new PictureProblem(`all pictures together have more than ${formatBytes(MOST_PICTURE_BYTES)}`)
  shelf.left -= bytes.byteLength
  return { type: 'image', mime, bytes }
}

/** What all pictures of a report may have together: an HTML page carries them in itself. */
export const MOST_PICTURE_BYTES = 20 << 20

function dataBytes(address: string): Uint8Array {
  const parts = /^data:[^,;]*((?:;[^,;]*)*),([\s\S]*)$/i.exec(address)
  const content = parts?.[2] ?? ''
  if (content.length > MOST_IMAGE_BYTES * 1.4) throw new PictureProblem(`it has more than ${formatBytes(MOST_IMAGE_BYTES)}`)
  if (/;base64$/i.test(parts?.[1] ?? '')) return Buffer.from(content, 'base64')
  try {
    return Buffer.from(decodeURIComponent(content))
  } catch {
    throw new PictureProblem('its data: address is malformed')
  }
}

async function dataFile(address: string, from: string, { input, roots }: PictureShelf): Promise<string> {
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(address))
    throw new PictureProblem(
      `it takes its data from ${address}, and nothing is fetched for a report; put the values into it, or the file beside it`
    )
  try {
    const file = await pictureFile(input, address, from, roots)
    return (await pictureBytes(file, MOST_DATA_BYTES)).toString('utf8')
  } catch (thrown) {
    if (thrown instanceof PictureProblem) throw new PictureProblem(`its data file ${address}: ${thrown.message}`)
    throw thrown
  }
}
