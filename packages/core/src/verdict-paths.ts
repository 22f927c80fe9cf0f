import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from './environment.ts'
import { existingFiles } from './paths.ts'
import { verdictsFolder } from './verdict-file.ts'

/** The verdict files that the author names in the input `verdicts`, or all of this job, sorted. */
export async function verdictPaths(patterns: readonly string[] | undefined, environment: Environment): Promise<string[]> {
  if (patterns !== undefined) return existingFiles('verdicts', patterns, environment)
  const folder = verdictsFolder(environment)
  try {
    const names = await readdir(folder)
    return names
      .filter(name => name.endsWith('.json'))
      .sort()
      .map(name => join(folder, name))
  } catch (cause) {
    // A job in which no gate got as far as a verdict has no folder either.
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return []
    throw new Error(`Could not list the verdicts in ${folder}`, { cause })
  }
}
