import { type Check, counted, cut, plain } from '@gauntlet/core'
import type { FanIn } from './report.ts'

/** Jobs whose verdict was expected and is not there are a check that could not be judged: their verdict may be the one that fails. */
export function fanInCheck(fanIn: FanIn | undefined): Check | undefined {
  if (fanIn === undefined || isComplete(fanIn)) return undefined
  return {
    id: 'jobs',
    title: 'Every job reported',
    severity: 'critical',
    outcome: 'inconclusive',
    observed: `${fanIn.reported} of ${fanIn.expected}`,
    expected: String(fanIn.expected),
    message: cut(fanInSentence(fanIn), 4000)
  }
}

export function isComplete({ reported, expected, missing }: FanIn): boolean {
  return missing.length === 0 && reported >= expected
}

/** `4 of 5 jobs reported.`, and which did not, and why. */
export function fanInSentence({ reported, expected, missing }: FanIn): string {
  const shown = missing.slice(0, MOST_NAMED).map(({ job, why }) => `${plain(job, 120)} (${plain(why, 200)})`)
  const more = missing.length - shown.length
  const names = more > 0 ? [...shown, counted(more, 'more')] : shown
  return `${reported} of ${counted(expected, 'job')} reported.${names.length === 0 ? '' : ` Missing: ${names.join(', ')}.`}`
}

const MOST_NAMED = 10
