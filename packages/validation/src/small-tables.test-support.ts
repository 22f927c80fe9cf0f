import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

/** One row: numbers or texts, with gaps. */
export type SmallRow = Readonly<Record<string, number | string | null>>

export interface SmallFormat {
  readonly ending: string
  /** The rows as a file. `types` are the columns by name, in their order, as DuckDB calls their types. */
  readonly write: (rows: readonly SmallRow[], types: Readonly<Record<string, 'DOUBLE' | 'VARCHAR'>>) => string | Promise<Buffer>
}

/** The formats that a naive reference is compared on. */
export const smallFormats: readonly SmallFormat[] = [
  { ending: '.csv', write: csv },
  { ending: '.jsonl', write: jsonl },
  { ending: '.parquet', write: parquet }
]

function csv(rows: readonly SmallRow[], types: Readonly<Record<string, string>>): string {
  const names = Object.keys(types)
  const field = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  return `${names.join(',')}\n${rows.map(row => `${names.map(name => field(String(row[name] ?? ''))).join(',')}\n`).join('')}`
}

function jsonl(rows: readonly SmallRow[]): string {
  return rows.map(row => `${JSON.stringify(row)}\n`).join('')
}

async function parquet(rows: readonly SmallRow[], types: Readonly<Record<string, string>>): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-oracle-'))
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await writeFile(join(folder, 'x.jsonl'), jsonl(rows))
  const columns = Object.entries(types).map(([name, type]) => `${name}: '${type}'`)
  await connection.run(
    `COPY (SELECT * FROM read_json('${folder}/x.jsonl', columns = {${columns.join(', ')}})) TO '${folder}/x.parquet' (FORMAT parquet)`
  )
  connection.closeSync()
  instance.closeSync()
  return readFile(join(folder, 'x.parquet'))
}
