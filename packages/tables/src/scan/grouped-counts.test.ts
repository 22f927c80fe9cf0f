import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Engine } from '../engine/engine.ts'
import { folderWith, open, writeParquet } from '../opened.test-support.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'
import type { Table } from '../table.ts'
import type { Aggregate } from './aggregates.ts'
import { groupCounts } from './grouped-counts.ts'

const counting = (conditions: readonly string[]): Aggregate[] =>
  conditions.map((condition, index) => ({ key: `c${index}`, sql: duckdbDialect.countIf(condition), counts: { condition } }))

const tableOf = async (query: string): Promise<Table> => {
  const folder = await folderWith({})
  await writeParquet(join(folder, 'x.parquet'), query)
  return open(folder, ['x.parquet'])
}

const repeat = (count: number, condition: (index: number) => string) => Array.from({ length: count }, (_, index) => condition(index))

it.each([
  ['many comparisons of a column with numbers', 'h', repeat(20, n => `"h" < ${n}`), 1],
  [
    'ranges, sets and missing values',
    'h',
    repeat(20, n => `h BETWEEN ${n} AND 5e1 OR data.h IN (1, 2.5) OR NOT coalesce(h <> 3, false) OR h IS NULL`),
    1
  ],
  ['patterns of a column of few values', 'few', repeat(3, n => `NOT regexp_matches(few, '^v${n}')`), 1],
  ['patterns of a column of many values', 'many', repeat(30, n => `NOT regexp_matches(many, '^v${n}')`), 0],
  ['patterns and numbers of few values', 'k', repeat(20, n => (n % 2 === 0 ? `k > ${n}` : `CAST(k AS VARCHAR) LIKE '%${n}'`)), 1],
  ['few comparisons', 'h', repeat(5, n => `h < ${n}`), 0],
  ['conditions on two columns', 'h', repeat(20, n => `h < ${n} AND k > 0`), 0],
  ['conditions on other rows', 'h', repeat(20, n => `h < (SELECT avg(k) + ${n} FROM data)`), 0],
  ['conditions on a clock', 'few', repeat(20, n => `CAST(now() AS VARCHAR) > few || '${n}'`), 0],
  ['conditions on chance', 'h', repeat(20, n => `h < ${n} * random()`), 0],
  ['texts of a float, of which 0 and -0 have two', 'f', repeat(20, n => `CAST(f AS VARCHAR) = '-0.${n}'`), 0],
  ['numbers that are too long to be put in order', 'h', repeat(20, n => `h < 90071992547409930${n}`), 0]
])('asks the values of a column where it looks at %s', async (_, _column, conditions, groups) => {
  const folder = await folderWith({})
  const path = join(folder, 'x.parquet')
  await writeParquet(
    path,
    `SELECT (hash(i) % 10007)::BIGINT AS h, (i % 7)::INTEGER AS k, 'v' || (i % 7) AS few, 'v' || i AS many, (i % 3)::DOUBLE AS f FROM range(20000) t(i)`
  )
  const engine = await Engine.open([path], { temp: folder }, [])
  const columns = [
    { name: 'h', type: 'integer', engineType: 'BIGINT' },
    { name: 'k', type: 'integer', engineType: 'INTEGER' },
    { name: 'few', type: 'string', engineType: 'VARCHAR' },
    { name: 'many', type: 'string', engineType: 'VARCHAR' },
    { name: 'f', type: 'float', engineType: 'DOUBLE' }
  ] as const
  const scanned = { table: 'data', columns, from: `read_parquet('${path}')`, columnar: true }
  const found = await groupCounts(engine, counting(conditions), scanned)
  expect({ groups: found.groups.length, direct: found.direct.length }).toEqual({ groups, direct: groups === 1 ? 0 : conditions.length })
  engine.close()
})

/** Numbers as SQL spells them, by the type that the engine gives them. */
const INTEGERS = ['0', '-0', '1', '2', '-3', '255', '16777217']
const DECIMALS = ['0.1', '0.25', '5.5', '0.3', '-2.0', '1.00']
const DOUBLES = ['0e0', '1e-1', '1e0', '0.30000000000000004e0', '3e-1', '-1e300', '1e17', '2.5e-1']
const LONG = ['9007199254740993', '0.30000000000000004', '1234567890123456.5']
const NUMBERS = [...INTEGERS, ...DECIMALS, ...DOUBLES, ...LONG]
const pool = fc.constantFrom(
  INTEGERS,
  DECIMALS,
  DOUBLES,
  [...INTEGERS, ...DECIMALS],
  [...INTEGERS, ...DOUBLES],
  [...DECIMALS, ...DOUBLES],
  NUMBERS
)
const condition = (column: string, numbers: readonly string[]) => {
  const bound = fc.constantFrom(...numbers)
  const comparison = fc
    .tuple(fc.constantFrom('<', '<=', '=', '<>', '>', '>='), bound)
    .map(([operator, at]) => `"${column}" ${operator} ${at}`)
  const turned = fc.tuple(fc.constantFrom('<', '>='), bound).map(([operator, at]) => `${at} ${operator} data.${column}`)
  const between = fc.tuple(bound, bound).map(([a, b]) => `${column.toUpperCase()} BETWEEN ${a} AND ${b}`)
  const set = fc.array(bound, { minLength: 1, maxLength: 3 }).map(of => `${column} NOT IN (${of.join(', ')})`)
  const atom = fc.oneof(comparison, turned, between, set, fc.constant(`${column} IS NULL`))
  return fc
    .tuple(atom, atom, fc.constantFrom('AND', 'OR', 'only'), fc.boolean())
    .map(([a, b, how, not]) => (how === 'only' ? a : `${not ? 'NOT ' : ''}coalesce((${a}) ${how} (${b}), false)`))
}

it.each([
  ['BIGINT', 'integer'],
  ['UTINYINT', 'integer'],
  ['DOUBLE', 'float'],
  ['FLOAT', 'float'],
  ['DECIMAL(18,4)', 'decimal']
])(
  'counts of %s values what each row by itself gives',
  async type => {
    const table = await tableOf(
      `SELECT TRY_CAST(v AS ${type}) AS x FROM (VALUES ${NUMBERS.map(number => `(${number}::DOUBLE)`).join(', ')}, (NULL), (9007199254740993), (9007199254740992), ('NaN'::DOUBLE), (255), (254.9999), (0.1::FLOAT)) AS v(v), range(3)`
    )
    await fc.assert(
      fc.asyncProperty(
        pool.chain(numbers => fc.array(condition('x', numbers), { minLength: 12, maxLength: 25 })),
        async conditions => {
          const grouped = await table.scan(() => counting(conditions))
          const alone = await table.scan(() => counting(conditions).map(({ key, sql }) => ({ key, sql })))
          expect([...grouped].sort()).toEqual([...alone].sort())
        }
      ),
      { numRuns: 100 }
    )
    table.close()
  },
  60_000
)

it('counts nothing where there are no rows', async () => {
  const table = await tableOf('SELECT 1::BIGINT AS n WHERE false')
  const values = await table.scan(() => counting(repeat(20, at => `n < ${at}`)))
  expect([...values.values()]).toEqual(Array.from({ length: 20 }, () => 0))
  table.close()
})

it('counts in several scans what is too much for one', async () => {
  const table = await tableOf('SELECT range AS a, range % 5 AS b FROM range(100)')
  const values = await table.scan(() => counting(repeat(2500, at => `a + b < ${at}`)))
  expect([values.size, values.get('c0'), values.get('c2499')]).toEqual([2500, 0, 100])
  table.close()
})
