import { type Check, counted, formatNumber, formatShare } from '@gauntlet/core'
import { shownDrop } from '../../metrics/drop.ts'
import type { JudgeContext } from '../section.ts'
import { type Asked, checkOf, checkOfRows } from '../section-check.ts'
import { optionalNote } from '../section-fields.ts'
import type { Searched, SegmentFound, SegmentsFound } from './found.ts'
import type { WrittenWeakSegments } from './schema.ts'

/** One check: no segment is worse than the rest by more than allowed, beyond what chance explains. */
export function judgeSegments(written: WrittenWeakSegments, found: SegmentsFound, context: JudgeContext): Check[] {
  const { key } = written.metric
  const asked: Asked = {
    id: 'weak-segments',
    title: `${key} is about as good on every part of the rows`,
    severity: written.severity,
    path: []
  }
  const expected = `no segment worse than the rest by more than ${shownDrop(written['max-drop'])}`
  const open = (message: string) => checkOf(asked, { outcome: 'inconclusive', observed: 'no segment', expected, message }, context)
  if ('obstacle' in found) return [open(`Segments were not searched: ${found.obstacle}.`)]
  if (written.optional && found.columns.length === 0 && found.absent.length > 0) {
    return [optionalNote('weak-segments.optional', `there is no column ${found.absent.map(name => `"${name}"`).join(', ')}`)]
  }
  if (found.tested === 0) {
    return [
      open(`No segment has at least ${counted(found.leastRows, 'row')}, so that none was looked at. ${leftOutSentence(found)}`.trim())
    ]
  }
  const [worst] = found.worst
  const fails = found.failing > 0
  return [
    checkOfRows(
      asked,
      {
        outcome: fails ? 'fail' : 'pass',
        observed: fails ? counted(found.failing, 'weak segment') : 'no weak segment',
        expected,
        value: found.failing,
        message: [worst === undefined ? '' : sentence(written, found, worst), leftOutSentence(found)].filter(part => part !== '').join(' ')
      },
      context
    )
  ]
}

function sentence(written: WrittenWeakSegments, found: Searched, worst: SegmentFound): string {
  const { key } = written.metric
  const rows = `${counted(worst.rows, 'row')}, ${formatShare(worst.rows / found.rows)} of all`
  const values = `${key} is ${formatNumber(worst.value)} on ${worst.name} (${rows}) and ${formatNumber(worst.rest)} on the rest`
  const how = `${found.method}, Holm over ${counted(found.tested, 'segment')} of ${counted(found.columns.length, 'column')}`
  const drop = shownDrop(written['max-drop'])
  if (worst.fails) {
    const more =
      found.failing === 1 ? '' : ` ${counted(found.failing - 1, 'more segment')} ${found.failing === 2 ? 'fails' : 'fail'}: see the table.`
    return `${values}: worse by more than ${drop}, and not by chance (adjusted p ${shownP(worst.p)}, ${how}).${more}`
  }
  return `No segment is worse than the rest by more than ${drop} beyond chance (${how}). The most doubtful: ${values} (adjusted p ${shownP(worst.p)}).`
}

export function shownP(p: number): string {
  return p < 1e-4 ? 'below 0.0001' : formatNumber(p, 3)
}

function leftOutSentence({ leftOut }: Searched): string {
  if (leftOut.length === 0) return ''
  const first = leftOut.slice(0, 5).map(({ column, why }) => `${column} (${why})`)
  const more = leftOut.length > 5 ? ` and ${leftOut.length - 5} more` : ''
  return `Not searched: ${first.join(', ')}${more}.`
}
