import type { Check } from './check.ts'
import type { Environment } from './environment.ts'
import { provenanceOf } from './provenance.ts'
import { statusOf } from './status.ts'
import { failureOf } from './telling.ts'
import { uploadVerdict } from './upload.ts'
import { type Policy, VERDICT_VERSION, type VerdictFile } from './verdict.ts'
import { writeVerdictFile } from './verdict-file.ts'

/** Whom a verdict stands in for: an action that died before it could write one, or that was not run at all. */
export interface StandIn {
  readonly id: string
  readonly action: string
  readonly title: string
  readonly startedAt: Date
  readonly matrix: string | undefined
  readonly strategy: string | undefined
  readonly upload: boolean
}

/** Writes what an action did not: an error, or checks that say why nothing was judged. A report would otherwise overlook it. */
export async function writeStandIn(
  { id, action, title, upload, ...when }: StandIn,
  found: { readonly error: string } | { readonly checks: readonly Check[]; readonly policy: Policy },
  environment: Environment
): Promise<{ readonly file: VerdictFile; readonly path: string }> {
  const provenance = await provenanceOf(environment, { ...when, finishedAt: new Date(), inputs: [], versions: {} })
  const identity = { id, action, title, provenance }
  const file: VerdictFile =
    'error' in found
      ? failureOf({ ...identity, message: found.error })
      : {
          kind: 'verdict',
          version: VERDICT_VERSION,
          ...identity,
          status: statusOf(found.checks, found.policy),
          policy: found.policy,
          checks: [...found.checks],
          evidence: { tables: [], figures: [], charts: [] }
        }
  const path = await writeVerdictFile(file, environment)
  if (upload) await uploadVerdict(id, path, environment)
  return { file, path }
}
