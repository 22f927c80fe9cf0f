import { logChoose } from '../two-sample/log-choose.ts'
import { type Proportion, shareOf } from './proportion.ts'

/**
 * Fisher's exact test, one-sided, that the first sample has a smaller share than the second, such as a segment that of the rest: the
 * probability of as few hits in the first, or fewer, where all hits are dealt out at random. NaN where a sample has no trials.
 *
 * Exact for small cells and fast for large ones, where it agrees with the score test: so there is no border between two tests.
 *
 * @throws RangeError on what is no count.
 */
export function fisherLess(first: Proportion, second: Proportion): number {
  for (const count of [first.hits, first.trials, second.hits, second.trials])
    if (!Number.isSafeInteger(count)) throw new RangeError(`${count} is not a whole number`)
  if (Number.isNaN(shareOf(first) + shareOf(second))) return Number.NaN
  const [n, m, hits] = [first.trials, second.trials, first.hits + second.hits]
  const least = Math.max(0, hits - m)
  const most = Math.min(hits, n)
  const below = first.hits * (n + m) <= hits * n
  // Summed from here outwards on the side where terms only get smaller.
  const start = below ? first.hits : first.hits + 1
  if (start > most) return 1
  const up = (x: number) => ((n - x) * (hits - x)) / ((x + 1) * (m - hits + x + 1))
  let term = Math.exp(logChoose(n, start) + logChoose(m, hits - start) - logChoose(n + m, hits))
  let total = 0
  for (let x = start; x >= least && x <= most && term > total * 1e-17; x += below ? -1 : 1) {
    total += term
    term = below ? term / up(x - 1) : term * up(x)
  }
  return Math.min(1, below ? total : Math.max(0, 1 - total))
}
