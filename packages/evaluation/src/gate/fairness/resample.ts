import { type CellStratum, cellResampler, type Random, randomOf } from '@gauntlet/stats'
import { atEase } from '../../at-ease.ts'
import { type Cells, WIDTH } from './cells.ts'
import { STATES, type Sums } from './rates.ts'

export interface Resampling {
  readonly resamples: number
  readonly seed: number
  readonly signal: AbortSignal | undefined
}

type Look = (model: Sums, champion: Sums, resample: number) => void

/**
 * Draws the rows of each group anew, with replacement, and tells what both models make of them. A group keeps its number of rows:
 * what falls into its cells is multinomial, and is drawn as such, whatever the number of rows.
 *
 * Where rows have weights, the weight of the rows drawn of a cell is drawn too: normal, with the mean and the variance that the sum
 * of so many of the cell's weights has.
 */
export function resampled(cells: Cells, resampling: Resampling, look: Look): Promise<void> {
  return atEase(draws(cells, resampling, look), resampling.signal)
}

function* draws(cells: Cells, { resamples, seed }: Resampling, look: Look): Generator<void, void> {
  const units = unitsOf(cells)
  const resampler = cellResampler(strataOf(cells, units), seed)
  const spread = cells.weights && weightsOf(units, cells.counts, cells.weights)
  const noise = normals(randomOf((seed ^ 0x5eed) >>> 0))
  const counts = new Int32Array(units.length)
  const model = new Float64Array(cells.groups * STATES)
  const champion = new Float64Array(cells.groups * STATES)
  const places = units.map(placesOf)
  for (let resample = 0; resample < resamples; resample++) {
    resampler.draw(counts)
    model.fill(0)
    champion.fill(0)
    for (const [unit, place] of places.entries()) {
      const rows = counts[unit] ?? 0
      if (rows === 0) continue
      const [mean, deviation] = spread?.[unit] ?? [1, 0]
      const drawn = deviation === 0 ? rows * mean : Math.max(0, rows * mean + Math.sqrt(rows) * deviation * noise())
      model[place.model] = (model[place.model] ?? 0) + drawn
      champion[place.champion] = (champion[place.champion] ?? 0) + drawn
    }
    look(model, champion, resample)
    yield
  }
}

/** Cells that hold rows, in order. */
function unitsOf({ counts }: Cells): number[] {
  const units: number[] = []
  for (let cell = 0; cell < counts.length; cell++) if ((counts[cell] ?? 0) > 0) units.push(cell)
  return units
}

function strataOf({ counts }: Cells, units: readonly number[]): CellStratum[] {
  const byGroup = Map.groupBy(units.keys(), unit => Math.floor((units[unit] ?? 0) / WIDTH))
  return [...byGroup.values()].map(own => ({
    cells: Int32Array.from(own),
    sizes: Int32Array.from(own, unit => counts[units[unit] ?? 0] ?? 0)
  }))
}

function placesOf(cell: number) {
  const group = Math.floor(cell / WIDTH)
  const within = cell % WIDTH
  return { model: group * STATES + Math.floor(within / STATES), champion: group * STATES + (within % STATES) }
}

/** Mean and standard deviation of the weights in a cell. */
function weightsOf(
  units: readonly number[],
  counts: Int32Array,
  weights: NonNullable<Cells['weights']>
): [mean: number, deviation: number][] {
  return units.map(cell => {
    const rows = counts[cell] ?? 0
    const mean = (weights.sum[cell] ?? 0) / rows
    return [mean, Math.sqrt(Math.max(0, (weights.squares[cell] ?? 0) / rows - mean * mean))]
  })
}

/** Standard normal numbers, two of each pair of uniform ones (Box & Muller 1958). */
function normals(random: Random): () => number {
  let kept: number | undefined
  return () => {
    if (kept !== undefined) {
      const value = kept
      kept = undefined
      return value
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random.share()))
    const angle = 2 * Math.PI * random.share()
    kept = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}
