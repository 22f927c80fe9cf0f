import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runBundle } from '@gauntlet/testkit'
import type { Result } from './agreement.ts'
import { writeTable } from './case-data.ts'
import type { CaseGroup } from './cases.ts'

/** Judges all cases of a group in one run of the action: one suite, and Great Expectations' own result of it. */
export async function judgeCases(group: CaseGroup): Promise<readonly Result[]> {
  const { tables, tests, isMap, expectation } = group
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-gx-'))
  const files = await Promise.all(tables.map((table, index) => writeTable(workspace, `table${index}`, table, isMap)))
  const complete = isMap ? { result_format: 'COMPLETE', unexpected_index_column_names: ['pk_index'] } : 'COMPLETE'
  const expectations = tests.map(test => ({ type: expectation, kwargs: { result_format: complete, ...test.in } }))
  // Python writes infinities bare.
  const suite = JSON.stringify({ name: 'cases', expectations }, (_, value: unknown) =>
    value === Infinity || value === -Infinity ? String(value) : value
  )
  await writeFile(join(workspace, 'suite.json'), suite)
  const others = tables.slice(1).map((table, index) => `${table.name}: table${index + 1}.parquet`)
  const run = await runBundle('validate-data', {
    workspace,
    inputs: {
      data: files[0] ?? '',
      checks: 'suite.json',
      'show-values': 'true',
      'gx-result': 'result.json',
      ...(others.length === 0 ? {} : { tables: `{ ${others.join(', ')} }` })
    }
  })
  const written = await readFile(join(workspace, 'result.json'), 'utf8').catch(() => undefined)
  if (written === undefined) throw new Error(`No result of ${expectation}:\n${run.log}`)
  const parsed: { results: readonly Result[] } = JSON.parse(written)
  return parsed.results
}
