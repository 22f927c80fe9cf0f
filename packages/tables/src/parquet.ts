import { InputError } from '@gauntlet/core'
import type { Column } from './column.ts'
import { firstDouble } from './csv/csv-header.ts'
import type { Engine, Row } from './engine/engine.ts'
import { inOurTypes, logicalType } from './engine/engine-types.ts'
import { hiveOf, refuseDoubledKeys, withPartitions } from './files/hive.ts'
import { shownFiles } from './files/shown-files.ts'
import type { ReadableFiles } from './reader.ts'
import { type Source, shownFile } from './source.ts'
import { duckdbDialect } from './sql/duckdb-dialect.ts'

/** Parquet files as one table, with the names and types of their own footers. */
export async function openParquet(engine: Engine, table: ReadableFiles): Promise<Source> {
  const list = `[${table.paths.map(duckdbDialect.text).join(', ')}]`
  await refuseDifferentColumns(engine, table, list)
  // By name: the same columns may stand in another order. Types that differ are widened, never narrowed to those of the first file.
  const hive = hiveOf(table)
  const union = `union_by_name = ${table.files.length > 1}`
  const described = await engine.rows(`DESCRIBE SELECT * FROM read_parquet(${list}, ${union}, hive_partitioning = false)`, 10_000)
  const columns: Column[] = described.map(({ column_name, column_type }) => ({
    name: String(column_name),
    type: logicalType(String(column_type)),
    engineType: String(column_type)
  }))
  refuseDoubledKeys(
    table,
    hive,
    columns.map(column => column.name)
  )
  const shownOptions = [...(table.files.length > 1 ? [union] : []), ...(hive.columns.length === 0 ? [] : [hive.options])]
  return {
    columns: [...columns, ...hive.columns],
    from: inOurTypes(withPartitions(`read_parquet(${list}, ${union}, ${hive.options})`, columns, hive), columns),
    shown: names =>
      inOurTypes(
        `read_parquet(${[shownFiles(table), ...shownOptions].join(', ')})`,
        columns.filter(column => names.includes(column.name))
      ),
    guard: undefined
  }
}

/** A column that one of the files lacks would read as NULL, and a check on its presence would pass. */
async function refuseDifferentColumns(engine: Engine, table: ReadableFiles, list: string): Promise<void> {
  const { input, paths } = table
  const rows = await engine.rows(`SELECT file_name, name, num_children FROM parquet_schema(${list})`, Number.MAX_SAFE_INTEGER)
  const byFile = new Map<string, Row[]>()
  for (const row of rows) {
    const file = String(row.file_name)
    byFile.set(file, [...(byFile.get(file) ?? []), row])
  }
  const [first = '', ...others] = paths
  const expected = topLevel(byFile.get(first) ?? [])
  const shown = (path: string) => `"${shownFile(table, table.files[paths.indexOf(path)] ?? path)}"`
  const double = firstDouble(expected)
  if (double !== undefined) {
    throw new InputError(
      input,
      `names ${shown(first)}, which has the columns "${double[0]}" and "${double[1]}", which cannot be told apart. Rename one.`
    )
  }
  for (const file of others) {
    const found = topLevel(byFile.get(file) ?? [])
    const missing = expected.find(name => !found.includes(name))
    const extra = found.find(name => !expected.includes(name))
    if (missing === undefined && extra === undefined) continue
    const difference =
      missing === undefined ? `has a column "${extra}" more than ${shown(first)}` : `has no column "${missing}", as ${shown(first)} has`
    throw new InputError(input, `names ${shown(file)}, which ${difference}. Files that make up one table have the same columns.`)
  }
}

/** `parquet_schema` lists the tree of columns in depth-first order, root first; only the root's own children are columns. */
function topLevel(rows: readonly Row[]): string[] {
  const names: string[] = []
  let at = 1
  const skip = () => {
    const children = Number(rows[at]?.num_children ?? 0)
    at++
    for (let child = 0; child < children; child++) skip()
  }
  while (at < rows.length) {
    names.push(String(rows[at]?.name))
    skip()
  }
  return names
}
