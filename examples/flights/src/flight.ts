import { z } from 'zod'

/** Minutes after the timetable at which an arrival counts as late: the definition of the US Department of Transportation. */
export const LATE_AFTER_MINUTES = 15

/** What is known of a flight the moment it leaves the gate, as the data has it and as a client would send it. */
export const Flight = z.strictObject({
  date: z
    .string()
    .regex(/^(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d$/)
    .describe('Actual departure as MMDDHHMM, local time, 2001'),
  distance: z.number().positive().describe('Miles'),
  origin: z.string().describe('Airport code'),
  destination: z.string().describe('Airport code')
})
export type Flight = z.infer<typeof Flight>

export interface LabelledFlight extends Flight {
  readonly late: boolean
}
