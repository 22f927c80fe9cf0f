import { columnsOf } from '../../groups/by.ts'
import { metricNamed } from '../../metrics/catalogue.ts'
import { section } from '../section.ts'
import type { FlipsFound } from './found.ts'
import { judgeFlips } from './judge.ts'
import { measureFlips } from './measure.ts'
import { presentFlips } from './present.ts'
import type { WrittenFlips } from './schema.ts'

/** Rows that were right with the model in production and are wrong now: `flips: { max-rate: 2% }`. */
export const flipsSection = section<WrittenFlips, FlipsFound>({
  needs: ({ by, tolerance, optional }) => ({
    inputs: ['predictions', 'production'],
    // Both ask for a column of predictions, and for nothing else.
    metrics: [tolerance === undefined ? { key: 'accuracy', metric: metricNamed('accuracy') } : { key: 'mae', metric: metricNamed('mae') }],
    dimensions: columnsOf(by),
    optional
  }),
  measure: measureFlips,
  judge: judgeFlips,
  present: presentFlips
})
