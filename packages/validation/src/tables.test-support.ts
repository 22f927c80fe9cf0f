import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Check, type Evidence, parseConfig } from '@gauntlet/core'
import { openTables, type TableFiles } from '@gauntlet/tables'
import { declaredTypes } from './suite/declared.ts'
import { Suite } from './suite/suite.ts'
import { type ValidateOptions, validateTable } from './validate.ts'

export interface JudgedTables {
  readonly checks: readonly Check[]
  readonly evidence: Evidence
  /** Ids and outcomes of all checks but `rows`. */
  readonly outcomes: Readonly<Record<string, Check['outcome']>>
  /** Ids and messages of all checks but `rows`. */
  readonly messages: Readonly<Record<string, string>>
}

/** Judges CSV text, with other tables beside it and other files in the workspace, by a suite in YAML. */
export async function judgeTables(
  yaml: string,
  tables: Readonly<Record<string, string>> & { readonly data: string },
  { beside = {}, ...given }: Partial<ValidateOptions> & { readonly beside?: Readonly<Record<string, string | Buffer>> } = {}
): Promise<JudgedTables> {
  const workspace = await realpath(await mkdtemp(join(tmpdir(), 'gauntlet-tables-')))
  const suite = parseConfig('checks', yaml, Suite, 'checks.yml')
  for (const [name, content] of Object.entries(beside)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true })
    await writeFile(join(workspace, name), content)
  }
  const named = new Map<string, TableFiles>()
  for (const [name, content] of Object.entries(tables)) {
    await writeFile(join(workspace, `${name}.csv`), content)
    const declared = name === 'data' ? { declared: declaredTypes(suite.value) } : {}
    named.set(name, { input: name === 'data' ? 'data' : 'tables', files: [join(workspace, `${name}.csv`)], workspace, ...declared })
  }
  const opened = await openTables(named, { temp: workspace, ...(given.signal === undefined ? {} : { signal: given.signal }) })
  const options: ValidateOptions = {
    input: 'checks',
    showValues: false,
    now: Date.parse('2026-05-10T12:00:00Z'),
    idColumns: [],
    roots: { workspace, temp: workspace, allowedPaths: [] },
    files: [join(workspace, 'data.csv')],
    customProgram: fileURLToPath(new URL('./custom/main.ts', import.meta.url)),
    ...given
  }
  const { checks, evidence } = await validateTable(opened, suite, options).finally(() => opened.close())
  const others = checks.filter(check => check.id !== 'rows')
  return {
    checks,
    evidence,
    outcomes: Object.fromEntries(others.map(({ id, outcome }) => [id, outcome])),
    messages: Object.fromEntries(others.map(({ id, message }) => [id, message]))
  }
}
