import { counted, formatNumber } from '@gauntlet/core'
import { mcnemar, mcnemarRows, normalTail, type PairedCounts, tango, tangoScore } from '@gauntlet/stats'
import type { Uncertainty } from './uncertainty.ts'
import { shownP } from './wording.ts'

/** On how many of the rows that count exactly one of two models is right. */
export function discordance(
  rows: number,
  candidateIsRight: (row: number) => boolean,
  productionIsRight: (row: number) => boolean,
  counts: (row: number) => boolean = () => true
): PairedCounts {
  let [counting, onlyCandidate, onlyProduction] = [0, 0, 0]
  for (let row = 0; row < rows; row++) {
    if (!counts(row)) continue
    counting++
    const [ours, theirs] = [candidateIsRight(row), productionIsRight(row)]
    if (ours && !theirs) onlyCandidate++
    if (theirs && !ours) onlyProduction++
  }
  return { rows: counting, onlyCandidate, onlyProduction }
}

/**
 * The difference of two shares of right rows: Tango's score interval, which judges, and the mid-p value of McNemar's test, which the
 * research on it recommends. The two agree but for cases on the border: Tango's interval leaves out 0 where McNemar's χ² without
 * correction is significant.
 *
 * `sign` is −1 for a metric that counts rows that are wrong. `all` rows may be more than those that count for the metric.
 */
export function mcnemarUncertainty(counts: PairedCounts, sign: 1 | -1, confidence: number, all = counts.rows): Uncertainty {
  const { rows, onlyCandidate, onlyProduction } = counts
  const { low, high } = tango(counts, confidence)
  const test = mcnemar(counts)
  const of = rows === all ? '' : `, of the ${counted(rows, 'row')} that count for it`
  const gain = (onlyCandidate - onlyProduction) / rows
  // At 0 the mid-p value, beyond it the score test of the same difference.
  const pWorse = (bound: number) => (bound === 0 ? test.pWorse : 1 - normalTail(tangoScore(counts, clamped(bound))))
  const pBetter = (bound: number) => (bound === 0 ? test.pBetter : normalTail(tangoScore(counts, clamped(bound))))
  return {
    interval: sign === 1 ? { low, high } : { low: -high, high: -low },
    standardError: Math.sqrt((onlyCandidate + onlyProduction) / rows - gain ** 2) / Math.sqrt(rows),
    method: 'McNemar',
    words: `mid-p McNemar test with Tango's interval, ${shownP(test.p)}, b ${formatNumber(onlyProduction)} (only production is right), c ${formatNumber(onlyCandidate)} (only the candidate is)${of}`,
    p: test.p,
    seed: undefined,
    pBelow: bound => (sign === 1 ? pWorse(bound) : pBetter(-bound)),
    pAbove: bound => (sign === 1 ? pBetter(bound) : pWorse(-bound)),
    rowsToSee: (difference, { rows: _, ...options }) => {
      const discordance = Math.max((onlyCandidate + onlyProduction) / rows, Math.abs(difference))
      return Math.ceil((mcnemarRows({ discordance, difference }, options) * all) / rows)
    }
  }
}

function clamped(share: number): number {
  return Math.max(-1, Math.min(1, share))
}
