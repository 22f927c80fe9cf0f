import { type ParsingOptions, read, type WorkBook } from '@e965/xlsx'
import { formatBytes, InputError, isInputError, messageOf, plain, readCapped } from '@gauntlet/core'
import { nameColumns } from '../csv/csv-header.ts'
import { loadDuckDB } from '../engine/duckdb.ts'
import type { EngineOptions } from '../engine/engine.ts'
import { shownFile, type TableFiles } from '../source.ts'
import { refuseNames } from './attached.ts'
import { type Cell, type CellKind, columnOf, columnValue } from './cell-types.ts'
import { chooseName } from './choose-name.ts'
import { excelCell, type RawCell } from './excel-cells.ts'
import { SheetWarnings, TooManyCells } from './sheet-warnings.ts'
import type { BeginRows } from './stage-files.ts'
import { CHUNK_ROWS } from './staging.ts'
import { refuseZipBomb, ZipTooLarge } from './zip-size.ts'

/** A sheet is read whole, and takes many times its size in memory. */
const MOST_BYTES = 100e6
const MOST_UNPACKED = 500e6
const MOST_COLUMNS = 10_000
const ZIP_MAGIC = 'PK\x03\x04'
/** Files of Excel 97 to 2003, and encrypted ones of any year. */
const OLD_MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/** Takes over one sheet of a spreadsheet. */
export async function stageExcel(table: TableFiles, file: string, begin: BeginRows, { signal }: EngineOptions): Promise<void> {
  const where = `"${shownFile(table, file)}"`
  const warnings = new SheetWarnings()
  const content = await contentOf(table.input, where, file, warnings)
  const { name, rows } = told(table.input, where, () => sheetRows(table, where, content))
  if (warnings.mayHoldUncomputed) told(table.input, where, () => refuseUncomputed(table.input, where, content, name))
  const sheet = tableOf(table.input, where, name, rows)
  const duckdb = await loadDuckDB()
  const columns = sheet.columns.map(({ name: column, at }) => ({
    at,
    name: column,
    ...columnOf(duckdb, countKinds(sheet.rows, at), table.declared?.get(column))
  }))
  const staged = await begin({ columns, part: name })
  for (let from = 0; from < sheet.rows.length; from += CHUNK_ROWS) {
    signal?.throwIfAborted()
    const chunk = sheet.rows.slice(from, from + CHUNK_ROWS)
    staged.append(columns.map(({ at, kind }) => chunk.map(row => columnValue(duckdb, row[at] ?? null, kind))))
  }
  staged.finish()
}

/** The library would take any text for a table, and unpack whatever there is. */
async function contentOf(input: string, where: string, file: string, warnings: SheetWarnings): Promise<Buffer> {
  let content: Buffer
  try {
    content = await readCapped(file, MOST_BYTES)
  } catch (cause) {
    throw new InputError(
      input,
      `names ${where}, a spreadsheet that cannot be read: ${messageOf(cause)}. Export the sheet as CSV or Parquet.`,
      { cause }
    )
  }
  if (content.subarray(0, OLD_MAGIC.length).equals(OLD_MAGIC)) return content
  if (content.subarray(0, ZIP_MAGIC.length).toString('latin1') !== ZIP_MAGIC)
    throw new InputError(
      input,
      `names ${where}, which is no spreadsheet of Excel or LibreOffice, whatever its name ends in. Is it text? Then call it .csv.`
    )
  try {
    await refuseZipBomb(content, MOST_UNPACKED, (name, chunk) => warnings.see(name, chunk))
  } catch (cause) {
    if (cause instanceof TooManyCells)
      throw new InputError(
        input,
        `names ${where}, a spreadsheet too large to be read: ${cause.message}. Export the sheet as CSV or Parquet.`
      )
    if (cause instanceof ZipTooLarge)
      throw new InputError(
        input,
        `names ${where}, a spreadsheet that unpacks to more than ${formatBytes(MOST_UNPACKED)}. Export the sheet as CSV or Parquet.`
      )
    throw new InputError(input, `names ${where}, which is damaged: ${plain(messageOf(cause), 200)}. Write or download it again.`, { cause })
  }
  return content
}

const OPTIONS: ParsingOptions = { dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false }

/** The cells of the sheet that is named, or of the only one with something in it that is not hidden. */
function sheetRows(
  table: TableFiles,
  where: string,
  content: Buffer
): { readonly name: string; readonly rows: readonly (Cell | null)[][] } {
  const { SheetNames: all } = read(content, { bookSheets: true })
  const wanted = table.read?.sheet
  const candidates = wanted === undefined && all.length > 1 ? shownSheets(read(content, OPTIONS)) : all
  const name = chooseName('sheet', table.input, where, candidates.length === 0 ? all : candidates, wanted)
  const book = read(content, { ...OPTIONS, sheets: name })
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  const raw = cellsOf(book, name)
  return { name, rows: Array.from(raw, row => cellsOfRow(row, is1904)) }
}

/** With holes where there is no cell: a row may have one in its first column and one in its 16,384th. */
function cellsOfRow(row: readonly (RawCell | undefined)[] | undefined, is1904: boolean): (Cell | null)[] {
  const cells: (Cell | null)[] = []
  eachCell(row ?? [], (raw, at) => {
    const cell = excelCell(raw, is1904)
    if (cell !== null) cells[at] = cell
  })
  return cells
}

/** Holes take as long as cells, unless only what is there is listed. */
function eachCell<Of>(row: readonly Of[], see: (cell: Of | undefined, at: number) => void): void {
  if (row.length < 1000) row.forEach(see)
  else for (const at of Object.keys(row).map(Number)) see(row[at], at)
}

/** A program that writes formulas without computing them leaves no values: Excel shows some, and here they would be missing. */
function refuseUncomputed(input: string, where: string, content: Buffer, name: string): void {
  const book = read(content, { ...OPTIONS, cellFormula: true, sheetStubs: true, sheets: name })
  const at = cellsOf(book, name).findIndex(row => row?.some(cell => cell?.t === 'z' && cell.f !== undefined))
  if (at === -1) return
  throw new InputError(
    input,
    `names ${where}, whose sheet "${plain(name, 100)}" holds formulas that were never computed (row ${at + 1}). Open and save it in Excel or LibreOffice, or write values.`
  )
}

function shownSheets(book: WorkBook): string[] {
  const hidden = new Set((book.Workbook?.Sheets ?? []).flatMap(({ name, Hidden }) => (Hidden !== undefined && Hidden > 0 ? [name] : [])))
  return book.SheetNames.filter(name => !hidden.has(name) && cellsOf(book, name).some(row => row?.some(cell => cell !== undefined)))
}

function cellsOf(book: WorkBook, name: string): readonly (readonly (RawCell | undefined)[] | undefined)[] {
  return book.Sheets[name]?.['!data'] ?? []
}

interface SheetTable {
  readonly columns: readonly { readonly name: string; readonly at: number }[]
  readonly rows: readonly (readonly (Cell | null)[])[]
}

/** The first row with anything in it names the columns; rows behind the last value, and columns without a name or a value, are none. */
function tableOf(input: string, where: string, sheet: string, rows: readonly (readonly (Cell | null)[])[]): SheetTable {
  const hasValue = (row: readonly (Cell | null)[]) => row.length > 0
  const first = rows.findIndex(hasValue)
  const place = `${where}, whose sheet "${plain(sheet, 100)}"`
  if (first === -1) throw new InputError(input, `names ${place} is empty: not even a header. Did the step that writes it fail?`)
  const header = rows[first] ?? []
  const body = rows.slice(first + 1, rows.findLastIndex(hasValue) + 1)
  const filled = new Set<number>()
  for (const row of [header, ...body]) eachCell(row, (_, at) => filled.add(at))
  const at = [...filled].sort((one, other) => one - other)
  if (at.length > MOST_COLUMNS) throw new InputError(input, `names ${place} has ${at.length} columns; at most ${MOST_COLUMNS} are read`)
  if (at.every(column => header[column]?.kind === 'integer' || header[column]?.kind === 'float'))
    throw new InputError(
      input,
      `names ${place} begins with a row that looks like data (${at.length} numbers). A sheet needs a first row with the names of its columns.`
    )
  const names = nameColumns(at.map(column => headerText(header[column] ?? null)))
  refuseNames(input, where, names)
  return { columns: at.map((column, index) => ({ at: column, name: names[index] ?? '' })), rows: body }
}

function headerText(cell: Cell | null): string {
  if (cell === null) return ''
  if (cell.kind === 'date') return new Date(cell.value * 86_400_000).toISOString().slice(0, 10)
  return String(cell.value)
}

function countKinds(rows: readonly (readonly (Cell | null)[])[], at: number): Map<CellKind, number> {
  const counts = new Map<CellKind, number>()
  for (const row of rows) {
    const cell = row[at] ?? null
    if (cell !== null) counts.set(cell.kind, (counts.get(cell.kind) ?? 0) + 1)
  }
  return counts
}

/** The library throws at what it does not understand, in words of its own. */
function told<Value>(input: string, where: string, work: () => Value): Value {
  try {
    return work()
  } catch (cause) {
    if (isInputError(cause)) throw cause
    const said = messageOf(cause)
    if (/password|encrypt/i.test(said))
      throw new InputError(input, `names ${where}, which is protected by a password. Save it without one, or export the sheet as CSV.`, {
        cause
      })
    throw new InputError(
      input,
      `names ${where}, which is damaged or of an unknown kind: ${plain(said, 200)}. Save it again, or export the sheet as CSV.`,
      { cause }
    )
  }
}
