import { fisherExact, oneSidedOnlyP } from '@gauntlet/stats'
import type { MeasuredColumn } from './measured.ts'
import { type Measures, pOf, type Statistic } from './measures.ts'
import type { Pair, PairedCategories, PairedColumn } from './paired.ts'
import { DEFAULTS, type Rule } from './rule.ts'

/** What about a column is compared. The first three are its distribution. */
export type Aspect = 'values' | 'length' | 'characters' | 'missing' | 'new-categories' | 'lost-categories'

/** One comparison of a column with its reference, before it is weighed among all. */
export interface Comparison {
  readonly column: string
  readonly aspect: Aspect
  readonly statistic: Statistic | 'change' | 'share'
  readonly effect: number
  readonly threshold: number
  readonly p: number
  /** How many values (or rows) it rests on. */
  readonly counts: Pair
  readonly rule: Rule
  readonly measures?: Measures
  /** Categories that are new or lost, the most frequent first, with their rows. */
  readonly categories?: readonly { readonly name: string; readonly rows: number }[]
}

/** All comparisons of a column. Pure. */
export function comparisonsOf({ column, measures }: MeasuredColumn, rule: Rule): Comparison[] {
  if (column.values.kind === 'apart') return []
  const base = { column: column.name, rule }
  const distribution = measures.map(({ aspect, found }) => ({ ...base, aspect, ...decisive(found, rule), measures: found }))
  const { values } = column
  const ofCategories = values.kind === 'categorical' ? [appeared(values.categories, rule), vanished(values.categories, rule)] : []
  return [...distribution, missingOf(column, rule), ...ofCategories.map(found => ({ ...base, ...found }))]
}

/** The statistic that decides: the one asked for where it exists for these values, else KS of numbers and Jensen-Shannon of categories. */
function decisive(measures: Measures, { method, threshold }: Rule) {
  const asked = method === 'auto' ? undefined : method
  const isThere = asked !== undefined && measures.effects.has(asked)
  const statistic: Statistic = asked !== undefined && isThere ? asked : measures.ksP === undefined ? 'js' : 'ks'
  return {
    statistic,
    effect: measures.effects.get(statistic) ?? Number.NaN,
    threshold: (asked === undefined || isThere ? threshold : undefined) ?? DEFAULTS.threshold,
    p: pOf(statistic, measures),
    counts: measures.values
  }
}

function missingOf({ name, rows, missing }: PairedColumn, rule: Rule): Comparison {
  return {
    column: name,
    aspect: 'missing',
    statistic: 'change',
    effect: Math.abs(missing.current / rows.current - missing.reference / rows.reference),
    threshold: rule.missingChange,
    p: fisherExact(missing.reference, rows.reference, missing.current, rows.current),
    counts: rows,
    rule
  }
}

function appeared({ categories, others, complete }: PairedCategories, rule: Rule) {
  const seen = complete.reference ? categories.filter(({ reference, current }) => reference === 0 && current > 0) : []
  const rows = seen.map(({ name, current }) => ({ name, rows: current }))
  return { aspect: 'new-categories' as const, threshold: rule.newCategories, rule, ...oneSided(rows, 'current', categories, others) }
}

function vanished({ categories, others, complete }: PairedCategories, rule: Rule) {
  const gone = complete.current ? categories.filter(({ reference, current }) => reference > 0 && current === 0) : []
  const rows = gone.map(({ name, reference }) => ({ name, rows: reference }))
  return { aspect: 'lost-categories' as const, threshold: rule.lostCategories, rule, ...oneSided(rows, 'reference', categories, others) }
}

/** The share of rows in categories that only one side has, and how surprising the most frequent of them is among all there are. */
function oneSided(
  alone: readonly { name: string; rows: number }[],
  side: 'reference' | 'current',
  categories: PairedCategories['categories'],
  others: Pair
) {
  const counts = [...categories, others].reduce<Pair>(
    (sum, pair) => ({ reference: sum.reference + pair.reference, current: sum.current + pair.current }),
    { reference: 0, current: 0 }
  )
  const other = side === 'current' ? 'reference' : 'current'
  const sorted = [...alone].sort((a, b) => b.rows - a.rows)
  const most = sorted[0]?.rows ?? 0
  const p = most === 0 ? 1 : oneSidedOnlyP(most, counts[side], counts[other]) * Math.max(1, categories.length)
  return {
    statistic: 'share' as const,
    effect: counts[side] === 0 ? Number.NaN : alone.reduce((sum, { rows }) => sum + rows, 0) / counts[side],
    p: counts.reference === 0 || counts.current === 0 ? Number.NaN : Math.min(1, p),
    counts,
    categories: sorted
  }
}
