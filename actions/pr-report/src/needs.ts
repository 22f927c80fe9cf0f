import { InputError, type parse } from '@gauntlet/core'
import { z } from 'zod'

/** A job that came before the report, and how it went. */
export interface NeededJob {
  readonly job: string
  readonly result: 'success' | 'failure' | 'cancelled' | 'skipped'
}

/** The context `needs` of a workflow. What else a job put out is its own business. */
const Needs = z.record(z.string().max(100), z.looseObject({ result: z.enum(['success', 'failure', 'cancelled', 'skipped']) }))

/** Reads the input `needs`. */
export const neededJobs: parse.Parse<NeededJob[]> = (value, input) => {
  const needs = Needs.safeParse(parsed(value))
  if (needs.success) return Object.entries(needs.data).map(([job, { result }]) => ({ job, result }))
  throw new InputError(
    input,
    `does not hold the results of jobs. Write "needs: ${'$'}{{ toJSON(needs) }}" in the step, in a job with "needs:" of its own.`
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
