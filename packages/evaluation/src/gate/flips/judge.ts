import { type Check, counted, formatNumber, formatShare } from '@gauntlet/core'
import { type Interval, wilson } from '@gauntlet/stats'
import type { JudgeContext } from '../section.ts'
import { type Asked, against, checkOf, checkOfRows } from '../section-check.ts'
import { optionalNote } from '../section-fields.ts'
import type { FlipCounts, Flipped, FlipsFound } from './found.ts'
import type { WrittenFlips } from './schema.ts'

/** One check: the share of rows that got worse. */
export function judgeFlips(written: WrittenFlips, found: FlipsFound, context: JudgeContext): Check[] {
  const asked: Asked = {
    id: 'flips-max-rate',
    title: 'few rows that the model in production had right are wrong now',
    severity: written.severity,
    path: ['max-rate']
  }
  const expected = `at most ${formatShare(written['max-rate'])}`
  if ('obstacle' in found) {
    const message = `Flips were not counted: ${found.obstacle}.`
    return [checkOf(asked, { outcome: 'inconclusive', observed: 'not there', expected, message }, context)]
  }
  const notes = found.absent.map(({ by, column }) => optionalNote(`flips.optional.${by}`, `there is no column "${column}"`))
  return [...notes, rateCheck(written, found, asked, expected, context)]
}

/** The share of rows that got worse. NaN where there are none that could. */
export function rateOf({ hits, trials }: Pick<FlipCounts, 'hits' | 'trials'>): number {
  return trials > 0 ? hits / trials : Number.NaN
}

function rateCheck(written: WrittenFlips, found: Flipped, asked: Asked, expected: string, context: JudgeContext): Check {
  const { all } = found
  const rate = rateOf(all)
  if (Number.isNaN(rate)) {
    const message = `The model in production had none of ${counted(all.rows, 'row')} right, so that none could get worse.`
    return checkOfRows(asked, { outcome: 'inconclusive', observed: 'undefined', expected, message }, context)
  }
  const interval = written.confidence === undefined ? undefined : intervalOf(all, rate, written.confidence)
  const limit = { at: written['max-rate'], side: 'most' } as const
  const { holds } = against(interval?.high ?? rate, limit)
  const relation = holds ? 'at most' : 'above'
  const [worse, better] = WORDS[found.kind]
  const share = `${formatShare(rate)} of ${written.of === 'all-rows' ? 'all rows' : 'those it had right'}${found.weighted ? ' by weight' : ''}`
  const sentence =
    interval === undefined
      ? `That is ${share}, ${relation} ${formatShare(limit.at)}.`
      : `That is ${share} (${formatShare(written.confidence ?? 0)} interval ${formatShare(interval.low)} to ${formatShare(interval.high)}, Wilson's); its upper end is ${relation} ${formatShare(limit.at)}.`
  const counts = `${formatNumber(all.negative)} of ${counted(all.rows, 'row')} ${worse}, and ${formatNumber(all.positive)} ${better}.`
  return checkOfRows(
    asked,
    {
      outcome: holds ? 'pass' : 'fail',
      observed: interval === undefined ? formatShare(rate) : `${formatShare(rate)}, upper end ${formatShare(interval.high)}`,
      expected,
      value: rate,
      bounds: { atMost: limit.at, ...(interval === undefined ? {} : { interval }) },
      message: `${counts} ${sentence}`
    },
    context
  )
}

function intervalOf({ effective }: FlipCounts, rate: number, confidence: number): Interval {
  return wilson({ hits: rate * effective, trials: effective }, confidence)
}

const WORDS: Readonly<Record<Flipped['kind'], readonly [worse: string, better: string]>> = {
  classification: ['were right with the model in production and are wrong now', 'the other way round'],
  regression: ['have an error that grew by more than the tolerance', 'one that shrank by as much']
}
