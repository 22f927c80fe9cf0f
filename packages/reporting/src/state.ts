import { z } from 'zod'

const Short = z.string().max(200)

/** One earlier result, as a comment keeps it. */
export const PastResult = z.strictObject({
  run: z.int().min(1),
  attempt: z.int().min(1),
  sha: z.string().regex(/^[0-9a-f]{40,64}$/),
  /** When it was judged, for what was accepted after it. */
  at: z.iso.datetime(),
  status: z.enum(['pass', 'warn', 'fail', 'inconclusive', 'running', 'failed']),
  /** By `<verdict id>/<figure id>`: the first twelve of the report, and the numbers of failed checks that are of no figure. */
  values: z.record(Short, z.number().nullable()),
  /** On how many rows the metrics of a verdict were measured, by `<verdict id>/`. */
  rows: z.record(Short, z.int().min(0))
})
export type PastResult = z.infer<typeof PastResult>

export const MOST_PAST_RESULTS = 10

/**
 * What a comment remembers of the results before: hidden in it, compressed, and read only from a comment of our own. The newest is
 * last. A closed schema: what somebody edited is as good as not there.
 */
export const ReportState = z.strictObject({
  version: z.literal(1),
  results: z.array(PastResult).max(MOST_PAST_RESULTS)
})
export type ReportState = z.infer<typeof ReportState>

/** The state that a comment of ours holds; nothing where it was edited, or comes from another release. */
export function readReportState(text: string | undefined): ReportState | undefined {
  if (text === undefined) return undefined
  try {
    return ReportState.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
