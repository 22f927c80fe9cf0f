import { aloneP, fisherExact } from '@gauntlet/stats'
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
  /** Of a share, how much larger it may be, by what was too much to count. */
  readonly unknown?: number
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

/** New ones are known where every category of the reference is. */
function appeared(counted: PairedCategories, rule: Rule) {
  const { categories, others, complete } = counted
  const isKnown = complete.reference && others.reference === 0
  const unsure = isKnown ? 0 : others.current
  const beyond = isKnown ? others.current : 0
  return {
    aspect: 'new-categories' as const,
    threshold: rule.newCategories,
    rule,
    ...oneSided('current', categories, others, { unsure, beyond })
  }
}

function vanished(counted: PairedCategories, rule: Rule) {
  const { categories, others, complete } = counted
  const isKnown = complete.current && others.current === 0
  // What is not among the counted categories of the data may be among those that were too many to count.
  const doubtful = complete.current ? 0 : categories.filter(isGone).reduce((sum, { reference }) => sum + reference, 0)
  const unsure = isKnown ? 0 : others.reference + doubtful
  const beyond = isKnown ? others.reference : 0
  const told = complete.current ? categories : categories.filter(category => !isGone(category))
  return {
    aspect: 'lost-categories' as const,
    threshold: rule.lostCategories,
    rule,
    ...oneSided('reference', told, others, { unsure, beyond })
  }
}

function isGone({ reference, current }: Pair): boolean {
  return reference > 0 && current === 0
}

/**
 * The share of rows in categories that only one side has, and how surprising it is among all there are. `beyond` are rows of such
 * categories that are not listed; `unsure` are rows that may be in such categories: where those decide, the share is not known.
 */
function oneSided(
  side: keyof Pair,
  categories: PairedCategories['categories'],
  others: Pair,
  { unsure, beyond }: { readonly unsure: number; readonly beyond: number }
) {
  const other = side === 'current' ? 'reference' : 'current'
  const counts = [...categories, others].reduce<Pair>(
    (sum, pair) => ({ reference: sum.reference + pair.reference, current: sum.current + pair.current }),
    { reference: 0, current: 0 }
  )
  const alone = categories.filter(pair => pair[other] === 0 && pair[side] > 0)
  const sorted = alone.map(pair => ({ name: pair.name, rows: pair[side] })).sort((a, b) => b.rows - a.rows)
  const rows = sorted.reduce((sum, category) => sum + category.rows, beyond)
  return {
    statistic: 'share' as const,
    effect: rows / counts[side],
    unknown: unsure / counts[side],
    p: aloneP([...categories, others].map(pair => ({ here: pair[side], there: pair[other] }))),
    counts,
    categories: sorted
  }
}
