import { type Config, plain } from '@gauntlet/core'
import type { Table } from '@gauntlet/tables'
import { configError } from './plan/context.ts'
import type { Suite } from './suite/suite.ts'

/** A pattern that the author of a suite wrote, and where. */
export interface AuthoredPattern {
  readonly pattern: string
  readonly path: readonly PropertyKey[]
}

/** The keys of checks that hold patterns, wherever they stand. */
const KEYS = new Set(['regex', 'not-regex'])

/** Every pattern of a suite. */
export function authoredPatterns(suite: Suite): AuthoredPattern[] {
  return patterns(suite, [])
}

/** A pattern that the engine cannot read is a mistake in the config, whatever the data are. */
export async function refusePatterns(table: Table, { value: suite, locate }: Config<Suite>, input: string): Promise<void> {
  for (const { pattern, path } of authoredPatterns(suite)) {
    const problem = await table.patternProblem(pattern)
    if (problem === undefined) continue
    const of = typeof path[1] === 'string' && path[0] === 'columns' ? ` of "${plain(path[1], 100)}"` : ''
    const wayOut = 'Patterns are those of RE2: no look-around and no back-references.'
    throw configError(
      { input },
      locate(path),
      `the pattern "${plain(pattern, 200)}"${of} cannot be used: ${plain(problem, 200)}. ${wayOut}`
    )
  }
}

function patterns(part: unknown, path: readonly PropertyKey[]): AuthoredPattern[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => {
    const here = [...path, Array.isArray(part) ? Number(key) : key]
    // A column or a class may be called "regex"; what stands under it is then no list of patterns.
    const own: unknown = KEYS.has(key) && typeof value === 'object' && value !== null && 'value' in value ? value.value : undefined
    return Array.isArray(own) ? own.map(pattern => ({ pattern: String(pattern), path: here })) : patterns(value, here)
  })
}
