import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { folderWith, open, openWith, read, refused, writeParquet } from './opened.test-support.ts'
import { ReadOptions } from './read-options.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const utf16 = (text: string) => Buffer.from(text, 'utf16le')

it.each([
  ['a delimiter', 'a;b\n1;x\n', { delimiter: ';' }, [{ a: 1, b: 'x' }]],
  ['a delimiter of two characters', 'a||b\n1||x|y\n', { delimiter: '||' }, [{ a: 1, b: 'x|y' }]],
  ['an unusual delimiter', 'a~b\n1~x\n', { delimiter: '~' }, [{ a: 1, b: 'x' }]],
  ['another quote', "a,b\n1,'x,''y'\n", { quote: "'" }, [{ a: 1, b: "x,'y" }]],
  ['no quotes', 'a,b\n1,"x\n', { quote: '' }, [{ a: 1, b: '"x' }]],
  ['an escape', 'a,b\n1,"x\\"y"\n', { escape: '\\' }, [{ a: 1, b: 'x"y' }]],
  [
    'no header',
    '1,x\n2,y\n',
    { header: false },
    [
      { column0: 1, column1: 'x' },
      { column0: 2, column1: 'y' }
    ]
  ],
  ['a header of numbers', '2025,2026\n1,2\n', { header: true }, [{ 2025: 1, 2026: 2 }]],
  ['names for columns', '1,x\n', { header: ['n', 'word'] }, [{ n: 1, word: 'x' }]],
  ['names for columns after a byte order mark', '\ufeff1,x\n', { header: ['n', 'word'] }, [{ n: 1, word: 'x' }]],
  [
    'null strings',
    'a,b\nNA,"NA"\n1,-\n',
    { 'null-strings': ['NA', '-'] },
    [
      { a: null, b: null },
      { a: 1, b: null }
    ]
  ],
  [
    'a decimal comma',
    'a;b\n1,5;2\n-2;3\n',
    { decimal: ',' },
    [
      { a: 1.5, b: 2 },
      { a: -2, b: 3 }
    ]
  ],
  ['points that stand for thousands', 'a\n1.234\n', { decimal: ',' }, [{ a: '1.234' }]],
  ['a date format', 'a\n31.01.2026\n', { 'date-format': '%d.%m.%Y' }, [{ a: '2026-01-31' }]],
  ['a day that is none', 'a\n30.02.2026\n', { 'date-format': '%d.%m.%Y' }, [{ a: '30.02.2026' }]],
  ['a timestamp format', 'a\n31.01.2026 10:00\n', { 'timestamp-format': '%d.%m.%Y %H:%M' }, [{ a: '2026-01-31T10:00:00' }]],
  ['Latin-1', latin1('a,b\ncafé,ü\n'), { encoding: 'latin-1' }, [{ a: 'café', b: 'ü' }]],
  [
    'windows-1252',
    Buffer.concat([latin1('a,b\n'), Buffer.from([0x80]), latin1(',ü\n')]),
    { encoding: 'windows-1252' },
    [{ a: '€', b: 'ü' }]
  ],
  ['little-endian UTF-16', utf16('\ufeffa,b\né,😀\n'), { encoding: 'utf-16' }, [{ a: 'é', b: '😀' }]],
  ['big-endian UTF-16', utf16('\ufeffa,b\né,😀\n').swap16(), { encoding: 'utf-16' }, [{ a: 'é', b: '😀' }]],
  ['UTF-16 without a mark', utf16('a,b\né,😀\n'), { encoding: 'UTF-16' }, [{ a: 'é', b: '😀' }]],
  ['Shift JIS', Buffer.from([0x61, 0x0a, 0x93, 0xfa, 0x0a]), { encoding: 'shift_jis' }, [{ a: '日' }]]
])('reads a CSV file with %s', async (_, content, options, rows) => {
  const table = await openWith(await folderWith({ 'x.csv': content }), ['x.csv'], options)
  await read(table)
  expect(await table.rows('SELECT * FROM data', 10)).toEqual(rows)
  table.close()
})

it('reads a compressed file in another encoding', async () => {
  const folder = await folderWith({ 'x.csv.gz': gzipSync(utf16('\ufeffa\né\n')) })
  const table = await openWith(folder, ['x.csv.gz'], { encoding: 'utf-16' })
  expect(await table.rows('SELECT * FROM data', 10)).toEqual([{ a: 'é' }])
  const copies = async () => (await readdir(join(folder, 'gauntlet'))).filter(name => name.startsWith('copies-'))
  expect(await copies()).toHaveLength(1)
  table.close()
  table.close()
  expect(await copies()).toEqual([])
})

it('reads a file whatever its name ends in', async () => {
  const folder = await folderWith({ 'x.dat': 'a|b\n1|2\n', 'y.txt': '{"a":1}\n' })
  await writeParquet(`${folder}/z.csv`, 'SELECT 1 AS a')
  for (const [name, format] of [
    ['x.dat', 'csv'],
    ['y.txt', 'json'],
    ['z.csv', 'parquet']
  ] as const) {
    const table = await openWith(folder, [name], { format })
    expect([table.format, (await read(table)).columns.a]).toEqual([format, 'integer'])
    table.close()
  }
})

it('takes a date format of digits for dates only where a column is declared as one', async () => {
  const folder = await folderWith({ 'x.csv': 'id,day\n20260131,20260131\n' })
  const table = await openWith(folder, ['x.csv'], { 'date-format': '%Y%m%d' }, { day: 'date' })
  expect((await read(table)).columns).toEqual({ id: 'integer', day: 'date' })
  table.close()
})

it.each([
  [
    'a delimiter that is not in the file',
    'a,b\n1,2\n',
    { delimiter: ';' },
    'has the delimiter ";", and the first line of "x.csv" has none, but ","'
  ],
  ['a quote that the file does not use', '"a","b"\n1,2\n', { quote: "'" }, 'has a column called "a", quotes and all'],
  ['a quote in the delimiter', 'a,b\n1,2\n', { delimiter: ",'", quote: "'" }, 'which is in the delimiter'],
  ['an escape without a quote', 'a,b\n1,2\n', { quote: '', escape: '\\' }, 'means nothing without a quote'],
  ['too few names', '1,2,3\n', { header: ['a', 'b'] }, 'whose first line has 3 fields where the header in "read" has 2 names'],
  ['a name twice', '1,2\n', { header: ['a', 'A'] }, 'has a header with the names "a" and "A"'],
  [
    'a later line with more fields than names',
    '1,2\n1,2,3\n',
    { header: ['a', 'b'] },
    'has a line with 3 fields where it has 2 columns (line 2)'
  ],
  ['a broken quote', "a,b\n1,'x\n", { quote: "'" }, 'has a quote that is never closed'],
  ['an unknown encoding', 'a\n1\n', { encoding: 'utf-61' }, 'has the encoding "utf-61", which is unknown'],
  ['bytes that Latin-1 has not', Buffer.from([0x61, 0x0a, 0x80, 0x0a]), { encoding: 'latin-1' }, 'Is it windows-1252?'],
  ['bytes that are no Shift JIS', Buffer.from([0x61, 0x0a, 0x93, 0x0a]), { encoding: 'shift_jis' }, 'is not shift_jis, as "read" says'],
  ['UTF-8 that is called UTF-16', Buffer.from('a,b\n1,2\n', 'utf8'), { encoding: 'utf-16' }, 'is not utf-16, as "read" says'],
  ['a NUL', Buffer.from('a\0b\n1,2\n\n', 'utf8'), { encoding: 'windows-1252' }, 'holds a NUL character when read as windows-1252'],
  ['a format of dates with a time', 'a\n1\n', { 'date-format': '%d.%m.%Y %H:%M' }, 'which reads a time that a date would lose'],
  ['a format of dates that is none', 'a\n1\n', { 'date-format': '%Q' }, 'has the date-format "%Q", which cannot be used']
])('refuses %s', async (_, content, options, said) => {
  const folder = await folderWith({ 'x.csv': content })
  expect(await refused(() => openWith(folder, ['x.csv'], options))).toContain(said)
})

it.each([
  ['delimiter', ';'],
  ['encoding', 'utf-8'],
  ['decimal', '.']
])('refuses the option %s for files that it is not about', async (key, value) => {
  const folder = await folderWith({ 'x.jsonl': '{"a":1}\n' })
  expect(await refused(() => openWith(folder, ['x.jsonl'], { [key]: value }))).toBe(
    `Input "read" has "${key}", which is about csv files, and the files are json. Leave it out.`
  )
})

it('says what to do with UTF-16', async () => {
  const folder = await folderWith({ 'x.csv': utf16('\ufeffa\n1\n') })
  expect(await refused(() => openWith(folder, ['x.csv'], {}))).toContain('which is UTF-16. Say "encoding: utf-16" in "read", or')
  expect(await refused(() => open(folder, ['x.csv']))).toContain('Convert it first: iconv -f UTF-16 -t UTF-8')
})

it('shows SQL with the options that were used', async () => {
  const folder = await folderWith({ 'x.csv': 'NA;31.01.2026\n1,5;\n' })
  const options = { header: ['n', 'day'], decimal: ',', 'date-format': '%d.%m.%Y', 'null-strings': ['NA'], encoding: 'windows-1252' }
  const table = await openWith(folder, ['x.csv'], options)
  expect(table.shown(['n', 'day'])).toBe(
    `(SELECT * REPLACE (nullif("n", 'NaN') AS "n") FROM read_csv('x.csv', header = false, names = ['n', 'day'], delim = ';', quote = '"', escape = '"', nullstr = ['', 'NA'], encoding = 'CP1252', decimal_separator = ',', dateformat = '%d.%m.%Y', types = {'n': 'DOUBLE', 'day': 'DATE'}))`
  )
  table.close()
})

it.each([
  [{ delimiter: '' }],
  [{ delimiter: '12345' }],
  [{ delimiter: '\n' }],
  [{ quote: 'ab' }],
  [{ header: [] }],
  [{ decimal: ';' }],
  [{ 'date-format': 'dd.mm' }],
  [{ separator: ';' }]
])('has no place for %j', given => {
  expect(ReadOptions.safeParse(given).success).toBe(false)
})
