import { deflateRawSync } from 'node:zlib'
import { type BookType, utils, type WorkSheet, write } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { folderWith } from '../opened.test-support.ts'
import { leftIn, openWith, refusalOf, rowsOf, typesOf } from './staged.test-support.ts'

function book(sheets: Readonly<Record<string, WorkSheet>>, bookType: BookType = 'xlsx', hidden: readonly string[] = []): Buffer {
  const made = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(made, sheet, name)
  made.Workbook = { Sheets: made.SheetNames.map(name => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) }
  return write(made, { bookType, type: 'buffer' })
}

const sheet = (...rows: unknown[][]) => utils.aoa_to_sheet(rows)

/** Serial numbers as Excel keeps dates, with the formats it shows them by. */
function dated(): WorkSheet {
  const made = sheet(['id', 'day', 'at', 'clock', 'took', 'ok', 'price', 'text'])
  const rows: [number, string?][][] = [
    [[1], [46_053, 'yyyy-mm-dd'], [46_053.75, 'd/m/yy h:mm'], [0.5, 'h:mm:ss AM/PM'], [1.25, '[h]:mm'], [1], [9.5, '"day" 0.00']],
    [[2], [60, 'm/d/yy'], [46_053, 'dd.mm.yyyy hh:mm'], [0, 'hh:mm'], [0.1, '[h]:mm'], [1], [-1, '#,##0;[Red]-#,##0']]
  ]
  for (const [r, row] of rows.entries())
    for (const [c, [v, z]] of row.entries()) made[utils.encode_cell({ r: r + 1, c })] = { t: 'n', v, ...(z === undefined ? {} : { z }) }
  for (const r of [1, 2]) {
    made[utils.encode_cell({ r, c: 5 })] = { t: 'b', v: r === 1 }
    made[utils.encode_cell({ r, c: 7 })] = { t: 's', v: r === 1 ? '007' : '' }
  }
  made['!ref'] = 'A1:H3'
  return made
}

it.each(['xlsx', 'biff8', 'ods', 'xlsb'] as const)('reads dates as dates and numbers as numbers, in a file of %s', async bookType => {
  const name = { xlsx: 'x.xlsx', biff8: 'x.xls', ods: 'x.ods', xlsb: 'x.xlsb' }[bookType]
  const table = await openWith(await folderWith({ [name]: book({ S: dated() }, bookType) }), [name])
  expect(typesOf(table)).toEqual({
    id: 'integer',
    day: 'date',
    at: 'timestamp',
    clock: 'time',
    took: 'float',
    ok: 'boolean',
    price: 'float',
    text: 'string'
  })
  expect(await rowsOf(table)).toEqual([
    { id: 1, day: '2026-01-31', at: '2026-01-31T18:00:00', clock: '12:00:00', took: 1.25, ok: true, price: 9.5, text: '007' },
    { id: 2, day: '1900-03-01', at: '2026-01-31T00:00:00', clock: '00:00:00', took: 0.1, ok: false, price: -1, text: null }
  ])
  expect(table.shown(['id'])).toContain(`read_xlsx('${name}', sheet = 'S')`)
  table.close()
})

it.each(['xlsx', 'biff8'] as const)('counts days from 1904 where the workbook says so, in a file of %s', async bookType => {
  const made = sheet(['day'])
  made.A2 = { t: 'n', v: 44_591, z: 'yyyy-mm-dd' }
  made['!ref'] = 'A1:A2'
  const name = bookType === 'xlsx' ? 'x.xlsx' : 'x.xls'
  const whole = utils.book_new()
  utils.book_append_sheet(whole, made, 'S')
  whole.Workbook = { WBProps: { date1904: true } }
  const table = await openWith(await folderWith({ [name]: write(whole, { bookType, type: 'buffer' }) }), [name])
  expect(await rowsOf(table)).toEqual([{ day: '2026-01-31' }])
  table.close()
})

it('keeps every cell of a column that is mixed as text, and counts those that are not what the others are', async () => {
  const rows = [
    ['n', 'd'],
    [1, 1.5],
    [2.5, 'soon'],
    ['three', 2],
    [true, 3]
  ]
  const folder = await folderWith({ 'x.xlsx': book({ S: sheet(...rows) }) })
  const table = await openWith(folder, ['x.xlsx'], { declared: { n: 'float' } })
  expect(table.columns).toMatchObject([
    { name: 'n', type: 'string', misread: { type: 'float', values: 2 } },
    { name: 'd', type: 'string' }
  ])
  expect((await rowsOf(table)).map(row => row.n)).toEqual(['1', '2.5', 'three', 'true'])
  table.close()
})

it('keeps an error in a cell visible: it is neither a number nor missing', async () => {
  const made = sheet(['n'], [1], [2])
  made.A3 = { t: 'e', v: 7 }
  const table = await openWith(await folderWith({ 'x.xlsx': book({ S: made }) }), ['x.xlsx'])
  expect(table.columns).toMatchObject([{ name: 'n', type: 'string', misread: { type: 'integer', values: 1 } }])
  expect(await rowsOf(table)).toEqual([{ n: '1' }, { n: '#DIV/0!' }])
  table.close()
})

it('finds the table in the sheet: below empty rows, beside empty columns, without what follows the last value', async () => {
  const made = sheet(
    [],
    [null, 'id', null, 'note', null],
    [null, 1, null, null, 'nameless'],
    [],
    [null, 2, null, 'x', null],
    [],
    [null, '']
  )
  const table = await openWith(await folderWith({ 'x.xlsx': book({ S: made }) }), ['x.xlsx'])
  expect(await rowsOf(table)).toEqual([
    { id: 1, note: null, column2: 'nameless' },
    { id: null, note: null, column2: null },
    { id: 2, note: 'x', column2: null }
  ])
  table.close()
})

it('reads the sheet that is named, in any case, and the only one that is neither hidden nor empty', async () => {
  const both = book({ Sales: sheet(['a'], [1]), Costs: sheet(['a'], [2]) })
  const one = book({ Notes: sheet(['n'], ['x']), Data: sheet([], [], ['a'], [3]), Empty: sheet([]) }, 'xlsx', ['Notes'])
  const folder = await folderWith({ 'both.xlsx': both, 'one.xlsx': one })
  const named = await openWith(folder, ['both.xlsx'], { read: { sheet: 'costs' } })
  expect(await rowsOf(named)).toEqual([{ a: 2 }])
  named.close()
  const only = await openWith(folder, ['one.xlsx'])
  expect(await rowsOf(only)).toEqual([{ a: 3 }])
  only.close()
  expect(await refusalOf(folder, ['both.xlsx'])).toBe(
    'Input "data" names "both.xlsx", which holds several sheets: "Sales", "Costs". Name one with "sheet" in "read".'
  )
  expect(await refusalOf(folder, ['both.xlsx'], { read: { sheet: 'Cost' } })).toContain(
    'holds no sheet "Cost"; it holds "Sales", "Costs". Did you mean "Costs"?'
  )
})

it('reads several files as one table', async () => {
  const folder = await folderWith({
    'a.xlsx': book({ S: sheet(['a', 'b'], [1, 'x']) }),
    'b.xls': book({ T: sheet(['a', 'b'], [2.5, 'y']) }, 'biff8')
  })
  const table = await openWith(folder, ['a.xlsx', 'b.xls'])
  expect(await rowsOf(table)).toEqual([
    { a: 1, b: 'x' },
    { a: 2.5, b: 'y' }
  ])
  table.close()
  expect(await leftIn(folder)).toEqual([])
})

/** A workbook of one sheet as other programs write it. */
function written(rows: string): Buffer {
  const uri = 'http://schemas.openxmlformats.org'
  return zip({
    '[Content_Types].xml': Buffer.from(
      `<Types xmlns="${uri}/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`
    ),
    'xl/workbook.xml': Buffer.from(
      `<workbook xmlns="${uri}/spreadsheetml/2006/main" xmlns:r="${uri}/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`
    ),
    'xl/_rels/workbook.xml.rels': Buffer.from(
      `<Relationships xmlns="${uri}/package/2006/relationships"><Relationship Id="r1" Type="${uri}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
    ),
    'xl/worksheets/sheet1.xml': Buffer.from(
      `<worksheet xmlns="${uri}/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row>${rows}</sheetData></worksheet>`
    )
  })
}

it.each([
  ['nothing', '<f>1+1</f>'],
  ['an empty value, as openpyxl does', '<f>1+1</f><v></v>'],
  ['an empty element', '<f>1+1</f><v/>']
])('refuses formulas that were never computed, with %s behind them: they would be missing values', async (_, cell) => {
  const folder = await folderWith({ 'x.xlsx': written(`<row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3">${cell}</c></row>`) })
  expect(await refusalOf(folder, ['x.xlsx'])).toContain('whose sheet "S" holds formulas that were never computed (row 3)')
})

it('reads what formulas were computed to, also to an empty text', async () => {
  const cells = ['<c r="A2"><f>1+1</f><v>2</v></c>', '<c r="A3" t="str"><f>""</f><v></v></c>', '<c r="A4"><v>3</v></c>']
  const content = written(cells.map((cell, index) => `<row r="${index + 2}">${cell}</row>`).join(''))
  const table = await openWith(await folderWith({ 'x.xlsx': content }), ['x.xlsx'])
  expect((await rowsOf(table)).map(row => row.a)).toEqual([2, null, 3])
  table.close()
})

it('reads rows with a cell in the first and one in the last column in no more time than their cells take', async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, row) => `<row r="${row + 2}"><c r="A${row + 2}"><v>1</v></c><c r="XFD${row + 2}"><v>2</v></c></row>`
  )
  const table = await openWith(await folderWith({ 'x.xlsx': written(rows.join('')) }), ['x.xlsx'])
  expect(await table.rows('SELECT count(*) AS n, sum(column1) AS sum FROM data', 1)).toEqual([{ n: 20_000, sum: 40_000 }])
  table.close()
}, 10_000)

it('refuses a few cells of LibreOffice that stand for billions, and no empty ones', async () => {
  const content = (attributes: string, cell: string) =>
    Buffer.from(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row><table:table-row ${attributes}>${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
    )
  const ods = (attributes: string, cell: string) =>
    zip({
      mimetype: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'),
      'META-INF/manifest.xml': Buffer.from('<manifest/>'),
      'styles.xml': Buffer.from('<office:document-styles/>'),
      'content.xml': content(attributes, cell)
    })
  const many = 'table:number-columns-repeated="16000"'
  const folder = await folderWith({
    'x.ods': ods(
      'table:number-rows-repeated="1000000"',
      `<table:table-cell office:value-type="float" office:value="1" ${many}><text:p>1</text:p></table:table-cell>`
    ),
    'y.ods': ods(
      'table:number-rows-repeated="2"',
      `<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell><table:table-cell ${many}/>`
    )
  })
  expect(await refusalOf(folder, ['x.ods'])).toContain('a spreadsheet too large to be read: it holds more than 20000000 cells')
  const table = await openWith(folder, ['y.ods'])
  expect(await rowsOf(table)).toEqual([{ a: 1 }, { a: 1 }])
  table.close()
})

it.each([
  ['that is text', Buffer.from('a,b\n1,2\n'), 'is no spreadsheet of Excel or LibreOffice'],
  ['that is a page of HTML', Buffer.from('<html><table><tr><td>a</td></tr></table></html>'), 'is no spreadsheet of Excel or LibreOffice'],
  ['cut off', book({ S: sheet(['a'], [1]) }).subarray(0, 3000), 'is damaged: its end is missing'],
  ['that is another archive', zip({ 'readme.txt': Buffer.from('hello') }), 'is damaged or of an unknown kind'],
  ['with nothing in it', book({ S: sheet([]) }), 'whose sheet "S" is empty: not even a header'],
  ['with numbers for a header', book({ S: sheet([1, 2], [3, 4]) }), 'begins with a row that looks like data (2 numbers)'],
  ['with a name twice', book({ S: sheet(['a', 'A'], [3, 4]) }), 'the columns "a" and "A", which cannot be told apart'],
  ['that unpacks to more than memory holds, and says it is small', zip({ 'x.xml': Buffer.alloc(510_000_000) }, 100), 'unpacks to more than']
])('refuses a spreadsheet %s', async (_, content, said) => {
  const folder = await folderWith({ 'x.xlsx': content })
  const message = await refusalOf(folder, ['x.xlsx'])
  expect(message).toContain('Input "data" names "x.xlsx"')
  expect(message).toContain(said)
  expect(await leftIn(folder)).toEqual([])
})

/** A zip archive by hand: its entries packed, with the size they claim to have. */
function zip(files: Readonly<Record<string, Buffer>>, claimed?: number): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimed ?? content.length, 18)
    common.writeUInt16LE(name.length, 22)
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    entries.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const list = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, list, end])
}
