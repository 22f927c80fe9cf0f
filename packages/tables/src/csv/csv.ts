import type { Column } from '../column.ts'
import type { Engine } from '../engine/engine.ts'
import { inOurTypes } from '../engine/engine-types.ts'
import { type Hive, hiveOf, refuseDoubledKeys } from '../files/hive.ts'
import { shownFiles } from '../files/shown-files.ts'
import type { ReadableFiles } from '../reader.ts'
import type { Guard, Source } from '../source.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'
import { countFits } from './count-fits.ts'
import { type CsvLayout, csvLayout } from './csv-columns.ts'
import { refuseTimeFormats } from './csv-time-formats.ts'
import { narrowest, STRING, type TextType, textTypeFor, textTypes, typesFor, UNSEEN } from './csv-types.ts'
import { engineEncoding } from './text-encoding.ts'

/** Rows by which a column without a declared type is first judged. What comes later is held against it in the scan itself. */
const SAMPLE_ROWS = 20_480

interface CsvColumn {
  readonly name: string
  readonly textType: TextType
  readonly misread?: Column['misread']
}

/** What does not change while columns settle. */
interface CsvFiles {
  readonly engine: Engine
  readonly table: ReadableFiles
  readonly layout: CsvLayout
  readonly types: readonly TextType[]
  readonly hive: Hive
  /** Follows FROM: the files with every field as text. */
  readonly raw: string
}

/** CSV files as one table: every field is read as text, and converted where nothing of it is lost. */
export async function openCsv(engine: Engine, table: ReadableFiles): Promise<Source> {
  await refuseTimeFormats(engine, table)
  const hive = hiveOf(table)
  const layout = await csvLayout(engine, table)
  refuseDoubledKeys(table, hive, layout.columns)
  const types = textTypes(table.read ?? {})
  const files = { engine, table, layout, types, hive, raw: readCsv(table, layout, hive) }
  const untyped = layout.columns.map(name => ({ name, types: typesFor(table.declared?.get(name), types) }))
  const counts = await countFits(engine, untyped, `(SELECT * FROM ${files.raw} LIMIT ${SAMPLE_ROWS})`)
  const columns = untyped.map(({ name, types: possible }, index) => {
    const declared = table.declared?.get(name)
    const found = narrowest(counts, `${index}:`, possible)
    return { name, textType: declared === undefined ? found : textTypeFor(declared, found, types) }
  })
  return sourceOf(files, columns)
}

function sourceOf(files: CsvFiles, columns: readonly CsvColumn[]): Source {
  const { engine, hive, raw, types } = files
  const typed = [
    ...columns.map(({ name, textType }) => (textType === STRING ? id(name) : `${textType.read(id(name))} AS ${id(name)}`)),
    ...hive.columns.map(({ name }) => id(name))
  ].join(', ')
  const prefix = unusedPrefix([...columns, ...hive.columns].map(column => column.name))
  const guarded = columns.flatMap(({ name, textType }, index) => {
    const fits = textType.fits(id(name))
    return fits === 'true' ? [] : [{ column: name, flag: `${prefix}${index}`, condition: `${id(name)} IS NOT NULL AND NOT (${fits})` }]
  })
  const flags = guarded.map(({ flag, condition }) => `, (${condition}) AS ${id(flag)}`).join('')
  const settle: Guard['settle'] = async misread => {
    const names = columns.filter(column => misread.has(column.name)).map(column => column.name)
    const counts = await countFits(
      engine,
      names.map(name => ({ name, types })),
      raw
    )
    const settled = columns.map(column => {
      const values = misread.get(column.name)
      if (values === undefined) return column
      const textType = narrowest(counts, `${names.indexOf(column.name)}:`, types)
      const isExpected = column.textType === UNSEEN || column.textType.type === textType.type
      return { name: column.name, textType, ...(isExpected ? {} : { misread: { type: column.textType.type, values } }) }
    })
    return sourceOf(files, settled)
  }
  return {
    columns: [
      ...columns.map(({ name, textType, misread }) => ({
        name,
        type: textType.type,
        engineType: textType.engineType,
        ...(misread === undefined ? {} : { misread })
      })),
      ...hive.columns
    ],
    from: `(SELECT ${typed} FROM ${raw})`,
    shown: names => {
      const used = columns.filter(column => names.includes(column.name))
      return inOurTypes(
        shownCsv(files, used),
        used.map(({ name, textType }) => ({ name, ...textType }))
      )
    },
    guard: guarded.length === 0 ? undefined : { from: `(SELECT ${typed}${flags} FROM ${raw})`, columns: guarded, settle },
    layout: files.layout
  }
}

/** What no column's name begins with. SQL knows no case. */
function unusedPrefix(names: readonly string[]): string {
  let prefix = '__misread_'
  while (names.some(name => name.toLowerCase().startsWith(prefix))) prefix = `_${prefix}`
  return prefix
}

/**
 * Nothing is left to the engine's sniffer: given a free hand it takes a file whose one quote is not closed for one without quotes,
 * skips lines whose fields do not fit, and drops a header it does not like.
 */
function readCsv({ paths }: ReadableFiles, layout: CsvLayout, hive: Hive): string {
  const struct = layout.columns.map(name => `${text(name)}: 'VARCHAR'`).join(', ')
  const options = [
    'auto_detect = false',
    `header = ${layout.header}`,
    ...dialectOptions(layout),
    'strict_mode = true',
    'skip = 0',
    "comment = ''",
    `nullstr = [${layout.nulls.map(text).join(', ')}]`,
    `columns = {${struct}}`,
    hive.options
  ]
  return `read_csv([${paths.map(text).join(', ')}], ${options.join(', ')})`
}

function shownCsv({ table, layout, hive }: CsvFiles, columns: readonly CsvColumn[]): string {
  const { read = {} } = table
  const types = columns.filter(({ textType }) => textType !== UNSEEN).map(({ name, textType }) => `${text(name)}: '${textType.engineType}'`)
  const options = [
    layout.header ? 'header = true' : `header = false, names = [${layout.columns.map(text).join(', ')}]`,
    ...dialectOptions(layout),
    ...(layout.nulls.length === 1 ? [] : [`nullstr = [${layout.nulls.map(text).join(', ')}]`]),
    ...(read.encoding === undefined ? [] : [`encoding = ${text(engineEncoding(read.encoding))}`]),
    ...(read.decimal === ',' ? ["decimal_separator = ','"] : []),
    ...(read['date-format'] === undefined ? [] : [`dateformat = ${text(read['date-format'])}`]),
    ...(read['timestamp-format'] === undefined ? [] : [`timestampformat = ${text(read['timestamp-format'])}`]),
    ...(hive.columns.length === 0 ? [] : [hive.options]),
    ...(types.length === 0 ? [] : [`types = {${types.join(', ')}}`])
  ]
  return `read_csv(${shownFiles(table)}, ${options.join(', ')})`
}

function dialectOptions({ delimiter, quote, quoteEscape }: CsvLayout): string[] {
  return [`delim = ${text(delimiter)}`, `quote = ${text(quote)}`, `escape = ${text(quoteEscape)}`]
}

const id = duckdbDialect.identifier
const text = duckdbDialect.text
