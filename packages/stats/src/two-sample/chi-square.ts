import gammainc from '@stdlib/math-base-special-gammainc'

export interface Homogeneity {
  readonly statistic: number
  readonly degrees: number
  readonly p: number
  /** The effect, 0 to 1: √(χ² / N), which is Cramér's V of a table of two rows. */
  readonly cramersV: number
  /** How many categories were pooled into one, because fewer were expected in either sample than asked for. */
  readonly pooled: number
}

/** The probability that a chi-square variable of that many degrees of freedom is `statistic` or more. */
export function chiSquareTail(statistic: number, degrees: number): number {
  if (!(degrees > 0 && statistic >= 0)) return Number.NaN
  return statistic === Number.POSITIVE_INFINITY ? 0 : gammainc(statistic / 2, degrees / 2, true, true)
}

/**
 * Pearson's test that two samples have the same shares of the same categories, without a continuity correction. Categories that
 * neither sample has do not count.
 *
 * With `leastExpected`, categories of which either sample would be expected to hold fewer are first pooled into one category; where
 * that one is itself too small, it joins the smallest of the others. One category (or none) differs in nothing: p is 1.
 * NaN of an empty sample.
 */
export function homogeneity(a: ArrayLike<number>, b: ArrayLike<number>, leastExpected = 0): Homogeneity {
  const pairs = Array.from({ length: Math.max(a.length, b.length) }, (_, index) => [a[index] ?? 0, b[index] ?? 0] as const).filter(
    ([one, other]) => one + other > 0
  )
  const [n, m] = [0, 1].map(side => pairs.reduce((sum, pair) => sum + (pair[side] ?? 0), 0)) as [number, number]
  if (!(n > 0 && m > 0)) return { statistic: Number.NaN, degrees: 0, p: Number.NaN, cramersV: Number.NaN, pooled: 0 }
  const { cells, pooled } = withRarePooled(pairs, (leastExpected * (n + m)) / Math.min(n, m))
  let statistic = 0
  for (const [one, other] of cells)
    for (const [seen, size] of [
      [one, n],
      [other, m]
    ] as const) {
      const expected = ((one + other) * size) / (n + m)
      statistic += (seen - expected) ** 2 / expected
    }
  const degrees = cells.length - 1
  const p = degrees === 0 ? 1 : chiSquareTail(statistic, degrees)
  return { statistic, degrees, p, cramersV: Math.min(1, Math.sqrt(statistic / (n + m))), pooled }
}

type Cell = readonly [number, number]

/** `least`: how many a category must have in both samples together, so that the smaller is expected to hold enough. */
function withRarePooled(pairs: readonly Cell[], least: number): { cells: readonly Cell[]; pooled: number } {
  const rare = pairs.filter(([one, other]) => one + other < least)
  if (rare.length < 1) return { cells: pairs, pooled: 0 }
  const common = pairs.filter(([one, other]) => one + other >= least).sort((x, y) => y[0] + y[1] - x[0] - x[1])
  const pool = rare.reduce<Cell>(([one, other], cell) => [one + cell[0], other + cell[1]], [0, 0])
  if (pool[0] + pool[1] >= least || common.length === 0) return { cells: [...common, pool], pooled: rare.length }
  const last = common.pop() ?? [0, 0]
  return { cells: [...common, [last[0] + pool[0], last[1] + pool[1]]], pooled: rare.length + 1 }
}
