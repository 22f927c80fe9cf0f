import { counted, plain } from '@gauntlet/core'
import type { Compared } from './comparison.ts'
import { MOST_REPEATS } from './measured.ts'

const MOST_NAMES = 5

/** What stands in files of metrics now and is no metric for being a list: said once for each file. */
export function listNotes(pairs: readonly Compared[], lists: readonly Compared[]): string[] {
  const long = pairs.filter(({ now }) => Array.isArray(now) && now.length > MOST_REPEATS)
  const byPath = new Map<string, string[]>()
  for (const { path, key, now } of [...lists, ...long]) if (now !== undefined) byPath.set(path, [...(byPath.get(path) ?? []), key])
  return [...byPath].map(([path, keys]) => {
    const names = keys.slice(0, MOST_NAMES).map(key => plain(key, 80))
    const shown = `${names.join(', ')}${keys.length > MOST_NAMES ? ' …' : ''}`
    return `${plain(path, 200)} has ${counted(keys.length, 'list')} that ${keys.length === 1 ? 'is' : 'are'} no metric (${shown}): only lists of 1 to ${MOST_REPEATS} numbers are, as one value for each seed.`
  })
}
