import { logChoose } from './log-choose.ts'

/**
 * The probability that all of `count` rows fall into the sample of `size` rows and none into the other, of `other` rows, where rows
 * are dealt out at random: how surprising it is that a category is in one sample only. C(size, count) / C(size + other, count).
 */
export function oneSidedOnlyP(count: number, size: number, other: number): number {
  if (!(count >= 0 && count <= size)) return Number.NaN
  return Math.min(1, Math.exp(logChoose(size, count) - logChoose(size + other, count)))
}

/** A category in the sample that is asked about, and in the other one. */
export interface Occurrences {
  readonly here: number
  readonly there: number
}

/**
 * How surprising it is that so many categories are in one sample only, where the rows of both are dealt out at random. Categories that
 * have equally many rows in both samples together are one group. Of each group it is the chance that as many of them as are only here,
 * or more, are: as of independent categories, though they get in each other's way, which makes it rarer still. The smallest chance
 * counts, times the number of groups. 1 where no category is only here; NaN of an empty sample.
 */
export function aloneP(categories: readonly Occurrences[]): number {
  const sum = (side: keyof Occurrences) => categories.reduce((total, counts) => total + counts[side], 0)
  const [size, other] = [sum('here'), sum('there')]
  if (!(size > 0 && other > 0)) return Number.NaN
  const groups = new Map<number, { members: number; alone: number }>()
  for (const { here, there } of categories) {
    if (here + there === 0) continue
    const group = groups.get(here + there) ?? { members: 0, alone: 0 }
    groups.set(here + there, { members: group.members + 1, alone: group.alone + (there === 0 ? 1 : 0) })
  }
  const chances = [...groups].map(([rows, { members, alone }]) =>
    alone === 0 ? 1 : upperTail(alone, members, oneSidedOnlyP(rows, size, other))
  )
  return Math.min(1, chances.reduce((least, chance) => Math.min(least, chance), 1) * groups.size)
}

/** The chance of `least` successes or more in `trials`, each of the same probability. */
function upperTail(least: number, trials: number, probability: number): number {
  if (probability >= 1) return 1
  if (probability <= 0) return 0
  let term = Math.exp(logChoose(trials, least) + least * Math.log(probability) + (trials - least) * Math.log1p(-probability))
  let total = 0
  for (let successes = least; successes <= trials; successes++) {
    total += term
    term *= ((trials - successes) / (successes + 1)) * (probability / (1 - probability))
    if (term < total * 1e-17 && successes > trials * probability) break
  }
  return Math.min(1, total)
}
