import { columnsOf } from '../../groups/by.ts'
import { metricNamed } from '../../metrics/catalogue.ts'
import { section } from '../section.ts'
import type { FairnessFound } from './found.ts'
import { judgeFairness } from './judge.ts'
import { measureFairness } from './measure.ts'
import { presentFairness } from './present.ts'
import type { WrittenFairness } from './schema.ts'

/** Whether groups are treated alike: `fairness: { by: [sex], demographic-parity: { max-difference: 0.1 } }`. */
export const fairnessSection = section<WrittenFairness, FairnessFound>({
  needs: ({ by, optional }) => ({
    inputs: ['predictions'],
    // Accuracy asks for a column of predictions, and for nothing else.
    metrics: [{ key: 'accuracy', metric: metricNamed('accuracy') }],
    dimensions: columnsOf(by),
    optional
  }),
  measure: measureFairness,
  judge: judgeFairness,
  present: (_, found) => presentFairness(found)
})
