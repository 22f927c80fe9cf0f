import { blocks, code, counted, details, type Markdown, markdown, openChecks, outcomeMark } from '@gauntlet/core'
import { gateName } from '../gate.ts'
import type { Entry } from '../report.ts'

/** More of one gate than this are for those who look for them. */
const MOST_IN_SIGHT = 20

/** Every check that failed or could not be judged, under the gate it belongs to: the gravest in sight, the others in a fold. */
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
  const lines = [...shown, ...(more > 0 ? [`- and ${counted(more, 'more open check')}`] : [])]
  const hidden = lines.slice(MOST_IN_SIGHT)
  const rest = hidden.length > 1 && details(`${open.length - MOST_IN_SIGHT} more open checks`, hidden.join('\n'))
  return blocks(name, lines.slice(0, rest === false ? undefined : MOST_IN_SIGHT).join('\n'), rest)
}
