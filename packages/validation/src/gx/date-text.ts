import { type Place, ymdOf } from './date-places.ts'
import { FILLERS, monthOf, UNITS, type Unit, WEEKDAYS } from './date-words.ts'
import { daysOf, Moment } from './moment.ts'

/**
 * Text as the date and time that Python's `dateutil.parser.parse` finds in it: month before day, two-digit years in the century around
 * now, what is not said taken from `today`. Undefined where it finds none, or where there is no such day. A zone is applied.
 *
 * Written after the documented behaviour of dateutil, for what people put into data: ISO 8601, dates with - / . or blanks, month names,
 * weekdays, 12-hour clocks, offsets.
 */
export function parseDateText(text: string, today: Date = new Date()): Moment | undefined {
  if (text.length > 200) return undefined
  const tokens = text.match(/\d+|[A-Za-z]+|\s+|[^\dA-Za-z\s]/g)
  if (tokens === null) return undefined
  const reader = new Reader(tokens, today)
  return reader.read()
}

class Reader {
  readonly #tokens: readonly string[]
  readonly #today: Date
  readonly #date: Place[] = []
  #at = 0
  #hour: number | undefined
  #minute: number | undefined
  #second: number | undefined
  #micros: number | undefined
  #offset = 0
  #weekday: number | undefined
  #afternoon: boolean | undefined
  #found = false

  constructor(tokens: readonly string[], today: Date) {
    this.#tokens = tokens
    this.#today = today
  }

  read(): Moment | undefined {
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at] ?? ''
      const understood = /^\d/.test(token) ? this.#number(token) : /^[A-Za-z]/.test(token) ? this.#word(token) : this.#sign(token)
      if (!understood) return undefined
    }
    return this.#found ? this.#moment() : undefined
  }

  #peek(ahead: number): string {
    return this.#tokens[this.#at + ahead] ?? ''
  }

  #number(digits: string): boolean {
    this.#found = true
    if (this.#peek(1) === ':') return this.#clock(digits)
    if (this.#compact(digits)) return true
    const fraction = this.#fraction(1)
    const unit = this.#unitAfter(fraction === undefined ? 1 : 3)
    if (unit !== undefined) return this.#withUnit(Number(digits), fraction, unit)
    const separator = this.#peek(1)
    if (['-', '/', '.'].includes(separator) && this.#startsDate()) return this.#separated(digits, separator)
    const half = this.#halfAfter(1)
    this.#at++
    if (half === undefined || this.#hour !== undefined || Number(digits) > 12) return this.#push(digits)
    this.#hour = Number(digits)
    this.#afternoon = half.afternoon
    this.#at += half.length
    return true
  }

  /** Digits behind a point or comma, so many tokens ahead. */
  #fraction(ahead: number): string | undefined {
    return /^[.,]$/.test(this.#peek(ahead)) && /^\d/.test(this.#peek(ahead + 1)) ? this.#peek(ahead + 1) : undefined
  }

  /** `10:30`, `10:30:15`, `10:30:15.25`. */
  #clock(hour: string): boolean {
    const minute = this.#peek(2)
    if (hour.length > 2 || this.#hour !== undefined || !/^\d{1,2}$/.test(minute)) return false
    this.#hour = Number(hour)
    this.#minute = Number(minute)
    this.#at += 3
    if (this.#peek(0) !== ':') return true
    const second = this.#peek(1)
    if (!/^\d{1,2}$/.test(second)) return false
    const fraction = this.#fraction(2)
    this.#second = Number(second)
    this.#micros = microsOf(fraction)
    this.#at += fraction === undefined ? 2 : 4
    return true
  }

  /** Digits alone: `20190401`, `201904011230`, `20190401123059`, and after a date `1230` or `123059`. */
  #compact(digits: string): boolean {
    const dated = this.#date.length === 3
    const pairs = digits.match(/\d\d/g)?.map(Number) ?? []
    const fraction = digits.length === 6 || digits.length === 14 ? this.#fraction(1) : undefined
    const clock = (from: number) => {
      ;[this.#hour, this.#minute, this.#second] = pairs.slice(from, from + 3)
      this.#micros = microsOf(fraction)
      this.#at += fraction === undefined ? 1 : 3
    }
    if (dated && this.#hour === undefined && (digits.length === 4 || digits.length === 6)) clock(0)
    else if (this.#date.length === 0 && digits.length === 6 && fraction === undefined) {
      this.#date.push(...pairs.map(value => ({ value, kind: 'number' as const })))
      this.#at++
    } else if (this.#date.length === 0 && [8, 12, 14].includes(digits.length)) {
      this.#date.push({ value: Number(digits.slice(0, 4)), kind: 'year' })
      this.#date.push({ value: Number(digits.slice(4, 6)), kind: 'month' }, { value: Number(digits.slice(6, 8)), kind: 'number' })
      if (digits.length > 8) clock(4)
      else this.#at++
    } else return false
    return true
  }

  #unitAfter(ahead: number): { unit: Unit; length: number } | undefined {
    const gap = /^\s+$/.test(this.#peek(ahead)) ? 1 : 0
    const word = this.#peek(ahead + gap).toLowerCase()
    const unit = Object.hasOwn(UNITS, word) ? UNITS[word] : undefined
    return unit === undefined ? undefined : { unit, length: ahead + gap }
  }

  #withUnit(value: number, fraction: string | undefined, { unit, length }: { unit: Unit; length: number }): boolean {
    const rest = fraction === undefined ? undefined : Number(`0.${fraction}`)
    if (unit === 'hour') {
      this.#hour = value
      if (rest !== undefined) this.#minute = Math.trunc(60 * rest)
    } else if (unit === 'minute') {
      this.#minute = value
      if (rest !== undefined) this.#second = Math.trunc(60 * rest)
    } else {
      this.#second = value
      this.#micros = microsOf(fraction)
    }
    this.#at += length + 1
    return true
  }

  #startsDate(): boolean {
    return /^\d/.test(this.#peek(2)) || monthOf(this.#peek(2)) !== undefined
  }

  /** `2019-04-01`, `1/4/2019`, `01.04.2019`, `01-Apr-19`. */
  #separated(first: string, separator: string): boolean {
    if (!this.#push(first)) return false
    this.#at += 2
    const second = this.#peek(0)
    const month = monthOf(second)
    if (month !== undefined) this.#date.push({ value: month, kind: 'month' })
    else if (!this.#push(second)) return false
    this.#at++
    if (this.#peek(0) !== separator) return true
    const third = this.#peek(1)
    const monthLast = monthOf(third)
    if (monthLast !== undefined) this.#date.push({ value: monthLast, kind: 'month' })
    else if (/^\d/.test(third)) {
      if (!this.#push(third)) return false
    } else return true
    this.#at += 2
    return true
  }

  #push(text: string): boolean {
    if (!/^\d+$/.test(text) || this.#date.length >= 3) return false
    const value = Number(text)
    this.#date.push({ value, kind: text.length > 2 || value > 99 ? 'year' : 'number' })
    return true
  }

  #word(token: string): boolean {
    const word = token.toLowerCase()
    this.#at++
    const month = monthOf(word)
    if (month !== undefined) {
      this.#found = true
      if (this.#date.length >= 3 || this.#date.some(({ kind }) => kind === 'month')) return false
      this.#date.push({ value: month, kind: 'month' })
      return true
    }
    const weekday = WEEKDAYS.findIndex(day => word === day || word === day.slice(0, 3))
    if (weekday !== -1) {
      this.#weekday = weekday
      this.#found = true
      return true
    }
    if (/^[ap]m?$/.test(word) && this.#hour !== undefined && this.#afternoon === undefined) {
      if (this.#hour > 12) return false
      this.#afternoon = word.startsWith('p')
      return true
    }
    if (FILLERS.has(word)) return true
    // The name of a zone: five capitals at most, after the time.
    return this.#hour !== undefined && (/^[A-Z]{1,5}$/.test(token) || word === 'utc' || word === 'z') && token.length <= 5
  }

  #sign(token: string): boolean {
    this.#at++
    if ((token === '+' || token === '-') && this.#hour !== undefined && /^\d/.test(this.#peek(0))) return this.#zone(token)
    return /^\s+$/.test(token) || FILLERS.has(token) || token === '(' || token === ')'
  }

  #zone(sign: string): boolean {
    const digits = this.#peek(0)
    if (!/^\d{1,4}$/.test(digits)) return false
    this.#at++
    let minutes = digits.length <= 2 ? Number(digits) * 60 : Number(digits.slice(0, -2)) * 60 + Number(digits.slice(-2))
    if (digits.length <= 2 && this.#peek(0) === ':' && /^\d{2}$/.test(this.#peek(1))) {
      minutes += Number(this.#peek(1))
      this.#at += 2
    }
    this.#offset = sign === '+' ? minutes : -minutes
    return minutes < 24 * 60
  }

  #halfAfter(from: number): { afternoon: boolean; length: number } | undefined {
    const gap = /^\s+$/.test(this.#peek(from)) ? 1 : 0
    const word = this.#peek(from + gap).toLowerCase()
    return /^[ap]m?$/.test(word) ? { afternoon: word.startsWith('p'), length: gap + 1 } : undefined
  }

  #moment(): Moment | undefined {
    const parts = ymdOf(this.#date, this.#today)
    if (parts === undefined) return undefined
    const year = parts.year ?? this.#today.getUTCFullYear()
    const month = parts.month ?? this.#today.getUTCMonth() + 1
    // A day that is not said is today's, or the last one of a shorter month.
    const day = parts.day ?? Math.min(this.#today.getUTCDate(), daysOf(year, month))
    const hour = this.#clockHour()
    if (hour === undefined) return undefined
    const moment = Moment.of({
      year,
      month,
      day,
      hour,
      minute: this.#minute ?? 0,
      second: this.#second ?? 0,
      micros: this.#micros ?? 0
    })
    const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
    const wait = this.#weekday === undefined || parts.day !== undefined ? 0 : (this.#weekday - weekday + 7) % 7
    try {
      return moment?.plus(BigInt(wait * 1440 - this.#offset) * 60_000_000n)
    } catch {
      return undefined
    }
  }

  #clockHour(): number | undefined {
    const hour = this.#hour ?? 0
    if (this.#afternoon === undefined) return hour
    if (hour > 12) return undefined
    return (hour % 12) + (this.#afternoon ? 12 : 0)
  }
}

function microsOf(fraction: string | undefined): number {
  return fraction === undefined ? 0 : Number(fraction.slice(0, 6).padEnd(6, '0'))
}
