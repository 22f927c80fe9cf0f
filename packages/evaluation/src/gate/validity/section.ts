import { section } from '../section.ts'
import { judgeValidity } from './judge.ts'
import { measureValidity, type ValidityFindings } from './measure.ts'
import type { Validity } from './schema.ts'

/** What predictions have to look like before any metric means something: `validity: { range: { score: [0, 1] } }`. */
export const validitySection = section<Validity, ValidityFindings | undefined>({
  needs: () => ({ inputs: ['predictions'], everyRole: true }),
  measure: measureValidity,
  judge: judgeValidity,
  present: () => ({})
})
