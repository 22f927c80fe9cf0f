import { mkdtemp, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parseConfig } from '@gauntlet/core'
import { openTables, TABLE } from '@gauntlet/tables'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { authoredConditions } from './authored.ts'
import { gatherChecks } from './gather.ts'
import { planSuite } from './plan/plan.ts'
import { writing } from './plan/writing.ts'
import { Suite } from './suite/suite.ts'

/** One row: two small numbers, a letter, and whether to write a label; each may be missing. */
interface Row {
  readonly a: number | null
  readonly b: number | null
  readonly s: string | null
}

const row: fc.Arbitrary<Row> = fc.record({
  a: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 5 }),
  b: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 5 }),
  s: fc.option(fc.constantFrom('x', 'y', 'z'), { freq: 5 })
})

const CHECKS = `
duplicate-rows: { max: 0 }
unique-together: [[a, b], { columns: [a, s], ignore-missing: any, id: any }, { columns: [a, b], ignore-missing: none, where: "s = 'x'", id: none }]
pairs:
  - { left: a, is: less-than, right: b, id: all }
  - { left: a, is: at-least, right: b, ignore-missing: any, id: any }
  - { left: a, is: equal, right: b, ignore-missing: none, where: "s = 'x'", id: none }
  - { left: a, right: s, in-set: [[1, x], [2, y]], id: set }
sums: [{ columns: [a, b], equals: 3 }, { columns: [a, b], max: 4, ignore-missing: none, id: max }]
foreign-keys:
  - { columns: [a], table: other, to: [b], id: one }
  - { columns: [a, s], table: other, id: two }
  - { columns: [a], table: other, ignore-missing: none, where: "s <> 'z'", id: none }
integrity:
  overlap: { with: other, id: [a], rows: [a, b, s], time: b }
  conflicting-labels: { label: s, features: [a, b] }
`

/** What the reference says, in plain JavaScript: how many rows each check looks at, and how many of them are unexpected. */
function oracle(rows: readonly Row[], other: readonly Row[]): Record<string, readonly [seen: number, unexpected: number]> {
  const tally = (seen: readonly Row[], bad: (row: Row) => boolean) => [seen.length, seen.filter(bad).length] as const
  const key = (row: Row, ...names: (keyof Row)[]) => JSON.stringify(names.map(name => row[name]))
  const has = (row: Row, ...names: (keyof Row)[]) => names.every(name => row[name] !== null)
  const some = (row: Row, ...names: (keyof Row)[]) => names.some(name => row[name] !== null)
  const copies = (seen: readonly Row[], ...names: (keyof Row)[]) =>
    tally(seen, row => seen.filter(twin => key(twin, ...names) === key(row, ...names)).length > 1)
  const of = (s: string) => rows.filter(row => row.s === s)
  const inOther = (row: Row, ours: keyof Row, theirs: keyof Row) => row[ours] !== null && other.some(twin => twin[theirs] === row[ours])
  const latest = Math.max(...other.flatMap(({ b }) => b ?? []))
  const labelled = rows.filter(row => row.s !== null)
  return {
    'duplicate-rows': [rows.length, rows.length - new Set(rows.map(row => key(row, 'a', 'b', 's'))).size],
    'unique-together.1': copies(
      rows.filter(row => some(row, 'a', 'b')),
      'a',
      'b'
    ),
    'unique-together.any': copies(
      rows.filter(row => has(row, 'a', 's')),
      'a',
      's'
    ),
    'unique-together.none': copies(of('x'), 'a', 'b'),
    'pairs.all': tally(
      rows.filter(row => some(row, 'a', 'b')),
      row => !(has(row, 'a', 'b') && Number(row.a) < Number(row.b))
    ),
    'pairs.any': tally(
      rows.filter(row => has(row, 'a', 'b')),
      row => Number(row.a) < Number(row.b)
    ),
    'pairs.none': tally(of('x'), row => !(has(row, 'a', 'b') && row.a === row.b)),
    'pairs.set': tally(
      rows.filter(row => some(row, 'a', 's')),
      row => !['[1,"x"]', '[2,"y"]'].includes(key(row, 'a', 's'))
    ),
    'sums.1': tally(
      rows.filter(row => some(row, 'a', 'b')),
      row => !(has(row, 'a', 'b') && Number(row.a) + Number(row.b) === 3)
    ),
    'sums.max': tally(rows, row => !(has(row, 'a', 'b') && Number(row.a) + Number(row.b) <= 4)),
    'foreign-keys.one': tally(
      rows.filter(row => has(row, 'a')),
      row => !inOther(row, 'a', 'b')
    ),
    'foreign-keys.two': tally(
      rows.filter(row => has(row, 'a', 's')),
      row => !other.some(twin => key(twin, 'a', 's') === key(row, 'a', 's'))
    ),
    'foreign-keys.none': tally(
      rows.filter(row => row.s === 'x' || row.s === 'y'),
      row => !inOther(row, 'a', 'a')
    ),
    'integrity.overlap.id': tally(
      rows.filter(row => has(row, 'a')),
      row => inOther(row, 'a', 'a')
    ),
    'integrity.overlap.rows': tally(rows, row => other.some(twin => key(twin, 'a', 'b', 's') === key(row, 'a', 'b', 's'))),
    'integrity.overlap.time': tally(
      rows.filter(row => has(row, 'b')),
      row => Number(row.b) <= latest
    ),
    'integrity.conflicting-labels': tally(labelled, row =>
      labelled.some(twin => key(twin, 'a', 'b') === key(row, 'a', 'b') && twin.s !== row.s)
    )
  }
}

const csv = (rows: readonly Row[]) => `a,b,s\n${rows.map(({ a, b, s }) => `${a ?? ''},${b ?? ''},${s ?? ''}\n`).join('')}`

it('finds the unexpected rows that a naive reference finds, counts them, and gives SQL that returns them', async () => {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const suite = parseConfig('checks', CHECKS, Suite, 'checks.yml')
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'gauntlet-unexpected-')))
  await connection.run(`SET file_search_path = '${folder}'`)
  const named = async (name: string, rows: readonly Row[]) => {
    await writeFile(join(folder, `${name}.csv`), csv(rows))
    return [name, { input: name, files: [join(folder, `${name}.csv`)], workspace: folder }] as const
  }
  const seen = (rows: readonly Row[]) =>
    rows.some(row => row.a !== null) && rows.some(row => row.b !== null) && rows.some(row => row.s !== null)
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 15 }), fc.array(row, { minLength: 1, maxLength: 6 }), async (rows, other) => {
      fc.pre(seen(rows) && seen(other))
      const tables = await openTables(new Map([await named(TABLE, rows), await named('other', other)]), { temp: folder })
      try {
        const { planned, found } = await gatherChecks(tables, {
          input: 'checks',
          locate: suite.locate,
          authored: authoredConditions(suite.value),
          now: 0,
          plan: context => planSuite(suite.value, writing(suite.value, context), context)
        })
        const told: Record<string, readonly [number, number]> = {}
        for (const check of planned.filter(({ id }) => id !== 'rows')) {
          const { tally } = check.judge(found)
          const { from = TABLE, condition = 'true' } = check.unexpected ?? {}
          const [row] = await tables.data.rows(`SELECT count(*) AS n FROM ${from} WHERE ${condition}`, 1)
          told[check.id] = [tally?.total ?? 0, tally?.unexpected ?? 0]
          expect([check.id, row?.n ?? -1]).toEqual([check.id, tally === undefined ? row?.n : tally.unexpected])
          const groups = /^(duplicate-rows|unique-together|integrity.conflicting)/.test(check.id)
          if (!groups && tally !== undefined)
            expect([check.id, (await connection.runAndReadAll(check.reproduce ?? '')).currentRowCount]).toEqual([
              check.id,
              tally.unexpected
            ])
        }
        const wanted = Object.entries(oracle(rows, other)).map(([id, [total, unexpected]]) => [
          id,
          total === 0 ? [0, 0] : [total, unexpected]
        ])
        expect(told).toEqual(Object.fromEntries(wanted))
      } finally {
        tables.close()
      }
    }),
    { numRuns: 25 }
  )
  connection.closeSync()
  instance.closeSync()
}, 120_000)
