import type { ClassExamples } from '../../predictions/examples.ts'
import { brier } from '../brier.ts'
import { expectedCalibrationError } from '../calibration.ts'
import { logLoss } from '../log-loss.ts'
import { type MeanForm, measureMean } from '../mean-form.ts'
import type { ClassificationMetric } from '../metric.ts'
import { type MetricKind, told } from '../metric-kind.ts'
import { lossOfNamedClass, ofNamedClass, prepareNamedClass } from '../one-versus-rest.ts'
import type { MetricParameters } from '../parameters.ts'
import { topK } from '../top-k.ts'
import { titled } from '../which-class.ts'

const shared = { kind: 'classification', binary: false } as const

/** The metrics of probabilities: how sure a model is, and how rightly. */
export const probabilityMetrics = {
  'log-loss': told(['class'], ({ class: label }) =>
    ofMean('mean of −ln(probability of the true class)', logLoss, [0, Number.POSITIVE_INFINITY], label)
  ),
  brier: told(['class'], ({ class: label }) =>
    ofMean('mean squared distance of the probabilities from what came true', brier, [0, label === undefined ? 2 : 1], label)
  ),
  ece: told(['bins', 'binning', 'class'], ({ bins = 10, binning = 'equal-width', class: label }) => {
    const ofAll = expectedCalibrationError(bins, binning)
    const { measure, prepare } =
      label === undefined ? ofAll : { measure: ofNamedClass(label, ofAll.measure), prepare: prepareNamedClass(label, ofAll.prepare) }
    const title = titled('expected calibration error', label)
    return { ...shared, ...columnsFor(label), title, better: 'lower', range: [0, 1], form: { of: 'rows', prepare }, measure }
  }),
  'top-k-accuracy': told(['k'], ({ k = 2 }) => {
    const form = topK(k)
    const title = 'share of rows whose label is among the k most probable classes'
    const measure = (examples: ClassExamples) => measureMean(form, examples)
    return { ...shared, title, better: 'higher', range: [0, 1], needs: 'scores', probability: false, form, measure }
  })
} satisfies Record<string, MetricKind<ClassificationMetric>>

function ofMean(
  title: string,
  ofAll: MeanForm<ClassExamples>,
  range: ClassificationMetric['range'],
  label: MetricParameters['class']
): ClassificationMetric {
  const ofExamples = (examples: ClassExamples) => measureMean(ofAll, examples)
  return {
    ...shared,
    ...columnsFor(label),
    title: titled(title, label),
    better: 'lower',
    range,
    form: label === undefined ? ofAll : { ...ofAll, loss: lossOfNamedClass(label, ofAll.loss) },
    measure: label === undefined ? ofExamples : ofNamedClass(label, ofExamples)
  }
}

/** One class is looked up among the probabilities by class, which are checked when they are read. */
function columnsFor(label: MetricParameters['class']) {
  return label === undefined ? ({ needs: 'probabilities', probability: true } as const) : ({ needs: 'scores', probability: false } as const)
}
