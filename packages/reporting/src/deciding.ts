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
function figureBehind(check: Check, figures: readonly Figure[]): Figure | undefined {
  const named = figures.filter(({ id }) => check.id === id || (check.id.startsWith(id) && /[.:/ -]/.test(check.id[id.length] ?? '')))
  return named.sort((a, b) => b.id.length - a.id.length)[0]
}
