import { columnsOf } from '../../groups/by.ts'
import { section } from '../section.ts'
import type { SlicesFound } from './found.ts'
import { judgeSlices } from './judge.ts'
import { conditionName, measureSlices } from './measure.ts'
import { presentSlices } from './present.ts'
import type { WrittenSlices } from './schema.ts'

/** What is asked of parts of the rows: `slices: { by: [region], metrics: { f1: { min: 0.7 } } }`. */
export const slicesSection = section<WrittenSlices, SlicesFound>({
  needs: ({ by, where, metrics, optional }) => ({
    inputs: ['predictions'],
    metrics,
    dimensions: columnsOf(by),
    conditions: Object.entries(where).map(([name, sql]) => ({ name: conditionName(name), sql, key: `slices.where.${name}` })),
    optional
  }),
  measure: measureSlices,
  judge: judgeSlices,
  present: presentSlices
})
