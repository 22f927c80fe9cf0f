import type { Interval } from '../bootstrap/interval.ts'
import { normalReach } from '../distributions/normal.ts'
import type { Discordance } from './mcnemar.ts'

/** Rows that two models were judged on, and those of them that only one gets right. */
export interface PairedCounts extends Discordance {
  readonly rows: number
}

/**
 * The score interval for how much more often the candidate is right than production on the same rows, as a difference of shares from
 * −1 to 1 (Tango 1998). Also where no row tells them apart. NaN of no rows.
 *
 * @throws RangeError on what is no count, and where more rows differ than there are.
 */
export function tango(counts: PairedCounts, confidence: number): Interval {
  const reach = normalReach(confidence)
  const { onlyCandidate, onlyProduction, rows } = checked(counts)
  if (rows === 0) return { low: Number.NaN, high: Number.NaN }
  const estimate = (onlyCandidate - onlyProduction) / rows
  // The score falls from the one end to the other.
  const low = estimate === -1 ? -1 : crossing(delta => tangoScore(counts, delta) > reach, -1, estimate)
  const high = estimate === 1 ? 1 : crossing(delta => tangoScore(counts, delta) > -reach, estimate, 1)
  return { low, high }
}

/**
 * The score statistic that the candidate is right more often by more than `delta` (−1 to 1): standard normal where the difference is
 * `delta`. At minus a margin it tests non-inferiority, one-sided; at 0 its square is McNemar's χ². 0 where nothing speaks for or
 * against `delta`.
 */
export function tangoScore(counts: PairedCounts, delta: number): number {
  const { onlyCandidate: x, onlyProduction: y, rows } = checked(counts)
  if (!(delta >= -1 && delta <= 1)) throw new RangeError(`A difference of ${delta} is not between -1 and 1`)
  // The other way round, so that no two terms below cancel.
  if (delta < 0) return 0 - tangoScore({ onlyCandidate: y, onlyProduction: x, rows }, -delta)
  const above = x - y - rows * delta
  if (above === 0) return 0
  const b = -x - y + (2 * rows - x + y) * delta
  const c = -y * delta * (1 - delta)
  const root = Math.sqrt(b * b - 8 * rows * c)
  // Of the two ways to write the root, the one that does not cancel.
  const q = b > 0 ? (-2 * c) / (root + b) : (root - b) / (4 * rows)
  return above / Math.sqrt(rows * (2 * q + delta * (1 - delta)))
}

/** The place between `from` and `to` up to which `isBefore` holds, to the last digit. */
function crossing(isBefore: (delta: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to]
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (isBefore(middle)) low = middle
    else high = middle
  }
}

function checked(counts: PairedCounts): PairedCounts {
  const { onlyCandidate, onlyProduction, rows } = counts
  for (const count of [onlyCandidate, onlyProduction, rows])
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} rows are not a whole number from 0`)
  if (onlyCandidate + onlyProduction > rows) throw new RangeError(`${onlyCandidate + onlyProduction} rows differ among ${rows}`)
  return counts
}
