import { type Chart, formatNumber } from '@gauntlet/core'
import { precisionRecallCurve } from '../metrics/precision-recall-curve.ts'
import { rocAuc } from '../metrics/roc-auc.ts'
import { rocCurve } from '../metrics/roc-curve.ts'
import type { ClassExamples } from '../predictions/examples.ts'

/** Undefined where only one class occurs. */
export function rocChart(examples: ClassExamples): Chart | undefined {
  const curve = rocCurve(examples).map(point => ({ x: point.falsePositiveRate, y: point.truePositiveRate }))
  if (curve.length === 0) return undefined
  return {
    id: 'roc',
    title: `ROC curve, area ${formatNumber(rocAuc(examples).value ?? Number.NaN, 4)}`,
    kind: 'line',
    x: { title: 'false positive rate', type: 'number' },
    y: { title: 'true positive rate', type: 'number' },
    series: [
      { name: 'model', points: curve },
      {
        name: 'chance',
        points: [
          { x: 0, y: 0 },
          { x: 1, y: 1 }
        ]
      }
    ],
    rules: []
  }
}

/** Undefined without any positive. */
export function precisionRecallChart(examples: ClassExamples): Chart | undefined {
  const curve = precisionRecallCurve(examples).map(point => ({ x: point.recall, y: point.precision }))
  // The last point counts every row as positive: its precision is what chance reaches.
  const prevalence = curve.at(-1)?.y
  if (prevalence === undefined) return undefined
  return {
    id: 'precision-recall',
    title: 'Precision against recall',
    kind: 'line',
    x: { title: 'recall', type: 'number' },
    y: { title: 'precision', type: 'number' },
    series: [{ name: 'model', points: curve }],
    rules: [{ axis: 'y', value: prevalence, title: 'chance' }]
  }
}
