import { z } from 'zod'
import { classFields, Name, roleFields } from '../predictions/prediction-fields.ts'
import { Calibration } from './calibration/schema.ts'
import { ComparisonSection } from './comparison/schema.ts'
import { CrossValidation } from './cross-validation/schema.ts'
import { EveryClassPredicted } from './every-class-predicted/schema.ts'
import { Fairness } from './fairness/schema.ts'
import { Flips } from './flips/schema.ts'
import { Metrics } from './metrics/schema.ts'
import { Slices } from './slices/schema.ts'
import { Tests } from './tests/schema.ts'
import { Trivial } from './trivial/schema.ts'
import { Validity } from './validity/schema.ts'
import { Waivers } from './waivers/schema.ts'
import { WeakSegments } from './weak-segments/schema.ts'

/**
 * The parts of a gate, a key each, in the order in which they are judged and shown. A key here asks for a section of the same name
 * in `sections.ts`.
 */
const sectionShapes = {
  validity: Validity.optional().describe('What predictions have to look like before any metric means something'),
  metrics: Metrics.optional().describe('What is asked of each metric: `accuracy: { min: 0.85 }`. Without bounds it is only reported'),
  slices: Slices.optional(),
  'weak-segments': WeakSegments.optional(),
  flips: Flips.optional(),
  fairness: Fairness.optional(),
  comparison: ComparisonSection.optional().describe(
    'Whether it is better than the model in production, on the same rows (input `production`)'
  ),
  calibration: Calibration.optional().describe('Whether probabilities come true as often as they say'),
  trivial: Trivial.optional().describe('The model has to be better than one that knows no features'),
  'every-class-predicted': EveryClassPredicted.optional().describe('No class of the labels is forgotten, and none is made up'),
  'cross-validation': CrossValidation.optional().describe('What is asked of the folds of a cross-validation'),
  tests: Tests.optional().describe("People's own tests and benchmarks, from the files of the input `tests`")
}
export type SectionName = keyof typeof sectionShapes

/** The shape of a gate file. `Gate` in `gate.ts` also refuses parts that do not go together. */
export const Shape = z.strictObject({
  title: Name.optional().describe('Heading of the verdict'),
  columns: z
    .strictObject({
      id: Name.nullable()
        .optional()
        .describe('Column that names a row; it must not repeat. Default `id` where there is one; `null` for none'),
      ...roleFields
    })
    .prefault({})
    .describe('What the columns are called'),
  ...classFields,
  'min-rows': z.int().min(1).optional().describe('With fewer rows nothing is judged: the verdict is inconclusive'),
  baseline: z
    .record(Name, z.number())
    .optional()
    .describe('Documented metrics to compare with, `f1: 0.82`, in place of the input `baseline`'),
  'without-baseline': z
    .enum(['error', 'skip', 'pass'])
    .default('error')
    .describe('What becomes of checks against a baseline or production where there is none: `error`, `skip` (a note) or `pass` (says so)'),
  resamples: z.int().min(200).max(100_000).default(2000).describe('Resamples of every bootstrap'),
  seed: z.int().min(0).max(0xffffffff).default(1).describe('Seed of every bootstrap. The same seed gives the same intervals'),
  ...sectionShapes,
  waivers: Waivers.optional().describe('Failing checks that somebody answers for until a day')
})
export type Gate = z.infer<typeof Shape>
