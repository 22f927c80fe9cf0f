import type { Root } from 'hast'
import { elementsOf, text } from './elements.ts'

/** `> [!NOTE]` as GitHub shows it: a quote with its kind as a title. */
export function alerts(tree: Root): void {
  for (const quote of elementsOf(tree)) {
    if (quote.tagName !== 'blockquote') continue
    const first = quote.children.find(child => child.type === 'element')
    const [opening, ...others] = first?.children ?? []
    if (first?.tagName !== 'p' || opening?.type !== 'text') continue
    const kind = /^\s*\[!(note|tip|important|warning|caution)\][^\S\n]*(?:\n|$)/i.exec(opening.value)
    if (kind === null) continue
    const name = (kind[1] ?? '').toLowerCase()
    const rest = opening.value.slice(kind[0].length)
    first.children = [...(rest === '' ? [] : [text(rest)]), ...others]
    const title = {
      type: 'element' as const,
      tagName: 'p',
      properties: { className: ['alert-title'] },
      children: [text(name.charAt(0).toUpperCase() + name.slice(1))]
    }
    quote.properties.className = ['alert', TONES[name] ?? 'info']
    quote.children = [title, ...quote.children]
  }
}

const TONES: Readonly<Record<string, string>> = { note: 'info', tip: 'pass', important: 'open', warning: 'warn', caution: 'fail' }
