import { blocks, code, type Markdown, markdown } from '@gauntlet/core'
import type { UserPage, UserPicture } from '../report.ts'
import { chartBlock } from './chart-block.ts'
import { imageElement, isElement } from './image-element.ts'
import { boundariesOf, closersOf } from './page-blocks.ts'
import { safeLink } from './safe-link.ts'

export interface PageOptions {
  /** For all pages together. A longer page is cut between two of its blocks. */
  readonly maxBytes: number
  readonly fullReport: string
  readonly pictures?: ReadonlyMap<UserPicture, string> | undefined
  /** Where the HTML report can be fetched. */
  readonly pageUrl?: string | undefined
}

/**
 * What the authors wrote, byte for byte but for their pictures: those become links to where they can be seen, charts of ours, or a note
 * that says where they are. Nothing is parsed and written again: that would damage alerts, formulas and tables.
 */
export function userPages(pages: readonly UserPage[], options: PageOptions): Markdown {
  let left = options.maxBytes
  return blocks(
    ...pages.map(page => {
      const text = pageWithin(page, left, options)
      left = Math.max(0, left - Buffer.byteLength(text))
      return text
    })
  )
}

/** How many pages do not fit whole. */
export function pagesCut(pages: readonly UserPage[], options: PageOptions): number {
  let left = options.maxBytes
  return pages.filter(page => {
    const bytes = Buffer.byteLength(withPictures(page, options))
    const isCut = bytes > left
    left = Math.max(0, left - bytes)
    return isCut
  }).length
}

function pageWithin(page: UserPage, maxBytes: number, options: PageOptions): Markdown {
  if (maxBytes === 0) return ''
  const whole = withPictures(page, options)
  if (Buffer.byteLength(whole) <= maxBytes) return `${whole}${closersOf(whole)}`
  const end = boundariesOf(whole)
    .filter(offset => Buffer.byteLength(whole.slice(0, offset)) <= maxBytes)
    .at(-1)
  if (end === undefined || end === 0) return ''
  return blocks(whole.slice(0, end), `_The rest of ${code(page.path)} is in ${markdown(options.fullReport)}._`)
}

function withPictures({ text, pictures }: UserPage, { pictures: urls, pageUrl }: PageOptions): Markdown {
  const parts: string[] = []
  let at = 0
  for (const picture of pictures) {
    const written = text.slice(picture.start, picture.end)
    const url = urls?.get(picture)
    parts.push(
      text.slice(at, picture.start),
      isElement(written) ? imageElement(picture, url, written) : shown(picture, url, isAlone(text, picture), pageUrl)
    )
    at = picture.end
  }
  return [...parts, text.slice(at)].join('')
}

function shown(picture: UserPicture, url: string | undefined, alone: boolean, pageUrl: string | undefined): Markdown {
  const { alt, name, content, problem } = picture
  const words = markdown(alt, 300) || code(name)
  if (content === undefined) return `_${words} could not be shown: ${markdown(problem ?? 'it is not there', 300)}_`
  if (url !== undefined && !/[\s<>]/.test(url)) return `![${markdown(alt, 300)}](<${url}>)`
  if (content.type === 'vega-lite' && content.chart !== undefined && alone) return `\n\n${chartBlock(content.chart)}\n\n`
  return `_${words}: this picture is in ${safeLink('the HTML report', pageUrl)}_`
}

/** Whether nothing else stands on the lines of a picture: only there a block may take its place. */
function isAlone(text: string, { start, end }: UserPicture): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const after = text.slice(end).split('\n', 1)[0] ?? ''
  return before.trim() === '' && after.trim() === ''
}
