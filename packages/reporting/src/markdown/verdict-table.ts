import { blocks, code, counted, type Markdown, markdown, STATUS_WORDS, table } from '@gauntlet/core'
import { gateName } from '../gate.ts'
import type { Entry } from '../report.ts'
import { entryWord } from '../sentence.ts'
import { tallyWords } from '../tally.ts'

/** One line per verdict. With a single verdict the headline has said it all. */
export function verdictTable(entries: readonly Entry[], most: number): Markdown {
  if (entries.length < 2 || most === 0) return ''
  const rows = entries.slice(0, most).map(entry => [code(gateName(entry, entries), 120), statusMark(entry), markdown(found(entry), 300)])
  const more = entries.length - rows.length
  return blocks(
    table([{ title: 'Gate' }, { title: 'Verdict' }, { title: 'Checks' }], rows),
    more > 0 && `… and ${counted(more, 'more verdict')}.`
  )
}

/** What is open is told in words below; here the counts are enough. */
function found({ file, headline }: Entry): string {
  return file.kind === 'error' ? headline : tallyWords(file.checks)
}

/** Sign and word. */
export function statusMark(entry: Entry): string {
  return `${STATUS_WORDS[entry.status].sign} ${entryWord(entry)}`
}
