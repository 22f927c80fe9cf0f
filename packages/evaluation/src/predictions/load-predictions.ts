import type { ReadOptions, Table } from '@gauntlet/tables'
import { dimensionLoader, groupLoader, labelLoader, numbersLoader, orderLoader, otherLoader } from './choose-loader.ts'
import type { Column, Predictions } from './column.ts'
import { flagLoader, idLoader, type Loader } from './column-loader.ts'
import { refuseFailingConditions, refuseUnusableConditions } from './conditions.ts'
import type { Label } from './examples.ts'
import type { Origin } from './origin.ts'
import type { PredictionColumns } from './prediction-columns.ts'
import { refuseMissing } from './refusals.ts'
import { type Relation, relationOf, textOf } from './relation.ts'
import { type RelationFacts, relationFacts } from './relation-facts.ts'
import { refuseRepeatedRowIds } from './repeated-ids.ts'
import { refuseBadOrder, refuseBadWeights } from './row-numbers.ts'

/** What a caller wants beside the columns. */
export interface Reading {
  readonly origin: Origin
  /** The column of ids, where they are to be kept as they are written. */
  readonly keptId: string | undefined
  /** How files are shown whose path is not what the author wrote: fetched ones, by their address. */
  readonly names?: ReadonlyMap<string, string>
  /** How to read files that do not say it themselves. */
  readonly read?: ReadOptions
}

/**
 * Reads predictions into typed arrays from whatever can follow FROM in SQL of an open table: the table itself, or a query in
 * parentheses. Each row takes 8 bytes a number, 4 a text or boolean and 1 a condition; of an id that is kept its text and 16 bytes. A
 * million rows of Parquet with three columns of numbers take about 0.3 s of processor time with the start of the engine, 0.45 s with
 * ids that are kept; ten million 2.4 s and 3.5 s, in a process of 0.74 GB at its peak.
 *
 * Throws `InputError` for no rows, columns that are empty or of a type that they cannot have, whole numbers that a float64 would
 * confuse as labels, weights that are none, conditions that cannot be computed, ids that are missing, and kept ones that repeat.
 */
export async function loadPredictions(
  table: Table,
  from: string,
  columns: PredictionColumns,
  { origin, keptId }: Reading
): Promise<Predictions> {
  const relation = await relationOf(table, from, origin)
  await refuseUnusableConditions(relation, columns.conditions)
  const facts = await relationFacts(relation, columns, keptId)
  const wanted = await wantedOf(relation, columns, facts, keptId)
  try {
    await loadAll(relation, wanted.all)
  } catch (thrown) {
    await refuseFailingConditions(relation, columns.conditions)
    throw thrown
  }
  const predictions = wanted.build()
  refuseUnusable(predictions, columns)
  if (columns.id !== undefined && predictions.ids !== undefined) refuseRepeatedRowIds(predictions.ids, columns.id, origin)
  return predictions
}

interface Wanted {
  readonly all: readonly Loader<unknown>[]
  build(): Predictions
}

async function wantedOf(relation: Relation, columns: PredictionColumns, facts: RelationFacts, keptId: string | undefined): Promise<Wanted> {
  const { rows } = facts
  const all: Loader<unknown>[] = []
  const added = <Built>(loader: Loader<Built>): Loader<Built> => {
    all.push(loader)
    return loader
  }
  const where = <Made>(name: string | undefined, make: (name: string) => Made) => (name === undefined ? undefined : make(name))
  const numbers = (name: string) => added(numbersLoader(relation, facts, name))
  const label = added(await labelLoader(relation, facts, columns.label))
  const prediction = await where(columns.prediction, async name => added(await labelLoader(relation, facts, name)))
  const score = where(columns.score, numbers)
  const scores = columns.scores && [...columns.scores].map(([key, name]): [Label, ReturnType<typeof numbers>] => [key, numbers(name)])
  const weight = where(columns.weight, numbers)
  const cluster = await where(columns.cluster, async name => added(await groupLoader(relation, facts, name)))
  const fold = await where(columns.fold, async name => added(await groupLoader(relation, facts, name)))
  const order = where(columns.order, name => added(orderLoader(relation, facts, name)))
  const dimensions = new Map<string, Loader<Column>>()
  for (const name of columns.dimensions) dimensions.set(name, added(await dimensionLoader(relation, facts, name)))
  const leftOut = new Map<string, string>()
  for (const name of columns.otherColumns) {
    const loader = await otherLoader(relation, facts, name)
    if ('why' in loader) leftOut.set(name, loader.why)
    else dimensions.set(name, added(loader))
  }
  const conditions = columns.conditions.map(({ name, sql }) => [name, added(flagLoader(sql, rows))] as const)
  const ids = where(keptId, name => added(idLoader(textOf(relation, name), facts.idSizes, rows)))
  const build = (): Predictions => {
    const built = [...dimensions].map(([name, loader]) => [name, loader.build()] as const)
    const unlike = new Set(
      built.filter(([name, column]) => columns.otherColumns.includes(name) && isNameOfRows(column)).map(([name]) => name)
    )
    for (const name of unlike) leftOut.set(name, 'each of its values stands in one row alone')
    return {
      rows,
      origin: relation.origin,
      names: { label: columns.label, prediction: columns.prediction ?? 'prediction', score: columns.score ?? 'score' },
      label: label.build(),
      prediction: prediction?.build(),
      score: score?.build().values,
      scores: scores && new Map(scores.map(([key, loader]) => [key, loader.build().values])),
      weight: weight?.build().values,
      cluster: cluster?.build(),
      fold: fold?.build(),
      order: order?.build().values,
      dimensions: new Map(built.filter(([name]) => !unlike.has(name))),
      conditions: new Map(conditions.map(([name, loader]) => [name, loader.build()])),
      leftOut,
      ids: ids?.build()
    }
  }
  return { all, build }
}

/** One pass over the rows. Every value is computed once, though it may be read in several parts. */
async function loadAll({ table, from }: Relation, loaders: readonly Loader<unknown>[]): Promise<void> {
  const named = loaders.map((loader, index) => ({ loader, name: `"value ${index}"` }))
  const values = named.map(({ loader, name }) => `${loader.value} AS ${name}`)
  const parts = named.map(({ loader, name }) => loader.parts(name))
  let row = 0
  for await (const batch of table.vectors(`SELECT ${parts.flat().join(', ')} FROM (SELECT ${values.join(', ')} FROM ${from}) AS given`)) {
    let column = 0
    for (const [index, { loader }] of named.entries()) {
      loader.take(batch, column, row)
      column += parts[index]?.length ?? 0
    }
    row += batch.rows
  }
}

function refuseUnusable({ origin, weight, cluster, fold, order }: Predictions, columns: PredictionColumns): void {
  if (weight !== undefined) refuseBadWeights(weight, columns.weight ?? 'weight', origin)
  if (order !== undefined) refuseBadOrder(order, columns.order ?? 'order', origin)
  if (cluster !== undefined) refuseMissing(cluster, columns.cluster ?? 'cluster', origin)
  if (fold !== undefined) refuseMissing(fold, columns.fold ?? 'fold', origin)
}

/** Text that is different in every row that has one. */
function isNameOfRows(column: Column): boolean {
  if (column.kind !== 'text' || column.categories.length < 2) return false
  const filled = column.codes.reduce((sum, code) => sum + (code === -1 ? 0 : 1), 0)
  return filled === column.categories.length
}
