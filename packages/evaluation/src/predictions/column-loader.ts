import { SHORT_BYTES, type VectorBatch } from '@gauntlet/tables'
import type { Categories, Numbers } from './column.ts'
import { RowIdBuilder, type RowIds } from './row-ids.ts'

/** How one column gets into memory: what the engine is asked for, and where its answer goes. */
export interface Loader<Built> {
  /** SQL that is computed of each row, once. */
  readonly value: string
  /** The columns that are made of it, by what the value is called. They hold no NULL. */
  parts(value: string): readonly string[]
  /** Takes a batch, whose columns begin at `column`, in the place of the rows from `row` on. */
  take(batch: VectorBatch, column: number, row: number): void
  build(): Built
}

/** How long texts are, in bytes. */
export interface TextSizes {
  readonly longest: number
  /** Of all of them together. */
  readonly all: number
}

/** Numbers as float64; NaN where there is none. */
export function numberLoader(sql: string, rows: number): Loader<Numbers> {
  const values = new Float64Array(rows)
  return {
    value: `coalesce(CAST(${sql} AS DOUBLE), 'NaN'::DOUBLE)`,
    parts: value => [value],
    take: (batch, column, row) => values.set(batch.doubles(column), row),
    build: () => ({ kind: 'number', values })
  }
}

export function booleanLoader(sql: string, rows: number): Loader<Categories> {
  return codeLoader(`coalesce(CAST(${sql} AS INTEGER), -1)`, 'boolean', [false, true], rows)
}

/** Text of which all values are known: the engine itself numbers them. `literals` are the same values in SQL. */
export function knownTextLoader(sql: string, categories: readonly string[], literals: readonly string[], rows: number): Loader<Categories> {
  const code = categories.length === 0 ? '-1' : `coalesce(CAST(enum_code(CAST(${sql} AS ENUM(${literals.join(', ')}))) AS INTEGER), -1)`
  return codeLoader(code, 'text', categories, rows)
}

/** Text of any values. */
export function textLoader(sql: string, sizes: TextSizes, rows: number): Loader<Categories> {
  const texts = idLoader(`coalesce(${sql}, '')`, sizes, rows)
  const missing = flagLoader(`${sql} IS NULL`, rows)
  return {
    value: `{t: ${texts.value}, m: ${missing.value}}`,
    parts: value => [...missing.parts(`${value}.m`), ...texts.parts(`${value}.t`)],
    take: (batch, column, row) => {
      missing.take(batch, column, row)
      texts.take(batch, column + 1, row)
    },
    build: () => categoriesOf(texts.build(), missing.build())
  }
}

/** Ids as they are written, none of which is missing. */
export function idLoader(sql: string, { longest, all }: TextSizes, rows: number): Loader<RowIds> {
  const builder = new RowIdBuilder(rows, all)
  const pieces = Array.from({ length: Math.max(1, Math.ceil(longest / SHORT_BYTES)) }, (_, piece) => SHORT_BYTES * piece)
  return {
    value: `encode(${sql})`,
    parts: value => (pieces.length === 1 ? [value] : pieces.map(from => `${value}[${from + 1}:${from + SHORT_BYTES}]`)),
    take: (batch, column) =>
      builder.addPieces(
        pieces.map((_, piece) => batch.shortBytes(column + piece)),
        batch.rows
      ),
    build: () => builder.build()
  }
}

/** 1 where a condition is true, 0 where it is not, or unknown. */
export function flagLoader(condition: string, rows: number): Loader<Uint8Array> {
  const flags = new Uint8Array(rows)
  return {
    // The line breaks end a comment in it.
    value: `CAST(coalesce((\n${condition}\n), false) AS UTINYINT)`,
    parts: value => [value],
    take: (batch, column, row) => flags.set(batch.bytes(column), row),
    build: () => flags
  }
}

function codeLoader(value: string, kind: Categories['kind'], categories: Categories['categories'], rows: number): Loader<Categories> {
  const codes = new Int32Array(rows)
  return {
    value,
    parts: name => [name],
    take: (batch, column, row) => codes.set(batch.integers(column), row),
    build: () => ({ kind, codes, categories })
  }
}

/** A code for each different text, in the order that texts have as ids. */
function categoriesOf(texts: RowIds, missing: Uint8Array): Categories {
  const codes = new Int32Array(texts.rows).fill(-1)
  const categories: string[] = []
  let last: number | undefined
  for (const row of texts.order.rows) {
    if (missing[row] === 1) continue
    if (last === undefined || !texts.isEqual(row, texts, last)) categories.push(texts.text(row))
    last = row
    codes[row] = categories.length - 1
  }
  return { kind: 'text', codes, categories }
}
