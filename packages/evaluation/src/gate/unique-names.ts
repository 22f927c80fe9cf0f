import { cut, plain } from '@gauntlet/core'

/** Gives out names for checks: unique, short, and without what a name cannot hold. */
export type NameFor = (wanted: string) => string

/** Names that are none of the `reserved` ones. With a section's own key before it, one has at most 200 characters. */
export function uniqueNames(reserved: readonly string[] = [], longest = 180): NameFor {
  const taken = new Set(reserved)
  const last = new Map<string, number>()
  return wanted => {
    const base = plain(wanted, longest).trim() || 'unnamed'
    let name = base
    let number = last.get(base) ?? 1
    while (taken.has(name)) name = `${cut(base, longest - 12)} (${++number})`
    last.set(base, number)
    taken.add(name)
    return name
  }
}
