import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Check, Evidence } from '@gauntlet/core'
import { parseConfig } from '@gauntlet/core'
import { openTable } from '@gauntlet/tables'
import { declaredTypes } from './declared.ts'
import { Suite } from './suite.ts'
import { validateTable } from './validate.ts'

export interface Judged {
  readonly checks: readonly Check[]
  readonly evidence: Evidence
  readonly rowCount: number
  /** The check of an id. */
  check(id: string): Check
  /** Ids and outcomes. */
  readonly outcomes: Readonly<Record<string, Check['outcome']>>
}

/** Judges the content of one file, named `x` and an ending, by a suite in YAML. */
export async function judge(ending: string, content: string | Buffer, yaml: string, showValues = false): Promise<Judged> {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-validation-'))
  const file = join(workspace, `x${ending}`)
  await writeFile(file, content)
  const suite = parseConfig('checks', yaml, Suite, 'checks.yml')
  const table = await openTable({ input: 'data', files: [file], workspace, declared: declaredTypes(suite.value) }, { temp: workspace })
  const validated = await validateTable(table, suite, { input: 'checks', showValues }).finally(() => table.close())
  const check = (id: string) => {
    const found = validated.checks.find(candidate => candidate.id === id)
    if (found === undefined) throw new Error(`no check "${id}" among ${validated.checks.map(candidate => candidate.id).join(', ')}`)
    return found
  }
  return { ...validated, check, outcomes: Object.fromEntries(validated.checks.map(({ id, outcome }) => [id, outcome])) }
}
