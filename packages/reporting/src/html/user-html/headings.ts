import type { Root } from 'hast'
import { elementsOf, textIn } from './elements.ts'

/** The heading of the section that a page stands in. */
const ABOVE = 2

/** Moves headings below that of their section and leaves no level out, so that those who go by headings find their way. */
export function headings(tree: Root): void {
  const open: number[] = []
  const taken = new Map<string, number>()
  for (const element of elementsOf(tree)) {
    const written = Number(/^h([1-6])$/.exec(element.tagName)?.[1])
    if (Number.isNaN(written)) continue
    while ((open.at(-1) ?? 0) >= written) open.pop()
    open.push(written)
    element.tagName = `h${Math.min(6, ABOVE + open.length)}`
    element.properties.id ??= free(slug(textIn(element)), taken)
  }
}

/** As GitHub names headings, for the links that authors write to them. */
function slug(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}

function free(name: string, taken: Map<string, number>): string {
  const times = taken.get(name) ?? 0
  taken.set(name, times + 1)
  return times === 0 ? name : `${name}-${times}`
}
