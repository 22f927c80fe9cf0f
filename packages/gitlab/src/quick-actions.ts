/**
 * GitLab runs a line that begins with a slash (`/merge`, `/close`, `/assign`) as a command of whoever writes the note, and nothing turns
 * that off. A space before the slash does, and is not seen. Carriage returns, which GitLab drops before it looks, go first, and so does
 * white space at the end, which it drops as well: what is sent is what is stored.
 */
export function withoutQuickActions(markdown: string): string {
  return markdown.replaceAll('\r', '').replace(/^\//gm, ' /').trimEnd()
}

/** The text as it probably was before `withoutQuickActions`, so that what is on the server can be compared with what would be sent. */
export function asComposed(body: string): string {
  return body.replace(/^ \//gm, '/')
}
