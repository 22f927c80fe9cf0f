import { type Chart, formatNumber } from '@gauntlet/core'
import { histogram } from '@gauntlet/stats'
import type { ClassExamples, ValueExamples } from '../examples.ts'
import { rocAuc, rocCurve, scoresByClass } from '../ranking.ts'
import { className } from '../wording.ts'
import type { Confusion } from './confusion.ts'

const BARS = 20

/** Counts of actual against predicted class. */
export function confusionChart({ classes, counts }: Confusion): Chart {
  const points = counts.flatMap((row, actual) =>
    row.map((count, predicted) => ({ x: className(classes[predicted]), y: className(classes[actual]), value: count }))
  )
  return {
    id: 'confusion',
    title: 'Confusion matrix',
    kind: 'heatmap',
    x: { title: 'predicted', type: 'category' },
    y: { title: 'actual', type: 'category' },
    series: [{ name: 'rows', points }],
    rules: []
  }
}

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

/** How the scores of the two classes are spread; over [0, 1] when all of them lie in it. */
export function scoreChart(examples: ClassExamples): Chart | undefined {
  const { positives, negatives } = scoresByClass(examples)
  if (examples.rows === 0) return undefined
  const least = Math.min(positives[0] ?? Number.POSITIVE_INFINITY, negatives[0] ?? Number.POSITIVE_INFINITY)
  const most = Math.max(positives.at(-1) ?? Number.NEGATIVE_INFINITY, negatives.at(-1) ?? Number.NEGATIVE_INFINITY)
  const [from, to] = least >= 0 && most <= 1 ? [0, 1] : [least, most]
  const positive = className(examples.classes[examples.positive ?? -1])
  return {
    id: 'scores',
    title: 'Scores by class',
    kind: 'bar',
    x: { title: 'score', type: 'category' },
    y: { title: 'rows', type: 'number' },
    series: [
      { name: `not ${positive}`, points: bars(negatives, from, to) },
      { name: positive, points: bars(positives, from, to) }
    ],
    rules: []
  }
}

/** How far the predictions are off, and on which side. */
export function errorChart({ actual, predicted }: ValueExamples): Chart | undefined {
  const errors = predicted.map((value, row) => value - (actual[row] ?? Number.NaN)).sort()
  const [least, most] = [errors[0], errors.at(-1)]
  if (least === undefined || most === undefined || !Number.isFinite(least) || !Number.isFinite(most)) return undefined
  return {
    id: 'errors',
    title: 'Errors of the predictions',
    kind: 'bar',
    x: { title: 'prediction − label', type: 'category' },
    y: { title: 'rows', type: 'number' },
    series: [{ name: 'rows', points: bars(errors, least, most) }],
    rules: []
  }
}

function bars(values: Float64Array, least: number, most: number) {
  const bins = histogram(values, least, most, BARS)
  const edges = [...bins.map(({ from }) => from), most]
  const digits = DIGITS.find(count => new Set(edges.map(edge => formatNumber(edge, count))).size === new Set(edges).size) ?? 17
  return bins.map(({ from, to, count }) => ({ x: `${formatNumber(from, digits)} to ${formatNumber(to, digits)}`, y: count }))
}

/** As few as tell the ends of all bars apart: bars of the same name would be drawn as one. */
const DIGITS = [3, 4, 5, 6, 8, 10, 12, 14, 16]
