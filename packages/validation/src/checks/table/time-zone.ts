/**
 * The instant at which clocks of a time zone show a moment. Both in milliseconds since 1970, the moment as though it were of UTC.
 *
 * A moment that clocks skip is taken an hour later, one that they show twice is taken the first time.
 */
export function instantOf(moment: number, zone: string): number {
  if (zone === 'UTC') return moment
  // Twice, as the difference at the first guess may be that of the other side of a change of clocks.
  const guess = moment - differenceAt(moment, zone)
  const candidates = [moment - differenceAt(guess - 86_400_000, zone), moment - differenceAt(guess + 86_400_000, zone)]
  const exact = candidates.filter(candidate => candidate + differenceAt(candidate, zone) === moment)
  return exact.length > 0 ? Math.min(...exact) : moment - differenceAt(guess - 86_400_000, zone)
}

/** What clocks of the zone show at an instant, less what those of UTC show. */
function differenceAt(instant: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23'
  })
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  const part = (name: Intl.DateTimeFormatPartTypes) => Number(parts.get(name))
  const year = parts.get('era') === 'BC' ? 1 - part('year') : part('year')
  const shown = new Date(Date.UTC(2000, part('month') - 1, part('day'), part('hour'), part('minute'), part('second')))
  shown.setUTCFullYear(year)
  return shown.getTime() - Math.floor(instant / 1000) * 1000
}
