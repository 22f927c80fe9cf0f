import { counted, formatNumber, formatShare } from '@gauntlet/core'
import type { CriterionFound, Estimate, GroupsFound } from './found.ts'
import { RATES, type RateName } from './rates.ts'

const MOST_NAMED = 10

/** Groups by name and size: `sex=f (12 rows), sex=x (3 rows) and 4 more`. */
export function named(groups: readonly { readonly name: string; readonly rows?: number }[]): string {
  const first = groups.slice(0, MOST_NAMED).map(({ name, rows }) => (rows === undefined ? name : `${name} (${counted(rows, 'row')})`))
  return groups.length > MOST_NAMED ? `${first.join(', ')} and ${groups.length - MOST_NAMED} more` : first.join(', ')
}

/** Between which groups the difference is. */
export function places({ extremes, method }: CriterionFound): string {
  if (extremes === undefined) return ''
  const { rate, low, high } = extremes
  const where = `The ${RATES[rate].title} is ${formatNumber(low.value)} for ${low.name} and ${formatNumber(high.value)} for ${high.name}.`
  return method === 'between-groups' ? where : `${where} Each group is held against all rows.`
}

export function undefinedSentence(rate: RateName, groups: readonly string[], all: number): string {
  const of = groups.length === all ? 'any group' : named(groups.map(name => ({ name })))
  return `The ${RATES[rate].title} is undefined for ${of}: not enough ${RATES[rate].needs} there.`
}

/** How certain an estimate is, and how that is known: `95% interval 0.1 to 0.2, bootstrap of 2,000 resamples`. */
export function certainty({ interval }: Estimate, { confidence, resamples }: GroupsFound): string {
  if (interval === undefined) return 'no interval'
  const ends = `${formatNumber(interval.low, 3)} to ${formatNumber(interval.high, 3)}`
  return `${formatShare(confidence)} interval ${ends}, bootstrap of ${formatNumber(resamples)} resamples`
}
