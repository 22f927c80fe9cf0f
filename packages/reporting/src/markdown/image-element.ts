import { html, type Markdown } from '@gauntlet/core'
import type { UserPicture } from '../report.ts'

/** Whether a picture was written as HTML. Then it may stand inside of a block in which Markdown is not read, and has to stay HTML. */
export function isElement(written: string): boolean {
  return /^<img\b/i.test(written)
}

/** An `<img>` with the address at which its picture can be seen, or a note where it would stand. Its size and alignment are kept. */
export function imageElement({ alt, name, content, problem }: UserPicture, url: string | undefined, written: string): Markdown {
  const words = html(alt || name, 300)
  if (content === undefined) return `<em>${words} could not be shown: ${html(problem ?? 'it is not there', 300)}</em>`
  if (url === undefined) return `<em>${words}: this picture is in the HTML report</em>`
  // The first attribute of a name is the one that counts.
  return `<img src="${html(url)}"${written.slice('<img'.length)}`
}
