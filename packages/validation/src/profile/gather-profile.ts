import { type Check, cut, plain } from '@gauntlet/core'
import { approximately, type Column, isNumeric, isTemporal, type Table, type Value, type Values } from '@gauntlet/tables'
import type { Distribution } from '../drift/distribution.ts'
import { distributionsOf } from '../drift/distributions-of.ts'
import { LARGEST_SQUARED } from '../drift/expressions.ts'
import { comparedAs } from '../drift/reference-columns.ts'
import { FEW_VALUES, valueCounts } from '../drift/value-counts.ts'
import { columnAggregates, QUANTILES } from './column-aggregates.ts'
import { gatherHistograms, type Range } from './histograms.ts'
import { type ColumnProfile, type Histogram, PROFILE_VERSION, type Profile } from './profile.ts'
import { gatherTopValues, isNamed, type TopValue } from './top-values.ts'
import { type ValuesProfile, valuesProfile } from './values-profile.ts'

export interface ProfileOptions {
  /** What the data are called. */
  readonly title: string
  readonly createdAt: Date
  /** Put values of columns into the profile. Numbers and the range of dates are always in it. */
  readonly showValues: boolean
  readonly digest?: string
  /** Leave out what later data are held against, which costs the most. */
  readonly withDistributions?: false
  readonly checks: readonly Check[]
}

/** Columns that are looked into. Of those beyond, a profile tells name, type and missing values. */
const MOST_COLUMNS = 500
/** The time that an engine needs to plan a SELECT grows with the square of its columns. */
const COLUMNS_AT_ONCE = 50

/**
 * A profile of a table, in bounded memory. Columns of few different values are counted by value, and all else is computed from that. Of
 * the others: a scan for the numbers of every 50 columns, one for the histograms of every 32, and what it takes to hold later data
 * against it.
 */
export async function gatherProfile(table: Table, options: ProfileOptions): Promise<Profile> {
  await table.settle()
  const { columns } = table
  const shown = columns.slice(0, MOST_COLUMNS)
  const known = await gatherValues(table, shown, options)
  const open = shown.filter(({ name }) => !known.has(name))
  const values = await gatherNumbers(table, open, columns.slice(MOST_COLUMNS))
  const [rows = Number(values.get('rows') ?? 0)] = [...known.values()].map(one => one.rows)
  const count = (what: string, column: Column) => Number(values.get(`${what} of ${column.name}`) ?? 0)
  const histograms = await gatherHistograms(table, ranges(open, values))
  const named = open.filter(column => isNamed(column) && count('distinct', column) > 0 && count('distinct', column) <= FEW_VALUES)
  const top = await gatherTopValues(table, named, rows)
  const distributions =
    options.withDistributions === false
      ? new Map<string, Distribution>()
      : await distributionsOf(table, {
          showValues: options.showValues,
          columns: open.map(column => column.name),
          texts: open
            .filter(
              column => column.type === 'string' && comparedAs(column, count('distinct', column), count('present', column)) === 'text'
            )
            .map(column => ({ column, different: count('distinct', column), rows }))
        })
  for (const [name, one] of known) addTo({ values, histograms, top, distributions }, name, one)
  const parts = { values, rows, histograms, top, distributions, showValues: options.showValues }
  return {
    kind: 'gauntlet-profile',
    version: PROFILE_VERSION,
    title: plain(options.title, 1000),
    createdAt: options.createdAt.toISOString(),
    ...(options.digest === undefined ? {} : { digest: options.digest }),
    rows,
    columns: columns.slice(0, 10_000).map(column => columnProfile(column, parts)),
    valuesShown: options.showValues,
    checks: options.checks.map(({ id, title, severity, outcome }) => ({ id: cut(id, 1000), title: cut(title, 1000), severity, outcome }))
  }
}

/** What can be told of columns by their different values, because those are few. */
async function gatherValues(table: Table, columns: readonly Column[], options: ProfileOptions): Promise<Map<string, ValuesProfile>> {
  const known = new Map<string, ValuesProfile>()
  const { showValues, withDistributions = true } = options
  for await (const [column, counts] of valueCounts(table, columns))
    known.set(column.name, valuesProfile(column, counts, { showValues, withDistributions }))
  return known
}

async function gatherNumbers(table: Table, shown: readonly Column[], others: readonly Column[]): Promise<Map<string, Value>> {
  const values = new Map<string, Value>()
  const columns = [...shown, ...others]
  for (let from = 0; from < columns.length; from += COLUMNS_AT_ONCE) {
    const batch = columns.slice(from, from + COLUMNS_AT_ONCE)
    const ofBatch: Values = await table.scan(() => [
      { key: 'rows', sql: 'count(*)' },
      ...batch.flatMap((column, index) => {
        const all = columnAggregates(column, table.dialect)
        return from + index < shown.length ? all : all.slice(0, 1)
      })
    ])
    for (const [key, value] of ofBatch) values.set(key, value)
  }
  return values
}

function addTo(
  into: {
    readonly values: Map<string, Value>
    readonly histograms: Map<string, Histogram>
    readonly top: Map<string, readonly TopValue[]>
    readonly distributions: Map<string, Distribution>
  },
  name: string,
  { figures, histogram, top, distribution }: ValuesProfile
): void {
  for (const [what, value] of figures) into.values.set(`${what} of ${name}`, value)
  into.values.set(`exact of ${name}`, true)
  if (histogram !== undefined) into.histograms.set(name, histogram)
  if (top !== undefined) into.top.set(name, top)
  if (distribution !== undefined) into.distributions.set(name, distribution)
}

interface Parts {
  readonly values: ReadonlyMap<string, Value>
  readonly rows: number
  readonly histograms: ReadonlyMap<string, Histogram>
  readonly top: ReadonlyMap<string, readonly TopValue[]>
  readonly distributions: ReadonlyMap<string, Distribution>
  readonly showValues: boolean
}

function columnProfile(column: Column, { values, rows, histograms, top, distributions, showValues }: Parts): ColumnProfile {
  const value = (what: string) => values.get(`${what} of ${column.name}`) ?? null
  const histogram = histograms.get(column.name)
  const commonest = top.get(column.name)
  const distribution = distributions.get(column.name)
  const present = Number(value('present'))
  const isShort = value('avg length') !== null
  return {
    name: cut(column.name, 10_000),
    type: column.type,
    engineType: plain(column.engineType, 1000),
    missing: rows - present,
    ...(value('distinct') === null ? {} : { distinct: distinctOf(Number(value('distinct')), present, commonest, value('exact') === true) }),
    ...(isNumeric(column.type) && value('zeros') !== null ? { numbers: numbersOf(value) } : {}),
    ...(isTemporal(column.type) && value('min seconds') !== null ? { moments: { min: text(value('min')), max: text(value('max')) } } : {}),
    ...(isShort
      ? { lengths: { min: Number(value('min length')), mean: Number(value('avg length')), max: Number(value('max length')) } }
      : {}),
    ...(histogram === undefined ? {} : { histogram }),
    ...(commonest === undefined
      ? {}
      : { top: commonest.map(({ value: shown, count }) => ({ value: showValues ? plain(shown, 200) : null, count })) }),
    ...(distribution === undefined ? {} : { distribution })
  }
}

/** Where all values are among the commonest, their number is exact; otherwise it is an estimate, of at most as many as there are. */
function distinctOf(estimate: number, present: number, top: readonly TopValue[] | undefined, isExact: boolean) {
  if (isExact) return { count: estimate, exact: true }
  const listed = top?.reduce((sum, { count }) => sum + count, 0)
  if (top !== undefined && listed === present) return { count: top.length, exact: true }
  return { count: Math.min(estimate, present), exact: false }
}

function numbersOf(value: (what: string) => Value) {
  const [min, max] = [figure(value('min')), figure(value('max'))]
  const isHuge = [min, max].some(end => end !== null && Math.abs(end) >= LARGEST_SQUARED)
  return {
    min,
    max,
    mean: figure(value('mean')),
    std: isHuge ? null : figure(value('std')),
    quantiles: QUANTILES.map(share => ({ share, value: figure(value(`quantile ${share}`)) })),
    exact: value('exact') === true,
    zeros: Number(value('zeros')),
    negative: Number(value('negative')),
    infinite: Number(value('infinite'))
  }
}

function ranges(columns: readonly Column[], values: ReadonlyMap<string, Value>): Range[] {
  return columns.flatMap(column => {
    const suffix = isTemporal(column.type) ? ' seconds' : ''
    const [min, max] = ['min', 'max'].map(side => figure(values.get(`${side}${suffix} of ${column.name}`) ?? null))
    if (!(isNumeric(column.type) || isTemporal(column.type)) || min === undefined || min === null || max === undefined || max === null)
      return []
    return min < max && Number.isFinite(max - min) ? [{ column, min, max }] : []
  })
}

function figure(value: Value): number | null {
  const number = approximately(value)
  return number === undefined || !Number.isFinite(number) ? null : number
}

function text(value: Value): string | null {
  return value === null ? null : plain(String(value), 100)
}
