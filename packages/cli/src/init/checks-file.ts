import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { config, type Roots } from '@gauntlet/core'
import { openTable } from '@gauntlet/tables'
import { readChecks, suggestChecks } from '@gauntlet/validation'
import type { DataFound } from './look-tables.ts'
import type { PlannedData } from './plan.ts'

export interface ChecksFile {
  readonly planned: PlannedData['checks']
  /** What is to be written there. Undefined where the file is there already. */
  readonly text: string | undefined
}

const NAMES = ['checks.yml', 'data-checks.yml', 'gauntlet-checks.yml']

/** The checks for the data: those that are there, a suite of Great Expectations, or first ones that are made from the data. */
export async function checksFor(
  data: DataFound,
  gxSuites: readonly string[],
  roots: Roots,
  signal: AbortSignal
): Promise<ChecksFile | undefined> {
  const [suite] = gxSuites
  if (suite !== undefined && (await isSuite(suite, roots))) return { planned: { path: suite, from: 'great-expectations' }, text: undefined }
  for (const path of NAMES) {
    if (await isSuite(path, roots)) return { planned: { path, from: 'present' }, text: undefined }
    if (await isThere(path, roots)) continue
    return { planned: { path, from: 'suggested' }, text: await suggested(data, roots, signal) }
  }
  return undefined
}

async function suggested(data: DataFound, roots: Roots, signal: AbortSignal): Promise<string> {
  const files = data.files.map(file => join(roots.workspace, file))
  const table = await openTable({ input: 'data', files, workspace: roots.workspace }, { temp: roots.temp, signal })
  try {
    return await suggestChecks(table, { title: data.path, now: Date.now() })
  } finally {
    table.close()
  }
}

async function isSuite(path: string, roots: Roots): Promise<boolean> {
  return readChecks(config(path, 'checks'), roots).then(
    () => true,
    () => false
  )
}

async function isThere(path: string, roots: Roots): Promise<boolean> {
  return access(join(roots.workspace, path)).then(
    () => true,
    () => false
  )
}
