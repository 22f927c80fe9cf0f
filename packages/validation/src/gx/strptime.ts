import { plain } from '@gauntlet/core'
import { daysOf } from './moment.ts'
import { ExpectationProblem } from './problem.ts'

/** Whether text is a date and time in a format, by the rules of Python's `datetime.strptime`. */
export type DateFormat = (text: string) => boolean

/** Reads a format such as `%Y-%m-%d`. Throws an `ExpectationProblem` for a directive that Python's `strptime` does not have. */
export function dateFormat(format: string): DateFormat {
  const seen = new Set<string>()
  const pattern = new RegExp(`^(?:${patternOf(format, seen, format)})$`, 'i')
  return text => {
    const groups = pattern.exec(text)?.groups
    return groups !== undefined ? isDate(groups) : pattern.test(text)
  }
}

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'
const DAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'

/** What each directive reads. Where Python forgives a missing zero, so does this. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  d: '3[01]|[12]\\d|0[1-9]|[1-9]| [1-9]',
  f: '\\d{1,6}',
  H: '2[0-3]|[01]\\d|\\d',
  I: '1[0-2]|0[1-9]|[1-9]',
  j: '36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]',
  m: '1[0-2]|0[1-9]|[1-9]',
  M: '[0-5]\\d|\\d',
  S: '6[01]|[0-5]\\d|\\d',
  U: '5[0-3]|[0-4]\\d|\\d',
  W: '5[0-3]|[0-4]\\d|\\d',
  V: '5[0-3]|0[1-9]|[1-4]\\d|\\d',
  w: '[0-6]',
  u: '[1-7]',
  y: '\\d\\d',
  Y: '\\d{4}',
  G: '\\d{4}',
  z: '[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|Z',
  Z: 'utc|gmt|',
  p: 'am|pm',
  A: DAYS,
  a: DAYS.replace(/(\w{3})\w*/g, '$1'),
  B: MONTHS,
  b: MONTHS.replace(/(\w{3})\w*/g, '$1')
}

/** Directives that stand for others, in the C locale. */
const SHORTHANDS: Readonly<Record<string, string>> = { c: '%a %b %d %H:%M:%S %Y', x: '%m/%d/%y', X: '%H:%M:%S' }

function patternOf(format: string, seen: Set<string>, whole: string): string {
  let pattern = ''
  for (const [piece, letter, gap] of format.matchAll(/%(.|$)|(\s+)|[^%\s]+/gsu)) {
    if (gap !== undefined) pattern += '\\s+'
    else if (letter === undefined) pattern += piece.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    else if (letter === '%') pattern += '%'
    else if (Object.hasOwn(SHORTHANDS, letter)) pattern += patternOf(SHORTHANDS[letter] ?? '', seen, whole)
    else {
      const reads = Object.hasOwn(DIRECTIVES, letter) ? DIRECTIVES[letter] : undefined
      if (reads === undefined || seen.has(letter))
        throw new ExpectationProblem(
          `the format "${plain(whole, 100)}" holds "${plain(piece, 10)}", ${reads === undefined ? "which Python's strptime does not know" : 'twice'}`
        )
      seen.add(letter)
      pattern += `(?<${letter}>${reads})`
    }
  }
  return pattern
}

/** Whether there is such a day and time. */
function isDate(groups: Readonly<Record<string, string | undefined>>): boolean {
  const number = (letter: string) => (groups[letter] === undefined ? undefined : Number(groups[letter]))
  const full = number('Y') ?? number('G')
  const short = number('y')
  const year = full ?? (short === undefined ? 1900 : short < 69 ? 2000 + short : 1900 + short)
  if (year < 1) return false
  const month = number('m') ?? monthOf(groups.B ?? groups.b) ?? 1
  // Without a year Python takes 29 February for one of a leap year; a datetime of 1900 then cannot be made of it.
  if ((number('d') ?? 1) > daysOf(year, month)) return false
  if ((number('j') ?? 1) > (daysOf(year, 2) === 29 ? 366 : 365)) return false
  return (number('S') ?? 0) < 60
}

function monthOf(name: string | undefined): number | undefined {
  if (name === undefined) return undefined
  const place = MONTHS.split('|').findIndex(month => month.startsWith(name.toLowerCase()))
  return place === -1 ? undefined : place + 1
}
