import type { Chart } from '@gauntlet/core'
import { scoresByClass } from '../metrics/ranking.ts'
import type { ClassExamples } from '../predictions/examples.ts'
import { className } from '../predictions/wording.ts'
import { bars } from './bars.ts'

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
