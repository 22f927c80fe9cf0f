import type { LeaveOneOut } from '@gauntlet/stats'
import type { ClassExamples } from '../examples.ts'
import { type PairedStatistic, rounding } from './paired-statistic.ts'

/** The difference of two areas under the ROC curve. Rows are sorted by score once, then only counted. */
export function aucStatistic(candidate: ClassExamples, production: ClassExamples, strata: readonly Int32Array[]): PairedStatistic {
  const [ours, theirs] = [rankingOf(candidate), rankingOf(production)]
  const whole = new Int32Array(candidate.rows).fill(1)
  const round = rounding(1)
  const difference = (counts: Int32Array) => round(areaOf(ours, counts) - areaOf(theirs, counts))
  return {
    estimate: difference(whole),
    difference,
    leaveOneOut: () => {
      const [mine, others] = [areasWithout(ours), areasWithout(theirs)]
      return strata.map((rows): LeaveOneOut => {
        const values = new Float64Array(rows.length)
        for (let index = 0; index < rows.length; index++) {
          const row = rows[index] ?? -1
          values[index] = round((mine[row] ?? Number.NaN) - (others[row] ?? Number.NaN))
        }
        return { values, rows: undefined }
      })
    }
  }
}

/** Rows by ascending score. */
interface Ranking {
  readonly rows: Int32Array
  /** 1 where the score is larger than the one before. */
  readonly rises: Uint8Array
  /** 1 where the label is the positive class. */
  readonly positive: Uint8Array
}

function rankingOf({ rows, actual, score, positive }: ClassExamples): Ranking {
  if (score === undefined || positive === undefined) throw new Error('Could not rank scores: there is no score, or no positive class')
  const order = Int32Array.from({ length: rows }, (_, row) => row).sort((a, b) => (score[a] ?? 0) - (score[b] ?? 0) || a - b)
  const rises = new Uint8Array(rows)
  const isPositive = new Uint8Array(rows)
  for (let place = 0; place < rows; place++) {
    const row = order[place] ?? -1
    rises[place] = place > 0 && score[row] === score[order[place - 1] ?? -1] ? 0 : 1
    isPositive[place] = actual[row] === positive ? 1 : 0
  }
  return { rows: order, rises, positive: isPositive }
}

/** Counted in halves: a positive scores above a negative (2) or the same (1). NaN where one class is missing. */
function areaOf({ rows, rises, positive }: Ranking, counts: Int32Array): number {
  let halves = 0
  let [positives, negatives] = [0, 0]
  let [tiedPositives, tiedNegatives] = [0, 0]
  for (let place = 0; place < rows.length; place++) {
    if (rises[place] === 1) {
      halves += tiedPositives * (2 * negatives + tiedNegatives)
      positives += tiedPositives
      negatives += tiedNegatives
      tiedPositives = 0
      tiedNegatives = 0
    }
    const count = counts[rows[place] ?? -1] ?? 0
    if (positive[place] === 1) tiedPositives += count
    else tiedNegatives += count
  }
  halves += tiedPositives * (2 * negatives + tiedNegatives)
  return halves / 2 / (positives + tiedPositives) / (negatives + tiedNegatives)
}

/** The area without one row, for every row. */
function areasWithout({ rows, rises, positive }: Ranking): Float64Array {
  let positives = 0
  for (const one of positive) positives += one
  const negatives = rows.length - positives
  // How many halves of the area each row brings.
  const brought = new Float64Array(rows.length)
  let all = 0
  let [positivesBelow, negativesBelow] = [0, 0]
  for (let from = 0; from < rows.length; ) {
    let to = from
    let tied = 0
    do tied += positive[to++] ?? 0
    while (to < rows.length && rises[to] === 0)
    const tiedNegatives = to - from - tied
    for (let place = from; place < to; place++) {
      const halves = positive[place] === 1 ? 2 * negativesBelow + tiedNegatives : 2 * (positives - positivesBelow - tied) + tied
      brought[place] = halves
      if (positive[place] === 1) all += halves
    }
    positivesBelow += tied
    negativesBelow += tiedNegatives
    from = to
  }
  const areas = new Float64Array(rows.length)
  for (let place = 0; place < rows.length; place++) {
    const rest = (all - (brought[place] ?? Number.NaN)) / 2
    areas[rows[place] ?? -1] = positive[place] === 1 ? rest / (positives - 1) / negatives : rest / positives / (negatives - 1)
  }
  return areas
}
