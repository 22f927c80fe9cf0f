import { approximately, type Table } from '@gauntlet/tables'
import { batched } from './batched.ts'
import type { NumericBins } from './distribution.ts'
import { edgesOf, numericBins } from './numbers.ts'
import { countsInBins, oneSideQuery } from './numeric-queries.ts'

/** Something to be binned: SQL over the columns of the table, and the standard deviation that goes with it. */
export interface Binned {
  readonly sql: string
  readonly std: number | null
}

/** With more rows than this (both sides together: twice as many), sorting every value takes too long for what it adds. */
export const MOST_SORTED = 1_000_000
/** About as many rows decide where bins end then. */
const SAMPLED = 100_000
/** Columns whose bins are counted in one scan: the SQL names every edge. */
const MOST_BINNED = 32

/**
 * The bins of a table. Of up to a million rows they end at quantiles of all values; of more, at quantiles of a sample, the same rows
 * every time (the rows of a file have an order). How many values each holds is exact in both cases. Undefined where there is no value.
 */
export async function binsOf(
  table: Table,
  asked: readonly Binned[],
  rows: number,
  mostSorted = MOST_SORTED
): Promise<(NumericBins | undefined)[]> {
  const share = Math.ceil(rows / SAMPLED)
  const from =
    rows <= mostSorted
      ? table.name
      : `(SELECT * FROM (SELECT *, row_number() OVER () AS "gauntlet row" FROM ${table.name}) WHERE hash("gauntlet row") % ${share} = 0)`
  const answers = await batched(table, asked, Math.min(rows, MOST_SORTED), batch =>
    oneSideQuery(
      batch.map(({ sql }) => sql),
      from
    )
  )
  const bins = asked.map(({ std }, index) => numericBins(answers[index] ?? [], std))
  return rows <= mostSorted ? bins : countedAnew(table, asked, bins)
}

/** How many values lie between the edges of each: below, in each bin, above. Empty where there is no value. One scan for 32 of them. */
export async function countBetween(
  table: Table,
  asked: readonly { readonly sql: string; readonly bins: NumericBins }[]
): Promise<number[][]> {
  const counts: number[][] = []
  for (let from = 0; from < asked.length; from += MOST_BINNED) {
    const batch = asked.slice(from, from + MOST_BINNED)
    const found = await table.scan(() =>
      batch.map(({ sql, bins }, index) => ({ key: String(index), sql: countsInBins(sql, edgesOf(bins)) }))
    )
    for (const index of batch.keys()) counts.push(listOf(found.get(String(index))))
  }
  return counts
}

/** Bins of a sample, stretched to the ends of all values, with counts of all values. */
async function countedAnew(table: Table, asked: readonly Binned[], sampled: readonly (NumericBins | undefined)[]) {
  const ends = await table.scan(() =>
    asked.flatMap(({ sql }, index) => [
      { key: `min ${index}`, sql: `min(${sql})` },
      { key: `max ${index}`, sql: `max(${sql})` }
    ])
  )
  const stretched = asked.map(({ sql, std }, index) => {
    const least = approximately(ends.get(`min ${index}`) ?? null)
    const most = approximately(ends.get(`max ${index}`) ?? null)
    if (least === undefined || most === undefined) return undefined
    const uppers = [...(sampled[index]?.uppers ?? []).filter(upper => upper < most), most]
    return { sql, bins: { least, uppers, counts: uppers.map(() => 0), std, exact: false } }
  })
  const there = stretched.filter(one => one !== undefined)
  const counts = await countBetween(table, there)
  return stretched.map(one => {
    if (one === undefined) return undefined
    const found = counts[there.indexOf(one)] ?? []
    return { ...one.bins, counts: one.bins.counts.map((_, index) => found[index + 1] ?? 0) }
  })
}

/** A JSON list of counts; of no value there is none. */
function listOf(value: unknown): number[] {
  if (value === null || value === undefined) return []
  const list: unknown = JSON.parse(String(value))
  if (!Array.isArray(list)) throw new Error('Could not count values in bins: the engine gave no list of counts')
  return list.map(Number)
}
