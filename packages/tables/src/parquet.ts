import { InputError, shownPath } from '@gauntlet/core'
import type { Column } from './column.ts'
import { firstDouble } from './csv-header.ts'
import { duckdbDialect } from './duckdb-dialect.ts'
import type { Engine, Row } from './engine.ts'
import { inOurTypes, logicalType } from './engine-types.ts'
import { shownFiles } from './shown-files.ts'
import type { Source, TableFiles } from './source.ts'

/** Parquet files as one table, with the names and types of their own footers. */
export async function openParquet(engine: Engine, table: TableFiles): Promise<Source> {
  const list = `[${table.files.map(duckdbDialect.text).join(', ')}]`
  await refuseDifferentColumns(engine, table, list)
  // By name: the same columns may stand in another order. Types that differ are widened, never narrowed to those of the first file.
  const read = `read_parquet(${list}, union_by_name = ${table.files.length > 1}, hive_partitioning = false)`
  const described = await engine.rows(`DESCRIBE SELECT * FROM ${read}`, 10_000)
  const columns: Column[] = described.map(({ column_name, column_type }) => ({
    name: String(column_name),
    type: logicalType(String(column_type)),
    engineType: String(column_type)
  }))
  return {
    columns,
    from: inOurTypes(read, columns),
    shown: names =>
      inOurTypes(
        `read_parquet(${shownFiles(table)}${table.files.length > 1 ? ', union_by_name = true' : ''})`,
        columns.filter(column => names.includes(column.name))
      ),
    guard: undefined
  }
}

/** A column that one of the files lacks would read as NULL, and a check on its presence would pass. */
async function refuseDifferentColumns(engine: Engine, { input, files, workspace }: TableFiles, list: string): Promise<void> {
  const rows = await engine.rows(`SELECT file_name, name, num_children FROM parquet_schema(${list})`, Number.MAX_SAFE_INTEGER)
  const byFile = new Map<string, Row[]>()
  for (const row of rows) {
    const file = String(row.file_name)
    byFile.set(file, [...(byFile.get(file) ?? []), row])
  }
  const [first = '', ...others] = files
  const expected = topLevel(byFile.get(first) ?? [])
  const shown = (file: string) => `"${shownPath(file, { workspace })}"`
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
