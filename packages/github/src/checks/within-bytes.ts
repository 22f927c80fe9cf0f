/** A line that is longer is cut within. */
const LONGEST_LINE = 2000
const NOTE = '\n\n*This text was longer than GitHub takes: the rest is left out.*\n'

/**
 * Markdown of at most `maxBytes` bytes, cut between two lines where it is longer. The last resort behind the renderer, which leaves out
 * whole parts: a fence or a fold that is open at the cut stays open.
 */
export function withinBytes(markdown: string, maxBytes: number): string {
  const bytes = Buffer.from(markdown)
  if (bytes.length <= maxBytes) return markdown
  const room = maxBytes - Buffer.byteLength(NOTE)
  // Half a character at the end is shown as U+FFFD, and goes with its line.
  const kept = bytes.subarray(0, room).toString('utf8')
  const end = kept.lastIndexOf('\n')
  return `${end > Math.max(0, kept.length - LONGEST_LINE) ? kept.slice(0, end) : kept.replace(/\uFFFD{1,3}$/, '')}${NOTE}`
}
