import { drawBinomial } from './binomial.ts'
import { type Random, randomOf } from './random.ts'

/** Draws as many rows as there are, with replacement, within each stratum. */
export interface Resampler {
  /** How many units there are: rows, or cells of equal rows. */
  readonly units: number
  /** Overwrites how many rows of each unit are in the next resample. */
  draw(counts: Int32Array): void
}

/** Resamples rows. A stratum lists the rows that are exchanged for each other; every row is in one of them. */
export function rowResampler(strata: readonly Int32Array[], seed: number): Resampler {
  const random = randomOf(seed)
  const drawn = strata.map(rows => new Uint8Array(rows.length))
  return {
    units: totalLength(strata),
    draw: counts => {
      for (const [index, rows] of strata.entries()) drawRows(rows, drawn[index] ?? new Uint8Array(rows.length), counts, random)
    }
  }
}

/** Cells of rows that no statistic can tell apart: which cells belong to a stratum, and how many rows each holds. */
export interface CellStratum {
  readonly cells: Int32Array
  readonly sizes: Int32Array
}

/**
 * Resamples rows that stand together in cells: the number of rows in the cells of a stratum is multinomial, and is drawn as such.
 * The time grows with the cells, not with the rows.
 */
export function cellResampler(strata: readonly CellStratum[], seed: number): Resampler {
  const random = randomOf(seed)
  return {
    units: totalLength(strata.map(({ cells }) => cells)),
    draw: counts => {
      for (const stratum of strata) drawCells(stratum, counts, random)
    }
  }
}

/**
 * Counted in bytes first, which stay in the processor's cache where the counts of a million rows do not. They suffice: that one of so
 * many rows is drawn 256 times has a chance below 1e-500.
 */
function drawRows(rows: Int32Array, drawn: Uint8Array, counts: Int32Array, random: Random): void {
  drawn.fill(0)
  for (let draw = 0; draw < rows.length; draw++) {
    const place = random.below(rows.length)
    drawn[place] = (drawn[place] ?? 0) + 1
  }
  for (let place = 0; place < rows.length; place++) counts[rows[place] ?? 0] = drawn[place] ?? 0
}

/** Cell by cell, each a binomial of what is left. */
function drawCells({ cells, sizes }: CellStratum, counts: Int32Array, random: Random): void {
  let rows = 0
  for (const size of sizes) rows += size
  let open = rows
  for (let index = 0; index < cells.length; index++) {
    const size = sizes[index] ?? 0
    const drawn = drawBinomial(random, open, size / rows)
    counts[cells[index] ?? 0] = drawn
    open -= drawn
    rows -= size
  }
}

function totalLength(strata: readonly Int32Array[]): number {
  return strata.reduce((total, { length }) => total + length, 0)
}
