import { blocks, cellText, counted, details, type Markdown, markdown, plain } from '@gauntlet/core'
import type { Report } from '../report.ts'
import type { PastResult } from '../state.ts'
import type { Amount } from './amount.ts'
import { sectionBody, TOPIC_TITLES } from './section-fold.ts'

/** What differs from the base, and what could not be found out about it. The title says what kinds of things changed. */
export function changesPart(report: Report, amount: Amount, past: readonly PastResult[]): Markdown {
  if (amount.sections === 0) return ''
  const notes = report.notes.map(note => `- ${markdown(note, 500)}`).join('\n')
  const body = blocks(notes, sectionBody('changes', report, amount, past))
  if (body === '') return ''
  const kinds = overviewRows(report).flatMap(([what, change]) => (isAttribution(what) || UNCHANGED.has(change) ? [] : [what]))
  const told = kinds.length === 0 ? '' : `: ${kinds.join(', ')}`
  return details(`${TOPIC_TITLES.changes}${told}${report.notes.length === 0 ? '' : ` (${counted(report.notes.length, 'note')})`}`, body)
}

/** What to know before a difference is put down to one cause: that several changed at once. Plain text. */
export function attributionCaveat(report: Pick<Report, 'sections'>): string | undefined {
  const row = overviewRows(report).find(([what]) => isAttribution(what))
  if (row === undefined) return undefined
  const [, what, why] = row
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${why}.`
}

/** The table of `@gauntlet/changes` that says of each thing a metric depends on whether it changed. A verdict's own one is none. */
const OVERVIEW = 'what-changed'
const UNCHANGED: ReadonlySet<string> = new Set(['no change', 'not known', ''])

function overviewRows({ sections }: Pick<Report, 'sections'>): [what: string, change: string, which: string][] {
  const tables = sections.find(({ topic }) => topic === 'changes')?.tables ?? []
  const overview = tables.find(({ verdictId, piece }) => verdictId === undefined && piece.id === OVERVIEW)?.piece
  return (overview?.rows ?? []).map(([what = '', change = '', which = '']) => [text(what), text(change), text(which)])
}

function isAttribution(what: string): boolean {
  return what.endsWith('attribution')
}

function text(cell: Parameters<typeof cellText>[0]): string {
  return plain(cellText(cell), 300)
}
