/** One number (or text, or date) about a whole table: a name for it and the SQL expression that computes it. */
export interface Aggregate {
  readonly key: string
  readonly sql: string
  /** Where it is the number of rows for which a condition holds: one that looks at one column alone can be asked of each value once. */
  readonly counts?: { readonly condition: string }
}

/** One SELECT, and the names of its columns by the key of each aggregate. */
export interface Selected {
  readonly sql: string
  readonly alias: ReadonlyMap<string, string>
}

/** Every expression holds a value of a few thousand rows in memory while a scan runs. */
const MOST_AT_ONCE = 1000

/** As few SELECTs as compute all aggregates, a scan each; most often it is one. Equal expressions are computed once. */
export function selectAll(aggregates: readonly Aggregate[], from: string): Selected[] {
  const keys = [...Map.groupBy(aggregates, ({ sql }) => sql)]
  const scans = Math.max(1, Math.ceil(keys.length / MOST_AT_ONCE))
  return Array.from({ length: scans }, (_, scan) => select(keys.slice(scan * MOST_AT_ONCE, (scan + 1) * MOST_AT_ONCE), from))
}

function select(expressions: readonly (readonly [string, readonly Aggregate[]])[], from: string): Selected {
  const list = expressions.map(([sql], index) => `${sql} AS a${index}`)
  const alias = expressions.flatMap(([, aggregates], index) => aggregates.map(({ key }) => [key, `a${index}`] as const))
  return { sql: `SELECT ${list.length === 0 ? '1' : list.join(',\n  ')}\nFROM ${from}`, alias: new Map(alias) }
}
