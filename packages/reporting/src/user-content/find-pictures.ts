import type { Definition, Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** A picture in somebody's Markdown, by where it stands in the text. What it shows was not looked at yet. */
export interface FoundPicture {
  readonly start: number
  readonly end: number
  readonly alt: string
  readonly source: PictureSource
}

export type PictureSource =
  /** An address without a server in front: a path, as it was written. */
  | { readonly type: 'path'; readonly path: string }
  | { readonly type: 'data'; readonly address: string }
  /** A fenced block that holds a Vega-Lite specification. */
  | { readonly type: 'specification'; readonly text: string }

/**
 * All pictures of a Markdown text that are not on some server: images, `<img>` elements, fenced `vega-lite` blocks, and links to
 * `.vl.json` files that are a paragraph of their own. In order, never overlapping.
 */
export function findPictures(text: string): FoundPicture[] {
  const found: FoundPicture[] = []
  const definitions = new Map<string, string>()
  const root = unified().use(remarkParse).use(remarkGfm).parse(text)
  visit(root, node => {
    if (node.type === 'definition') define(definitions, node)
  })
  visit(root, node => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return
    if (node.type === 'html') found.push(...imageElements(text, start, end))
    const picture = pictureOf(node, definitions)
    if (picture !== undefined) found.push({ start, end, ...picture })
  })
  return found
}

function pictureOf(node: Nodes, definitions: ReadonlyMap<string, string>): Omit<FoundPicture, 'start' | 'end'> | undefined {
  if (node.type === 'image') return addressed(node.url, node.alt)
  if (node.type === 'imageReference') return addressed(definitions.get(node.identifier), node.alt)
  if (node.type === 'code' && /^vega-?lite$/i.test(node.lang ?? '')) return { alt: '', source: { type: 'specification', text: node.value } }
  if (node.type !== 'paragraph') return undefined
  const [only, ...others] = node.children
  if (only?.type !== 'link' || others.length > 0 || !/\.vl\.json$/i.test(only.url)) return undefined
  return addressed(only.url, only.children.map(child => ('value' in child ? child.value : '')).join(''))
}

function addressed(address: string | undefined, alt: string | null | undefined): Omit<FoundPicture, 'start' | 'end'> | undefined {
  if (address === undefined || address === '') return undefined
  if (/^data:/i.test(address)) return { alt: alt ?? '', source: { type: 'data', address } }
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/|#)/i.test(address)) return undefined
  return { alt: alt ?? '', source: { type: 'path', path: address } }
}

/** Elements are looked for in the text itself: what the parser hands out lacks the `>` of a quote before each line. */
function imageElements(text: string, start: number, end: number): FoundPicture[] {
  const uncommented = text.slice(start, end).replace(/<!--[\s\S]*?(?:-->|$)/g, comment => ' '.repeat(comment.length))
  return [...uncommented.matchAll(IMAGE_ELEMENT)].flatMap(match => {
    const picture = addressed(attribute(match[0], 'src'), attribute(match[0], 'alt'))
    return picture === undefined ? [] : [{ start: start + match.index, end: start + match.index + match[0].length, ...picture }]
  })
}

/** `<img>` with all of its attributes. A quote that is never closed ends at the next element. */
const IMAGE_ELEMENT = /<img\b(?:[^<>"']|"[^"]*"|'[^']*')*>/gi

function attribute(element: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(element)
  return (found?.[1] ?? found?.[2] ?? found?.[3])
    ?.replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .trim()
}

/** The first definition of a name is the one that counts. */
function define(definitions: Map<string, string>, { identifier, url }: Definition): void {
  if (!definitions.has(identifier)) definitions.set(identifier, url)
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node)
  if ('children' in node) for (const child of node.children) visit(child, see)
}
