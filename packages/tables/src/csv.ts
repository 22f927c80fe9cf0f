import type { Column } from './column.ts'
import { type CsvDialect, csvDialect } from './csv-dialect.ts'
import { fitAggregates, narrowest, type TextType, textTypeFor, UNSEEN } from './csv-types.ts'
import { duckdbDialect } from './duckdb-dialect.ts'
import type { Engine } from './engine.ts'
import { shownFiles } from './shown-files.ts'
import type { Guard, Source, TableFiles } from './source.ts'

/** Rows by which a column without a declared type is first judged. What comes later is held against it in the scan itself. */
const SAMPLE_ROWS = 20_480

interface CsvColumn {
  readonly name: string
  readonly textType: TextType
  readonly misread?: Column['misread']
}

/** CSV files as one table: every field is read as text, and converted where nothing of it is lost. */
export async function openCsv(engine: Engine, table: TableFiles): Promise<Source> {
  const dialect = await csvDialect(engine, table)
  const raw = readCsv(table.files, dialect)
  const counts = await countFits(engine, dialect.columns, `(SELECT * FROM ${raw} LIMIT ${SAMPLE_ROWS})`)
  const columns = dialect.columns.map((name, index) => {
    const declared = table.declared?.get(name)
    return { name, textType: declared === undefined ? narrowest(counts, `${index}:`) : textTypeFor(declared) }
  })
  return sourceOf(engine, table, dialect, columns)
}

function sourceOf(engine: Engine, table: TableFiles, dialect: CsvDialect, columns: readonly CsvColumn[]): Source {
  const raw = readCsv(table.files, dialect)
  const typed = columns.map(({ name, textType }) => `${textType.read(id(name))} AS ${id(name)}`).join(', ')
  const prefix = unusedPrefix(columns.map(column => column.name))
  const guarded = columns.flatMap(({ name, textType }, index) => {
    const fits = textType.fits(id(name))
    return fits === 'true' ? [] : [{ column: name, flag: `${prefix}${index}`, condition: `${id(name)} IS NOT NULL AND NOT (${fits})` }]
  })
  const flags = guarded.map(({ flag, condition }) => `, (${condition}) AS ${id(flag)}`).join('')
  const settle: Guard['settle'] = async misread => {
    const names = columns.filter(column => misread.has(column.name)).map(column => column.name)
    const counts = await countFits(engine, names, raw)
    const settled = columns.map(column => {
      const values = misread.get(column.name)
      if (values === undefined) return column
      const textType = narrowest(counts, `${names.indexOf(column.name)}:`)
      return { name: column.name, textType, ...(column.textType === UNSEEN ? {} : { misread: { type: column.textType.type, values } }) }
    })
    return sourceOf(engine, table, dialect, settled)
  }
  return {
    columns: columns.map(({ name, textType, misread }) => ({
      name,
      type: textType.type,
      engineType: textType.engineType,
      ...(misread === undefined ? {} : { misread })
    })),
    from: `(SELECT ${typed} FROM ${raw})`,
    shown: names =>
      shownCsv(
        table,
        dialect,
        columns.filter(column => names.includes(column.name))
      ),
    guard: guarded.length === 0 ? undefined : { from: `(SELECT ${typed}${flags} FROM ${raw})`, columns: guarded, settle }
  }
}

/** What no column's name begins with. SQL knows no case. */
function unusedPrefix(names: readonly string[]): string {
  let prefix = '__misread_'
  while (names.some(name => name.toLowerCase().startsWith(prefix))) prefix = `_${prefix}`
  return prefix
}

/** The time that the engine needs to plan a SELECT grows with the square of its columns. */
const COLUMNS_AT_ONCE = 50

async function countFits(engine: Engine, names: readonly string[], from: string): Promise<(key: string) => number> {
  const counts = new Map<string, number>()
  for (let start = 0; start < names.length; start += COLUMNS_AT_ONCE) {
    const aggregates = names.slice(start, start + COLUMNS_AT_ONCE).flatMap((name, index) => fitAggregates(name, `${start + index}:`))
    const list = aggregates.map(({ sql }, index) => `${sql} AS a${index}`).join(', ')
    const [row] = await engine.rows(`SELECT ${list} FROM ${from}`, 1)
    for (const [index, { key }] of aggregates.entries()) counts.set(key, Number(row?.[`a${index}`] ?? Number.NaN))
  }
  return key => counts.get(key) ?? Number.NaN
}

/**
 * Nothing is left to the engine's sniffer: given a free hand it takes a file whose one quote is not closed for one without quotes,
 * skips lines whose fields do not fit, and drops a header it does not like.
 */
function readCsv(files: readonly string[], { delimiter, quote, quoteEscape, columns }: CsvDialect): string {
  const struct = columns.map(name => `${text(name)}: 'VARCHAR'`).join(', ')
  return `read_csv([${files.map(text).join(', ')}], auto_detect = false, header = true, delim = ${text(delimiter)}, quote = ${text(quote)}, escape = ${text(quoteEscape)}, strict_mode = true, skip = 0, comment = '', nullstr = '', columns = {${struct}}, hive_partitioning = false)`
}

function shownCsv(table: TableFiles, { delimiter, quote, quoteEscape }: CsvDialect, columns: readonly CsvColumn[]): string {
  const types = columns.filter(({ textType }) => textType !== UNSEEN).map(({ name, textType }) => `${text(name)}: '${textType.engineType}'`)
  const options = ['header = true', `delim = ${text(delimiter)}`, `quote = ${text(quote)}`, `escape = ${text(quoteEscape)}`]
  return `read_csv(${shownFiles(table)}, ${[...options, ...(types.length === 0 ? [] : [`types = {${types.join(', ')}}`])].join(', ')})`
}

const id = duckdbDialect.identifier
const text = duckdbDialect.text
