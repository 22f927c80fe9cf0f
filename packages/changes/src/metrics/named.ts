import { cut, plain } from '@gauntlet/core'
import type { Compared } from './comparison.ts'

/**
 * Names that tell values apart: the key alone where one file has it (`test.f1`), else with its file in front (`eval/metrics.json:f1`).
 * A file that is one bare value is called like the file.
 */
export function namesOf(pairs: readonly Compared[]): ReadonlyMap<Compared, string> {
  const times = new Map<string, number>()
  for (const { key } of pairs) times.set(key, (times.get(key) ?? 0) + 1)
  const taken = new Map<string, number>()
  return new Map(
    pairs.map(pair => {
      const { path, key } = pair
      const name = cut(plain(key === '' ? path : times.get(key) === 1 ? key : `${path}:${key}`, 1000), 180) || '(no name)'
      return [pair, distinct(name, taken)]
    })
  )
}

/** `taken`: how often each name was given already. */
function distinct(name: string, taken: Map<string, number>): string {
  for (let times = (taken.get(name) ?? 0) + 1; ; times++) {
    const candidate = times === 1 ? name : `${name} (${times})`
    if (times > 1 && taken.has(candidate)) continue
    taken.set(candidate, 1).set(name, times)
    return candidate
  }
}
