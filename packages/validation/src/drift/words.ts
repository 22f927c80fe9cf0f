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
const WAY_OUT = 'Compare the column "as: text", or list it under "exclude"'
const LONGEST_NAME = 60

/** What a comparison expects. */
export function expectation({ aspect, statistic, threshold, rule }: Comparison, isCorrected: boolean): string {
  const what = statistic === 'change' || statistic === 'share' ? SHARES[aspect] : STATISTICS[statistic]
  return `${what} ${limits({ statistic, threshold, rule }, isCorrected)}`
}

function limits({ statistic, threshold, rule }: Pick<Comparison, 'statistic' | 'threshold' | 'rule'>, isCorrected: boolean): string {
  const limit = statistic === 'change' || statistic === 'share' ? formatShare(threshold) : formatNumber(threshold)
  const significance = `${isCorrected ? 'q' : 'p'} above ${formatNumber(rule.alpha)}`
  if (!rule.byEffect) return `with ${significance}`
  return `at most ${limit}${rule.bySignificance ? `, or ${significance}` : ''}`
}

/** What was found, in a few words: `KS distance 0.21, q 0.0003`, `1.2% of rows in new categories, q 0.0003`. */
export function observation(decided: Decided, isCorrected: boolean): string {
  const { aspect, statistic, effect, needed } = decided
  if (needed !== undefined) return `${counted(leastOf(decided), 'value')} of ${formatNumber(needed)} needed`
  const isShare = statistic === 'change' || statistic === 'share'
  const value = isShare ? OBSERVED[aspect](formatShare(effect)) : `${STATISTICS[statistic]} ${formatNumber(effect)}`
  return `${value}${significance(decided, isCorrected)}`
}

function significance({ q, rule }: Decided, isCorrected: boolean): string {
  return rule.bySignificance && !Number.isNaN(q) ? `, ${isCorrected ? 'q' : 'p'} ${probability(q)}` : ''
}

/** One sentence without its full stop. */
export function sentence(decided: Decided, isCorrected: boolean, tests: number): string {
  const name = plain(decided.column, 100)
  const { needed, counts, outcome, effect, reason } = decided
  if (needed !== undefined) {
    const has = `${formatNumber(counts.current)} in the data, ${formatNumber(counts.reference)} in the reference`
    return `${name}: too few ${decided.aspect === 'missing' ? 'rows' : 'values'} to compare (${has}); at least ${formatNumber(needed)} are needed on either side`
  }
  if (reason === 'too many')
    return `${name}: the ${SUBJECTS[decided.aspect]} cannot be judged: there are more categories than are counted. ${WAY_OUT}`
  if (reason !== undefined)
    return `${name}: the ${SUBJECTS[decided.aspect]} cannot be judged: the data and the reference have nothing in common (${observation(decided, isCorrected)}), which may be chance among so many different values. ${WAY_OUT}`
  if (outcome === 'inconclusive') return `${name}: the ${SUBJECTS[decided.aspect]} cannot be compared, its measure is ${effect}`
  const expected = `expected ${limits(decided, isCorrected)}`
  if (decided.statistic === 'change' || decided.statistic === 'share') {
    const { length } = decided.categories ?? []
    const categories = length === 0 ? 'categories' : counted(length, 'category', 'categories')
    const told = significance(decided, isCorrected).replace(/^, (.*)$/, ' ($1)')
    return `${name}: ${FOUND[decided.aspect](formatShare(effect), categories)}${told}; ${expected}`
  }
  const verb = outcome === 'fail' ? 'drifted' : 'did not drift'
  return `${name}: the ${SUBJECTS[decided.aspect]} ${verb} (${observation(decided, isCorrected)}; ${expected})${blindness(decided, tests)}`
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
  'new-categories': 'share of new categories',
  'lost-categories': 'share of lost categories'
}

const itself = (share: string) => share

/** A share as it is observed. */
const OBSERVED: Readonly<Record<Aspect, (share: string) => string>> = {
  values: itself,
  length: itself,
  characters: itself,
  missing: share => `share of missing values moved by ${share}`,
  'new-categories': share => `${share} of rows in new categories`,
  'lost-categories': share => `${share} of reference rows in lost categories`
}

/** A share in a sentence. */
const FOUND: Readonly<Record<Aspect, (share: string, categories: string) => string>> = {
  ...OBSERVED,
  missing: share => `the share of missing values moved by ${share}`,
  'new-categories': (share, categories) => `${share} of the rows are in ${categories} that the reference does not have`,
  'lost-categories': (share, categories) => `${share} of the reference's rows are in ${categories} that the data does not have`
}
