import { z } from 'zod'
import { severity } from './strictness.ts'

const Path = z.string().min(1).max(4000)
const Sha256 = z.string().regex(/^[0-9a-fA-F]{64}$/, 'expected the 64 hexadecimal digits of a SHA-256')

/** Which bytes the data are to be. */
export const Lineage = z
  .strictObject({
    sha256: z
      .union([Sha256, z.record(Path, Sha256)])
      .optional()
      .describe('The SHA-256 of the data: of the one file, the output data-digest of several, or by the path of each file'),
    dvc: z
      .union([Path, z.array(Path).min(1).max(1000)])
      .transform(given => (typeof given === 'string' ? [given] : given))
      .optional()
      .describe('.dvc files, or a dvc.lock, that say what the data are'),
    severity
  })
  .refine(({ sha256, dvc }) => sha256 !== undefined || dvc !== undefined, 'needs "sha256" or "dvc"')
export type Lineage = z.output<typeof Lineage>
