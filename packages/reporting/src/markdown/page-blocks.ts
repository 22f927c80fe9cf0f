/** What is open at a place of a Markdown document. */
interface Open {
  fence: { readonly mark: string; readonly length: number } | undefined
  folds: number
  comment: boolean
}

/** Offsets at which nothing is open and a block ends: before blank lines outside of fences, folds and comments. Rising. */
export function boundariesOf(text: string): number[] {
  const open: Open = { fence: undefined, folds: 0, comment: false }
  const boundaries: number[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '' && isClosed(open)) boundaries.push(offset)
    read(line, open)
    offset += line.length + 1
  }
  return boundaries
}

/** What has to follow the text, so that it swallows nothing that comes after it. */
export function closersOf(text: string): string {
  const open: Open = { fence: undefined, folds: 0, comment: false }
  for (const line of text.split('\n')) read(line, open)
  const fence = open.fence === undefined ? '' : `\n${open.fence.mark.repeat(open.fence.length)}`
  const comment = open.comment ? '\n-->' : ''
  return `${fence}${comment}${open.folds > 0 ? `\n\n${'</details>'.repeat(open.folds)}` : ''}`
}

function isClosed({ fence, folds, comment }: Open): boolean {
  return fence === undefined && folds === 0 && !comment
}

function read(line: string, open: Open): void {
  if (open.fence !== undefined) {
    const closing = /^ {0,3}(`{3,}|~{3,})[ \t\r]*$/.exec(line)?.[1]
    if (closing?.startsWith(open.fence.mark) && closing.length >= open.fence.length) open.fence = undefined
    return
  }
  const opening = open.comment ? undefined : /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1]
  if (opening !== undefined) {
    open.fence = { mark: opening.charAt(0), length: opening.length }
    return
  }
  // A code span may speak of these; what stands in one is no tag.
  for (const [tag] of line.replace(/`[^`]*`/g, '').matchAll(/<!--|-->|<details\b|<\/details>/gi)) {
    if (open.comment) open.comment = tag !== '-->'
    else if (tag === '<!--') open.comment = true
    else if (/^<d/i.test(tag)) open.folds++
    else if (tag !== '-->') open.folds = Math.max(0, open.folds - 1)
  }
}
