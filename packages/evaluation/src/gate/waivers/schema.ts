import { z } from 'zod'

const Waiver = z.strictObject({
  check: z.string().min(1).max(200).describe('Id of the check, as the report and the output `failed-checks` have it'),
  owner: z.string().min(1).max(100).describe('Who answers for it'),
  reason: z.string().min(1).max(500).describe('Why the model may go on all the same'),
  expires: z.iso.date().describe('The last day on which it holds (UTC): 2026-12-31')
})
export type Waiver = z.infer<typeof Waiver>

/** Failing checks that somebody answers for. At most one for a check. */
export const Waivers = z
  .array(Waiver)
  .max(200)
  .superRefine((waivers, context) => {
    const seen = new Set<string>()
    for (const [index, { check }] of waivers.entries()) {
      if (seen.has(check))
        context.addIssue({ code: 'custom', path: [index, 'check'], message: `is "${check}", which is waived above already` })
      seen.add(check)
    }
  })
