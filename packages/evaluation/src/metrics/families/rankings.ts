import type { ClassExamples } from '../../predictions/examples.ts'
import { averagePrecision, prepareAveragePrecision } from '../average-precision.ts'
import { lift } from '../lift.ts'
import type { Measured } from '../measured.ts'
import type { ClassificationMetric, Form, Prepare } from '../metric.ts'
import { type MetricKind, told } from '../metric-kind.ts'
import { averagePrecisionOvr, rocAucOvo, rocAucOvr } from '../multiclass-ranking.ts'
import { ofNamedClass, prepareNamedClass } from '../one-versus-rest.ts'
import type { MetricParameters } from '../parameters.ts'
import { partialRocAuc, prepareRocAuc, rocAuc } from '../roc-auc.ts'
import { titled } from '../which-class.ts'

type RankingMetric = MetricKind<ClassificationMetric>

/** The metrics of the order that scores bring rows into. Any scores will do: they need not be probabilities. */
export const rankingMetrics = {
  'roc-auc': told(['class'], parameters =>
    ofTwoClasses('area under the ROC curve', { measure: rocAuc, prepare: prepareRocAuc }, parameters, { of: 'auc' })
  ),
  'roc-auc-ovr': told(['average'], ({ average = 'macro' }) =>
    ofAllClasses('mean area under the ROC curves of each class against the others', rocAucOvr(average))
  ),
  'roc-auc-ovo': told(['average'], ({ average = 'macro' }) =>
    ofAllClasses('mean area under the ROC curves of each pair of classes', rocAucOvo(average))
  ),
  'partial-roc-auc': told(
    ['max-fpr', 'class'],
    parameters => {
      const most = parameters['max-fpr'] ?? 1
      const least = leastPartial(most)
      return ofTwoClasses('standardised area under the ROC curve up to a false positive rate', partialRocAuc(most), parameters, { least })
    },
    { 'max-fpr': '0.1' }
  ),
  'average-precision': told(['class'], parameters =>
    ofTwoClasses('area under the precision-recall curve', { measure: averagePrecision, prepare: prepareAveragePrecision }, parameters)
  ),
  'average-precision-ovr': told(['average'], ({ average = 'macro' }) =>
    ofAllClasses('mean area under the precision-recall curves of each class against the others', averagePrecisionOvr(average))
  ),
  lift: told(['share', 'class'], parameters =>
    ofTwoClasses('times as many positives among the highest scores as among all', lift(parameters.share ?? 0.1), parameters, {
      most: 1 / (parameters.share ?? 0.1)
    })
  )
} satisfies Record<string, RankingMetric>

interface Computed {
  readonly measure: (examples: ClassExamples) => Measured
  readonly prepare: Prepare<ClassExamples>
}

interface Options {
  readonly of?: 'auc'
  readonly least?: number
  readonly most?: number
}

function ofTwoClasses(title: string, computed: Computed, { class: label }: MetricParameters, options: Options = {}): ClassificationMetric {
  const { measure, prepare } =
    label === undefined ? computed : { measure: ofNamedClass(label, computed.measure), prepare: prepareNamedClass(label, computed.prepare) }
  const form: Form<ClassExamples> = { of: options.of ?? 'rows', prepare }
  return {
    title: titled(title, label),
    kind: 'classification',
    better: 'higher',
    range: [options.least ?? 0, options.most ?? 1],
    needs: label === undefined ? 'score' : 'scores',
    binary: label === undefined,
    probability: false,
    form,
    measure
  }
}

function ofAllClasses(title: string, { measure, prepare }: Computed): ClassificationMetric {
  return {
    title,
    kind: 'classification',
    better: 'higher',
    range: [0, 1],
    needs: 'scores',
    binary: false,
    probability: false,
    form: { of: 'rows', prepare },
    measure
  }
}

/** What McClish's standardisation makes of no area at all. */
function leastPartial(most: number): number {
  return most === 1 ? 0 : (1 - most / (2 - most)) / 2
}
