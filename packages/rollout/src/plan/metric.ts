import { z } from 'zod'

const Selector = z.string().min(1).max(500)

/** What is counted in both arms: bad events among all, or requests slower than a bound of a histogram. */
export type Metric =
  | { readonly kind: 'events'; readonly name: string; readonly bad: string; readonly total: string }
  | { readonly kind: 'slow'; readonly name: string; readonly histogram: string; readonly above: number }

/** A metric as it is written: `bad` and `total`, or `histogram` and `above`. */
export const Metric = z
  .strictObject({
    name: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,59}$/)
      .describe('How it is called in the verdict, such as `errors`'),
    bad: Selector.optional().describe('Counter of bad events, such as `http_requests_total{status=~"5.."}`'),
    total: Selector.optional().describe('Counter of all events, such as `http_requests_total`'),
    histogram: Selector.optional().describe('Histogram of durations, without `_bucket`, such as `http_request_duration_seconds`'),
    above: z.number().positive().optional().describe('Slower than this is bad: the upper bound of one of its buckets, in its unit')
  })
  .transform((written, context): Metric => {
    const { name, bad, total, histogram, above } = written
    if (bad !== undefined && total !== undefined && histogram === undefined && above === undefined)
      return { kind: 'events', name, bad, total }
    if (histogram !== undefined && above !== undefined && bad === undefined && total === undefined)
      return { kind: 'slow', name, histogram, above }
    context.addIssue({ code: 'custom', message: 'needs either "bad" and "total", or "histogram" and "above"' })
    return z.NEVER
  })
