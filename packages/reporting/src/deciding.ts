import { type Check, decidingCheck, type Figure } from '@gauntlet/core'
import type { Deciding, Entry } from './report.ts'

/** The first open check of the first verdict that has one; checks that can fail their verdict come before those that cannot. */
export function decidingOf(entries: readonly Entry[]): Deciding | undefined {
  for (const { file } of entries) {
    if (file.kind === 'error') continue
    const check = decidingCheck(file)
    if (check !== undefined) return { verdict: file, check, figure: figureBehind(check, file.evidence.figures) }
  }
  return undefined
}

/** The figure with the longest id that begins the check's id (`accuracy` in `accuracy-min`, not in `accuracy_top5`). */
export function figureBehind({ id }: Pick<Check, 'id'>, figures: readonly Figure[]): Figure | undefined {
  const known = byId(figures)
  for (let end = id.length; end > 0; end--) {
    const found = end === id.length || '.:/ -'.includes(id.charAt(end)) ? known.get(id.slice(0, end)) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

const INDEXES = new WeakMap<readonly Figure[], ReadonlyMap<string, Figure>>()

/** Asked for by every check of a verdict, of which there can be thousands. The first of an id counts. */
function byId(figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  const index = INDEXES.get(figures) ?? new Map([...figures].reverse().map(figure => [figure.id, figure]))
  INDEXES.set(figures, index)
  return index
}
