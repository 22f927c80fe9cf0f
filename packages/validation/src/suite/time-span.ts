import { z } from 'zod'

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  millisecond: 1,
  s: 1000,
  sec: 1000,
  second: 1000,
  min: 60_000,
  minute: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
  d: 86_400_000,
  day: 86_400_000,
  w: 604_800_000,
  week: 604_800_000
}

/** A thousand years: longer spans are slips. */
const LONGEST = 1000 * 366 * 86_400_000

/**
 * A length of time in milliseconds: `90 seconds`, `1.5 hours`, `1 day 12 hours`, `36h`, or ISO 8601 such as `P2D` and `PT36H`.
 * Undefined for other text, and for years and months, which are not of one length.
 */
export function parseTimeSpan(text: string): number | undefined {
  const given = text.trim()
  const span = /^P/i.test(given) ? iso(given) : words(given)
  return span !== undefined && span <= LONGEST ? span : undefined
}

/** A length of time, in milliseconds. */
export const TimeSpan = z
  .string()
  .max(100)
  .transform((given, context) => {
    const span = parseTimeSpan(given)
    if (span !== undefined) return span
    const allowed = 'a length of time such as "36 hours", "2 days" or "P2DT12H" (in weeks, days, hours, minutes and seconds)'
    context.addIssue({ code: 'custom', message: `is ${JSON.stringify(given.slice(0, 100))}; expected ${allowed}` })
    return z.NEVER
  })

const WORD = /^(\d{1,12}(?:\.\d{1,9})?)\s*([a-z]+)(?:\s*,?\s+|\s*(?=\d)|$)/i

function words(text: string): number | undefined {
  let total: number | undefined
  let rest = text
  while (rest !== '') {
    const [part, amount, unit = ''] = WORD.exec(rest) ?? []
    const length = UNITS[unit.toLowerCase()] ?? UNITS[unit.toLowerCase().replace(/s$/, '')]
    if (part === undefined || length === undefined || (unit.length === 2 && /^[^m]s$/i.test(unit))) return undefined
    total = (total ?? 0) + Number(amount) * length
    rest = rest.slice(part.length)
  }
  return total
}

const NUMBER = '(\\d{1,12}(?:[.,]\\d{1,9})?)'
const ISO = new RegExp(`^P(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`, 'i')

function iso(text: string): number | undefined {
  const parts = ISO.exec(text)?.slice(1)
  if (parts === undefined || /T$/i.test(text) || parts.every(part => part === undefined)) return undefined
  const lengths = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000]
  return parts.reduce((sum, part, index) => sum + Number((part ?? '0').replace(',', '.')) * (lengths[index] ?? 0), 0)
}
