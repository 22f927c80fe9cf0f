import { type Column, isNumeric, type Value } from '@gauntlet/tables'
import type { Distribution } from '../drift/distribution.ts'
import { deviation, distributionOfValues } from '../drift/distribution-of-values.ts'
import type { ValueCounts } from '../drift/value-counts.ts'
import { QUANTILES } from './column-aggregates.ts'
import { histogramOf } from './histograms.ts'
import type { Histogram } from './profile.ts'
import { isNamed, MOST_VALUES, type TopValue } from './top-values.ts'

/** What a profile tells of a column, computed from its different values: the same as its rows would give, and exact. */
export interface ValuesProfile {
  /** What `columnAggregates` would have computed, by the same names. */
  readonly figures: ReadonlyMap<string, Value>
  readonly rows: number
  readonly histogram: Histogram | undefined
  readonly top: readonly TopValue[] | undefined
  readonly distribution: Distribution | undefined
}

export interface ValuesOptions {
  readonly showValues: boolean
  readonly withDistributions: boolean
}

export function valuesProfile(column: Column, counts: ValueCounts, { showValues, withDistributions }: ValuesOptions): ValuesProfile {
  const { values, missing } = counts
  const present = values.reduce((sum, { rows }) => sum + rows, 0)
  const sorted = values.flatMap(({ finite, rows }) => (finite === null ? [] : [{ of: finite, rows }])).sort((a, b) => a.of - b.of)
  const [first, last] = [sorted[0], sorted.at(-1)]
  const days = column.type === 'date' ? values.toSorted((a, b) => a.number - b.number) : []
  const ends = column.type === 'date' ? [days[0]?.number, days.at(-1)?.number] : [first?.of, last?.of]
  const numbers = column.type === 'date' ? days.map(({ number, rows }) => ({ of: number, rows })) : sorted
  const [min, max] = ends
  const isSpread = min !== undefined && max !== undefined && min < max && Number.isFinite(max - min)
  const histogram = isSpread ? histogramOf({ column, min, max }, numbers) : undefined
  return {
    figures: new Map<string, Value>([
      ['present', present],
      ['distinct', values.length],
      ...(isNumeric(column.type) ? numberFigures(values, sorted) : []),
      ...(column.type === 'date'
        ? ([
            ['min', days[0]?.text ?? null],
            ['max', days.at(-1)?.text ?? null],
            ['min seconds', min ?? null],
            ['max seconds', max ?? null]
          ] as const)
        : []),
      ...(column.type === 'string' ? lengthFigures(values) : [])
    ]),
    rows: present + missing,
    histogram,
    top: isNamed(column) && present > 0 ? topOf(values) : undefined,
    distribution: withDistributions ? distributionOfValues(column, counts, showValues) : undefined
  }
}

type Counted = ValueCounts['values']
type Numbers = readonly { readonly of: number; readonly rows: number }[]

function numberFigures(values: Counted, sorted: Numbers): [string, Value][] {
  const count = sorted.reduce((sum, { rows }) => sum + rows, 0)
  const mean = count === 0 ? null : sorted.reduce((sum, { of, rows }) => sum + (of / count) * rows, 0)
  const rowsOf = (is: (value: Counted[number]) => boolean) => values.reduce((sum, value) => (is(value) ? sum + value.rows : sum), 0)
  return [
    ['min', sorted[0]?.of ?? null],
    ['max', sorted.at(-1)?.of ?? null],
    ['mean', mean],
    ['std', deviation(sorted)],
    ...QUANTILES.map((share): [string, Value] => [`quantile ${share}`, quantileOf(sorted, count, share)]),
    ['zeros', rowsOf(({ number }) => number === 0)],
    ['negative', rowsOf(({ number }) => number < 0)],
    ['infinite', rowsOf(({ finite }) => finite === null)]
  ]
}

/** Between the two nearest values in proportion, as the checks of quantiles have it. */
function quantileOf(sorted: Numbers, count: number, share: number): number | null {
  const place = share * (count - 1)
  const below = valueAt(sorted, Math.floor(place))
  const above = valueAt(sorted, Math.ceil(place))
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (place - Math.floor(place))
}

/** The value of the row at a place, from 0, where rows are in the order of their values. */
function valueAt(sorted: Numbers, place: number): number | undefined {
  let before = 0
  return sorted.find(({ rows }) => {
    before += rows
    return before > place
  })?.of
}

function lengthFigures(values: Counted): [string, Value][] {
  const present = values.reduce((sum, { rows }) => sum + rows, 0)
  if (present === 0) return []
  const lengths = values.map(({ length }) => length)
  return [
    ['min length', lengths.reduce((least, length) => Math.min(least, length))],
    ['avg length', values.reduce((sum, { length, rows }) => sum + length * rows, 0) / present],
    ['max length', lengths.reduce((most, length) => Math.max(most, length))]
  ]
}

function topOf(values: Counted): TopValue[] {
  return values
    .toSorted((a, b) => b.rows - a.rows || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(({ text, rows }) => ({ value: text, count: rows }))
}
