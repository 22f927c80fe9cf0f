import { section } from '../section.ts'
import { judgeCalibration } from './judge.ts'
import { eceMetric, type MeasuredCalibration, measureCalibration } from './measure.ts'
import { presentCalibration } from './present.ts'
import type { Calibration } from './schema.ts'

/** Whether probabilities come true as often as they say: `calibration: { ece: { max: 0.05 } }`. */
export const calibrationSection = section<Calibration, MeasuredCalibration | undefined>({
  needs: written => ({ inputs: ['predictions'], [written.optional ? 'optionalMetrics' : 'metrics']: [eceMetric(written)] }),
  measure: measureCalibration,
  judge: judgeCalibration,
  present: (_, found) => presentCalibration(found)
})
