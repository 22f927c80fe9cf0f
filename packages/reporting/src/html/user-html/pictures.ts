import { plain } from '@gauntlet/core'
import type { Element, Root } from 'hast'
import { chartLabel } from '../../charts/svg.ts'
import type { PictureContent, UserPage, UserPicture } from '../../report.ts'
import { become, elementsOf, text } from './elements.ts'

/** The scheme of addresses that stand for a picture until it is put in. It means nothing outside of this file. */
export const PICTURE_SCHEME = 'gauntlet-picture'

/** The Markdown of a page with a number in the place of each of its pictures. */
export function withMarks({ text, pictures }: Pick<UserPage, 'text' | 'pictures'>): string {
  const pieces: string[] = []
  let from = 0
  for (const [index, { start, end }] of pictures.entries()) {
    const written = text.slice(start, end)
    const mark = `${PICTURE_SCHEME}:${index}`
    // The first attribute of a name is the one that counts.
    pieces.push(text.slice(from, start), /^<img/i.test(written) ? `<img src="${mark}"${written.slice(4)}` : `![](${mark})`)
    from = end
  }
  return [...pieces, text.slice(from)].join('')
}

/** Puts the pictures in. What lies on a server is named and not loaded: a report tells nobody that it is read. */
export function picturesIn(tree: Root, pictures: readonly UserPicture[]): void {
  for (const element of elementsOf(tree)) {
    if (element.tagName !== 'img') continue
    const address = String(element.properties.src ?? '')
    const mark = new RegExp(`^${PICTURE_SCHEME}:(\\d+)$`).exec(address)
    const picture = mark === null ? undefined : pictures[Number(mark[1])]
    if (picture !== undefined) show(element, picture)
    else
      become(element, 'span', { className: ['missing'] }, [
        text(`Picture not loaded: ${String(element.properties.alt ?? '') || host(address)}`)
      ])
  }
}

function show(element: Element, { alt, name, content, problem }: UserPicture): void {
  if (content === undefined) {
    become(element, 'span', { className: ['missing'] }, [
      text(`Picture ${plain(alt || name, 200)} is not shown: ${plain(problem ?? 'it could not be read', 500)}.`)
    ])
    return
  }
  const { width, height, title } = element.properties
  element.properties = { src: dataAddress(content), alt: alt || labelOf(content, name), width, height, title, className: [content.type] }
}

function labelOf(content: PictureContent, name: string): string {
  if (content.type === 'image') return `Picture ${name}`
  return content.chart === undefined ? `Chart of ${name}` : chartLabel(content.chart)
}

function dataAddress(content: PictureContent): string {
  if (content.type === 'image') return `data:${content.mime};base64,${Buffer.from(content.bytes).toString('base64')}`
  return `data:image/svg+xml;base64,${Buffer.from(content.svg).toString('base64')}`
}

function host(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'no address'
}
