import { z } from 'zod'
import { ColumnName } from './missing-rows.ts'
import { severity, where } from './strictness.ts'
import { TimeSpan } from './time-span.ts'

const TimeZone = z.string().refine(isTimeZone, 'is no time zone; expected a name such as UTC or Europe/Berlin')

/** How old the newest row may be. */
export const Freshness = z.strictObject({
  column: ColumnName.describe('A column of dates or timestamps'),
  'max-age': TimeSpan.describe('How old the newest row may be, such as 36 hours, 2 days or P2D'),
  'max-future': TimeSpan.optional().describe('How far in the future a row may be; not at all where it is left out'),
  'time-zone': TimeZone.optional().describe('Of dates, and of timestamps that name no time zone; UTC where it is left out'),
  severity,
  where
})
export type Freshness = z.output<typeof Freshness>

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
