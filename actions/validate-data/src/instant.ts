import { InputError } from '@gauntlet/core'

/** A moment in milliseconds since 1970, written `2026-01-31T12:00:00Z`, with an offset, or as a date (midnight UTC). */
export function readInstant(text: string, input: string): number {
  const shape = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`)
  // A day that there is not becomes one of the next month.
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10))
  const instant = shape.test(text) && isDay ? Date.parse(text.replace(' ', 'T')) : Number.NaN
  if (Number.isFinite(instant)) return instant
  throw new InputError(
    input,
    `is "${text}"; expected a moment with its time zone such as 2026-01-31T12:00:00Z, or a date such as 2026-01-31`
  )
}
