import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  Table as ArrowTable,
  Bool,
  DateDay,
  Decimal,
  Dictionary,
  Field,
  Float16,
  Float64,
  Int8,
  Int32,
  Int64,
  LargeUtf8,
  List,
  Map_,
  makeData,
  Null,
  RecordBatchFileWriter,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  TimeMicrosecond,
  TimestampMicrosecond,
  TimestampNanosecond,
  Uint64,
  Utf8,
  Vector,
  vectorFromArray
} from 'apache-arrow'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { folderWith } from '../opened.test-support.ts'
import { leftIn, openWith, refusalOf, rowsOf, typesOf } from './staged.test-support.ts'

const fixtures = new URL('./fixtures/', import.meta.url)

async function arrowFile(table: ArrowTable): Promise<Buffer> {
  const writer = new RecordBatchFileWriter()
  writer.write(table)
  return Buffer.from(await writer.finish().toUint8Array())
}

async function arrowStream(table: ArrowTable): Promise<Buffer> {
  return Buffer.from(await RecordBatchStreamWriter.writeAll(table.batches).toUint8Array())
}

/** Values of every type that the checks know, with a missing one each, and the largest that JavaScript numbers cannot hold. */
function everyType(): ArrowTable {
  return new ArrowTable({
    i8: vectorFromArray([-128, null, 127], new Int8()),
    i64: vectorFromArray([9_223_372_036_854_775_807n, null, -9_007_199_254_740_993n], new Int64()),
    u64: vectorFromArray([18_446_744_073_709_551_615n, null, 0n], new Uint64()),
    f16: vectorFromArray([1.5, null, -2], new Float16()),
    f64: vectorFromArray([0.1, null, Number.NaN], new Float64()),
    text: vectorFromArray(['grün', null, ''], new Utf8()),
    large: vectorFromArray(['a', null, 'b'], new LargeUtf8()),
    category: vectorFromArray(['x', null, 'x'], new Dictionary(new Utf8(), new Int32())),
    flag: vectorFromArray([true, null, false], new Bool()),
    day: vectorFromArray([new Date('1969-12-31'), null, new Date('2026-01-31')], new DateDay()),
    micro: raw(new TimestampMicrosecond(), [-1n, 0n, 1_767_225_600_123_456n]),
    nano: raw(new TimestampNanosecond(), [1n, 0n, 1_767_225_600_123_456_789n]),
    instant: raw(new TimestampMicrosecond('Europe/Berlin'), [0n, 0n, 1_767_225_600_000_000n]),
    time: raw(new TimeMicrosecond(), [1n, 0n, 86_399_999_999n]),
    list: vectorFromArray([[1, 2], null, []], new List(new Field('item', new Int32(), true))),
    nothing: vectorFromArray([null, null, null], new Null())
  })
}

/** 64-bit values as they lie in the file; the library's own way in takes milliseconds. The second one is missing. */
function raw(type: TimestampMicrosecond | TimestampNanosecond | TimeMicrosecond, values: readonly bigint[]): Vector {
  const zero: unknown = type instanceof TimeMicrosecond ? 0n : 0
  const vector = vectorFromArray([zero, null, zero], type)
  vector.data[0]?.values.set(values)
  return vector
}

it('keeps types, order and the last digit of a Feather file', async () => {
  const table = await openWith(await folderWith({ 'x.feather': await arrowFile(everyType()) }), ['x.feather'])
  expect(typesOf(table)).toEqual({
    i8: 'integer',
    i64: 'integer',
    u64: 'integer',
    f16: 'float',
    f64: 'float',
    text: 'string',
    large: 'string',
    category: 'string',
    flag: 'boolean',
    day: 'date',
    micro: 'timestamp',
    nano: 'timestamp',
    instant: 'timestamp',
    time: 'time',
    list: 'other',
    nothing: 'string'
  })
  const [first, second, third] = await rowsOf(table)
  expect(first).toEqual({
    i8: -128,
    i64: 9_223_372_036_854_775_807n,
    u64: 18_446_744_073_709_551_615n,
    f16: 1.5,
    f64: 0.1,
    text: 'grün',
    large: 'a',
    category: 'x',
    flag: true,
    day: '1969-12-31',
    micro: '1969-12-31T23:59:59.999999',
    nano: '1970-01-01T00:00:00.000000001',
    instant: '1970-01-01T00:00:00.000Z',
    time: '00:00:00.000001',
    list: '[1, 2]',
    nothing: null
  })
  expect(new Set(Object.values(second ?? {}))).toEqual(new Set([null]))
  expect(third).toMatchObject({
    i64: -9_007_199_254_740_993n,
    f64: null,
    text: '',
    day: '2026-01-31',
    micro: '2026-01-01T00:00:00.123456',
    nano: '2026-01-01T00:00:00.123456789',
    time: '23:59:59.999999',
    list: '[]'
  })
  table.close()
})

it('reads decimals to the last digit, also negative ones', async () => {
  const type = new Decimal(2, 38, 128)
  const whole = 0x8ac7_2304n << 64n
  const vector = vectorFromArray([new Uint32Array(4), new Uint32Array(4), new Uint32Array(4)], type)
  vector.data[0]?.values.set([12_345, 0, 0, 0, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0, 0, 0x8ac7_2304, 0])
  const table = await openWith(await folderWith({ 'x.arrow': await arrowFile(new ArrowTable({ d: vector })) }), ['x.arrow'])
  expect(table.columns).toMatchObject([{ name: 'd', type: 'decimal', engineType: 'DECIMAL(38,2)' }])
  expect((await table.rows('SELECT CAST(d AS VARCHAR) AS d FROM data', 3)).map(row => row.d)).toEqual([
    '123.45',
    '-0.01',
    `${whole / 100n}.${String(whole % 100n).padStart(2, '0')}`
  ])
  table.close()
})

it.each([
  ['a stream', async () => ({ 'x.arrow': await arrowStream(manyRows()) })],
  ['a file', async () => ({ 'x.arrow': await arrowFile(manyRows()) })]
])('reads all batches of %s in their order', async (_, files) => {
  const table = await openWith(await folderWith(await files()), ['x.arrow'])
  const [row] = await table.rows(
    `SELECT count(*) AS n, bool_and(coalesce(id > before, true)) AS sorted, count(DISTINCT text) AS texts, count(text) AS present
     FROM (SELECT *, lag(id) OVER () AS before FROM data)`,
    1
  )
  expect({ ...row }).toEqual({ n: 10_000, sorted: true, texts: 50, present: 8571 })
  table.close()
})

function manyRows(): ArrowTable {
  const batch = (from: number) =>
    new ArrowTable({
      id: vectorFromArray(
        Array.from({ length: 5000 }, (_, i) => from + i),
        new Int32()
      ),
      text: vectorFromArray(
        Array.from({ length: 5000 }, (_, i) => ((from + i) % 7 === 0 ? null : `text ${(from + i) % 50}`)),
        new Utf8()
      )
    })
  return batch(0).concat(batch(5000))
}

it.each(['lz4', 'zstd'])('reads buffers packed with %s', async name => {
  const folder = await folderWith({ 'x.feather': await readFile(new URL(`${name}.arrow`, fixtures)) })
  const table = await openWith(folder, ['x.feather'])
  const expected = Array.from({ length: 3000 }, (_, id) => ({
    id,
    text: id % 7 === 0 ? null : `text ${id % 50} ${'-'.repeat(id % 90)}`
  }))
  expect(await rowsOf(table)).toEqual(expected)
  table.close()
})

it('reads several files as one table, and leaves nothing in the temp folder', async () => {
  const one = new ArrowTable({ a: vectorFromArray([1, 2], new Int32()), b: vectorFromArray(['x', 'y'], new Utf8()) })
  const two = new ArrowTable({ b: vectorFromArray(['z'], new Utf8()), a: vectorFromArray([3n], new Int64()) })
  const folder = await folderWith({ 'a.arrow': await arrowFile(one), 'b.feather': await arrowFile(two) })
  const table = await openWith(folder, ['a.arrow', 'b.feather'])
  expect(await rowsOf(table)).toEqual([
    { a: 1, b: 'x' },
    { a: 2, b: 'y' },
    { a: 3, b: 'z' }
  ])
  expect(table.shown(['a'])).toContain("read_arrow('a.arrow')")
  expect(await leftIn(folder)).toHaveLength(1)
  table.close()
  expect(await leftIn(folder)).toEqual([])
})

it('has the columns of a file without rows', async () => {
  const schema = new Schema([new Field('a', new Int32()), new Field('b', new Struct([new Field('c', new Utf8())]))])
  const folder = await folderWith({ 'x.arrow': await arrowFile(new ArrowTable(schema)) })
  const table = await openWith(folder, ['x.arrow'])
  expect(typesOf(table)).toEqual({ a: 'integer', b: 'other' })
  expect(await rowsOf(table)).toEqual([])
  table.close()
})

it('takes folders such as day=1 for columns, as with Parquet', async () => {
  const column = (value: number) => new ArrowTable({ a: vectorFromArray([value], new Int32()) })
  const folder = await folderWith({})
  for (const day of [1, 2]) {
    await mkdir(join(folder, `day=${day}`))
    await writeFile(join(folder, `day=${day}`, 'x.arrow'), await arrowFile(column(day * 10)))
  }
  const table = await openWith(folder, ['day=1/x.arrow', 'day=2/x.arrow'])
  expect(typesOf(table)).toEqual({ a: 'integer', day: 'integer' })
  expect(await rowsOf(table)).toEqual([
    { a: 10, day: 1 },
    { a: 20, day: 2 }
  ])
  table.close()
})

it('refuses a type that nothing here can hold, and names its column', async () => {
  const type = new Map_(
    new Field('entries', new Struct<{ key: Utf8; value: Int32 }>([new Field('key', new Utf8()), new Field('value', new Int32())]))
  )
  const folder = await folderWith({ 'x.arrow': await arrowFile(new ArrowTable(new Schema([new Field('pairs', type)]))) })
  expect(await refusalOf(folder, ['x.arrow'])).toContain('whose column "pairs" has the Arrow type Map')
})

it('refuses parts of a struct that differ only in case', async () => {
  const type = new Struct([new Field('x', new Int32()), new Field('X', new Int32())])
  const folder = await folderWith({ 'x.arrow': await arrowFile(new ArrowTable(new Schema([new Field('pair', type)]))) })
  expect(await refusalOf(folder, ['x.arrow'])).toContain('whose column "pair" has the Arrow type Struct')
})

it('takes a missing value in a dictionary for one', async () => {
  const dictionary = vectorFromArray(['x', null], new Utf8())
  const data = makeData({
    type: new Dictionary(new Utf8(), new Int32()),
    data: Int32Array.of(0, 1, 0),
    length: 3,
    nullCount: 0,
    dictionary
  })
  const table = await openWith(await folderWith({ 'x.arrow': await arrowFile(new ArrowTable({ a: new Vector([data]) })) }), ['x.arrow'])
  expect((await rowsOf(table)).map(row => row.a)).toEqual(['x', null, 'x'])
  table.close()
})

it('stops when it is cancelled, and leaves nothing', async () => {
  const folder = await folderWith({ 'x.arrow': await arrowFile(manyRows()) })
  const signal = AbortSignal.abort(new Error('the job was cancelled'))
  await expect(openWith(folder, ['x.arrow'], { signal })).rejects.toThrow('the job was cancelled')
  expect(await leftIn(folder)).toEqual([])
})

const cut = (bytes: number) => (whole: Buffer) => whole.subarray(0, whole.length - bytes)

it.each([
  ['a file cut off', arrowFile, cut(50), 'is an Arrow file without its end'],
  ['a stream cut off in a message', arrowStream, cut(300), 'is an Arrow stream without its end'],
  ['a stream cut off between messages', arrowStream, cut(8), 'is an Arrow stream without its end'],
  ['a file damaged in the middle', arrowFile, (whole: Buffer) => Buffer.from(whole).fill(0xff, 16, 1200), 'is damaged or no Arrow file'],
  ['a file of Feather 1', arrowFile, () => Buffer.from('FEA1 and more FEA1'), 'is a Feather file of version 1'],
  ['something else', arrowFile, () => Buffer.from('a,b\n1,2\n3,4\n'), 'is no Arrow file or stream'],
  ['a few bytes', arrowFile, () => Buffer.from('x'), 'is no Arrow file or stream']
])('refuses %s', async (_, write, damage, said) => {
  const folder = await folderWith({ 'x.arrow': damage(await write(everyType())) })
  const message = await refusalOf(folder, ['x.arrow'])
  expect(message).toContain('Input "data" names "x.arrow"')
  expect(message).toContain(said)
  expect(await leftIn(folder)).toEqual([])
})

it('refuses columns that SQL could not tell apart, and files with other columns', async () => {
  const column = vectorFromArray([1], new Int32())
  const folder = await folderWith({
    'twice.arrow': await arrowFile(new ArrowTable({ a: column, A: column })),
    'a.arrow': await arrowFile(new ArrowTable({ a: column })),
    'b.arrow': await arrowFile(new ArrowTable({ b: column }))
  })
  expect(await refusalOf(folder, ['twice.arrow'])).toContain('the columns "a" and "A", which cannot be told apart')
  expect(await refusalOf(folder, ['a.arrow', 'b.arrow'])).toContain('"b.arrow", which has no column "a", as "a.arrow" has')
})

it.each(['lz4', 'zstd'])(
  'says of a file packed with %s that was damaged nothing but that, or reads rows',
  async name => {
    const whole = await readFile(new URL(`${name}.arrow`, fixtures))
    const folder = await folderWith({})
    // The description of the schema and of the batches, where damage does the most.
    const place = fc.oneof(
      fc.nat(1500),
      fc.nat(1500).map(at => whole.length - 1 - at),
      fc.nat(whole.length - 1)
    )
    const damage = fc.array(fc.tuple(place, fc.constantFrom(0, 1, 0x7f, 0xff)), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(damage, async bytes => {
        const damaged = Buffer.from(whole)
        for (const [at, byte] of bytes) damaged[at] = byte
        await writeFile(join(folder, 'x.arrow'), damaged)
        const said = await refusalOf(folder, ['x.arrow'])
        expect(said === 'nothing was refused' || said.includes('"x.arrow"')).toBe(true)
      }),
      { numRuns: 15, examples: [[[[184, 0]]]] }
    )
    expect(await leftIn(folder)).toEqual([])
  },
  60_000
)

it('does not take a stream in which something is missing for one that ends there', async () => {
  const whole = await arrowStream(manyRows())
  const second = whole.lastIndexOf(Buffer.from([0xff, 0xff, 0xff, 0xff]), whole.length - 9)
  const folder = await folderWith({ 'x.arrow': Buffer.from(whole).fill(0, second, second + 8) })
  expect(await refusalOf(folder, ['x.arrow'])).toContain('the stream ends after')
})
