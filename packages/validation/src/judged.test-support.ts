import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Check, Evidence } from '@gauntlet/core'
import { parseConfig } from '@gauntlet/core'
import { openTables } from '@gauntlet/tables'
import type { Gathered } from './gather.ts'
import { declaredTypes } from './suite/declared.ts'
import { Suite } from './suite/suite.ts'
import { validateTable } from './validate.ts'

export interface Judged {
  readonly checks: readonly Check[]
  readonly evidence: Evidence
  readonly rowCount: number
  readonly gathered: Gathered
  /** The check of an id. */
  check(id: string): Check
  /** Ids and outcomes. */
  readonly outcomes: Readonly<Record<string, Check['outcome']>>
}

/** Judges the content of one file, named `x` and an ending, by a suite in YAML. */
export async function judge(ending: string, content: string | Buffer, yaml: string, showValues = false): Promise<Judged> {
  return judgeFiles(await mkdtemp(join(tmpdir(), 'gauntlet-validation-')), { [ending]: content }, yaml, showValues)
}

/** Judges the content of one file in a workspace that holds what else the suite names. */
export async function judgeFiles(
  workspace: string,
  data: Readonly<Record<string, string | Buffer>>,
  yaml: string,
  showValues = false
): Promise<Judged> {
  const files = Object.keys(data).map(ending => join(workspace, `x${ending}`))
  for (const [ending, content] of Object.entries(data)) await writeFile(join(workspace, `x${ending}`), content)
  const suite = parseConfig('checks', yaml, Suite, 'checks.yml')
  const named = { input: 'data', files, workspace, declared: declaredTypes(suite.value) }
  const tables = await openTables(new Map([['data', named]]), { temp: workspace })
  const roots = { workspace, temp: workspace, allowedPaths: [] }
  const customProgram = fileURLToPath(new URL('./custom/main.ts', import.meta.url))
  const options = { input: 'checks', showValues, now: Date.now(), idColumns: [], files, roots, customProgram }
  const validated = await validateTable(tables, suite, options).finally(() => tables.close())
  const check = (id: string) => {
    const found = validated.checks.find(candidate => candidate.id === id)
    if (found === undefined) throw new Error(`no check "${id}" among ${validated.checks.map(candidate => candidate.id).join(', ')}`)
    return found
  }
  return { ...validated, check, outcomes: Object.fromEntries(validated.checks.map(({ id, outcome }) => [id, outcome])) }
}
