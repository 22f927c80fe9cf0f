import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Check, type Evidence, parseConfig } from '@gauntlet/core'
import { openTable, openTables } from '@gauntlet/tables'
import { Profile } from '../profile/profile.ts'
import type { DriftFound } from '../stage.ts'
import { Suite } from '../suite/suite.ts'
import { validateTable } from '../validate.ts'
import { distributionsOf } from './distributions-of.ts'

export interface Compared {
  readonly checks: readonly Check[]
  readonly evidence: Evidence
  readonly drift: DriftFound | undefined
  /** The outcomes of the checks of `drift`, by id without it. */
  readonly outcomes: Readonly<Record<string, Check['outcome']>>
  check(id: string): Check
}

export interface ComparedOptions {
  readonly showValues?: boolean
  /** Compare with a stored profile of the reference, and not with the reference. */
  readonly stored?: boolean
  /** Store categories as they are. */
  readonly valuesStored?: boolean
}

/** Judges one CSV file against another, by a suite in YAML. */
export async function compare(reference: string, data: string, yaml = 'drift: {}', options: ComparedOptions = {}): Promise<Compared> {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-drift-'))
  const file = async (name: string, content: string) => {
    await writeFile(join(workspace, `${name}.csv`), content)
    return { input: name, files: [join(workspace, `${name}.csv`)], workspace }
  }
  const before = await file('reference', reference)
  const profile = options.stored === true ? await profileOf(before, workspace, options.valuesStored === true) : undefined
  const given = new Map([['data', await file('data', data)], ...(profile === undefined ? [['reference', before] as const] : [])])
  const tables = await openTables(given, { temp: workspace })
  const suite = parseConfig('checks', yaml, Suite, 'checks.yml')
  const validated = await validateTable(tables, suite, {
    input: 'checks',
    showValues: options.showValues === true,
    now: 0,
    idColumns: [],
    files: [join(workspace, 'data.csv')],
    roots: { workspace, temp: workspace, allowedPaths: [] },
    customProgram: fileURLToPath(new URL('../custom/main.ts', import.meta.url)),
    ...(profile === undefined ? {} : { reference: profile })
  }).finally(() => tables.close())
  const checks = validated.checks.filter(({ id }) => id.startsWith('drift.'))
  const check = (id: string) => {
    const found = checks.find(candidate => candidate.id === `drift.${id}`)
    if (found === undefined) throw new Error(`no check "${id}" among ${checks.map(candidate => candidate.id).join(', ')}`)
    return found
  }
  const outcomes = Object.fromEntries(checks.map(({ id, outcome }) => [id.slice('drift.'.length), outcome]))
  return { checks, evidence: validated.evidence, drift: validated.drift, outcomes, check }
}

/** As a profile keeps it: through JSON and its schema. */
async function profileOf(
  files: { input: string; files: string[]; workspace: string },
  temp: string,
  showValues: boolean
): Promise<Profile> {
  const table = await openTable(files, { temp })
  try {
    const distributions = await distributionsOf(table, { showValues })
    const columns = table.columns.map(({ name, type, engineType }) => ({
      name,
      type,
      engineType,
      missing: distributions.get(name)?.missing ?? 0,
      distribution: distributions.get(name)
    }))
    const rows = [...distributions.values()][0]?.rows ?? 0
    const head = { kind: 'gauntlet-profile', version: 1, title: 'reference', createdAt: '2026-01-01T00:00:00Z', valuesShown: showValues }
    return Profile.parse(JSON.parse(JSON.stringify({ ...head, rows, columns, checks: [] })))
  } finally {
    table.close()
  }
}
