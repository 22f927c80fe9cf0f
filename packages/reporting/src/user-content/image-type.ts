import type { PictureContent } from '../report.ts'

export type ImageType = Extract<PictureContent, { type: 'image' }>['mime']

/** What kind of image these bytes are, by their beginning and not by a name. Undefined for everything that a browser may not be given. */
export function imageType(bytes: Uint8Array): ImageType | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(head)) return 'image/gif'
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'image/webp'
  return isSvg(head) ? 'image/svg+xml' : undefined
}

/** Whether the first element is `<svg>`, behind comments and what XML begins with. */
function isSvg(head: string): boolean {
  const prolog = /(?:\xef\xbb\xbf|\s|<\?xml[^>]*>|<!DOCTYPE svg[^>]*>|<!--)/iy
  for (let at = 0; ; at = prolog.lastIndex) {
    prolog.lastIndex = at
    const piece = prolog.exec(head)?.[0]
    if (piece === undefined) return /^<svg[\s>]/i.test(head.slice(at))
    if (piece !== '<!--') continue
    const end = head.indexOf('-->', prolog.lastIndex)
    if (end < 0) return false
    prolog.lastIndex = end + '-->'.length
  }
}
