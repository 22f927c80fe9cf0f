import { blocks, code, counted, type Markdown, markdown, openChecks, outcomeMark } from '@gauntlet/core'
import { gateName } from '../gate.ts'
import type { Entry } from '../report.ts'

/** Every check that failed or could not be judged, under the gate it belongs to. */
export function failedChecks(entries: readonly Entry[], most: number): Markdown {
  if (most === 0) return ''
  return blocks(...entries.map(entry => ofEntry(entry, entries, most)))
}

function ofEntry(entry: Entry, entries: readonly Entry[], most: number): Markdown {
  const name = `**${code(gateName(entry, entries), 120)}**`
  if (entry.file.kind === 'error') return `${name}\n\n- ⛔ ${markdown(entry.file.message, 2000)}`
  const open = openChecks(entry.file.checks)
  if (open.length === 0) return ''
  const shown = open.slice(0, most).map(check => {
    const where = check.location === undefined ? '' : ` (${code(`${check.location.file}:${check.location.line}`)})`
    return `- ${outcomeMark(check)} ${code(check.id)}${where}: ${markdown(check.message)}`
  })
  const more = open.length - shown.length
  return `${name}\n\n${[...shown, ...(more > 0 ? [`- and ${counted(more, 'more open check')}`] : [])].join('\n')}`
}
