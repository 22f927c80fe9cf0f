import { readFile } from 'node:fs/promises'

/** A case that does not agree, and why. A row of the table in `docs/great-expectations.md`. */
export interface Excuse {
  readonly expectation: string
  /** The title of a case; `*` stands for any text. */
  readonly title: string
  readonly reason: string
}

/** The rows of the document's table of cases that do not agree. */
export async function readExcuses(document: string): Promise<Excuse[]> {
  const text = await readFile(document, 'utf8')
  const section = /^## Cases that do not agree$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text)?.[1]
  if (section === undefined) throw new Error(`${document} has no section "Cases that do not agree"`)
  const rows = section
    .split('\n')
    .filter(line => line.startsWith('|'))
    .slice(2)
  return rows.map(row => {
    const [expectation = '', title = '', reason = ''] = row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map(cell => cell.trim().replace(/^`(.*)`$/, '$1'))
    if (expectation === '' || title === '' || reason === '')
      throw new Error(`${document} has a row without an expectation, a case or a reason: ${row}`)
    return { expectation, title, reason }
  })
}

export function excuseOf(excuses: readonly Excuse[], expectation: string, title: string): Excuse | undefined {
  return excuses.find(excuse => excuse.expectation === expectation && matches(excuse.title, title))
}

function matches(pattern: string, title: string): boolean {
  const parts = pattern.split('*').map(part => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(title)
}
