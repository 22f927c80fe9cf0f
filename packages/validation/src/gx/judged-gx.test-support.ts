import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Check, parseConfig } from '@gauntlet/core'
import { openTables, type TableFiles } from '@gauntlet/tables'
import { type GxExpectationResult, type GxResult, gxResult } from './gx-result.ts'
import { GxSuite } from './suite.ts'
import { validateGx } from './validate-gx.ts'

export interface JudgedGx {
  /** Without the one that there are rows. */
  readonly checks: readonly Check[]
  readonly rows: Check | undefined
  readonly result: GxResult
  /** Of the first expectation. */
  readonly check: Check
  readonly first: GxExpectationResult
}

export interface GivenGx {
  readonly showValues?: boolean
  readonly idColumns?: readonly string[]
  /** More tables, by name: the lines of a JSON file. */
  readonly others?: Readonly<Record<string, string>>
  readonly ending?: string
}

/** The moment that is now. */
export const NOW = Date.parse('2026-11-21T10:00:00Z')

/** Judges rows of JSON lines (or text of another ending) by a suite. */
export async function judgeGx(content: string, suite: unknown, given: GivenGx = {}): Promise<JudgedGx> {
  const { showValues = true, idColumns = [], others = {}, ending = 'jsonl' } = given
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-gx-'))
  const tables = new Map<string, TableFiles>()
  for (const [name, text] of [['data', content], ...Object.entries(others)] as const) {
    const file = join(workspace, `${name}.${name === 'data' ? ending : 'jsonl'}`)
    await writeFile(file, text)
    tables.set(name, { input: 'data', files: [file], workspace })
  }
  const config = parseConfig('checks', JSON.stringify(suite), GxSuite, 'suite.json')
  const opened = await openTables(tables, { temp: workspace })
  try {
    const validated = await validateGx(opened, config, { input: 'checks', showValues, now: NOW, idColumns })
    const result = await gxResult(opened, validated.gx, { showValues })
    const [rows, ...checks] = validated.checks
    const [check] = checks
    const [first] = result.results
    if (check === undefined || first === undefined) throw new Error('the suite holds no expectation')
    return { checks, rows, result, check, first }
  } finally {
    opened.close()
  }
}

/** A suite of one expectation. */
export function only(type: string, kwargs: Record<string, unknown>): unknown {
  return { name: 'one', expectations: [{ type, kwargs }] }
}

/** Rows as JSON lines, from a list of values for each column. */
export function lines(columns: Readonly<Record<string, readonly unknown[]>>): string {
  const length = Math.max(...Object.values(columns).map(values => values.length))
  const rows = Array.from({ length }, (_, place) =>
    Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[place]]))
  )
  return rows.map(row => JSON.stringify(row)).join('\n')
}
