import type { z } from 'zod'
import { refuseContradictions } from './contradictions.ts'
import { Shape } from './schema.ts'

/** What a model has to reach. The smallest gate is `metrics: { accuracy: { min: 0.85 } }`. */
export const Gate = Shape.superRefine(refuseContradictions).describe('Gauntlet model gate')
export type Gate = z.infer<typeof Gate>
