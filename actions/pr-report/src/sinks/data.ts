import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Environment, uploadFiles, type Verdict, type VerdictFile, writeAtomically } from '@gauntlet/core'

/**
 * Uploads what was judged as data: verdict files that the trusted workflow (`on: workflow_run`) checks against their schema and renders
 * itself, so that no text of a fork is posted as it is.
 */
export async function uploadData(verdicts: readonly VerdictFile[], own: Verdict, environment: Environment): Promise<void> {
  const folder = join(environment.temp, 'gauntlet', 'report', own.id)
  await mkdir(folder, { recursive: true })
  const paths: string[] = []
  for (const [index, file] of [...verdicts, own].entries()) {
    // A name of ours: an id may be longer than a file system allows.
    const path = join(folder, `${index + 1}.json`)
    await writeAtomically(path, JSON.stringify(file))
    paths.push(path)
  }
  await uploadFiles(`gauntlet-report-${own.id}`, paths, folder, environment)
}
