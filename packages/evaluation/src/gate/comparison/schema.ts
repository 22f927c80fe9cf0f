import { Severity } from '@gauntlet/core'
import { z } from 'zod'
import { refuseContradictions } from '../../comparison/contradictions.ts'
import { settingsFields } from '../../comparison/settings.ts'

const { resamples: _resamples, seed: _seed, ...ownFields } = settingsFields

/** The section `comparison`: what a comparison file says, but for the columns and the bootstrap, which are the gate's. */
export const ComparisonSection = z
  .strictObject({
    ...ownFields,
    severity: Severity.default('critical').describe('`critical` decides, `warning` annotates, `info` reports')
  })
  .superRefine(refuseContradictions)
export type WrittenComparison = z.infer<typeof ComparisonSection>
