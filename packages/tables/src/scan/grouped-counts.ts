import type { Column } from '../column.ts'
import type { Engine } from '../engine/engine.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'
import type { Aggregate } from './aggregates.ts'
import { parseExpressions } from './expression-tree.ts'
import { type OneColumn, oneColumn } from './one-column.ts'
import { valueClasses } from './value-classes.ts'

/** A table as it is scanned. */
export interface Scanned {
  /** What conditions may call it. */
  readonly table: string
  readonly columns: readonly Column[]
  /** Follows FROM. */
  readonly from: string
  /** Whether a scan of one column alone is cheap. Text has to be read as a whole. */
  readonly columnar: boolean
}

/** Aggregates of a table, and those counts among them that are asked of its distinct values instead of its rows. */
export interface Grouped {
  readonly direct: readonly Aggregate[]
  readonly groups: readonly CountsOfValues[]
}

export interface CountsOfValues {
  /** Computed over `from`. */
  readonly aggregates: readonly Aggregate[]
  /** Follows FROM: the values of a column, one row each, under the column's own name. */
  readonly from: string
}

/** How much counting makes up for one more scan, in comparisons with a number. */
const WORTH_A_SCAN = { columnar: 10, text: 60 }
/** A pattern or a function costs about as much as so many comparisons. */
const PATTERN_COST = 10

/** Rows that are looked at to tell whether a column has few values. A wrong guess costs time, never memory or exactness. */
const PROBED_ROWS = 20_000
/** A column has few values when they have so many rows each. */
const ROWS_A_VALUE = 4

/**
 * Takes counts of rows that look at one column alone out of the aggregates: 200 checks of a column then cost little more than one.
 *
 * Where a column has few values, each is asked once. Where it is only compared with numbers, values that compare alike with all of
 * them are put together and asked once, however many there are. Both are exact.
 */
export async function groupCounts(engine: Engine, aggregates: readonly Aggregate[], scanned: Scanned): Promise<Grouped> {
  const worth = scanned.columnar ? WORTH_A_SCAN.columnar : WORTH_A_SCAN.text
  const counts = aggregates.flatMap(aggregate =>
    aggregate.counts === undefined ? [] : [{ aggregate, condition: aggregate.counts.condition }]
  )
  if (counts.length * PATTERN_COST < worth) return { direct: aggregates, groups: [] }
  const columns = byColumn(await lookAt(engine, counts, scanned)).filter(({ counts }) => costOf(counts) >= worth)
  const ofFewValues = await withFewValues(engine, columns, scanned)
  const taken = columns.flatMap(asked => {
    const few = ofFewValues.has(asked.column)
    const counts = few ? asked.counts : asked.counts.filter(({ bounds }) => bounds !== undefined)
    const id = duckdbDialect.identifier(asked.column.name)
    const by = few
      ? id
      : valueClasses(
          id,
          asked.column,
          counts.flatMap(({ bounds }) => bounds ?? [])
        )
    return by === undefined || costOf(counts) < worth ? [] : [{ counts, group: ofValues(asked.column, by, counts, scanned) }]
  })
  const grouped = new Set(taken.flatMap(({ counts }) => counts.map(({ aggregate }) => aggregate)))
  return { direct: aggregates.filter(aggregate => !grouped.has(aggregate)), groups: taken.map(({ group }) => group) }
}

interface Count {
  readonly aggregate: Aggregate
  readonly condition: string
}

interface LookedAt extends Count, Pick<OneColumn, 'bounds'> {
  readonly column: Column
}

interface AskedColumn {
  readonly column: Column
  readonly counts: readonly LookedAt[]
}

/** The counts that look at one column, and which. */
async function lookAt(engine: Engine, counts: readonly Count[], { table, columns }: Scanned): Promise<LookedAt[]> {
  const trees = await parseExpressions(
    engine,
    counts.map(({ condition }) => condition)
  )
  return counts.flatMap((count, index) => {
    const tree = trees?.[index]
    const looked = tree === undefined ? undefined : oneColumn(tree, table)
    const [column, ...others] = columns.filter(({ name }) => name.toLowerCase() === looked?.column)
    return looked === undefined || column === undefined || others.length > 0 ? [] : [{ ...count, column, bounds: looked.bounds }]
  })
}

function byColumn(counts: readonly LookedAt[]): AskedColumn[] {
  return [...Map.groupBy(counts, ({ column }) => column)].map(([column, counts]) => ({ column, counts }))
}

function costOf(counts: readonly LookedAt[]): number {
  return counts.reduce((sum, { bounds }) => sum + (bounds === undefined ? PATTERN_COST : 1), 0)
}

/** Those of the columns whose first rows have few values. */
async function withFewValues(engine: Engine, asked: readonly AskedColumn[], { table, from }: Scanned): Promise<ReadonlySet<Column>> {
  const columns = asked.filter(({ column, counts }) => isGroupable(column) || counts.every(({ bounds }) => bounds !== undefined))
  if (columns.length === 0) return new Set()
  const names = columns.map(({ column }) => duckdbDialect.identifier(column.name))
  const distinct = names.map((name, index) => `approx_count_distinct(${name}) AS n${index}`)
  const query = `SELECT count(*) AS n, ${distinct.join(', ')} FROM (SELECT ${names.join(', ')} FROM ${from} AS ${table} LIMIT ${PROBED_ROWS})`
  const [row] = await engine.rows(query, 1)
  const few = columns.filter((_, index) => Number(row?.[`n${index}`]) * ROWS_A_VALUE <= Number(row?.n))
  return new Set(few.map(({ column }) => column))
}

/** Whether any condition is the same for values that the engine takes for equal. Of floats, 0 and -0 are, and their texts differ. */
function isGroupable({ type }: Column): boolean {
  return type !== 'float' && type !== 'time' && type !== 'other'
}

function ofValues({ name }: Column, by: string, counts: readonly Count[], { table, from }: Scanned): CountsOfValues {
  const id = duckdbDialect.identifier(name)
  const rows = name.toLowerCase() === 'n' ? 'm' : 'n'
  return {
    aggregates: counts.map(({ aggregate, condition }) => ({
      key: aggregate.key,
      sql: `coalesce(sum(CASE WHEN (\n${condition}\n) THEN ${rows} END), 0)`
    })),
    from: `(SELECT ${by === id ? id : `min(${id}) AS ${id}`}, count(*) AS ${rows} FROM ${from} AS ${table} GROUP BY ${by === id ? id : `(${by})`}) AS ${table}`
  }
}
