import { section } from '../section.ts'
import type { SegmentsFound } from './found.ts'
import { judgeSegments } from './judge.ts'
import { measureSegments } from './measure.ts'
import { presentSegments } from './present.ts'
import type { WrittenWeakSegments } from './schema.ts'

/** Searches parts of the rows on which the model is worse than on the rest: `weak-segments: { metric: accuracy, max-drop: 20% }`. */
export const weakSegmentsSection = section<WrittenWeakSegments, SegmentsFound>({
  needs: ({ metric, columns, optional }) => ({
    inputs: ['predictions'],
    metrics: [metric],
    dimensions: columns ?? [],
    everyColumn: columns === undefined,
    optional
  }),
  measure: measureSegments,
  judge: judgeSegments,
  present: presentSegments
})
