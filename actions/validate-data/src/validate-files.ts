import { bothSettled, type Config, counted, type Environment, type JudgedFile, plain } from '@gauntlet/core'
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
  try {
    const [validated, judged] = await bothSettled(
      validateTable(table, suite, { input: 'checks', showValues: inputs.showValues }),
      judgedFiles('data', inputs.data, environment)
    )
    return { ...validated, judged, versions: table.engine }
  } finally {
    table.close()
    // Also after a failure, which a file that changes while it is read explains better than the engine does.
    await refuseChanged(watched, environment)
  }
}

/** The heading of the verdict where the author gives none: the file, or how many. */
export function titleOf(judged: readonly JudgedFile[]): string {
  const [only, ...others] = judged
  return `Data: ${only !== undefined && others.length === 0 ? plain(only.path, 200) : counted(judged.length, 'file')}`
}
