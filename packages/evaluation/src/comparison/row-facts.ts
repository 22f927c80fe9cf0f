import type { Categories, Column, Predictions } from '../predictions/column.ts'
import { numbersAt } from '../predictions/examples.ts'
import type { Origin } from '../predictions/origin.ts'

/** What is known of rows beside what they are judged by. One element a row. */
export interface RowFacts {
  /** Where they were read, for messages. */
  readonly origin: Origin
  /** Which rows belong together. */
  readonly cluster: Categories | undefined
  /** The place of each row in time. */
  readonly order: Float64Array | undefined
  readonly dimensions: ReadonlyMap<string, Column>
  readonly conditions: ReadonlyMap<string, Uint8Array>
}

/** The facts of these rows, in the order given. */
export function factsAt({ origin, cluster, order, dimensions, conditions }: RowFacts, rows: Int32Array): RowFacts {
  return {
    origin,
    cluster: cluster && categoriesAt(cluster, rows),
    order: order && numbersAt(order, rows),
    dimensions: new Map([...dimensions].map(([name, column]) => [name, columnAt(column, rows)])),
    conditions: new Map([...conditions].map(([name, holds]) => [name, Uint8Array.from(rows, row => holds[row] ?? 0)]))
  }
}

export function factsOf({ origin, cluster, order, dimensions, conditions }: Predictions): RowFacts {
  return { origin, cluster, order, dimensions, conditions }
}

function columnAt(column: Column, rows: Int32Array): Column {
  return column.kind === 'number' ? { kind: 'number', values: numbersAt(column.values, rows) } : categoriesAt(column, rows)
}

function categoriesAt({ kind, codes, categories }: Categories, rows: Int32Array): Categories {
  return { kind, categories, codes: rows.map(row => codes[row] ?? -1) }
}
