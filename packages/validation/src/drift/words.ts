import { counted, formatApart, formatNumber, formatShare, plain } from '@gauntlet/core'
import type { Aspect, Comparison } from './comparisons.ts'
import { type Decided, leastVisible } from './decide.ts'
import type { Statistic } from './measures.ts'

export const STATISTICS: Readonly<Record<Statistic, string>> = {
  ks: 'KS distance',
  psi: 'PSI',
  wasserstein: 'Wasserstein distance (in standard deviations)',
  js: 'Jensen-Shannon distance',
  'chi-square': "Cramér's V (chi-square)",
  'l-infinity': 'L-infinity distance'
}

const MOST_NAMED = 5
const LONGEST_NAME = 60

/** What a comparison expects. */
export function expectation({ aspect, statistic, threshold, rule }: Comparison, isCorrected: boolean): string {
  const what = statistic === 'change' || statistic === 'share' ? SHARES[aspect] : STATISTICS[statistic]
  const limit = statistic === 'change' || statistic === 'share' ? formatShare(threshold) : formatNumber(threshold)
  const significance = `${isCorrected ? 'q' : 'p'} above ${formatNumber(rule.alpha)}`
  if (!rule.byEffect) return `${what} with ${significance}`
  return `${what} at most ${limit}${rule.bySignificance ? `, or not significant (${significance})` : ''}`
}

/** What was found, in a few words: `KS distance 0.21, q 0.0003`. */
export function observation(decided: Decided, isCorrected: boolean): string {
  const { statistic, effect, q, rule, needed } = decided
  if (needed !== undefined) return `${counted(leastOf(decided), 'value')} of ${formatNumber(needed)} needed`
  const value = statistic === 'change' || statistic === 'share' ? formatShare(effect) : `${STATISTICS[statistic]} ${formatNumber(effect)}`
  return `${value}${rule.bySignificance && !Number.isNaN(q) ? `, ${isCorrected ? 'q' : 'p'} ${probability(q)}` : ''}`
}

/** One sentence without its full stop. */
export function sentence(decided: Decided, isCorrected: boolean, tests: number): string {
  const name = plain(decided.column, 100)
  const { needed, counts, outcome, effect } = decided
  if (needed !== undefined) {
    const has = `${formatNumber(counts.current)} in the data, ${formatNumber(counts.reference)} in the reference`
    return `${name}: too few ${decided.aspect === 'missing' ? 'rows' : 'values'} to compare (${has}); at least ${formatNumber(needed)} are needed on either side`
  }
  if (outcome === 'inconclusive') return `${name}: the ${SUBJECTS[decided.aspect]} cannot be compared, its measure is ${effect}`
  const found = observation(decided, isCorrected)
  const verb = outcome === 'fail' ? 'drifted' : 'did not drift'
  return `${name}: ${SUBJECTS[decided.aspect]} ${verb} (${found}; expected ${expectation(decided, isCorrected)})${listed(decided)}${blindness(decided, tests)}`
}

function listed({ aspect, categories = [] }: Decided): string {
  if (categories.length === 0) return ''
  const where = aspect === 'new-categories' ? 'not in the reference' : 'not in the data'
  return `; ${counted(categories.length, 'category', 'categories')} ${where}`
}

/** The categories themselves, which are values of the data. */
export function namedCategories({ categories = [] }: Decided): string {
  const shown = categories.slice(0, MOST_NAMED).map(({ name, rows }) => `"${plain(name, LONGEST_NAME)}" (${formatNumber(rows)})`)
  const more = categories.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${formatNumber(more)} more` : ''}`
}

/** A pass says what it could not have seen. */
function blindness(decided: Decided, tests: number): string {
  const { statistic, threshold, outcome, rule } = decided
  if (outcome !== 'pass' || statistic !== 'ks' || !rule.bySignificance || !rule.byEffect) return ''
  const visible = leastVisible(decided, tests)
  if (visible <= threshold) return ''
  const [far] = formatApart(Math.ceil(visible * 100) / 100, threshold)
  return `; with ${counted(leastOf(decided), 'value')} a distance below ${far} would hardly be noticed`
}

function probability(value: number): string {
  return value < 1e-12 ? 'below 1e-12' : formatNumber(value, 2)
}

function leastOf({ counts }: Decided): number {
  return Math.min(counts.reference, counts.current)
}

const SHARES: Readonly<Record<Aspect, string>> = {
  values: '',
  length: '',
  characters: '',
  missing: 'change of the missing share',
  'new-categories': 'rows in categories that the reference does not have',
  'lost-categories': 'reference rows in categories that the data does not have'
}

const SUBJECTS: Readonly<Record<Aspect, string>> = {
  values: 'distribution',
  length: 'length of the text',
  characters: 'kinds of characters',
  missing: 'share of missing values',
  'new-categories': 'set of categories, by new ones,',
  'lost-categories': 'set of categories, by lost ones,'
}
