import { InputError } from '@gauntlet/core'
import type { Column } from './column.ts'
import { duckdbDialect } from './duckdb-dialect.ts'
import type { Engine } from './engine.ts'
import { inOurTypes, logicalType } from './engine-types.ts'
import { hiveOf, refuseDoubledKeys, withPartitions } from './hive.ts'
import { peekText } from './peek-text.ts'
import type { ReadableFiles, Reader } from './reader.ts'
import { shownFiles } from './shown-files.ts'
import type { Source, TableFiles } from './source.ts'

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
  const columns: Column[] = described.map(({ column_name, column_type }) => {
    const name = String(column_name)
    const inferred = String(column_type)
    // Text that looks like a date is a date unless the author says it is text. Numbers and booleans are never text.
    const isText = inferred === 'UUID' || (table.declared?.get(name) === 'string' && /^(DATE|TIME[A-Z_ ]*)$/.test(inferred))
    const engineType = isText ? 'VARCHAR' : inferred
    return { name, type: logicalType(engineType), engineType }
  })
  await refuseRenamed(engine, table, columns, list, format)
  refuseDoubledKeys(
    table,
    hive,
    columns.map(column => column.name)
  )
  const struct = (of: readonly Column[]) =>
    of.map(({ name, engineType }) => `${duckdbDialect.text(name)}: ${duckdbDialect.text(engineType)}`).join(', ')
  return {
    columns: [...columns, ...hive.columns],
    from: inOurTypes(
      withPartitions(`read_json(${list}, ${read}, ${hive.options}, columns = {${struct(columns)}})`, columns, hive),
      columns
    ),
    shown: names => {
      const used = columns.filter(column => names.includes(column.name))
      const options = [
        ...(used.length === 0 ? [] : [`columns = {${struct(used)}}`]),
        ...(table.read?.format === undefined ? [] : [`format = '${format}'`]),
        ...(hive.columns.length === 0 ? [] : [hive.options])
      ]
      return inOurTypes(`read_json(${[shownFiles(table), ...options].join(', ')})`, used)
    },
    guard: undefined
  }
}

/**
 * Of keys that differ only in case, the engine renames the second (`A` to `A_1`), and would then look for a key of that name.
 */
async function refuseRenamed(
  engine: Engine,
  { input }: TableFiles,
  columns: readonly Column[],
  list: string,
  format: string
): Promise<void> {
  for (const { name } of columns) {
    const base = /^(.+)_\d+$/.exec(name)?.[1]
    const twin = columns.find(other => other.name !== name && other.name.toLowerCase() === base?.toLowerCase())
    if (base === undefined || twin === undefined || twin.name === base) continue
    const path = duckdbDialect.text(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    const [row] = await engine.rows(
      `SELECT count(*) AS n FROM read_json_objects(${list}, format = '${format}') WHERE json_exists(json, ${path})`,
      1
    )
    if (row?.n !== 0) continue
    throw new InputError(input, `holds objects with the keys "${twin.name}" and "${base}", which cannot be told apart. Rename one.`)
  }
}
