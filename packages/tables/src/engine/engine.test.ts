import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith, open, writeParquet } from '../opened.test-support.ts'
import { loadDuckDB } from './duckdb.ts'

const tableOf = async (query: string) => {
  const folder = await folderWith({ 'secret.csv': 'a\n1\n' })
  await writeParquet(join(folder, 'x.parquet'), query)
  return { folder, table: await open(folder, ['x.parquet']) }
}

it.each([
  ['reads another file', (folder: string) => `SELECT * FROM read_csv('${folder}/secret.csv')`],
  ['reads a file of the system', () => `SELECT * FROM read_text('/etc/passwd')`],
  ['lists a folder', (folder: string) => `SELECT * FROM glob('${folder}/*')`],
  ['writes a file', (folder: string) => `COPY (SELECT 1) TO '${folder}/out.csv'`],
  ['overwrites the data', (folder: string) => `COPY (SELECT 1) TO '${folder}/x.parquet' (FORMAT parquet)`],
  ['opens a database', (folder: string) => `ATTACH '${folder}/x.db'`],
  ['reaches the network', () => `SELECT * FROM read_csv('https://example.invalid/a.csv')`],
  ['installs an extension', () => 'INSTALL httpfs'],
  ['loads an extension', () => 'LOAD httpfs'],
  ['unlocks the configuration', () => 'SET enable_external_access = true'],
  ['lifts the memory limit', () => `SET memory_limit = '100GB'`]
])('stops SQL that %s', async (_, sql) => {
  const { folder, table } = await tableOf('SELECT 1 AS a')
  await expect(table.rows(sql(folder), 1)).rejects.toThrow(/disabled|locked|Permission|cannot access/i)
  table.close()
})

it('gives values without losing any of them', async () => {
  const { table } =
    await tableOf(`SELECT 9007199254740993::BIGINT AS big, 12::BIGINT AS small, 12345678901234567.89::DECIMAL(30,2) AS money, 1.50::DECIMAL(5,2) AS price,
    'NaN'::FLOAT AS nan, 'inf'::DOUBLE AS inf, NULL::INTEGER AS nothing, true AS yes, 'é' AS text, DATE '2026-01-31' AS day, TIMESTAMP '2026-01-31 10:00:00.5' AS ts,
    TIMESTAMPTZ '2026-01-31 10:00:00+02' AS instant, TIME '10:00:00' AS time, [1, 2] AS list, uuid 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' AS id`)
  const [row] = await table.rows('SELECT * FROM data', 1)
  expect(row).toEqual({
    big: 9007199254740993n,
    small: 12,
    money: '12345678901234567.89',
    price: 1.5,
    nan: null,
    inf: Number.POSITIVE_INFINITY,
    nothing: null,
    yes: true,
    text: 'é',
    day: '2026-01-31',
    ts: '2026-01-31T10:00:00.5',
    instant: '2026-01-31T08:00:00.000Z',
    time: '10:00:00',
    list: '[1, 2]',
    id: 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'
  })
  table.close()
})

it('gives all rows in batches of columns', async () => {
  const { table } = await tableOf('SELECT range AS n, range % 7 AS m FROM range(10000)')
  let sum = 0
  let most = 0
  for await (const [numbers = []] of table.batches('SELECT n, m FROM data')) {
    sum += numbers.reduce<number>((total, value) => total + Number(value), 0)
    most = Math.max(most, numbers.length)
  }
  expect(sum).toBe(49_995_000)
  expect(most).toBeLessThan(5000)
  table.close()
})

it('stops a query in the middle when it is cancelled', async () => {
  const folder = await folderWith({ 'x.csv': 'a\n1\n' })
  const controller = new AbortController()
  const table = await open(folder, ['x.csv'], {}, controller.signal)
  const endless = table.rows('SELECT count(*) FROM range(100000000000) AS t(n) WHERE n % 7 = 3', 1)
  setImmediate(() => controller.abort(new Error('the job was cancelled')))
  await expect(endless).rejects.toThrow('the job was cancelled')
  await expect(table.rows('SELECT 1', 1)).rejects.toThrow('the job was cancelled')
  table.close()
})

it.each([
  ['linux-x64', 'Use a released version of the action'],
  ['darwin-arm64', 'Releases carry it for linux-x64 and linux-arm64']
])('says what to do where the native library for %s is missing', async (platform, said) => {
  const folder = await folderWith({})
  await writeFile(join(folder, 'broken.mjs'), `import '@duckdb/not-installed-here'`)
  const missing = () => import(/* @vite-ignore */ join(folder, 'broken.mjs'))
  await expect(loadDuckDB(missing, platform)).rejects.toThrow(said)
})

it.each([
  ['a condition', 'a > 0 AND a IS NOT NULL', undefined],
  ['a condition with a comment', 'a > 0 -- always', undefined],
  ['a subquery about the table', 'a > (SELECT min(a) - 1 FROM data)', undefined],
  ['a misspelt column', 'aa > 0', { missingColumn: 'aa' }],
  ['no SQL', 'a >', {}],
  ['two expressions', 'a > 0, a < 5', {}],
  ['an unbalanced parenthesis', 'true) FROM data; COPY (SELECT 1', {}],
  ['a second statement', 'true; DROP VIEW data', {}],
  ['its own FROM', 'a > 0 FROM data', {}],
  ['an alias', 'a > 0 AS b', {}],
  ['an aggregate', 'sum(a) > 0', {}],
  ['a number', 'a + 1', {}],
  ['an unknown function', 'nonsense(a)', {}]
])('tells %s', async (_, condition, problem) => {
  const { table } = await tableOf('SELECT 1 AS a')
  const found = await table.conditionProblem(condition)
  if (problem === undefined) expect(found).toBeUndefined()
  else expect(found).toMatchObject({ message: expect.stringMatching(/./), ...problem })
  table.close()
})

it('tells of many conditions what each by itself gives', async () => {
  const { table } = await tableOf('SELECT 1 AS a')
  const fine = Array.from({ length: 70 }, (_, index) => `a > ${index} -- ${index}`)
  expect((await table.conditionProblems(fine)).every(problem => problem === undefined)).toBe(true)
  const mixed = ['a > 0', 'a >', 'a + 1', ...fine, 'sum(a) > 0', 'aa > 0', 'true) FROM data; COPY (SELECT 1', 'row_number() OVER () > 0']
  const alone = []
  for (const condition of mixed) alone.push(await table.conditionProblem(condition))
  expect(alone.filter(problem => problem !== undefined)).toHaveLength(6)
  expect(await table.conditionProblems(mixed)).toEqual(alone)
  const aggregates = ['sum(a) > 0', 'max(a) > 0']
  expect((await table.conditionProblems(aggregates)).map(problem => problem?.message)).toEqual([
    expect.stringContaining('aggregate'),
    expect.stringContaining('aggregate')
  ])
  table.close()
})

it('refuses a query while rows are being read, because the engine would end the stream early and say nothing', async () => {
  const { table } = await tableOf('SELECT * FROM range(250000)')
  let rows = 0
  for await (const [column] of table.batches('SELECT * FROM data')) {
    if (rows === 0) await expect(table.rows('SELECT 1', 1)).rejects.toThrow('while its rows are being read')
    rows += column?.length ?? 0
  }
  expect(rows).toBe(250_000)
  await expect(table.rows('SELECT 1 AS one', 1)).resolves.toEqual([{ one: 1 }])
  table.close()
})

it('refuses an answer with a name twice, of which one value would be lost', async () => {
  const { table } = await tableOf('SELECT 1 AS a')
  await expect(table.rows('SELECT a, a FROM data', 1)).rejects.toThrow('a name stands twice')
  table.close()
})

it.each([
  ['COLUMNS(*) > 0', 'it has a * or COLUMNS(…)'],
  ['a > ?', 'it has a parameter'],
  ['a > $limit', 'it has a parameter'],
  ['count(*) > 0', 'aggregate']
])('has something against the condition %s', async (condition, said) => {
  const { table } = await tableOf('SELECT 1 AS a, 2 AS b')
  expect((await table.conditionProblem(condition))?.message).toContain(said)
  expect(await table.conditionProblem('a < (SELECT count(*) FROM data) + 1')).toBeUndefined()
  table.close()
})
