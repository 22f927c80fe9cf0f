import { type Check, cut, formatNumber, plain } from '@gauntlet/core'
import type { Comparison } from './comparison.ts'
import { measuredOf } from './measured.ts'
import { namesOf } from './named.ts'

/** More single warnings say less than one that counts them. */
const MOST_CHECKS = 20

/** A warning for every metric that the base has and that is gone or no number now, and for every file that could not be judged. */
export function metricChecks(comparison: Comparison): Check[] {
  const unread = comparison.unread.filter(({ side }) => side === 'now')
  const names = namesOf(comparison.pairs)
  const lost = comparison.pairs.flatMap(pair => {
    const before = pair.before === undefined ? undefined : measuredOf(pair.before)
    const now = pair.now === undefined ? undefined : measuredOf(pair.now)
    if (before === undefined || before.value === null || typeof now?.value === 'number') return []
    if (pair.now === undefined && unread.some(({ path }) => path === pair.path)) return []
    const what = pair.now === undefined ? 'is not there any more' : (now?.note ?? 'is no number any more')
    return [{ name: names.get(pair) ?? pair.key, path: pair.path, before: before.value, what }]
  })
  const checks = [...unread.map(unreadCheck), ...lost.map(one => lostCheck(one, comparison.base ?? 'the base'))]
  if (checks.length <= MOST_CHECKS) return checks
  const more = checks.slice(MOST_CHECKS - 1)
  return [...checks.slice(0, MOST_CHECKS - 1), moreCheck(more)]
}

interface Lost {
  readonly name: string
  readonly path: string
  readonly before: number
  readonly what: string
}

function lostCheck({ name, path, before, what }: Lost, base: string): Check {
  const was = formatNumber(before)
  return {
    id: cut(`lost:${name}`, 200),
    title: `${name} is still measured`,
    severity: 'warning',
    outcome: 'fail',
    observed: what,
    expected: `a number (${was} in ${base})`,
    message: `${name} was ${was} in ${base}, and in ${plain(path, 200)} it ${what}. Did the training stop early, or is it called something else now?`
  }
}

function unreadCheck({ path, why }: Comparison['unread'][number]): Check {
  const shown = plain(path, 200)
  return {
    id: cut(`unread:${path}`, 200),
    title: `The metrics in ${shown} can be read`,
    severity: 'warning',
    outcome: 'inconclusive',
    observed: cut(why, 1000),
    expected: 'a file of metrics',
    message: cut(`The metrics in ${shown} are not known: ${why}.`, 2000)
  }
}

function moreCheck(checks: readonly Check[]): Check {
  const [first, ...others] = checks.map(({ title }) => title)
  return {
    id: 'lost-more',
    title: `${checks.length} more metrics are still measured`,
    severity: 'warning',
    outcome: 'fail',
    observed: 'not there, or no numbers',
    expected: 'numbers',
    message: cut(`${checks.length} more metrics of the base are lost: ${[first, ...others].slice(0, 10).join(', ')} …`, 2000)
  }
}
