import { code, fence, htmlInMarkdown, markdown } from './text.ts'

/** A piece of Markdown that is safe to put in a document: made by the functions of this file and `text.ts`, never foreign text. */
export type Markdown = string

export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
}

/** A pipe table. Titles are text; cells are Markdown already, one line each. */
export function table(columns: readonly Column[], rows: readonly (readonly Markdown[])[]): Markdown {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replace(/\n/g, ' ')).join(' | ')} |`
  return [
    line(columns.map(column => markdown(column.title))),
    line(columns.map(column => (column.align === 'right' ? '---:' : '---'))),
    ...rows.map(row => line(columns.map((_, index) => row[index] ?? '')))
  ].join('\n')
}

/** A fold. GitHub parses Markdown inside only after a blank line. */
export function details(summary: string, body: Markdown, open = false): Markdown {
  return `<details${open ? ' open' : ''}><summary>${htmlInMarkdown(summary)}</summary>\n\n${body}\n\n</details>`
}

/** Blocks with the blank lines between them that Markdown needs; empty ones vanish. */
export function blocks(...parts: readonly (Markdown | undefined | false)[]): Markdown {
  return parts.filter(part => part !== undefined && part !== false && part !== '').join('\n\n')
}

export { code, fence, markdown }
