import type { Column, Table } from '@gauntlet/tables'
import type { Weighted } from './distribution-of-values.ts'
import { asCharacters } from './expressions.ts'

/** The lengths of texts, and the kinds of characters they hold, with how many rows have each. */
export interface TextShapes {
  readonly lengths: readonly Weighted<number>[]
  readonly kinds: readonly Weighted<string>[]
}

export interface AskedText {
  readonly column: Column
  /** About how many different texts there are. */
  readonly different: number
}

/** Texts of more different shapes than this are asked one thing at a time. */
const MOST_SHAPES = 10_000
const MOST_AT_ONCE = 8
/** Cells that are grouped at once: the more, the fewer scans; the fewer, the less is spilled. */
const MOST_CELLS = 20e6
/** Telling the kinds of a text's characters takes longer than finding it among others, where so many rows share it. */
const ROWS_A_TEXT = 3

/** The shapes of texts by column: one scan for some columns, and patterns once a text where texts repeat. */
export async function textShapes(table: Table, asked: readonly AskedText[], rows: number): Promise<Map<Column, TextShapes>> {
  const found = new Map<Column, TextShapes>()
  const repeated = asked.filter(({ different }) => different * ROWS_A_TEXT <= rows)
  const others = asked.filter(text => !repeated.includes(text))
  const most = Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(MOST_CELLS / Math.max(1, rows))))
  for (const [texts, size, from] of [[repeated, most, textsByValue] as const, [others, MOST_AT_ONCE, textsByRow] as const])
    for (let start = 0; start < texts.length; start += size) {
      const columns = texts.slice(start, start + size).map(({ column }) => column)
      for (const [column, shapes] of await shapesOf(table, columns, from(table, columns))) found.set(column, shapes)
    }
  return found
}

async function shapesOf(table: Table, columns: readonly Column[], from: string): Promise<Map<Column, TextShapes>> {
  const lengths = columns.map(() => new Map<number, number>())
  const kinds = columns.map(() => new Map<string, number>())
  const shapes = columns.map(() => 0)
  for await (const [groups = [], ns = [], ...cells] of table.batches(shapesQuery(table, columns, from)))
    for (const [row, group] of groups.entries()) {
      const index = columns.length - 1 - Math.round(Math.log2(2 ** columns.length - 1 - Number(group) || 1))
      const length = cells[2 * index]?.[row] ?? null
      if (length === null) continue
      shapes[index] = (shapes[index] ?? 0) + 1
      add(lengths[index], Number(length), Number(ns[row]))
      add(kinds[index], String(cells[2 * index + 1]?.[row]), Number(ns[row]))
    }
  return new Map(
    columns.flatMap((column, index) =>
      (shapes[index] ?? 0) > MOST_SHAPES ? [] : [[column, { lengths: weighted(lengths[index]), kinds: weighted(kinds[index]) }]]
    )
  )
}

function shapesQuery({ dialect }: Table, columns: readonly Column[], from: string): string {
  const each = columns.flatMap((column, index) => {
    const text = { ...column, name: `v${index}` }
    return [`${dialect.characters(`v${index}`)} AS l${index}`, `${asCharacters(text, dialect)} AS k${index}`]
  })
  const sets = columns.map((_, index) => `(l${index}, k${index})`).join(', ')
  const names = columns.map((_, index) => `l${index}, k${index}`).join(', ')
  return `SELECT grouping_id(${columns.map((_, index) => `l${index}`).join(', ')}) AS g, CAST(sum(n) AS DOUBLE) AS n, ${names}
FROM (SELECT n, ${each.join(', ')} FROM ${from}) GROUP BY GROUPING SETS (${sets})
QUALIFY row_number() OVER (PARTITION BY g) <= ${MOST_SHAPES + 2}`
}

function textsByRow({ name, dialect }: Table, columns: readonly Column[]): string {
  return `(SELECT 1 AS n, ${columns.map((column, index) => `${dialect.identifier(column.name)} AS v${index}`).join(', ')} FROM ${name})`
}

/** Every text once, in a row of its own with how many rows have it. */
function textsByValue(table: Table, columns: readonly Column[]): string {
  const names = columns.map((_, index) => `v${index}`)
  return `(SELECT count(*) AS n, ${names.join(', ')} FROM ${textsByRow(table, columns).replace('1 AS n, ', '')} GROUP BY GROUPING SETS (${names.map(name => `(${name})`).join(', ')}))`
}

function add<Of>(counts: Map<Of, number> | undefined, of: Of, rows: number): void {
  counts?.set(of, (counts.get(of) ?? 0) + rows)
}

function weighted<Of>(counts: ReadonlyMap<Of, number> = new Map()): Weighted<Of>[] {
  return [...counts].map(([of, rows]) => ({ of, rows }))
}
