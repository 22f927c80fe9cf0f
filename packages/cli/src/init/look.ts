import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Roots } from '@gauntlet/core'
import { listFiles } from './list-files.ts'
import { lookAtDvc } from './look-dvc.ts'
import { lookForMetrics } from './look-metrics.ts'
import { lookAtPython } from './look-python.ts'
import { lookAtScripts } from './look-scripts.ts'
import { lookAtTables } from './look-tables.ts'
import { lookForTests } from './look-tests.ts'
import { lookForTraining } from './look-training.ts'
import type { Repository } from './repository.ts'

/** Looks at a repository: reads what is in it, runs nothing of it but `git ls-files`. */
export async function lookAt(folder: string, roots: Roots, signal: AbortSignal): Promise<Repository> {
  const { files, isCut, inGit } = await listFiles(folder)
  const dvc = await lookAtDvc(folder, files)
  const python = await lookAtPython(folder, files)
  const tables = await lookAtTables(folder, files, roots, signal)
  return {
    hasGit: inGit !== undefined,
    isInGit: path => inGit?.has(path) ?? false,
    data: tables.data,
    predictions: tables.predictions,
    announced: await lookAtScripts(folder, files, [...(dvc?.tracked ?? []), ...(dvc?.outs ?? []), ...(dvc?.metrics ?? [])]),
    metrics: await lookForMetrics(folder, files, dvc?.metrics ?? [], roots),
    gxSuites: files.filter(isSuiteFile),
    tests: await lookForTests(folder, files),
    dvc,
    python,
    training: await lookForTraining(folder, files, dvc, python),
    gauntletWorkflows: await gauntletWorkflows(folder, files),
    notes: [...(isCut ? [`There are more than ${files.length} files; only these were looked at.`] : []), ...tables.notes]
  }
}

/** A suite of Great Expectations where it keeps them, but for its hidden files. */
function isSuiteFile(file: string): boolean {
  const steps = file.split('/')
  const home = steps.findIndex(step => step === 'gx' || step === 'great_expectations')
  const store = home < 0 ? -1 : steps.indexOf('expectations', home)
  return store >= 0 && file.endsWith('.json') && steps[store + 1]?.startsWith('.') === false
}

async function gauntletWorkflows(folder: string, files: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const file of files.filter(name => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(name))) {
    if (/^[ \t]*(-[ \t]*)?uses:[ \t]*gauntlet-ml\/gauntlet\b/m.test(await readFile(join(folder, file), 'utf8'))) found.push(file)
  }
  return found
}
