import { blocks, code, counted, details, type Markdown, markdown, STATUS_WORDS, table } from '@gauntlet/core'
import { gateName } from '../gate.ts'
import type { Entry, Report } from '../report.ts'
import { entryWord } from '../sentence.ts'
import { tallyWords } from '../tally.ts'

/** More than these would push the metrics off the first screen. */
const ROWS_BEFORE_FOLD = 8

/** One line per verdict, those that stopped the workflow first. With a single verdict the headline has said it all. */
export function verdictTable({ entries }: Pick<Report, 'entries'>, most: number): Markdown {
  if (entries.length < 2 || most === 0) return ''
  const rows = entries
    .slice(0, most)
    .map(entry => [code(gateName(entry, entries), 120), unbroken(statusMark(entry)), markdown(found(entry), 300)])
  const tableOf = (shown: Markdown[][]) => table([{ title: 'Gate' }, { title: 'Verdict' }, { title: 'Checks' }], shown)
  const open = rows.length === ROWS_BEFORE_FOLD + 1 ? rows.length : ROWS_BEFORE_FOLD
  const folded = rows.slice(open)
  const more = entries.length - rows.length
  return blocks(
    tableOf(rows.slice(0, open)),
    folded.length > 0 && details(`${counted(folded.length, 'more gate')}: ${tally(entries.slice(open, most))}`, tableOf(folded)),
    more > 0 && `… and ${counted(more, 'more verdict')}.`
  )
}

/** `3 failed, 40 passed`. */
function tally(entries: readonly Entry[]): string {
  const counts = new Map<string, number>()
  for (const entry of entries) counts.set(entryWord(entry), (counts.get(entryWord(entry)) ?? 0) + 1)
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ')
}

/** A sign on a line of its own says nothing. */
function unbroken(mark: string): string {
  return mark.replace(' ', '\u00a0')
}

/** What is open is told in words below; here the counts are enough. */
function found({ file, headline }: Entry): string {
  return file.kind === 'error' ? headline : tallyWords(file.checks)
}

/** Sign and word. */
export function statusMark(entry: Entry): string {
  return `${STATUS_WORDS[entry.status].sign} ${entryWord(entry)}`
}
