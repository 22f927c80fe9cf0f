import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

export interface Database extends AsyncDisposable {
  readonly connection: DuckDBConnection
}

/** DuckDB in memory, with one connection, until the end of the block: `await using database = await openDatabase()`. */
export async function openDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false'
  })
  const connection = await instance.connect()
  return {
    connection,
    [Symbol.asyncDispose]: async () => {
      connection.closeSync()
      instance.closeSync()
    }
  }
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
