import type { Cell } from './cell-types.ts'

/** A cell as the reader of spreadsheets gives it: its kind, its value and the code of its number format. */
export interface RawCell {
  readonly t: string
  readonly v?: unknown
  readonly z?: unknown
  /** Its formula, where that was asked for. */
  readonly f?: unknown
}

const DAY_MS = 86_400_000
/** Serial numbers of days, by the two calendars: what has to be added to get days since 1970. */
const SINCE_1900 = -25_569
const SINCE_1904 = -24_107
/** Excel takes 1900 for a leap year: until its 29th of February, day 60, numbers are one too small. */
const LEAP_DAY_1900 = 60

/**
 * A cell as what a person sees in it. Dates and times are numbers with a format that shows them so; what shows an error, such as #N/A,
 * is that text, for it is no number and not missing either. A cell that shows nothing is missing.
 */
export function excelCell(cell: RawCell | null | undefined, is1904: boolean): Cell | null {
  if (cell === null || cell === undefined) return null
  const { t, v } = cell
  if (t === 'e') return { kind: 'string', value: ERRORS[Number(v)] ?? '#ERROR!' }
  if (typeof v === 'boolean') return { kind: 'boolean', value: v }
  if (typeof v === 'string') return v === '' ? null : { kind: 'string', value: v }
  if (typeof v !== 'number') return null
  return temporal(v, typeof cell.z === 'string' ? cell.z : '', is1904) ?? numeric(v)
}

function numeric(value: number): Cell {
  return Number.isSafeInteger(value) ? { kind: 'integer', value: BigInt(value) } : { kind: 'float', value }
}

function temporal(serial: number, format: string, is1904: boolean): Cell | undefined {
  const { hasDate, hasTime } = partsOf(format)
  if (serial < 0 || !(hasDate || hasTime)) return undefined
  // To the millisecond, which is as far as a spreadsheet counts.
  const ms = Math.round(serial * DAY_MS)
  const days = Math.floor(ms / DAY_MS)
  const micros = BigInt(ms - days * DAY_MS) * 1000n
  if (!hasDate) return days === 0 ? { kind: 'time', value: micros } : undefined
  const since1970 = days + (is1904 ? SINCE_1904 : days <= LEAP_DAY_1900 ? SINCE_1900 + 1 : SINCE_1900)
  return hasTime || micros !== 0n
    ? { kind: 'timestamp', value: BigInt(since1970) * BigInt(DAY_MS) * 1000n + micros }
    : { kind: 'date', value: since1970 }
}

/** Whether a number format shows a date, a time of day, both or none. Elapsed time, such as [h]:mm, stays a number. */
function partsOf(format: string): { readonly hasDate: boolean; readonly hasTime: boolean } {
  const [positive = ''] = format.split(';')
  const codes = positive
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/AM\/PM|A\/P/gi, 'h')
    .replace(/\[[^[\]]*\]/g, part => (/^\[[hms]+\]$/i.test(part) ? part : ''))
  if (/\[[hms]+\]/i.test(codes) || /General/i.test(codes) || /[0#?@]/.test(codes.replace(/s[.,]0+/gi, 's')))
    return { hasDate: false, hasTime: false }
  return { hasDate: /[yd]|mmm/i.test(codes), hasTime: /[hs]/i.test(codes) }
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA'
}
