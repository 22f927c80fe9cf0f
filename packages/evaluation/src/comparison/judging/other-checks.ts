import { plain } from '@gauntlet/core'
import type { Drop } from '../../metrics/drop.ts'
import type { Compared, ComparedMetric } from '../compared.ts'
import type { ComparisonSettings } from '../settings.ts'
import { turned, verdictOf } from '../verdict.ts'
import { foundText, observedText } from '../wording.ts'
import { differenceSaid, type Said } from './difference-check.ts'

/** A metric with a margin of its own has to be proven not worse by more than that. */
export function guardedSaid(settings: ComparisonSettings, compared: ComparedMetric, margin: Drop, all: Compared): Said {
  const required = { require: 'non-inferior', margin, leastImprovement: undefined, mode: settings.mode } as const
  return differenceSaid(required, compared, all, verdictOf(required, compared), settings.confidence)
}

/** For the other metrics there is no margin: only what is worse beyond noise is worth a remark. */
export function informingSaid({ confidence }: ComparisonSettings, compared: ComparedMetric): Said {
  const { difference, uncertainty, note, metric } = compared
  const gain = uncertainty && turned(uncertainty.interval, metric.better === 'higher' ? 1 : -1)
  const [outcome, words] =
    gain === undefined
      ? (['inconclusive', note ?? 'there is no interval'] as const)
      : gain.high < 0
        ? (['fail', 'worse beyond noise'] as const)
        : (['pass', gain.low > 0 ? 'better beyond noise' : 'within noise'] as const)
  const method = uncertainty === undefined ? '' : ` Method: ${uncertainty.words}.`
  return {
    outcome,
    observed: observedText(compared, confidence),
    expected: 'for information',
    message: plain(`${foundText(compared, confidence)}: ${words}.${method}`),
    ...(difference === undefined ? {} : { value: difference })
  }
}
