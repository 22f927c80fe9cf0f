import { deLongPaired, normalReach, normalTail } from '@gauntlet/stats'
import { orderOfScores } from '../../metrics/ranking.ts'
import type { ClassExamples } from '../../predictions/examples.ts'
import { rowsByStandardError, type Uncertainty } from './uncertainty.ts'
import { shownP } from './wording.ts'

/** The difference of two areas under the ROC curve of the same rows, with DeLong's standard error. Undefined where there is none. */
export function deLongUncertainty(candidate: ClassExamples, production: ClassExamples, confidence: number): Uncertainty | undefined {
  if (candidate.score === undefined || production.score === undefined || candidate.positive === undefined)
    throw new Error('Could not compare areas under the ROC curve: there is no score, or no positive class')
  const orders = { candidate: orderOfScores(candidate.score), production: orderOfScores(production.score) }
  const { difference, standardError, p } = deLongPaired(candidate.score, production.score, isPositive(candidate), orders)
  if (!Number.isFinite(difference) || !Number.isFinite(standardError)) return undefined
  const reach = normalReach(confidence) * standardError
  const z = (bound: number) => (difference === bound ? 0 : (difference - bound) / standardError)
  return {
    interval: { low: difference - reach, high: difference + reach },
    standardError,
    method: 'DeLong',
    words: `DeLong's test, ${shownP(p)}`,
    p,
    seed: undefined,
    pBelow: bound => normalTail(-z(bound)),
    pAbove: bound => normalTail(z(bound)),
    rowsToSee: rowsByStandardError(standardError)
  }
}

function isPositive({ actual, positive }: ClassExamples): Uint8Array {
  const found = new Uint8Array(actual.length)
  for (let row = 0; row < actual.length; row++) found[row] = actual[row] === positive ? 1 : 0
  return found
}
