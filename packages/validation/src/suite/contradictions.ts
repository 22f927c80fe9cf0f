import type { ColumnChecks } from './column-checks.ts'
import { quantileShare } from './statistic-checks.ts'
import { sameRows } from './where.ts'

export interface Contradiction {
  /** The key it stands under. */
  readonly key: keyof ColumnChecks
  /** What is wrong, after the name of the key. */
  readonly problem: string
}

/** Checks of one column that no data could pass together, or that could never be asked. Pure. */
export function contradictions(checks: ColumnChecks): Contradiction[] {
  return [...overlap(checks), ...orders(checks), ...crossedQuantiles(checks), ...unfitting(checks)]
}

function overlap({ 'in-set': allowed, 'not-in-set': refused }: ColumnChecks): Contradiction[] {
  if (allowed === undefined || refused === undefined || !sameRows(allowed, refused)) return []
  const both = refused.value.map(String).find(item => allowed.value.map(String).includes(item))
  return both === undefined ? [] : [{ key: 'not-in-set', problem: `refuses ${JSON.stringify(both)}, which "in-set" allows` }]
}

function orders({ increasing, decreasing }: ColumnChecks): Contradiction[] {
  if (increasing === undefined || decreasing === undefined || !sameRows(increasing, decreasing)) return []
  const by = [increasing, decreasing].map(order => ('by' in order ? order.by : undefined))
  return by[0] === by[1] ? [{ key: 'decreasing', problem: 'stands beside "increasing"; for a constant column say "distinct: 1"' }] : []
}

function crossedQuantiles({ quantiles = {}, median }: ColumnChecks): Contradiction[] {
  const all = Object.entries(quantiles).map(([written, limits]) => ({ written, share: quantileShare(written) ?? Number.NaN, limits }))
  if (median !== undefined) all.push({ written: 'median', share: 0.5, limits: median })
  const sorted = all.sort((a, b) => a.share - b.share)
  for (const [index, upper] of sorted.entries()) {
    const lower = sorted
      .slice(0, index)
      .find(({ limits }) => sameRows(limits, upper.limits) && (limits.min ?? -Infinity) > (upper.limits.max ?? Infinity))
    if (lower === undefined) continue
    const key = upper.written === 'median' && quantiles[lower.written] === undefined ? 'median' : 'quantiles'
    return [{ key, problem: `wants ${lower.written} to be larger than ${upper.written}, which no quantile is` }]
  }
  return []
}

/** Checks that a column of the declared type has no answer to. */
function unfitting(checks: ColumnChecks): Contradiction[] {
  const type = checks.type?.value
  if (type === undefined) return []
  const isNumber = type === 'number' || type === 'integer' || type === 'decimal' || type === 'float'
  const dead = isNumber ? [] : NUMERIC.filter(key => checks[key] !== undefined)
  const isMoment = type === 'date' || type === 'timestamp' || type === 'time'
  if (isMoment && checks['date-format'] !== undefined)
    return [{ key: 'date-format', problem: `is about text, and "type" says ${type}; declare it as string, or drop one of them` }]
  return dead.map(key => ({ key, problem: `needs numbers, and "type" says ${type}` }))
}

const NUMERIC = ['mean', 'median', 'std', 'sum', 'quantiles', 'z-score', 'iqr'] as const
