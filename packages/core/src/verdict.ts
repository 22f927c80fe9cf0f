import { z } from 'zod'
import { Check, Severity } from './check.ts'
import { Evidence } from './evidence.ts'
import { Instant, Name, Sha256, Text } from './fields.ts'

/** Raised when a reader of the old shape would misunderstand the new one. */
export const VERDICT_VERSION = 1

export const Status = z.enum(['pass', 'warn', 'fail', 'inconclusive'])
export type Status = z.infer<typeof Status>

/** What the author of the workflow decided about results that are not a plain pass or fail. */
export const Policy = z.strictObject({
  onInconclusive: z.enum(['fail', 'warn', 'pass']).describe('What an inconclusive verdict does to the step'),
  failOn: Severity.exclude(['info']).describe('The least severity at which a failed check fails the verdict')
})
export type Policy = z.infer<typeof Policy>

/** One file that was judged, so that a later step can tell whether it speaks of the same bytes. */
export const JudgedFile = z.strictObject({ input: Name, path: Text, sha256: Sha256, bytes: z.int().min(0) })
export type JudgedFile = z.infer<typeof JudgedFile>

/** Where a verdict comes from. Fields that only a CI run knows are absent on a terminal. */
export const Provenance = z.strictObject({
  repository: Text.optional(),
  ref: Text.optional(),
  sha: Text.optional(),
  workflow: Text.optional(),
  job: Text.optional(),
  matrix: Text.optional(),
  leg: z
    .strictObject({ index: z.int().min(0).max(255), total: z.int().min(1).max(256) })
    .optional()
    .describe('Which leg of its matrix the job is, from 0, and how many there are'),
  runId: Text.optional(),
  runAttempt: z.int().min(1).optional(),
  runUrl: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
  inputs: z.array(JudgedFile).max(10000),
  startedAt: Instant,
  finishedAt: Instant,
  versions: z.record(Name, Text)
})
export type Provenance = z.infer<typeof Provenance>

const identity = {
  version: z.literal(VERDICT_VERSION),
  id: Name.describe('Unique within a run: by default action, job and matrix leg'),
  action: Name,
  title: Text,
  provenance: Provenance
}

/** All checks of one action, what they add up to, and the evidence worth showing. */
export const Verdict = z.strictObject({
  kind: z.literal('verdict'),
  ...identity,
  status: Status,
  policy: Policy,
  checks: z.array(Check).max(10000),
  evidence: Evidence
})
export type Verdict = z.infer<typeof Verdict>

/** Says that an action could not judge at all, so that a report built from verdict files does not overlook it. Never a verdict. */
export const Failure = z.strictObject({
  kind: z.literal('error'),
  ...identity,
  message: Text
})
export type Failure = z.infer<typeof Failure>

/** The contents of a verdict file: what crosses from one action to another, and nothing else does. */
export const VerdictFile = z.discriminatedUnion('kind', [Verdict, Failure])
export type VerdictFile = z.infer<typeof VerdictFile>
