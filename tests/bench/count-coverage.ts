import {
  bcaInterval,
  cellResampler,
  drawBinomial,
  type Interval,
  normalCdf,
  type Random,
  randomOf,
  tango,
  toTwelveDigits
} from '@gauntlet/stats'

/** How often a 95 % interval of a difference holds the truth where only counts are drawn: many runs in little time. */
const RUNS = 2000
const RESAMPLES = 400
const SIZES = [200, 2000, 20_000]
const METRICS = ['precision', 'recall', 'f1', 'f1-macro'] as const
/** Whether labels are drawn by themselves or together. Cells are label × 4 + candidate is right × 2 + production is right. */
const DESIGNS = { 'class by class': [range(0, 4), range(4, 8)], together: [range(0, 8)] }
const POPULATIONS = [
  { name: '3 of 10 positive, alike', prevalence: 0.3, candidate: 0.8, production: 0.7 },
  { name: '3 of 10 positive, unlike', prevalence: 0.3, candidate: 1.2, production: 0.4 },
  { name: '1 of 20 positive, alike', prevalence: 0.05, candidate: 1.2, production: 1.1 },
  { name: '1 of 20 positive, unlike', prevalence: 0.05, candidate: 1.2, production: 0.4 }
]

export function countCoverage(): void {
  console.log(`\nShares in % of ${RUNS} runs ± about 0.5; ${RESAMPLES} resamples.\n`)
  console.log(`| population | rows | bootstrap | ${METRICS.join(' | ')} | accuracy (Tango) | recall (Tango) |`)
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const population of POPULATIONS)
    for (const rows of SIZES)
      for (const [design, strata] of Object.entries(DESIGNS)) {
        const held = heldOf(cellShares(population), rows, strata)
        console.log(`| ${population.name} | ${rows} | ${design} | ${held.map(share => (100 * share).toFixed(1)).join(' | ')} |`)
      }
}

/** In what share of runs the interval of each metric, and Tango's of accuracy and of recall, holds the truth. */
function heldOf(shares: Float64Array, rows: number, strata: readonly Int32Array[]): number[] {
  const random = randomOf(rows)
  const truths = [...differences(shares), gainOf(shares, range(0, 8)), gainOf(shares, range(4, 8))]
  const held = truths.map(() => 0)
  for (let run = 0; run < RUNS; run++) {
    const counts = drawCounts(shares, rows, random)
    const intervals = [...bootstrapped(counts, strata, run), tangoOf(counts, range(0, 8)), tangoOf(counts, range(4, 8))]
    for (const [index, { low, high }] of intervals.entries()) {
      const truth = truths[index] ?? Number.NaN
      if (low <= truth && truth <= high) held[index] = (held[index] ?? 0) + 1
    }
  }
  return held.map(count => count / RUNS)
}

function bootstrapped(counts: Int32Array, cells: readonly Int32Array[], seed: number): Interval[] {
  const strata = cells.map(own => ({ cells: own, sizes: own.map(cell => counts[cell] ?? 0) }))
  const resampler = cellResampler(strata, seed)
  const drawn = new Int32Array(counts.length)
  const replicates = METRICS.map(() => new Float64Array(RESAMPLES))
  for (let resample = 0; resample < RESAMPLES; resample++) {
    resampler.draw(drawn)
    for (const [index, value] of differences(drawn).entries()) replicates[index]?.fill(value, resample, resample + 1)
  }
  const estimates = differences(counts)
  return replicates.map((values, index) => {
    const without = strata.map(({ cells, sizes }) => ({
      values: Float64Array.from(cells, cell => differences(counts.with(cell, Math.max(0, (counts[cell] ?? 0) - 1)))[index] ?? Number.NaN),
      rows: sizes
    }))
    return bcaInterval(estimates[index] ?? Number.NaN, values.filter(Number.isFinite), without, 0.95)
  })
}

/** Candidate minus production, in the order of `METRICS`. */
function differences(cells: ArrayLike<number>): number[] {
  const theirs = metricsOf(cells, 0)
  return metricsOf(cells, 1).map((value, index) => toTwelveDigits(value - (theirs[index] ?? Number.NaN)))
}

function metricsOf(cells: ArrayLike<number>, bit: 0 | 1): number[] {
  let [found, missed, alarms, passed] = [0, 0, 0, 0]
  for (let right = 0; right < 4; right++) {
    const [negatives, positives] = [cells[right] ?? 0, cells[4 + right] ?? 0]
    if ((right >> bit) & 1) {
      found += positives
      passed += negatives
    } else {
      missed += positives
      alarms += negatives
    }
  }
  const f1 = (2 * found) / (2 * found + alarms + missed)
  const ofOthers = (2 * passed) / (2 * passed + alarms + missed)
  return [found / (found + alarms), found / (found + missed), f1, (f1 + ofOthers) / 2]
}

/** How much more often the candidate is right than production, in some cells. */
function gainOf(shares: Float64Array, cells: Int32Array): number {
  let [gain, all] = [0, 0]
  for (const cell of cells) {
    const share = shares[cell] ?? 0
    all += share
    gain += cell % 4 === 2 ? share : cell % 4 === 1 ? -share : 0
  }
  return gain / all
}

function tangoOf(counts: Int32Array, cells: Int32Array): Interval {
  const count = (right: number) => cells.reduce((total, cell) => total + (cell % 4 === right ? (counts[cell] ?? 0) : 0), 0)
  const [neither, onlyProduction, onlyCandidate, both] = [count(0), count(1), count(2), count(3)]
  return tango({ rows: neither + onlyProduction + onlyCandidate + both, onlyCandidate, onlyProduction }, 0.95)
}

/** How likely each cell is in the population of `drawClasses`, by integrating over the noise that the models share. */
function cellShares({ prevalence, candidate, production }: (typeof POPULATIONS)[number]): Float64Array {
  const shares = new Float64Array(8)
  const step = 1e-3
  for (let z = -9; z <= 9; z += step) {
    const weight = (Math.exp((-z * z) / 2) * step) / Math.sqrt(2 * Math.PI)
    const [ours, theirs] = [normalCdf(candidate / 0.6 + z), normalCdf(production / 0.6 + z)]
    const right = [(1 - ours) * (1 - theirs), (1 - ours) * theirs, ours * (1 - theirs), ours * theirs]
    for (let cell = 0; cell < 8; cell++)
      shares[cell] = (shares[cell] ?? 0) + weight * (right[cell % 4] ?? 0) * (cell < 4 ? 1 - prevalence : prevalence)
  }
  return shares
}

function drawCounts(shares: Float64Array, rows: number, random: Random): Int32Array {
  let [open, left] = [rows, 1]
  return Int32Array.from(shares, (share, cell) => {
    const drawn = cell === shares.length - 1 ? open : drawBinomial(random, open, Math.min(1, share / left))
    open -= drawn
    left -= share
    return drawn
  })
}

function range(from: number, to: number): Int32Array {
  return Int32Array.from({ length: to - from }, (_, index) => from + index)
}
