import type { z } from 'zod'
import { VerdictFile } from '../packages/core/src/index.ts'

/** Every schema that editors and other programs may rely on, by its file in `schemas/`. */
export const schemas: Readonly<Record<string, z.ZodType>> = {
  'verdict.schema.json': VerdictFile
}
