import { type Interval, quantile } from '@gauntlet/stats'
import { type Asked, disparity, movement, type Rates, ratesFor } from './estimate.ts'
import type { Estimate } from './found.ts'
import type { Sums } from './rates.ts'

/** Of so many resamples without a value, the others no longer stand for the data. */
const MOST_UNDEFINED = 0.05

/**
 * What resamples say of the disparity of one criterion.
 *
 * The largest of several differences that are known from a sample is larger than the true one, and larger still in a resample: the
 * percentile interval of groups that are all alike does not hold 0. So each end is taken where it can be believed (simulated in
 * docs/fairness.md): the end that means less alike is the percentile less the bias of the resamples; the end that means alike is as far
 * off as the rates of groups move against each other (a simultaneous interval of all differences, as Tukey's).
 */
export class DisparityReplicates {
  readonly #asked: Asked
  readonly #rates: readonly Rates[] | undefined
  readonly #difference: Kept
  readonly #ratio: Kept
  readonly #moved: Kept
  readonly #movedLog: Kept

  constructor(asked: Asked, sums: Sums, resamples: number) {
    this.#asked = asked
    this.#rates = ratesFor(sums, asked)
    this.#difference = new Kept(resamples)
    this.#ratio = new Kept(resamples)
    this.#moved = new Kept(resamples)
    this.#movedLog = new Kept(resamples)
  }

  add(sums: Sums): void {
    const rates = ratesFor(sums, this.#asked)
    const { difference, ratio } = disparity(rates, this.#asked)
    this.#difference.add(difference)
    this.#ratio.add(ratio)
    if (rates === undefined || this.#rates === undefined) return
    this.#moved.add(movement(rates, this.#rates, this.#asked, rate => rate))
    this.#movedLog.add(movement(rates, this.#rates, this.#asked, Math.log))
  }

  difference(confidence: number): Estimate {
    const { difference: value } = disparity(this.#rates, this.#asked)
    const tail = (1 - confidence) / 2
    return this.#difference.estimate(value, sorted => ({
      low: Math.max(0, value - this.#moved.quantile(1 - tail)),
      high: clipped(Math.max(value, quantile(sorted, 1 - tail) - (meanOf(sorted) - value)))
    }))
  }

  ratio(confidence: number): Estimate {
    const { ratio: value } = disparity(this.#rates, this.#asked)
    const tail = (1 - confidence) / 2
    return this.#ratio.estimate(value, sorted => ({
      low: clipped(Math.min(value, quantile(sorted, tail) - (meanOf(sorted) - value))),
      high: Math.max(value, this.#alike(value, this.#movedLog.quantile(1 - tail)))
    }))
  }

  /** A mean of ratios moves by no more than their logarithms do. */
  #alike(value: number, moved: number): number {
    return this.#asked.aggregate === 'mean' ? Math.min(1, value + moved) : Math.min(1, value * Math.exp(moved))
  }
}

/** What the same resamples say of the difference of two disparities. */
export class ChangeReplicates {
  readonly #asked: Asked
  readonly #kept: Kept

  constructor(asked: Asked, resamples: number) {
    this.#asked = asked
    this.#kept = new Kept(resamples)
  }

  add(model: Sums, champion: Sums): void {
    this.#kept.add(changeOf(model, champion, this.#asked))
  }

  /** Either end is that of the percentile interval or of the basic one, whichever is farther out. */
  estimate(model: Sums, champion: Sums, confidence: number): Estimate & { readonly champion: number } {
    const value = changeOf(model, champion, this.#asked)
    const tail = (1 - confidence) / 2
    const found = this.#kept.estimate(value, sorted => {
      const [low, high] = [quantile(sorted, tail), quantile(sorted, 1 - tail)]
      return { low: Math.min(low, 2 * value - high), high: Math.max(high, 2 * value - low) }
    })
    return { ...found, champion: disparity(ratesFor(champion, this.#asked), this.#asked).difference }
  }
}

function changeOf(model: Sums, champion: Sums, asked: Asked): number {
  return disparity(ratesFor(model, asked), asked).difference - disparity(ratesFor(champion, asked), asked).difference
}

/** Replicates of one number, without those that do not exist. */
class Kept {
  readonly #values: Float64Array
  #defined = 0
  #all = 0

  constructor(resamples: number) {
    this.#values = new Float64Array(resamples)
  }

  add(value: number): void {
    this.#all++
    if (!Number.isNaN(value)) this.#values[this.#defined++] = value
  }

  quantile(share: number): number {
    return this.#defined === 0 ? Number.POSITIVE_INFINITY : quantile(this.#sorted(), share)
  }

  estimate(value: number, interval: (sorted: Float64Array) => Interval): Estimate {
    if (Number.isNaN(value)) return { value, interval: undefined }
    const lost = this.#all - this.#defined
    if (this.#defined === 0 || lost > MOST_UNDEFINED * this.#all)
      return { value, interval: undefined, note: `${lost} of ${this.#all} resamples have no value, too many for an interval` }
    return { value, interval: interval(this.#sorted()) }
  }

  #sorted(): Float64Array {
    return this.#values.slice(0, this.#defined).sort()
  }
}

function meanOf(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total / values.length
}

function clipped(share: number): number {
  return Math.min(1, Math.max(0, share))
}
