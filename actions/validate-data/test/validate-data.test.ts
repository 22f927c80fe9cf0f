import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BundleRun, runBundle } from '@gauntlet/testkit'
import { expect, it } from 'vitest'
import { definition } from '../src/definition.ts'

const flights = fileURLToPath(new URL('../../../node_modules/vega-datasets/data/flights-airport.csv', import.meta.url))

async function run(files: Readonly<Record<string, string | Buffer>>, inputs: Readonly<Record<string, string>>): Promise<BundleRun> {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-validate-data-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(workspace, name, '..'), { recursive: true })
    await writeFile(join(workspace, name), content)
  }
  return runBundle(definition.name, { workspace, inputs })
}

it('passes real data, says so everywhere, and names its digest', async () => {
  const airports = await readFile(flights)
  const checks =
    'rows: 5366\nschema: { exact: [origin, destination, count], ordered: true }\ncolumns: { origin: { regex: "^[A-Z0-9]{3}$" }, count: { type: integer, min: 1 } }\n'
  const done = await run({ 'data/airports.csv': airports, 'checks.yml': checks }, { data: 'data/*.csv', checks: 'checks.yml' })
  expect(done.exitCode).toBe(0)
  expect(done.outputs).toMatchObject({ verdict: 'pass', passed: 'true', 'row-count': '5366', 'failed-checks': '[]' })
  expect(done.outputs['data-digest']).toMatch(/^[0-9a-f]{64}$/)
  expect(done.verdict).toMatchObject({
    kind: 'verdict',
    status: 'pass',
    provenance: { inputs: [{ path: 'data/airports.csv', sha256: done.outputs['data-digest'] }], versions: { duckdb: '1.5.5' } }
  })
  expect(done.summary).toContain('### ✅ Data: data/airports.csv: passed')
})

it('fails on what it finds, at the line of the checks, and shows how to see it again', async () => {
  const done = await run(
    { 'x.csv': 'delay\n5\n2598\n', 'checks.yml': 'columns:\n  delay:\n    max: 2000\n' },
    { data: 'x.csv', checks: 'checks.yml' }
  )
  expect(done.exitCode).toBe(1)
  expect(done.outputs).toMatchObject({ verdict: 'fail', passed: 'false', 'failed-checks': '["delay.max"]' })
  expect(done.log).toContain(
    '::error title=At most 2%2C000,file=checks.yml,line=3,col=5::delay: 1 of 2 values are above 2,000 (largest 2,598); expected at most 2,000.'
  )
  expect(done.summary).toContain(`WHERE "delay" > 2000`)
})

it.each([
  ['warning is not enough to fail', 'critical', 0, 'warn'],
  ['unless the author says so', 'warning', 1, 'fail']
])('a failed check of severity %s', async (_, failOn, exitCode, verdict) => {
  const done = await run(
    { 'x.csv': 'a\n5\n' },
    { data: 'x.csv', checks: 'columns: { a: { max: { value: 1, severity: warning } } }', 'fail-on': failOn }
  )
  expect(done.exitCode).toBe(exitCode)
  expect(done.outputs.verdict).toBe(verdict)
})

it('shows values only when asked to', async () => {
  const inputs = { data: 'x.csv', checks: 'columns: { name: { in-set: [ok] } }' }
  const silent = await run({ 'x.csv': 'name\nMrs Secret\n' }, inputs)
  expect(`${silent.log}${silent.summary}${JSON.stringify(silent.verdict)}`).not.toContain('Secret')
  const asked = await run({ 'x.csv': 'name\nMrs Secret\n' }, { ...inputs, 'show-values': 'true' })
  expect(asked.log).toContain('Values: "Mrs Secret" (1).')
})

const parquetMagic = Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(4096, 7)])

it.each<[string, Record<string, string | Buffer>, Record<string, string>, string]>([
  ['a missing file', {}, { data: 'none.csv', checks: 'rows: 1' }, 'Input "data" names "none.csv", which does not exist'],
  ['a pattern that matches nothing', {}, { data: '*.parquet', checks: 'rows: 1' }, 'matches no file'],
  ['an empty file', { 'x.csv': '' }, { data: 'x.csv', checks: 'rows: 1' }, 'names "x.csv", which is empty (0 bytes)'],
  [
    'a truncated Parquet file',
    { 'x.parquet': parquetMagic },
    { data: 'x.parquet', checks: 'rows: 1' },
    'names "x.parquet", which is not a complete Parquet file'
  ],
  ['a broken quote', { 'x.csv': `a,b\n${'1,"x"\n'.repeat(30_000)}2,"y\n` }, { data: 'x.csv', checks: 'rows: 1' }, '(line 30002)'],
  ['a broken quote that a sniffer would swallow', { 'x.csv': 'a\n"x\ny\n' }, { data: 'x.csv', checks: 'rows: 1' }, '(line 2)'],
  ['NUL bytes', { 'x.csv': 'a\nx\0\n' }, { data: 'x.csv', checks: 'rows: 1' }, 'holds a NUL byte'],
  ['a format nobody knows', { 'x.txt': 'a\n1\n' }, { data: 'x.txt', checks: 'rows: 1' }, 'expected .csv'],
  [
    'an unknown key in the checks',
    { 'x.csv': 'a\n1\n', 'c.yml': 'rows: 1\ncolums: {}\n' },
    { data: 'x.csv', checks: 'c.yml' },
    'line 2: unknown key "colums". Did you mean "columns"?'
  ],
  ['no checks', { 'x.csv': 'a\n1\n' }, { data: 'x.csv', checks: 'severity: info' }, 'holds no check'],
  ['a misspelt input', { 'x.csv': 'a\n1\n' }, { data: 'x.csv', checks: 'rows: 1', fail_on: 'warning' }, 'Did you mean "fail-on"?']
])('is an error, with a way out and no stack trace, for %s', async (_, files, inputs, said) => {
  const done = await run(files, inputs)
  expect(done.exitCode).toBe(2)
  expect(done.log).toContain(said)
  expect(done.log).not.toMatch(/\n\s+at .+:\d+:\d+/)
  expect(done.outputs).toMatchObject({ verdict: 'error', passed: 'false' })
})

it.each([
  ['no rows', 'a\n', 'schema: { required: [a] }', 'rows', 'The data has no rows; expected at least 1 row.'],
  [
    'a check on a column that does not exist',
    'delay\n1\n',
    'columns: { dealy: { min: 0 } }',
    'dealy.min',
    'There is no column "dealy". Did you mean "delay"?'
  ]
])('fails on %s', async (_, content, checks, id, message) => {
  const done = await run({ 'x.csv': content }, { data: 'x.csv', checks })
  expect(done.exitCode).toBe(1)
  expect(JSON.parse(done.outputs['failed-checks'] ?? '')).toEqual([id])
  expect(done.log).toContain(message)
})

it('leaves an open verdict open where there is nothing to judge by', async () => {
  const inputs = { data: 'x.csv', checks: 'columns: { a: { min: 0 } }' }
  const strict = await run({ 'x.csv': 'a,b\n,1\n' }, inputs)
  expect([strict.exitCode, strict.outputs.verdict, strict.outputs.passed]).toEqual([1, 'inconclusive', 'false'])
  const lenient = await run({ 'x.csv': 'a,b\n,1\n' }, { ...inputs, 'on-inconclusive': 'pass' })
  expect([lenient.exitCode, lenient.outputs.verdict, lenient.outputs.passed]).toEqual([0, 'inconclusive', 'true'])
})
