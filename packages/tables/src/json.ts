import { InputError } from '@gauntlet/core'
import type { Column } from './column.ts'
import { countFits } from './csv/count-fits.ts'
import { narrowest, TEMPORAL_TYPES } from './csv/csv-types.ts'
import { peekText } from './csv/peek-text.ts'
import type { Engine } from './engine/engine.ts'
import { inOurTypes, logicalType } from './engine/engine-types.ts'
import { hiveOf, refuseDoubledKeys, withPartitions } from './files/hive.ts'
import { shownFiles } from './files/shown-files.ts'
import type { ReadableFiles, Reader } from './reader.ts'
import type { Source, TableFiles } from './source.ts'
import { duckdbDialect } from './sql/duckdb-dialect.ts'

/** JSON is always UTF-8. */
export const jsonReader: Reader = {
  typed: false,
  options: ['hive'],
  prepare: async table => {
    // Without options: there is none for the encoding.
    await peekText({
      input: table.input,
      files: table.files,
      workspace: table.workspace,
      ...(table.names === undefined ? {} : { names: table.names })
    })
    return { paths: table.files }
  },
  open: openJson
}

/**
 * JSON lines, or arrays of objects, as one table. The columns are all keys of all objects, so everything is read once to know them:
 * from its usual sample, the engine would not see a key that first appears in row 20,481, nor a value that does not fit there.
 */
async function openJson(engine: Engine, table: ReadableFiles): Promise<Source> {
  const list = `[${table.paths.map(duckdbDialect.text).join(', ')}]`
  const format = table.files.every(file => /\.(jsonl|ndjson)(\.|$)/i.test(file)) ? 'newline_delimited' : 'auto'
  const hive = hiveOf(table)
  const read = `format = '${format}', records = true`
  // The last three keep sparse keys columns, where the engine would turn them into one MAP.
  const wholly = `sample_size = -1, maximum_sample_files = ${2 ** 31 - 1}, map_inference_threshold = -1, field_appearance_threshold = 0`
  const described = await engine.rows(`DESCRIBE SELECT * FROM read_json(${list}, ${read}, hive_partitioning = false, ${wholly})`, 10_000)
  const inferred: Column[] = described.map(({ column_name, column_type }) => {
    const name = String(column_name)
    const type = String(column_type)
    // Text that looks like a date is a date unless the author says it is text. Numbers and booleans are never text.
    const isText = type === 'UUID' || (table.declared?.get(name) === 'string' && TEMPORAL.test(type))
    const engineType = isText ? 'VARCHAR' : withoutTimes(type)
    return { name, type: logicalType(engineType), engineType }
  })
  const columns = await withOwnTimes(engine, inferred, names => `read_json(${list}, ${read}, columns = {${asText(names)}})`)
  await refuseRenamed(engine, table, columns, list, format)
  refuseDoubledKeys(
    table,
    hive,
    columns.map(column => column.name)
  )
  const readAs = struct(columns.map(column => (TEMPORAL.test(column.engineType) ? { ...column, engineType: 'VARCHAR' } : column)))
  const plain = `read_json(${list}, ${read}, ${hive.options}, columns = {${readAs}})`
  return {
    columns: [...columns, ...hive.columns],
    from: inOurTypes(withPartitions(castTimes(plain, columns), columns, hive), columns),
    shown: names => {
      // The engine leaves out what is not listed, and a row is found again by its other columns.
      const used = columns.filter(column => names.includes(column.name))
      const listed = used.length > 0 && columns.length <= MOST_SHOWN ? columns : used
      const options = [
        ...(listed.length === 0 ? [] : [`columns = {${struct(listed)}}`]),
        ...(table.read?.format === undefined ? [] : [`format = '${format}'`]),
        ...(hive.columns.length === 0 ? [] : [hive.options])
      ]
      return inOurTypes(`read_json(${[shownFiles(table), ...options].join(', ')})`, used)
    },
    guard: undefined
  }
}

/** Columns that a query names which is about some of them. */
const MOST_SHOWN = 30

const TEMPORAL = /^(DATE|TIME[A-Z_ ]*)$/

/** The engine takes `01-02-2024` for a date and cannot read it, `24-01-02` for one of the year 24, and leaves out offsets. */
function withoutTimes(type: string): string {
  if (TEMPORAL.test(type)) return type
  // Within a type a name or `, ` comes before; names that could be mistaken for a type are quoted, or followed by one.
  return type.replace(/"(?:[^"]|"")*"|(^| )(?:DATE|TIMESTAMP|TIME)(?=[,)[])/g, (part, before) =>
    before === undefined ? part : `${before}VARCHAR`
  )
}

/** The columns with those that the engine takes for dates and times as what all their values are. */
async function withOwnTimes(
  engine: Engine,
  columns: readonly Column[],
  read: (names: readonly string[]) => string
): Promise<readonly Column[]> {
  const names = columns.filter(({ engineType }) => TEMPORAL.test(engineType)).map(({ name }) => name)
  if (names.length === 0) return columns
  const untyped = names.map(name => ({ name, types: TEMPORAL_TYPES }))
  const counts = await countFits(engine, untyped, read(names))
  return columns.map(column => {
    const at = names.indexOf(column.name)
    if (at === -1) return column
    const { type, engineType } = narrowest(counts, `${at}:`, TEMPORAL_TYPES)
    return { name: column.name, type, engineType }
  })
}

function castTimes(from: string, columns: readonly Column[]): string {
  const casts = columns.flatMap(({ name, engineType }) => {
    const id = duckdbDialect.identifier(name)
    return TEMPORAL.test(engineType) ? [`CAST(${id} AS ${engineType}) AS ${id}`] : []
  })
  return casts.length === 0 ? from : `(SELECT * REPLACE (${casts.join(', ')}) FROM ${from})`
}

function struct(columns: readonly Pick<Column, 'name' | 'engineType'>[]): string {
  return columns.map(({ name, engineType }) => `${duckdbDialect.text(name)}: ${duckdbDialect.text(engineType)}`).join(', ')
}

function asText(names: readonly string[]): string {
  return struct(names.map(name => ({ name, engineType: 'VARCHAR' })))
}

/**
 * Of keys that differ only in case, the engine renames the second (`A` to `A_1`), and an empty key to `C0`: it would then look for a
 * key of that name, and find nothing.
 */
async function refuseRenamed(
  engine: Engine,
  { input }: TableFiles,
  columns: readonly Column[],
  list: string,
  format: string
): Promise<void> {
  for (const { name } of columns) {
    if (name.includes('\0')) throw new InputError(input, 'holds objects with a NUL in a key. Rename it.')
    const twin = columns.find(other => isRenamedTwin(name, other.name))
    if (twin === undefined && !/^C\d+$/.test(name)) continue
    const path = duckdbDialect.text(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    const [row] = await engine.rows(
      `SELECT count(*) AS n FROM read_json_objects(${list}, format = '${format}') WHERE json_exists(json, ${path})`,
      1
    )
    if (row?.n !== 0) continue
    if (twin === undefined) throw new InputError(input, 'holds objects with an empty key. Give it a name.')
    const own = name.slice(0, twin.name.length)
    throw new InputError(input, `holds objects with the keys "${twin.name}" and "${own}", which cannot be told apart. Rename one.`)
  }
}

/** Whether a name could be that of another column in another case, and a number, or several where the first was taken. */
function isRenamedTwin(name: string, other: string): boolean {
  const own = name.slice(0, other.length)
  return own !== other && own.toLowerCase() === other.toLowerCase() && /^(_\d+)+$/.test(name.slice(other.length))
}
