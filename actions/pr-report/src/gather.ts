import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Environment,
  existingFiles,
  type JudgedFile,
  judgedFile,
  readVerdictFile,
  type VerdictFile,
  verdictsFolder
} from '@gauntlet/core'
import { definition } from './definition.ts'
import type { Inputs } from './inputs.ts'

/** The verdicts to report on. */
export interface Gathered {
  readonly verdicts: readonly VerdictFile[]
  readonly judged: readonly JudgedFile[]
  /** Where they were looked for, for people. */
  readonly place: string
}

/**
 * Reads the verdict files: those the author names, or all of this job. A file that is not a verdict is an error that names it: a
 * report that leaves one out in silence could show a pass. Verdicts of earlier reports are left out, they repeat the others.
 */
export async function gather({ verdicts: patterns }: Pick<Inputs, 'verdicts'>, environment: Environment): Promise<Gathered> {
  const folder = verdictsFolder(environment)
  const paths = patterns === undefined ? await verdictPaths(folder) : await existingFiles('verdicts', patterns, environment)
  const read = await Promise.all(paths.map(async path => ({ path, file: await readVerdictFile(path) })))
  const kept = read.filter(({ file }) => file.action !== definition.name)
  return {
    verdicts: kept.map(({ file }) => file),
    judged: await Promise.all(kept.map(({ path }) => judgedFile('verdicts', path, environment.workspace))),
    place: patterns === undefined ? 'this job' : patterns.join(', ')
  }
}

/** A job in which no gate got as far as a verdict has no folder either. */
async function verdictPaths(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder)
    return names
      .filter(name => name.endsWith('.json'))
      .sort()
      .map(name => join(folder, name))
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return []
    throw new Error(`Could not list the verdicts in ${folder}`, { cause })
  }
}
