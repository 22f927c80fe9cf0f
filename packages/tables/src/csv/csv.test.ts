import { gzipSync, zstdCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { folderWith, open, read, refusal } from '../opened.test-support.ts'

const manyRows = (rows: number, row: (index: number) => string) => Array.from({ length: rows }, (_, index) => row(index)).join('\n')

it.each([
  [
    'a broken quote in the first row, which a sniffer takes for text',
    'id,name\n1,"abc\n2,def\n3,ghi\n',
    'never closed, or text after a closing one (line 2)'
  ],
  ['a broken quote in a file of one column', 'name\n"x\ny\nz\n', 'never closed, or text after a closing one (line 2)'],
  ['a broken quote after 50,000 rows', `id,name\n${manyRows(50_000, i => `${i},"x"`)}\n1,"broken\n2,"y"\n`, '(line 50002)'],
  ['text after a closing quote', 'a,b\n"x"y,1\n2,3\n', '(line 2)'],
  ['a row with too few fields', 'id,n,d\n1,2,3\n4,5\n', 'has a line with 2 fields where its header has 3 (line 3)'],
  ['a row with too many fields', 'id,n\n1,2,3\n', 'has a line with 3 fields where its header has 2 (line 2)'],
  ['rows that a sniffer would skip', 'id,n,d\n1,2,3\n4,5\n6,7,8,9\n', 'has a line with 2 fields where its header has 3 (line 3)'],
  ['no bytes', '', 'is empty (0 bytes)'],
  ['only empty lines', '\n\n', 'is empty: not even a header'],
  ['a name twice', 'id,a,a\n1,2,3\n', 'has the columns "a" and "a", which cannot be told apart'],
  ['a name in two cases', 'id,ID\n1,2\n', 'has the columns "id" and "ID", which cannot be told apart'],
  ['no header', '1,2\n3,4\n', 'whose first line looks like data (2 numbers)'],
  ['a broken quote in the header', '"a,b\n1,2\n', 'a problem in line 1: the header has an opening quote that is never closed'],
  ['Latin-1', Buffer.from('id,name\n1,caf\xe9\n', 'latin1'), 'is not UTF-8 (line 2)'],
  ['two kinds of line endings', 'id,name\r\n1,a\n2,b\r\n', 'mixes line endings']
])('refuses a CSV file with %s', async (_, content, said) => {
  const message = await refusal(await folderWith({ 'x.csv': content }), 'x.csv')
  expect(message).toContain('Input "data" names "x.csv"')
  expect(message).toContain(said)
  expect(message).not.toMatch(/strict_mode|ignore_errors|DuckDB/)
})

it.each([
  ['commas', 'x.csv', 'id,name\n1,"a,b"\n2,c\n'],
  ['semicolons', 'x.csv', 'id;name\n1;"a;b"\n2;c\n'],
  ['tabs', 'x.tsv', 'id\tname\n1\t"a\tb"\n2\tc\n'],
  ['single quotes', 'x.csv', "id,name\n1,'a,b'\n2,'c,d'\n"],
  ['a quote inside an unquoted field', 'x.csv', 'id,name\n1,5" pipe\n2,c\n'],
  ['a byte order mark', 'x.csv', '\ufeffid,name\n1,a\n2,c\n'],
  ['Windows line endings', 'x.csv', 'id,name\r\n1,a\r\n2,c\r\n'],
  ['no line ending at its end', 'x.csv', 'id,name\n1,a\n2,c'],
  ['a line break in a field', 'x.csv', 'id,name\n1,"a\nb"\n2,c\n'],
  ['gzip', 'x.csv.gz', gzipSync('id,name\n1,a\n2,c\n')],
  ['Zstandard', 'x.csv.zst', zstdCompressSync('id,name\n1,a\n2,c\n')]
])('reads a CSV file with %s', async (_, name, content) => {
  const table = await open(await folderWith({ [name]: content }), [name])
  expect(await read(table)).toMatchObject({ rows: 2, columns: { id: 'integer', name: 'string' } })
  table.close()
})

it('has the columns of its header and no rows', async () => {
  const table = await open(await folderWith({ 'x.csv': 'id,name\n' }), ['x.csv'])
  expect((await read(table)).rows).toBe(0)
  expect(table.columns.map(column => column.name)).toEqual(['id', 'name'])
  table.close()
})

it('counts a row with an empty field too many, which is refused while files are digested, and a blank line in one column as a missing value', async () => {
  const folder = await folderWith({ 'x.csv': 'id,name\n1,a,\n2,c,,\n', 'y.csv': 'id\n1\n\n2\n' })
  const [two, one] = [await open(folder, ['x.csv']), await open(folder, ['y.csv'])]
  expect((await read(two)).rows).toBe(2)
  const { rows, values } = await read(one)
  expect([rows, values.get('id')]).toEqual([3, 2])
  two.close()
  one.close()
})

it('calls a column without a name by its place, as pandas writes its index', async () => {
  const table = await open(await folderWith({ 'x.csv': ',a\n0,1\n' }), ['x.csv'])
  expect(table.columns.map(column => column.name)).toEqual(['column0', 'a'])
  table.close()
})

it.each([
  ['integers', ['1', '-2', '0'], 'integer'],
  ['integers too large for 64 bits', ['12345678901234567890', '1'], 'integer'],
  ['numbers', ['1', '1.5', '1e3'], 'float'],
  ['identifiers of 40 digits', ['1234567890123456789012345678901234567890', '1234567890123456789012345678901234567891'], 'string'],
  ['digits with underscores', ['1_000', '1_5.5'], 'string'],
  ['postcodes', ['01234', '99999'], 'string'],
  ['a postcode among numbers', ['01234', '1.5'], 'string'],
  ['booleans', ['true', 'False'], 'boolean'],
  ['0 and 1', ['0', '1'], 'integer'],
  ['dates', ['2026-01-31', '2024-02-29'], 'date'],
  ['a day that does not exist', ['2026-02-30'], 'string'],
  ['dates of another order', ['31/01/2026'], 'string'],
  ['timestamps', ['2026-01-31 10:00:00', '2026-01-31T10:00'], 'timestamp'],
  ['times with and without an offset', ['2026-01-31 10:00:00', '2026-01-31T10:00:00Z'], 'string'],
  ['offsets that no clock has', ['2026-01-31 10:00:00+99'], 'string'],
  ['clocks with an offset', ['10:00:00+02'], 'string'],
  ['clocks to the nanosecond', ['10:00:00.123456789'], 'string'],
  ['dates and timestamps', ['2026-01-31', '2026-01-31T10:00:00'], 'timestamp'],
  ['times', ['10:00:00', '23:59:59'], 'time'],
  ['words', ['NA', 'NULL', 'x'], 'string'],
  ['missing values among integers', ['', '1', '""'], 'integer'],
  ['nothing', ['', ''], 'other']
])('takes %s for what they are', async (_, values, type) => {
  const table = await open(await folderWith({ 'x.csv': `id,v\n${values.map(value => `1,${value}`).join('\n')}\n` }), ['x.csv'])
  expect((await read(table)).columns.v).toBe(type)
  table.close()
})

it.each([
  ['a word', 'abc', 'string', { type: 'integer', values: 1 }],
  // The engine alone would read 2.
  ['a fraction', '1.5', 'float', { type: 'integer', values: 1 }],
  ['leading zeros', '007', 'string', { type: 'integer', values: 1 }],
  ['a larger integer', '99999999999999999999', 'integer', undefined]
])('changes its mind about a column of integers when %s comes after the sample', async (_, late, type, misread) => {
  const table = await open(await folderWith({ 'x.csv': `n\n${manyRows(30_000, String)}\n${late}\n` }), ['x.csv'])
  expect(table.columns[0]?.type).toBe('integer')
  expect(await read(table)).toMatchObject({ rows: 30_001, columns: { n: type } })
  expect(table.columns[0]?.misread).toEqual(misread)
  table.close()
})

it.each([
  ['2026-01-31 10:00:00+02', '2026-01-31T08:00:00.000Z'],
  ['2026-01-31T10:00:00Z', '2026-01-31T10:00:00.000Z'],
  ['2026-01-31T10:00:00-05:30', '2026-01-31T15:30:00.000Z'],
  ['2026-01-31 10:00:00+0200', '2026-01-31T08:00:00.000Z'],
  ['2026-01-31 10:00:00.123456 UTC', '2026-01-31T10:00:00.123456Z'],
  ['1969-12-31T23:59:59.999999Z', '1969-12-31T23:59:59.999999Z'],
  ['2026-01-31 10:00:00.123456789', '2026-01-31T10:00:00.123456789']
])('reads %s as the moment it is', async (written, moment) => {
  for (const declared of [undefined, { t: 'timestamp' } as const]) {
    const table = await open(await folderWith({ 'x.csv': `t\n${written}\n` }), ['x.csv'], declared)
    expect(await table.rows('SELECT t FROM data', 1)).toEqual([{ t: moment }])
    expect(table.columns[0]).toMatchObject({ type: 'timestamp' })
    expect(table.columns[0]?.misread).toBeUndefined()
    table.close()
  }
})

it('counts the times with an offset that come late among others without', async () => {
  const rows = `${manyRows(30_000, () => '2026-01-31 10:00:00')}\n2026-01-31 10:00:00+02\n`
  const table = await open(await folderWith({ 'x.csv': `t\n${rows}` }), ['x.csv'])
  expect((await read(table)).columns).toEqual({ t: 'string' })
  expect(table.columns[0]?.misread).toEqual({ type: 'timestamp', values: 1 })
  table.close()
})

it.each([
  ['few rows', "1,'90s\n2,x\n3,the boys'\n", 3],
  ['many rows before', `${manyRows(3000, i => `${i},x`)}\n1,'90s\n2,x\n3,the boys'\n`, 3003],
  ['words in single quotes beside them', `${manyRows(30, i => `${i},'x'`)}\n1,'90s\n2,x\n3,the boys'\n`, 33]
])('takes an apostrophe for one where single quotes are not needed: %s', async (_, lines, rows) => {
  const table = await open(await folderWith({ 'x.csv': `id,name\n${lines}` }), ['x.csv'])
  expect((await read(table)).rows).toBe(rows)
  expect(await table.rows("SELECT count(*) AS n FROM data WHERE name = '''90s'", 1)).toEqual([{ n: 1 }])
  table.close()
})

it('sees values that come after a sample without any', async () => {
  const table = await open(await folderWith({ 'x.csv': `id,n\n${manyRows(30_000, i => `${i},`)}\n1,5\n` }), ['x.csv'])
  expect((await read(table)).columns).toEqual({ id: 'integer', n: 'integer' })
  expect(table.columns[1]?.misread).toBeUndefined()
  table.close()
})

it('tries a column as what it is declared to be', async () => {
  const folder = await folderWith({ 'x.csv': 'code,n,d\n1,1,2026-01-31\n2,2,soon\n' })
  const table = await open(folder, ['x.csv'], { code: 'string', n: 'float', d: 'date', absent: 'integer' })
  expect((await read(table)).columns).toEqual({ code: 'string', n: 'float', d: 'string' })
  expect(table.columns[2]?.misread).toEqual({ type: 'date', values: 1 })
  table.close()
})

it('reads several files as one table, with types that hold for all', async () => {
  const table = await open(await folderWith({ 'a.csv': 'a,b\n', 'b.csv': 'a,b\n1,x\n', 'c.csv': 'a,b\n1.5,y\n' }), [
    'a.csv',
    'b.csv',
    'c.csv'
  ])
  expect(await read(table)).toMatchObject({ rows: 2, columns: { a: 'float', b: 'string' } })
  table.close()
})

it.each([
  ['in another order', 'b,a\nx,1\n', 'column 1 is "b" where the first file has "a"'],
  ['one fewer', 'a\n1\n', 'column 2 is missing where the first file has "b"'],
  ['one more', 'a,b,c\n1,x,2\n', 'column 3 is "c" where the first file has missing']
])('refuses several files with columns %s', async (_, second, said) => {
  expect(await refusal(await folderWith({ 'a.csv': 'a,b\n1,x\n', 'b.csv': second }), 'a.csv', 'b.csv')).toContain(said)
})

it('reads a column that is called like one of its own', async () => {
  const table = await open(await folderWith({ 'x.csv': `__MISREAD_0,b\n${manyRows(30_000, i => `${i},1`)}\nx,y\n` }), ['x.csv'])
  expect((await read(table)).columns).toEqual({ __MISREAD_0: 'string', b: 'string' })
  table.close()
})

it('reads a thousand columns', async () => {
  const row = (of: (column: number) => unknown) => Array.from({ length: 1000 }, (_, column) => of(column)).join(',')
  const table = await open(await folderWith({ 'x.csv': `${row(c => `c${c}`)}\n${manyRows(50, i => row(c => i * c))}\n` }), ['x.csv'])
  expect((await read(table)).columns).toMatchObject({ c0: 'integer', c999: 'integer' })
  table.close()
}, 60_000)

it('gives NaN as a missing value', async () => {
  const table = await open(await folderWith({ 'x.csv': 'v\n1.5\nNaN\n2.5\n' }), ['x.csv'])
  expect((await read(table)).values.get('v')).toBe(2)
  table.close()
})

it('shows SQL that reads the columns the same way', async () => {
  const table = await open(await folderWith({ 'x.csv': "zip;it's\n01234;1\n" }), ['x.csv'])
  expect(table.shown(['zip'])).toBe(`read_csv('x.csv', header = true, delim = ';', quote = '"', escape = '"', types = {'zip': 'VARCHAR'})`)
  table.close()
})
