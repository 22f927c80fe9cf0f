import type { ClassExamples } from '../predictions/examples.ts'
import type { MeanForm } from './mean-form.ts'

/**
 * The share of rows whose label is among the `k` most probable classes. Of equally probable classes those later in the order of classes
 * come first, as in scikit-learn.
 */
export function topK(k: number): MeanForm<ClassExamples> {
  return {
    of: 'mean',
    zeroOne: true,
    loss: ({ actual, scores }) => {
      if (scores === undefined) throw new Error('Could not rank classes: there are no probabilities by class')
      return row => {
        const label = actual[row] ?? -1
        const own = scores[label]?.[row] ?? Number.NaN
        let ahead = 0
        for (let code = 0; code < scores.length; code++) {
          const other = scores[code]?.[row] ?? Number.NaN
          if (other > own || (other === own && code > label)) ahead++
        }
        return ahead < k ? 1 : 0
      }
    }
  }
}
