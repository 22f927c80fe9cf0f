import { expect, it } from 'vitest'
import { opened } from '../opened.test-support.ts'
import type { Distribution } from './distribution.ts'
import { distributionOfValues } from './distribution-of-values.ts'
import { distributionsOf } from './distributions-of.ts'
import { textShapes } from './text-shapes.ts'
import { valueCounts } from './value-counts.ts'

const ROWS = 30_000
const LONG = 'é'.repeat(600)

/** Columns by what they hold in a row. */
const COLUMNS: Record<string, (row: number) => unknown> = {
  whole: row => (row * 7919) % 37,
  'more than bins': row => ((row * 7919) % 2003) - 1000,
  heavy: row => (row % 3 === 0 ? 5 : (row * 31) % 1500),
  price: row => ((row * 31) % 200) / 7,
  infinite: row => ['inf', '-inf', 1.5, 0, -0.5, ''][row % 6],
  huge: row => ['1e200', '-1e308', 2.5, ''][row % 4],
  class: row => ['a', 'B b', 'ü', LONG, ''][row % 5],
  'texts of 1500': row => `t${(row * 7919) % 1500}`,
  flag: row => row % 3 === 0,
  day: row => `2026-01-${String((row % 28) + 1).padStart(2, '0')}`,
  one: () => 42
}

const csv = [
  Object.keys(COLUMNS).join(','),
  ...Array.from({ length: ROWS }, (_, row) =>
    Object.values(COLUMNS)
      .map(cell => cell(row))
      .join(',')
  )
].join('\n')

it.each([true, false])('finds of different values what all rows give, values shown: %s', async showValues => {
  const { data, close } = await opened({ data: csv })
  const ofRows = await distributionsOf(data, { showValues })
  const ofValues = new Map<string, Distribution>()
  for await (const [column, counts] of valueCounts(data, data.columns))
    ofValues.set(column.name, distributionOfValues(column, counts, showValues))
  close()
  expect([...ofValues.keys()].sort()).toEqual(Object.keys(COLUMNS).sort())
  for (const [name, distribution] of ofValues) expect([name, rounded(distribution)]).toEqual([name, rounded(ofRows.get(name))])
})

it.each([
  ['every value its own', 'a,b\n', (row: number) => `${row},x${row}`],
  ['few values at first', 'a,b\n', (row: number) => (row < 20_000 ? `${row % 9},x${row % 9}` : `${row},x${row}`)]
])('leaves columns to be asked row by row that have %s', async (_, header, line) => {
  const { data, close } = await opened({ data: header + Array.from({ length: ROWS }, (_, row) => line(row)).join('\n') })
  const found: string[] = []
  for await (const [{ name }] of valueCounts(data, data.columns)) found.push(name)
  close()
  expect(found).toEqual([])
})

it('asks texts that repeat once each, and others row by row, with the same answer', async () => {
  const text = (row: number) => ['', 'ab', 'AB 1', '-', 'ü', `x${row % 1000}`][row % 6]
  const { data, close } = await opened({
    data: `a,b\n${Array.from({ length: ROWS }, (_, row) => `${text(row)},${text(row + 1)}`).join('\n')}`
  })
  await data.settle()
  const asked = (different: number) => data.columns.map(column => ({ column, different }))
  const [once, each] = [await textShapes(data, asked(1000), ROWS), await textShapes(data, asked(ROWS), ROWS)]
  close()
  const shown = (found: typeof once) => [...found].map(([{ name }, { lengths, kinds }]) => [name, byName(lengths), byName(kinds)]).sort()
  expect(shown(once)).toEqual(shown(each))
  const [[, , kinds] = []] = shown(once)
  expect(kinds).toMatchObject([
    ['beyond ASCII', ROWS / 6],
    ['lower', ROWS / 6],
    ['lower+digit', ROWS / 6],
    ['punctuation', ROWS / 6],
    ['upper+digit+space', ROWS / 6]
  ])
})

function byName(counted: readonly { readonly of: number | string; readonly rows: number }[]) {
  return counted.map(({ of, rows }) => [String(of), rows] as const).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Sums in another order differ in the last digits. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'number' ? Number(part.toPrecision(10)) : part))
}
