import type { Chart } from '@gauntlet/core'
import type { ValueExamples } from '../predictions/examples.ts'
import { bars } from './bars.ts'

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
