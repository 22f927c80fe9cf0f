/** A date and time without a zone, as Python's `datetime` has it; an instant with a zone is taken at UTC. */
export class Moment {
  /** Since 1970-01-01T00:00:00. */
  readonly micros: bigint

  constructor(micros: bigint) {
    if (micros < EARLIEST || micros > LATEST) throw new RangeError('The date is not between the years 1 and 9999')
    this.micros = micros
  }

  /** Undefined where there is no such day or time. */
  static of({ year, month, day, hour = 0, minute = 0, second = 0, micros = 0 }: Parts): Moment | undefined {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || micros < 0 || micros > 999_999) return undefined
    // Not Date.UTC alone, which takes the years 0 to 99 for those of the twentieth century.
    const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, second))
    date.setUTCFullYear(year, month - 1, day)
    return new Moment(BigInt(date.getTime()) * 1000n + BigInt(micros))
  }

  /** `2001-01-01T12:00:01`, with six more digits where there is a fraction. */
  get iso(): string {
    const fraction = ((this.micros % 1_000_000n) + 1_000_000n) % 1_000_000n
    const seconds = new Date(Number((this.micros - fraction) / 1000n)).toISOString().slice(0, 19)
    return fraction === 0n ? seconds : `${seconds}.${String(fraction).padStart(6, '0')}`
  }

  plus(micros: bigint): Moment {
    return new Moment(this.micros + micros)
  }
}

export interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  readonly micros?: number
}

/** A length of time, as Python's `timedelta`. */
export class Span {
  readonly micros: bigint

  constructor(micros: bigint) {
    this.micros = micros
  }
}

export function daysOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

const EARLIEST = -62_135_596_800_000_000n
const LATEST = 253_402_300_799_999_999n
