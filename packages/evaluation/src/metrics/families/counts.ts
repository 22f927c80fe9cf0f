import { accuracy, accuracyProportion, balancedAccuracy, cohensKappa, matthewsCorrelation } from '../agreement.ts'
import {
  type ClassRatio,
  falseNegativeRate,
  falsePositiveRate,
  fBeta,
  macro,
  micro,
  microProportion,
  negativePredictiveValue,
  ofClass,
  precision,
  proportionOf,
  recall,
  shareOfLabels,
  specificity,
  weighted
} from '../class-ratio.ts'
import type { ClassificationMetric } from '../metric.ts'
import { fixed, type MetricKind, told } from '../metric-kind.ts'
import type { MetricParameters } from '../parameters.ts'
import { type Proportion, type ShareOfLabels, type TallyMeasure, tallyOf } from '../tally.ts'
import { titled, type WhichClass, whichClass } from '../which-class.ts'

type CountMetric = MetricKind<ClassificationMetric>

/** The metrics of counts: everything that the confusion matrix holds. */
export const countMetrics = {
  accuracy: fixed(ofCounts('share of rows predicted right', accuracy, { proportion: accuracyProportion })),
  'balanced-accuracy': fixed(ofCounts('mean recall of the classes that labels have', balancedAccuracy)),
  ...averaged('precision', 'precision', () => precision, 'share of predicted positives that are positive', true),
  ...averaged('recall', 'recall', () => recall, 'share of positives that are predicted positive', true),
  ...averaged('f1', 'F1', () => fBeta(1), 'harmonic mean of precision and recall', false),
  ...averaged(
    'f-beta',
    'F-beta',
    ({ beta = 1 }) => fBeta(beta),
    'mean of precision and recall, recall counting beta times as much',
    false,
    {
      beta: '2'
    }
  ),
  specificity: ofOneClass(specificity, 'share of negatives that are not predicted positive', 'higher', 0),
  'false-positive-rate': ofOneClass(falsePositiveRate, 'share of negatives that are predicted positive', 'lower', undefined),
  'false-negative-rate': ofOneClass(falseNegativeRate, 'share of positives that are not predicted positive', 'lower', undefined),
  'negative-predictive-value': ofOneClass(
    negativePredictiveValue,
    'share of rows not predicted positive that are not positive',
    'higher',
    0
  ),
  mcc: fixed(ofCounts("Matthews' correlation of labels and predictions", matthewsCorrelation, { least: -1 })),
  kappa: fixed(ofCounts("Cohen's kappa: agreement beyond chance", cohensKappa, { least: -1 }))
} satisfies Record<string, CountMetric>

type Averaged<Name extends string> = Record<Name | `${Name}-macro` | `${Name}-micro` | `${Name}-weighted`, CountMetric>

/** A ratio of the positive class, and its means over the classes. */
function averaged<const Name extends string>(
  name: Name,
  title: string,
  ratioOf: (parameters: MetricParameters) => ClassRatio,
  meaning: string,
  isShare: boolean,
  requires: MetricKind['requires'] = {}
): Averaged<Name> {
  const own = 'beta' in requires ? (['beta'] as const) : []
  const ofPositive: CountMetric = told(
    ['class', 'zero-division', ...own],
    parameters => {
      const [ratio, which] = [ratioOf(parameters), whichClass(parameters.class)]
      const measure = ofClass(ratio, which, parameters['zero-division'] ?? 0)
      const binary = parameters.class === undefined
      return ofCounts(titled(meaning, parameters.class), measure, {
        binary,
        ...(isShare ? shareOf(ratio, which) : {})
      })
    },
    requires
  )
  const mean = (meaning: string, over: typeof macro): CountMetric =>
    told(
      ['classes', 'zero-division', ...own],
      parameters => ofCounts(meaning, over(ratioOf(parameters), parameters.classes, parameters['zero-division'] ?? 0)),
      requires
    )
  const ofAll: CountMetric = told(
    ['classes', 'zero-division', ...own],
    parameters => {
      const ratio = ratioOf(parameters)
      const proportion = isShare ? { proportion: microProportion(ratio, parameters.classes) } : {}
      return ofCounts(
        `${title} of the counts of all classes together`,
        micro(ratio, parameters.classes, parameters['zero-division'] ?? 0),
        proportion
      )
    },
    requires
  )
  const means = {
    [name]: ofPositive,
    [`${name}-macro`]: mean(`mean ${title} of the classes`, macro),
    [`${name}-micro`]: ofAll,
    [`${name}-weighted`]: mean(`mean ${title} of the classes, weighted by their rows`, weighted)
  }
  // TypeScript widens computed keys to any text.
  return means as Averaged<Name>
}

/** A rate of the positive class. `zero` is what 0/0 counts as; undefined where the better end would be the one never measured. */
function ofOneClass(ratio: ClassRatio, title: string, better: 'higher' | 'lower', zero: number | undefined): CountMetric {
  return told(['class'], parameters => {
    const which = whichClass(parameters.class)
    const binary = parameters.class === undefined
    return ofCounts(titled(title, parameters.class), ofClass(ratio, which, zero), {
      better,
      binary,
      ...shareOf(ratio, which)
    })
  })
}

function shareOf(ratio: ClassRatio, which: WhichClass): Pick<CountOptions, 'proportion' | 'labels'> {
  const labels = shareOfLabels(ratio, which)
  return { proportion: proportionOf(ratio, which), ...(labels === undefined ? {} : { labels }) }
}

interface CountOptions {
  readonly better?: 'higher' | 'lower'
  readonly least?: number
  readonly binary?: boolean
  readonly proportion?: Proportion
  readonly labels?: ShareOfLabels
}

function ofCounts(title: string, measure: TallyMeasure, options: CountOptions = {}): ClassificationMetric {
  const { better = 'higher', least = 0, binary = false, proportion, labels } = options
  return {
    title,
    kind: 'classification',
    better,
    range: [least, 1],
    needs: 'prediction',
    binary,
    probability: false,
    form: { of: 'counts', measure, ...(proportion && { proportion }), ...(labels && { labels }) },
    measure: examples => measure(tallyOf(examples), examples)
  }
}
