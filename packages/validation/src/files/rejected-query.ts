import { TABLE, type Table } from '@gauntlet/tables'
import type { FailedCheck } from '../explain/failed.ts'

/**
 * A query of the rows that any of the checks finds fault with: all columns of the table, and then one flag a check. With `asText`, the
 * columns as the engine writes them.
 *
 * A check that looks at a relation of its own (the row before, a group) is told by the place of the row, which the table is given
 * for it: that costs a copy of the table, which the engine keeps on disk where memory is short.
 */
export function rejectedQuery(table: Table, failed: readonly FailedCheck[], asText: boolean): string {
  const { dialect, columns } = table
  const free = prefix(columns.map(column => column.name))
  const place = dialect.identifier(`${free}place`)
  const flags = failed.map(({ unexpected }, index) => {
    const flag = dialect.identifier(`${free}${index}`)
    const isBad =
      unexpected.from === undefined
        ? unexpected.condition
        : `${place} IN (SELECT ${place} FROM ${unexpected.from} WHERE ${unexpected.condition})`
    return { flag, sql: `coalesce((\n${isBad}\n), false) AS ${flag}` }
  })
  const placed = failed.some(({ unexpected }) => unexpected.from !== undefined)
  const source = placed
    ? `WITH ${TABLE} AS MATERIALIZED (SELECT *, ${dialect.position ?? 'row_number() OVER ()'} AS ${place} FROM ${TABLE})\n`
    : ''
  const shown = columns.map(({ name }) => {
    const id = dialect.identifier(name)
    return asText ? `${dialect.asText(id)} AS ${id}` : id
  })
  const any = flags.map(({ flag }) => flag).join(' OR ')
  return `${source}SELECT ${[...shown, ...flags.map(({ flag }) => flag)].join(', ')}
FROM (SELECT *, ${flags.map(({ sql }) => sql).join(', ')} FROM ${TABLE}) AS flagged WHERE ${any}${placed ? ` ORDER BY ${place}` : ''}`
}

/** What no column's name begins with. SQL knows no case. */
function prefix(names: readonly string[]): string {
  let free = '__rejected_'
  while (names.some(name => name.toLowerCase().startsWith(free))) free = `_${free}`
  return free
}
