import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judge } from './judged.test-support.ts'
import { type SmallRow, smallFormats } from './small-tables.test-support.ts'

/** A small table: numbers with gaps, and words with gaps. */
interface Row extends SmallRow {
  readonly n: number | null
  readonly s: string | null
}

const row: fc.Arbitrary<Row> = fc.record({
  n: fc.option(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom(-0.5, 0.5, 2.25)), { freq: 4 }),
  s: fc.option(fc.constantFrom('a', 'b', 'A', 'ab', 'a,b', 'a"b', "a'b", 'é', ' a', 'a\nb'), { freq: 4 })
})

const TYPES = { n: 'DOUBLE', s: 'VARCHAR' } as const

const SUITE = `
columns:
  n:
    nullable: { value: false, max-unexpected: 3 }
    missing: { max: 20% }
    min: { value: -3, mostly: 80% }
    max: 2.5
    in-set: { value: [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5], mostly: 0.7 }
    unique: { value: true, mostly: 50% }
  s:
    regex: { value: '^a', mostly: 60% }
    in-set: [a, b, A, ab, "a,b"]
    unique: true
    class-share: { a: { min: 10%, max: 60% } }
missing: { max: 20% }
duplicate-rows: { max: 10% }
conditions: [{ sql: n > 0 OR s = 'a', mostly: 50% }]
`

/** What the reference says, in plain JavaScript: the count of unexpected, and the outcome. */
function oracle(rows: readonly Row[]): Record<string, readonly [number, boolean]> {
  const numbers = rows.map(({ n }) => n).filter(n => n !== null)
  const words = rows.map(({ s }) => s).filter(s => s !== null)
  const mostly = (unexpected: number, total: number, share: number) => [unexpected, (total - unexpected) / total >= share] as const
  const none = (unexpected: number) => [unexpected, unexpected === 0] as const
  const copies = <T>(values: readonly T[]) => values.filter(value => values.filter(other => other === value).length > 1).length
  const share = words.filter(s => s === 'a').length / words.length
  const missing = rows.length - numbers.length
  const cells = 2 * rows.length
  const keys = rows.map(cells => JSON.stringify(cells))
  const repeats = keys.length - new Set(keys).size
  return {
    'n.nullable': [missing, missing <= 3],
    'n.missing': [missing, missing / rows.length <= 0.2],
    'n.min': mostly(numbers.filter(n => n < -3).length, numbers.length, 0.8),
    'n.max': none(numbers.filter(n => n > 2.5).length),
    'n.in-set': mostly(numbers.filter(n => !Number.isInteger(n)).length, numbers.length, 0.7),
    'n.unique': mostly(copies(numbers), numbers.length, 0.5),
    's.regex': mostly(words.filter(s => !s.startsWith('a')).length, words.length, 0.6),
    's.in-set': none(words.filter(s => !['a', 'b', 'A', 'ab', 'a,b'].includes(s)).length),
    's.unique': none(copies(words)),
    's.class-share.a': [share, share >= 0.1 && share <= 0.6],
    missing: [(cells - numbers.length - words.length) / cells, (cells - numbers.length - words.length) / cells <= 0.2],
    'duplicate-rows': [repeats, repeats / rows.length <= 0.1],
    'conditions.1': mostly(rows.filter(({ n, s }) => !((n !== null && n > 0) || s === 'a')).length, rows.length, 0.5)
  }
}

it.each(smallFormats)(
  'judges small tables of $ending files as a naive reference does',
  async ({ ending, write }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async rows => {
        fc.pre(rows.some(({ n }) => n !== null) && rows.some(({ s }) => s !== null))
        const { check, rowCount } = await judge(ending, await write(rows, TYPES), SUITE)
        expect(rowCount).toBe(rows.length)
        const found = Object.fromEntries(Object.keys(oracle(rows)).map(id => [id, [check(id).value, check(id).outcome === 'pass']]))
        expect(found).toEqual(oracle(rows))
      }),
      { numRuns: 30 }
    )
  },
  60_000
)

it('gives SQL that returns exactly the unexpected rows', async () => {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const rows: Row[] = [
    { n: 9, s: 'x' },
    { n: 9, s: null },
    { n: -9, s: 'x' },
    { n: null, s: 'a"b' },
    { n: 0.5, s: "a'b" },
    { n: 1, s: 'a' },
    { n: 1, s: 'a' }
  ]
  for (const { ending, write } of smallFormats) {
    const content = await write(rows, TYPES)
    const { check } = await judge(
      ending,
      content,
      SUITE.replaceAll(/mostly: [\d.%]+|max-unexpected: 3/g, 'mostly: 1').replaceAll(/max: (20|10)%/g, 'max: 0')
    )
    const folder = await mkdtemp(join(tmpdir(), 'gauntlet-reproduce-'))
    await writeFile(join(folder, `x${ending}`), content)
    await connection.run(`SET file_search_path = '${folder}'`)
    const counted: Record<string, number> = {}
    for (const id of ['n.nullable', 'n.min', 'n.max', 'n.in-set', 's.regex', 's.in-set', 'conditions.1']) {
      counted[id] = (await connection.runAndReadAll(check(id).reproduce ?? '')).currentRowCount
      expect(counted[id]).toBe(check(id).value)
    }
    for (const [id, groups] of [
      ['n.unique', 2],
      ['s.unique', 2],
      ['duplicate-rows', 1]
    ] as const) {
      expect((await connection.runAndReadAll(check(id).reproduce ?? '')).currentRowCount).toBe(groups)
    }
    expect(counted).toMatchObject({ 'n.nullable': 1, 'n.min': 1, 'n.max': 2 })
  }
  connection.closeSync()
  instance.closeSync()
})
