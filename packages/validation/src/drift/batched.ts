import type { Table, Value } from '@gauntlet/tables'

/** Cells that one query sorts: the more, the fewer scans; the fewer, the less is spilled. */
const MOST_CELLS = 20e6
const MOST_COLUMNS = 64

/**
 * The answers of a query that is asked for several expressions at once, as rows by expression. Column 0 of an answer is the place of
 * the expression within its batch.
 */
export async function batched<Asked>(
  table: Table,
  asked: readonly Asked[],
  rows: number,
  query: (batch: readonly Asked[]) => string
): Promise<Value[][][]> {
  const size = Math.max(1, Math.min(MOST_COLUMNS, Math.floor(MOST_CELLS / Math.max(1, rows))))
  const answers: Value[][][] = asked.map(() => [])
  for (let from = 0; from < asked.length; from += size) {
    for await (const columns of table.batches(query(asked.slice(from, from + size)))) {
      const [places = []] = columns
      for (const [row, place] of places.entries()) answers[from + Number(place)]?.push(columns.map(column => column[row] ?? null))
    }
  }
  return answers
}
