import { counted } from '@gauntlet/core'
import { acceleration, bcaInterval, bootstrapTail, momentsOf, percentileInterval, type Replicates } from '@gauntlet/stats'
import type { Resampled } from '../resampling/statistic.ts'
import { type Estimated, rowsByStandardError, type Uncertainty } from './uncertainty.ts'

/** How often and of what was drawn. */
export interface Drawn {
  readonly resamples: number
  readonly seed: number
  readonly confidence: number
  /** What was drawn, as people read it: `200 rows`. */
  readonly units: string
}

/** Of so many resamples without the metric, the others no longer stand for the data. */
const MOST_UNDEFINED = 0.05

/** What replicates of a difference say of it. */
export function bootstrapUncertainty(statistic: Resampled, { values, undefinedCount }: Replicates, drawn: Drawn): Estimated {
  const { resamples, confidence, seed } = drawn
  const missing = `${undefinedCount} of ${resamples} resamples have no value`
  if (undefinedCount > MOST_UNDEFINED * resamples) return { uncertainty: undefined, note: `${missing}: too many for an interval` }
  const alike = values.every(value => value === values[0])
  const left = alike ? [] : statistic.leaveOneOut()
  const interval = alike ? percentileInterval(values, confidence) : bcaInterval(statistic.estimate, values, left, confidence)
  const notes = [interval.note, undefinedCount > 0 ? missing : undefined, alike ? 'all resamples give the same difference' : undefined]
  const said = notes.filter(note => note !== undefined).join('; ')
  const { low, high, method } = interval
  const evidence = { estimate: statistic.estimate, replicates: values, acceleration: method === 'BCa' ? acceleration(left) : undefined }
  const pBelow = (bound: number) => bootstrapTail(evidence, bound)
  const standardError = Math.sqrt(momentsOf(values).variance)
  const uncertainty: Uncertainty = {
    interval: { low, high },
    standardError,
    method,
    words: `${method} bootstrap of ${drawn.units}, ${counted(resamples, 'resample')}, seed ${seed}`,
    p: undefined,
    seed,
    pBelow,
    pAbove: bound => 1 - pBelow(bound),
    rowsToSee: rowsByStandardError(standardError)
  }
  return { uncertainty, note: said === '' ? undefined : said }
}
