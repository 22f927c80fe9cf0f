import { InputError } from '@gauntlet/core'
import type { Engine } from './engine/engine.ts'

/** What SQL calls the table that is judged, also in conditions that authors write. */
export const TABLE = 'data'

/** Throws for a name that SQL could not use without quotes. Words that the engine keeps for itself are asked of the engine. */
export async function refuseTableNames(engine: Engine, given: ReadonlyMap<string, { readonly input: string }>): Promise<void> {
  const rows = await engine.rows(
    "SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category IN ('reserved', 'type_function')",
    Number.MAX_SAFE_INTEGER
  )
  const reserved = new Set(rows.map(row => row.keyword_name))
  const seen = new Map<string, string>()
  for (const [name, { input }] of given) {
    if (!/^[A-Za-z_][A-Za-z0-9_]{0,62}$/.test(name))
      throw new InputError(input, `calls a table "${name}"; the name of a table is made of at most 63 letters, digits and underscores`)
    if (reserved.has(name.toLowerCase()))
      throw new InputError(input, `calls a table "${name}", which is a word of SQL. Choose another name.`)
    const twin = seen.get(name.toLowerCase())
    if (twin !== undefined) throw new InputError(input, `calls tables "${twin}" and "${name}", which SQL cannot tell apart. Rename one.`)
    seen.set(name.toLowerCase(), name)
  }
}
