import { Outcome, Severity } from '@gauntlet/core'
import { z } from 'zod'
import { CheckId } from '../suite/condition.ts'

const Shown = z.union([z.string().max(2000), z.number(), z.boolean()])

/** One check as an author's function returns it. */
const CustomCheck = z
  .strictObject({
    id: CheckId.unwrap(),
    title: z.string().min(1).max(300).optional(),
    passed: z.boolean().optional(),
    outcome: Outcome.optional(),
    observed: Shown.optional(),
    expected: Shown.optional(),
    message: z.string().min(1).max(3000).optional(),
    severity: Severity.optional()
  })
  .refine(
    ({ passed, outcome }) => (passed === undefined) !== (outcome === undefined),
    'needs "passed" (true or false) or "outcome", not both'
  )
export type CustomCheck = z.output<typeof CustomCheck>

/** What a run of an author's module came to. */
export const Answer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('checks'),
    checks: z
      .array(CustomCheck)
      .min(1, 'is empty: no check was made')
      .max(1000)
      .refine(checks => new Set(checks.map(({ id }) => id)).size === checks.length, 'has an id twice')
  }),
  z.strictObject({ kind: z.literal('threw'), message: z.string(), where: z.string().optional() })
])
export type Answer = z.output<typeof Answer>
