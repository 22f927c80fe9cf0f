import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Engine } from './engine.ts'

let engine: Engine

beforeAll(async () => {
  engine = await Engine.open([], { temp: tmpdir() })
})
afterAll(() => engine.close())

const ROWS = 5000

it('hands out the values of all rows in their order, over several batches', async () => {
  const doubles: number[] = []
  const integers: number[] = []
  const bytes: number[] = []
  let batches = 0
  const sql = `SELECT r / 4.0::DOUBLE AS a, (r - 7)::INTEGER AS b, (r % 2)::UTINYINT AS c FROM range(${ROWS}) t(r)`
  for await (const batch of engine.vectors(sql)) {
    doubles.push(...batch.doubles(0))
    integers.push(...batch.integers(1))
    bytes.push(...batch.bytes(2))
    batches++
  }
  const rows = Array.from({ length: ROWS }, (_, row) => row)
  expect(batches).toBeGreaterThan(1)
  expect(doubles).toEqual(rows.map(row => row / 4))
  expect(integers).toEqual(rows.map(row => row - 7))
  expect(bytes).toEqual(rows.map(row => row % 2))
})

it('hands out short bytes with their length before them', async () => {
  const found: string[] = []
  for await (const batch of engine.vectors(`SELECT encode(v) FROM (VALUES (''), ('a'), ('twelve bytes'), ('é')) t(v)`)) {
    const bytes = batch.shortBytes(0)
    expect(bytes).toHaveLength(16 * batch.rows)
    for (let row = 0; row < batch.rows; row++) {
      const from = 16 * row
      found.push(Buffer.from(bytes.slice(from + 4, from + 4 + (bytes[from] ?? 0))).toString('utf8'))
    }
  }
  expect(found).toEqual(['', 'a', 'twelve bytes', 'é'])
})

it('refuses to read a column as what it is not', async () => {
  const read = async () => {
    for await (const batch of engine.vectors('SELECT 1::BIGINT')) batch.doubles(0)
  }
  await expect(read()).rejects.toThrow('Could not read column 0 as DOUBLE: it is BIGINT')
  expect(await engine.rows('SELECT 1 AS one', 1)).toEqual([{ one: 1 }])
})
