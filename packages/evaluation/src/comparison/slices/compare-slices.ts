import { formatNumber, InputError, plain } from '@gauntlet/core'
import { type Group, type Grouping, groupingBy, groupsOf, sizesOf } from '../../groups/grouping.ts'
import { compareMetrics } from '../compare-metrics.ts'
import type { ComparedMetric } from '../compared.ts'
import { type Pair, pairAt } from '../paired-examples.ts'
import type { ComparisonSettings } from '../settings.ts'
import { conditionName } from './needs.ts'
import type { SliceSettings } from './schema.ts'

/** The deciding metric of both models on a part of the rows. */
export interface ComparedSlice {
  readonly name: string
  readonly rows: number
  readonly metric: ComparedMetric
}

export interface ComparedSlices {
  readonly compared: readonly ComparedSlice[]
  /** Those with fewer rows than are judged. */
  readonly tooSmall: readonly { readonly name: string; readonly rows: number }[]
}

/** More of them are a mistake in the choice of columns, and every one is resampled. */
const MOST_SLICES = 1000

/** Compares the two models on every slice with enough rows. `above` is what stands before the names of conditions. */
export async function compareSlices(
  settings: ComparisonSettings,
  slices: SliceSettings,
  pair: Pair,
  above: string,
  signal?: AbortSignal
): Promise<ComparedSlices> {
  const least = slices['min-rows']
  const divided = groupings(slices, pair)
  const named = groupsWhere(slices, pair, above)
  const found = [...divided.flatMap(grouping => groupsOf(grouping, rows => rows >= least)), ...named]
  const large = found.filter(({ rows }) => rows.length >= least)
  if (large.length > MOST_SLICES) {
    const problem = `makes ${formatNumber(large.length)} slices of ${formatNumber(least)} rows or more, and at most ${formatNumber(MOST_SLICES)} are compared`
    throw new InputError(pair.facts.origin.config, `${problem}: leave out a column of "slices.by", or raise "slices.min-rows".`)
  }
  // `min-rows` of the comparison is about all rows; a part of them is never as large.
  const ofSlices = { ...settings, 'min-rows': least }
  const compared: ComparedSlice[] = []
  for (const { name, rows } of large) {
    const [metric] = await compareMetrics(ofSlices, [settings.metric], pairAt(pair, rows), signal)
    if (metric !== undefined) compared.push({ name, rows: rows.length, metric })
  }
  const sizes = [...divided.flatMap(sizedGroups), ...named.map(({ name, rows }) => ({ name, rows: rows.length }))]
  return { compared, tooSmall: sizes.filter(({ rows }) => rows < least) }
}

function sizedGroups(grouping: Grouping): { name: string; rows: number }[] {
  const sizes = sizesOf(grouping)
  return grouping.names.map((name, code) => ({ name, rows: sizes[code] ?? 0 }))
}

function groupings({ by }: SliceSettings, { candidate, facts }: Pair): Grouping[] {
  return by.map(columns => groupingBy({ rows: candidate.rows, dimensions: facts.dimensions, origin: facts.origin }, columns, 'slices.by'))
}

function groupsWhere({ where }: SliceSettings, { facts }: Pair, above: string): Group[] {
  return Object.keys(where).map(name => {
    const holds = facts.conditions.get(conditionName(name, above))
    if (holds === undefined) throw new Error(`Could not compare the slice "${name}": its condition was not read`)
    let count = 0
    for (let row = 0; row < holds.length; row++) count += holds[row] ?? 0
    const rows = new Int32Array(count)
    for (let row = 0, place = 0; row < holds.length; row++) if (holds[row] === 1) rows[place++] = row
    return { name: plain(name, 100), rows }
  })
}
