/** A part of a date, of which it may not be known which part it is. */
export interface Place {
  readonly value: number
  readonly kind: 'number' | 'month' | 'year'
}

/** Which of up to three numbers is the year, the month, the day. */
export function ymdOf(places: readonly Place[], today: Date): { year?: number; month?: number; day?: number } | undefined {
  const named = places.findIndex(({ kind }) => kind === 'month')
  const numbers = places.filter(({ kind }) => kind !== 'month')
  const month = places[named]?.value
  const [a, b, c] = numbers
  const isYear = (place: Place | undefined) => place !== undefined && (place.kind === 'year' || place.value > 31)
  const full = (place: Place) => (place.kind === 'year' ? place.value : century(place.value, today))
  if (a === undefined) return month === undefined ? {} : { month }
  if (month !== undefined) {
    if (b === undefined) return isYear(a) ? { month, year: full(a) } : { month, day: a.value }
    // A year is the one that can be no day; else the one that comes last.
    if (isYear(a) || (named === 1 && a.kind === 'year')) return { month, year: full(a), day: b.value }
    return { month, day: a.value, year: full(b) }
  }
  if (b === undefined) return isYear(a) ? { year: full(a) } : { day: a.value }
  if (c === undefined) {
    if (isYear(a)) return { year: full(a), month: b.value }
    if (isYear(b)) return { month: a.value, year: full(b) }
    return { month: a.value, day: b.value }
  }
  if (isYear(a)) return { year: full(a), month: b.value, day: c.value }
  return a.value > 12 ? { day: a.value, month: b.value, year: full(c) } : { month: a.value, day: b.value, year: full(c) }
}

/** Within fifty years of now. */
function century(year: number, today: Date): number {
  const now = today.getUTCFullYear()
  const here = Math.floor(now / 100) * 100 + year
  if (here >= now + 50) return here - 100
  return here < now - 50 ? here + 100 : here
}
