/** One number (or text, or date) about a whole table: a name for it and the SQL expression that computes it. */
export interface Aggregate {
  readonly key: string
  readonly sql: string
}

/** One SELECT that computes all aggregates in one scan. Equal expressions are computed once. */
export function selectAll(
  aggregates: readonly Aggregate[],
  from: string
): { readonly sql: string; readonly alias: ReadonlyMap<string, string> } {
  const aliasOf = new Map<string, string>()
  const alias = new Map<string, string>()
  for (const { key, sql } of aggregates) {
    const known = aliasOf.get(sql) ?? `a${aliasOf.size}`
    aliasOf.set(sql, known)
    alias.set(key, known)
  }
  const list = [...aliasOf].map(([sql, name]) => `${sql} AS ${name}`)
  return { sql: `SELECT ${list.length === 0 ? '1' : list.join(',\n  ')}\nFROM ${from}`, alias }
}
