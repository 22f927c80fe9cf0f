import { type Config, counted, type Environment, type JudgedFile, plain } from '@gauntlet/core'
import { judgedFiles, openTable, refuseChanged, watchFiles } from '@gauntlet/tables'
import { declaredTypes, type Suite, type Validated, validateTable } from '@gauntlet/validation'
import type { Inputs } from './inputs.ts'

export interface ValidatedFiles extends Validated {
  readonly judged: readonly JudgedFile[]
  readonly versions: Readonly<Record<string, string>>
}

/** Reads the files as one table, computes and judges the suite, and digests what was read: the files must not change meanwhile. */
export async function validateFiles(
  inputs: Inputs,
  suite: Config<Suite>,
  environment: Environment,
  signal: AbortSignal
): Promise<ValidatedFiles> {
  const watched = await watchFiles(inputs.data)
  const files = { input: 'data', files: inputs.data, workspace: environment.workspace, declared: declaredTypes(suite.value) }
  const table = await openTable(files, { temp: environment.temp, memoryLimit: inputs.memoryLimit, signal })
  // Side by side, and both to their end: the engine must not be closed while it scans.
  const [validating, judging] = await Promise.allSettled([
    validateTable(table, suite, { input: 'checks', showValues: inputs.showValues }),
    judgedFiles('data', inputs.data, environment)
  ])
  table.close()
  await refuseChanged(watched, environment)
  return { ...settled(validating), judged: settled(judging), versions: table.engine }
}

/** The heading of the verdict where the author gives none: the file, or how many. */
export function titleOf(judged: readonly JudgedFile[]): string {
  const [only, ...others] = judged
  return `Data: ${only !== undefined && others.length === 0 ? plain(only.path, 200) : counted(judged.length, 'file')}`
}

function settled<T>(result: PromiseSettledResult<T>): T {
  if (result.status === 'rejected') throw result.reason
  return result.value
}
