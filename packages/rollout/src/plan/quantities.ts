import { parse, quantity, shareWhere } from '@gauntlet/core'
import { z } from 'zod'

/** Milliseconds, written `500ms`, `15s`, `10m` or `2h`. */
export const Duration = quantity(parse.duration)

/** A share between 0 and 1, both excluded, written `5%` or `0.05`. */
export const Share = shareWhere(share => share > 0 && share < 1, 'a share above 0% and below 100%, such as 5% or 0.05')

/** A weight as small as the difference that a router may make in rounding could not be told from none. */
const LEAST = 0.1

/** Percent of the traffic, from 0.1 to 99.9, written `5%` or `5`. A bare number below 1 could mean either, and is refused. */
export const Percent = z.union([z.number(), z.string()]).transform((written, context) => {
  const percent = typeof written === 'number' ? written : Number(/^(\d+(?:\.\d*)?|\.\d+)\s*%$/.exec(written.trim())?.[1] ?? Number.NaN)
  const isTiny = percent > 0 && percent < 100 && (percent < LEAST || percent > 100 - LEAST)
  if (percent > 0 && percent < 100 && !isTiny && (typeof written === 'string' || percent >= 1)) return percent
  const unclear = typeof written === 'number' && percent > 0 && percent < 1
  const problem = unclear
    ? `; write ${written}% or ${Number(`${written}e2`)}%`
    : isTiny
      ? `; the smallest weight is ${LEAST}%, the largest ${100 - LEAST}%`
      : '; expected a percentage above 0% and below 100%, such as 5%'
  context.addIssue({ code: 'custom', message: `is ${String(written)}${problem}` })
  return z.NEVER
})
