import { drawBinomial, randomOf } from '@gauntlet/stats'
import { type Cells, margin, WIDTH } from '../../packages/evaluation/src/gate/fairness/cells.ts'
import type { Asked } from '../../packages/evaluation/src/gate/fairness/estimate.ts'
import { STATE, STATES } from '../../packages/evaluation/src/gate/fairness/rates.ts'
import { DisparityReplicates } from '../../packages/evaluation/src/gate/fairness/replicates.ts'
import { resampled } from '../../packages/evaluation/src/gate/fairness/resample.ts'

const RESAMPLES = 500
const TRIALS = 1000

/** How often the intervals of fairness criteria hold the true disparity: the table in docs/fairness.md. The same every time. */
export async function fairnessCoverage(): Promise<void> {
  console.log(
    `\nfairness: ${TRIALS} trials, ${RESAMPLES} resamples, 95% intervals, selection rates of 0.4, one group's lower by the difference`
  )
  console.log(
    '| groups | rows each | true difference | interval of the difference holds it | its upper end | interval of the ratio | its lower end |'
  )
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const groups of [2, 5, 20]) {
    for (const rows of [100, 2000]) {
      for (const difference of [0, 0.02, 0.1, 0.2]) await simulate(groups, rows, difference)
    }
  }
}

async function simulate(groups: number, rows: number, difference: number): Promise<void> {
  const random = randomOf(groups * 100_000 + rows * 10 + difference * 100)
  const truth = { difference, ratio: (0.4 - difference) / 0.4 }
  const held = { difference: 0, upper: 0, ratio: 0, lower: 0 }
  for (let trial = 0; trial < TRIALS; trial++) {
    const selected = Array.from({ length: groups }, (_, group) => drawBinomial(random, rows, group === 0 ? 0.4 - difference : 0.4))
    const found = await intervalsOf(selected, rows, trial)
    if (found === undefined) continue
    if (found.difference.low <= truth.difference + 1e-12 && truth.difference <= found.difference.high) held.difference++
    if (truth.difference <= found.difference.high) held.upper++
    if (found.ratio.low <= truth.ratio && truth.ratio <= found.ratio.high + 1e-12) held.ratio++
    if (found.ratio.low <= truth.ratio) held.lower++
  }
  const shares = [held.difference, held.upper, held.ratio, held.lower].map(count => `${((100 * count) / TRIALS).toFixed(1)}%`)
  console.log(`| ${groups} | ${rows} | ${difference} | ${shares.join(' | ')} |`)
}

async function intervalsOf(selected: readonly number[], rows: number, seed: number) {
  const counts = new Int32Array(selected.length * WIDTH)
  for (const [group, count] of selected.entries()) {
    counts[group * WIDTH + STATE.truePositive * STATES] = count
    counts[group * WIDTH + STATE.falseNegative * STATES] = rows - count
  }
  const cells: Cells = { groups: selected.length, counts, weights: undefined }
  const exists = [new Uint8Array(selected.length).fill(1)]
  const asked: Asked = { rates: ['selection'], method: 'between-groups', aggregate: 'worst-case', exists }
  const replicates = new DisparityReplicates(asked, margin(counts, 'model', new Float64Array(selected.length * STATES)), RESAMPLES)
  await resampled(cells, { resamples: RESAMPLES, seed, signal: undefined }, model => replicates.add(model))
  const [difference, ratio] = [replicates.difference(0.95).interval, replicates.ratio(0.95).interval]
  return difference === undefined || ratio === undefined ? undefined : { difference, ratio }
}
