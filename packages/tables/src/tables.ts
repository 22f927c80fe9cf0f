import { DEFAULT_MEMORY, Engine, type EngineOptions } from './engine/engine.ts'
import { refuseUnusedOptions } from './files/options-used.ts'
import { prepare, type ReadyFiles } from './files/prepare.ts'
import { readError } from './read-error.ts'
import { readers } from './readers.ts'
import type { TableFiles } from './source.ts'
import { Table } from './table.ts'
import { refuseTableNames, TABLE } from './table-name.ts'

/** Several tables in one engine. Each is visible to SQL under its name. */
export interface Tables {
  /** The table `data`. */
  readonly data: Table
  /** The table of a name, in any case: SQL knows none. */
  get(name: string): Table | undefined
  /** In the order given. */
  readonly names: readonly string[]
  close(): void
}

/**
 * Opens tables in one engine, one of them called `data`, so that SQL about one may name the others. Every problem with a file, and
 * every name that SQL could not use, is an `InputError`.
 */
export async function openTables(given: ReadonlyMap<string, TableFiles>, options: EngineOptions): Promise<Tables> {
  const ready = new Map<string, ReadyFiles>()
  const opened: Table[] = []
  let engine: Engine | undefined
  let closed = false
  const close = () => {
    if (closed) return
    closed = true
    engine?.close()
    for (const { dispose, store } of ready.values()) {
      dispose?.()
      store?.dispose()
    }
  }
  const settleOthers = async (sql: string, self: string) => {
    for (const table of opened) if (table.name !== self && mentions(sql, table.name)) await table.settle()
  }
  try {
    for (const [name, files] of given) ready.set(name, await prepare(files, options))
    const all = [...ready.values()]
    refuseUnusedOptions(all)
    const stores = all.flatMap(({ store }) => store ?? [])
    const { memoryLimit = DEFAULT_MEMORY } = options
    engine = await Engine.open(
      all.flatMap(({ table }) => table.paths),
      { ...options, memoryLimit: memoryLimit - Math.max(0, ...stores.map(({ overhead }) => overhead)) },
      [...all.flatMap(({ setUp = [] }) => setUp), ...stores.map(({ setUp }) => setUp)]
    )
    await refuseTableNames(engine, given)
    for (const [name, { format, table, store }] of ready) {
      const explain = (thrown: unknown) =>
        readError(
          thrown,
          table,
          all.map(one => one.table)
        )
      const { open, typed } = readers[format]
      const source = await open(engine, table).catch(thrown => {
        throw explain(thrown)
      })
      const parts = {
        name,
        files: table,
        format,
        typed,
        source,
        store,
        explain,
        close,
        settleOthers: (sql: string) => settleOthers(sql, name)
      }
      opened.push(await Table.open(engine, parts))
    }
  } catch (thrown) {
    close()
    throw thrown
  }
  const get = (name: string) => opened.find(table => table.name.toLowerCase() === name.toLowerCase())
  const data = get(TABLE)
  if (data !== undefined) return { data, get, names: [...given.keys()], close }
  close()
  throw new Error(`Could not open tables: none of them is called ${TABLE}`)
}

/** Opens one or many files of one format as the table `data`, alone in its engine. */
export async function openTable(files: TableFiles, options: EngineOptions): Promise<Table> {
  return (await openTables(new Map([[TABLE, files]]), options)).data
}

/** Whether SQL could mean a table: its name stands in it, in any case. It is made of letters, digits and underscores, so no quoting hides it. */
function mentions(sql: string, name: string): boolean {
  return sql.toLowerCase().includes(name.toLowerCase())
}
