import { existingFiles, formatBytes, InputError, type Roots, readCapped, shownPath } from '@gauntlet/core'
import type { UserPage, UserPicture } from '../report.ts'
import type { FoundPicture } from './find-pictures.ts'
import { loadPicture, MOST_PICTURE_BYTES, type PictureShelf } from './load-picture.ts'

const MOST_PAGES = 50
const MOST_PAGE_BYTES = 1 << 20
const MOST_PICTURES = 200

/**
 * Reads Markdown that the authors of the repository wrote, with its pictures.
 *
 * `patterns` are paths or glob patterns: pages come in the order of the patterns, and by name within one. Pictures are looked for
 * beside their page, then from the root of the workspace. What cannot be shown says why (`problem`); a page that cannot be read
 * is an error of the author's.
 *
 * @throws {InputError} when a pattern matches nothing or leads out of the workspace, or a page is too long or not UTF-8.
 */
export async function readUserPages(input: string, patterns: readonly string[], roots: Roots): Promise<UserPage[]> {
  const files = new Set<string>()
  for (const pattern of patterns) for (const file of await existingFiles(input, [pattern], roots)) files.add(file)
  if (files.size === 0) return []
  if (files.size > MOST_PAGES)
    throw new InputError(input, `names ${files.size} pages, and a report takes at most ${MOST_PAGES}; name fewer`)
  // Loaded only when there is a page: no other report needs to parse Markdown.
  const { findPictures } = await import('./find-pictures.ts')
  const pages: UserPage[] = []
  let left = MOST_PICTURE_BYTES
  for (const file of files) {
    const path = shownPath(file, roots)
    const text = await pageText(input, file, path)
    const shelf: PictureShelf = { input, page: file, name: path, roots, left }
    const pictures: UserPicture[] = []
    for (const [index, found] of findPictures(text).entries())
      pictures.push(index < MOST_PICTURES ? await loadPicture(found, shelf) : beyond(found, path))
    left = shelf.left
    pages.push({ path, text, pictures })
  }
  return pages
}

async function pageText(input: string, file: string, path: string): Promise<string> {
  const bytes = await readCapped(file, MOST_PAGE_BYTES).catch(cause => {
    throw new InputError(input, `names "${path}", which cannot be taken as a page: at most ${formatBytes(MOST_PAGE_BYTES)} are`, { cause })
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new InputError(input, `names "${path}", which is not text in UTF-8; save it as UTF-8, or name Markdown files only`, { cause })
  }
}

function beyond({ start, end, alt }: FoundPicture, name: string): UserPicture {
  return { start, end, alt, name, content: undefined, problem: `a page shows at most ${MOST_PICTURES} pictures` }
}
