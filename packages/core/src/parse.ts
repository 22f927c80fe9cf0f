import { InputError } from './errors.ts'
import { shareOfPercent } from './percent.ts'

/** Reads one input's text. Throws `InputError` with the value, what is allowed and the way out. A bad value never becomes a default. */
export type Parse<Value> = (text: string, input: string) => Value

export const text: Parse<string> = value => value

/** A number, finite. */
export const number: Parse<number> = (value, input) => {
  const parsed = plainNumber(value)
  if (!Number.isFinite(parsed)) throw new InputError(input, `is "${value}"; expected a number such as 0.5 or 100`)
  return parsed
}

/** A whole number of at least `least`. */
export function integer(least = 0): Parse<number> {
  return (value, input) => {
    const parsed = /^\d+$/.test(value.trim()) ? Number(value) : Number.NaN
    if (!Number.isSafeInteger(parsed) || parsed < least) {
      throw new InputError(input, `is "${value}"; expected a whole number of at least ${least}`)
    }
    return parsed
  }
}

/** A fraction between 0 and 1, written `0.02` or `2%`. */
export const fraction: Parse<number> = (value, input) => {
  const parsed = shareOfPercent(value) ?? plainNumber(value)
  if (!(parsed >= 0 && parsed <= 1)) throw new InputError(input, `is "${value}"; expected a fraction such as 0.02 or 2%`)
  return parsed
}

/** A moment in milliseconds since 1970, written `2026-01-31T12:00:00Z`, with an offset, or as a date (midnight UTC). */
export const instant: Parse<number> = (value, input) => {
  const shape = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`)
  // A day that there is not becomes one of the next month.
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value.slice(0, 10))
  const moment = shape.test(value) && isDay ? Date.parse(value.replace(' ', 'T')) : Number.NaN
  if (Number.isFinite(moment)) return moment
  throw new InputError(
    input,
    `is "${value}"; expected a moment with its time zone such as 2026-01-31T12:00:00Z, or a date such as 2026-01-31`
  )
}

/** A length of time in milliseconds, written `90s`, `30m`, `36h`, `7d` or `500ms`. A bare number has no unit and is refused. */
export const duration: Parse<number> = (value, input) => {
  const parts = /^(\d+(?:\.\d*)?|\.\d+)\s*(ms|s|m|h|d)$/.exec(value.trim())
  const unit = DURATION_UNITS[parts?.[2] ?? '']
  if (parts === null || unit === undefined) {
    throw new InputError(input, `is "${value}"; expected a duration with a unit such as 90s, 30m, 36h or 7d`)
  }
  return Number(parts[1]) * unit
}

/** A size in bytes, written `512MB`, `2GB`, `1GiB` or a bare number of bytes. */
export const byteSize: Parse<number> = (value, input) => {
  const parts = /^(\d+(?:\.\d*)?)\s*(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)?$/.exec(value.trim())
  const unit = BYTE_UNITS[parts?.[2] ?? 'B']
  if (parts === null || unit === undefined) throw new InputError(input, `is "${value}"; expected a size such as 512MB or 2GiB`)
  return Math.round(Number(parts[1]) * unit)
}

/** `true` or `false`, as YAML 1.2 writes them. A typo is an error, never `false`. */
export const boolean: Parse<boolean> = (value, input) => {
  if (/^(true|True|TRUE)$/.test(value)) return true
  if (/^(false|False|FALSE)$/.test(value)) return false
  throw new InputError(input, `is "${value}"; expected true or false`)
}

/** One of the listed words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Parse<Word> {
  return (value, input) => {
    const word = words.find(candidate => candidate === value.trim())
    if (word === undefined) throw new InputError(input, `is "${value}"; expected one of ${words.join(', ')}`)
    return word
  }
}

/** Items separated by line breaks or commas, each read by `item`. Blank ones are dropped; none at all is an error. */
export function list<Value>(item: Parse<Value>): Parse<Value[]> {
  return (value, input) => {
    const parts = value
      .split(/[\n,]/)
      .map(part => part.trim())
      .filter(part => part !== '')
    if (parts.length === 0) throw new InputError(input, 'is an empty list; write one item a line, or separate them by commas')
    return parts.map(part => item(part, input))
  }
}

/** Paths or patterns, one a line. Not split at commas, which patterns such as `{train,test}.json` hold. */
export const onePerLine: Parse<string[]> = (value, input) => {
  const lines = value
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  if (lines.length === 0) throw new InputError(input, 'is an empty list; write one path or pattern a line, or leave it out')
  return lines
}

const DURATION_UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

const BYTE_UNITS: Readonly<Record<string, number>> = {
  B: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40
}

/** A decimal number, or NaN. `Number` alone would take '', ' ' and '0x10' for numbers. */
function plainNumber(value: string): number {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(value.trim()) ? Number(value) : Number.NaN
}
