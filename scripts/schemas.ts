import type { z } from 'zod'
import { VerdictFile } from '../packages/core/src/index.ts'
import { Gate } from '../packages/evaluation/src/index.ts'
import { Suite } from '../packages/validation/src/index.ts'

/** Every schema that editors and other programs may rely on, by its file in `schemas/`. */
export const schemas: Readonly<Record<string, z.ZodType>> = {
  'checks.schema.json': Suite,
  'gate.schema.json': Gate,
  'verdict.schema.json': VerdictFile
}
