import { momentsOf, randomOf } from '@gauntlet/stats'
import { expect, it } from 'vitest'
import { cellsOf, margin } from './cells.ts'
import { type RATES, rateOf, STATES, type Sums } from './rates.ts'
import { resampled } from './resample.ts'

const ROWS = 400
const RESAMPLES = 2000

const random = randomOf(7)
const codes = Int32Array.from({ length: ROWS }, () => (random.share() < 0.4 ? 0 : 1))
const model = Uint8Array.from({ length: ROWS }, (_, row) => [0, 2, 3, 4, 4][(row * 7 + (codes[row] ?? 0)) % 5] ?? 0)
// Two of three times the same as the model.
const champion = model.map((state, row) => (row % 3 === 0 ? (state < 3 ? 2 - state : 7 - state) : state))
const weight = Float64Array.from({ length: ROWS }, () => 0.2 - Math.log(1 - random.share()))

/** The plain way: rows are drawn one by one within each group. */
function plain(weights: Float64Array | undefined, of: (model: Sums, champion: Sums) => number): Float64Array {
  const draw = randomOf(99)
  const groups = [0, 1].map(group => Array.from(codes.keys()).filter(row => codes[row] === group))
  return Float64Array.from({ length: RESAMPLES }, () => {
    const drawn = groups.flatMap(own => own.map(() => own[draw.below(own.length)] ?? 0))
    const own = weights && Float64Array.from(drawn, row => weights[row] ?? 0)
    const pick = (states: Uint8Array) => Uint8Array.from(drawn, row => states[row] ?? 0)
    const cells = cellsOf(
      Int32Array.from(drawn, row => codes[row] ?? 0),
      2,
      pick(model),
      pick(champion),
      own
    )
    const amounts = cells.weights?.sum ?? cells.counts
    const side = (which: 'model' | 'champion') => margin(amounts, which, new Float64Array(2 * STATES))
    return of(side('model'), side('champion'))
  })
}

async function drawn(weights: Float64Array | undefined, of: (model: Sums, champion: Sums) => number): Promise<Float64Array> {
  const values = new Float64Array(RESAMPLES)
  const settings = { resamples: RESAMPLES, seed: 3, signal: undefined }
  await resampled(cellsOf(codes, 2, model, champion, weights), settings, (ours, theirs, resample) => {
    values[resample] = of(ours, theirs)
  })
  return values
}

const gap = (sums: Sums, rate: keyof typeof RATES) => rateOf(rate, sums, 0) - rateOf(rate, sums, 1)

it.each([
  ['a selection rate', undefined, (sums: Sums) => gap(sums, 'selection')],
  ['a true positive rate', undefined, (sums: Sums) => gap(sums, 'truePositive')],
  ['a precision, with weights', weight, (sums: Sums) => gap(sums, 'precision')],
  ['a selection rate, with weights', weight, (sums: Sums) => gap(sums, 'selection')],
  ['a change against the champion', undefined, (ours: Sums, theirs: Sums) => gap(ours, 'truePositive') - gap(theirs, 'truePositive')],
  ['the same with weights', weight, (ours: Sums, theirs: Sums) => gap(ours, 'truePositive') - gap(theirs, 'truePositive')]
])('draws %s as drawing rows one by one does', async (_, weights, of) => {
  const [one, other] = [momentsOf(await drawn(weights, of)), momentsOf(plain(weights, of))]
  const spread = Math.sqrt(other.variance)
  expect(Math.abs(one.mean - other.mean)).toBeLessThan((5 * spread) / Math.sqrt(RESAMPLES / 2))
  // The standard deviation of so many draws is known to about one in a hundred.
  expect(Math.sqrt(one.variance) / spread).toBeGreaterThan(0.93)
  expect(Math.sqrt(one.variance) / spread).toBeLessThan(1.07)
})

it('draws the same with the same seed', async () => {
  const of = (sums: Sums) => gap(sums, 'accuracy')
  expect(await drawn(weight, of)).toEqual(await drawn(weight, of))
})

it('stops when it is told to', async () => {
  const settings = { resamples: 10_000_000, seed: 3, signal: AbortSignal.timeout(1) }
  await expect(resampled(cellsOf(codes, 2, model, champion, undefined), settings, () => undefined)).rejects.toThrow()
})
