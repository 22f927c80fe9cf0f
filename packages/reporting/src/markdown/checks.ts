import { blocks, type Check, code, counted, details, type Markdown, markdown, openChecks, outcomeMark } from '@gauntlet/core'
import { gateName } from '../gate.ts'
import type { Entry, Report } from '../report.ts'

/** More lines than these, of all gates and of one, are for those who look for them. */
const MOST_IN_SIGHT = 16
const MOST_OF_A_GATE = 8
/** What could not be judged mostly could not for one reason. */
const MOST_UNJUDGED = 4

/** Every check that failed or could not be judged, under the gate it belongs to: the gravest in sight, the others in folds. */
export function failedChecks({ entries, checks }: Pick<Report, 'entries' | 'checks'>, most: number): Markdown {
  if (most === 0) return ''
  const groups = [...entries.map(entry => ofEntry(entry, entries, most)), listOf('**Against the base**', checks, most)].filter(
    group => group !== ''
  )
  const firstHidden = groups.findIndex((_, index) => linesOf(groups.slice(0, index)) >= MOST_IN_SIGHT)
  const open = firstHidden === -1 ? groups : groups.slice(0, firstHidden)
  const hidden = groups.slice(open.length)
  return blocks(...open, hidden.length > 0 && details(`Open checks of ${counted(hidden.length, 'more gate')}`, blocks(...hidden)))
}

function linesOf(groups: readonly Markdown[]): number {
  return groups.reduce((sum, group) => sum + (group.match(/^- /gm)?.length ?? 0), 0)
}

function ofEntry(entry: Entry, entries: readonly Entry[], most: number): Markdown {
  const name = `**${code(gateName(entry, entries), 120)}**`
  if (entry.file.kind === 'error') return `${name}\n\n- ⛔ ${markdown(entry.file.message, 2000)}`
  return listOf(name, entry.file.checks, most)
}

function listOf(name: Markdown, checks: readonly Check[], most: number): Markdown {
  const open = openChecks(checks)
  if (open.length === 0) return ''
  const shown = open.slice(0, most).map(check => {
    const where = check.location === undefined ? '' : ` (${code(`${check.location.file}:${check.location.line}`)})`
    return `- ${outcomeMark(check)} ${code(check.id)}${where}: ${markdown(check.message)}`
  })
  const more = open.length - shown.length
  const lines = [...shown, ...(more > 0 ? [`- and ${counted(more, 'more open check')}`] : [])]
  const inSight = open.every(({ outcome }) => outcome === 'inconclusive') ? MOST_UNJUDGED : MOST_OF_A_GATE
  const hidden = lines.slice(inSight)
  const rest = hidden.length > 1 && details(`${open.length - inSight} more open checks`, hidden.join('\n'))
  return blocks(name, lines.slice(0, rest === false ? undefined : inSight).join('\n'), rest)
}
