import rehypeRaw from 'rehype-raw'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

/** For tests: an element of a rendered document. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly children: readonly (Element | string)[]
}

/** Markdown as GitHub's parser sees it, raw HTML included. */
export function renderMarkdown(text: string): Element {
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw)
  return elementOf(parser.runSync(parser.parse(text)))
}

/** A page as a browser parses it. */
export function parseHtml(text: string): Element {
  return elementOf(
    unified()
      .use(rehypeRaw)
      .runSync({ type: 'root', children: [{ type: 'raw', value: text }] } as never)
  )
}

/** All elements, parents before children. */
export function elements(root: Element): Element[] {
  return [root, ...root.children.flatMap(child => (typeof child === 'string' ? [] : elements(child)))]
}

/** Text outside of the named elements. Neighbouring pieces are one, as they are on a screen. */
export function textsOutside(root: Element, names: ReadonlySet<string>): string[] {
  if (names.has(root.name)) return []
  const own = root.children.map(child => (typeof child === 'string' ? child : '\uffff')).join('')
  return [...own.split('\uffff'), ...root.children.flatMap(child => (typeof child === 'string' ? [] : textsOutside(child, names)))]
}

export function textOf(element: Element): string {
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** The tree of elements without its text: what a document is made of. */
export function skeleton({ name, children }: Element, stopAt = new Set<string>()): string {
  if (stopAt.has(name)) return name
  const inner = children.flatMap(child => (typeof child === 'string' ? [] : [skeleton(child, stopAt)]))
  return inner.length === 0 ? name : `${name}(${inner.join(' ')})`
}

function elementOf(node: unknown): Element {
  const {
    type,
    tagName,
    properties = {},
    children = [],
    content
  } = node as {
    type: string
    tagName?: string
    properties?: Record<string, unknown>
    children?: { type: string; value?: string }[]
    content?: unknown
  }
  const inner = children.flatMap((child): (Element | string)[] => {
    if (child.type === 'text') return [child.value ?? '']
    return child.type === 'doctype' ? [] : [elementOf(child)]
  })
  return { name: tagName ?? `#${type}`, attributes: properties, children: content === undefined ? inner : [...inner, elementOf(content)] }
}
