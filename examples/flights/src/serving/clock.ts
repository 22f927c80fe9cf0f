import type { Flight } from '../flight.ts'

/** Which clock a server reads departures by before it asks the model. */
export type Clock = 'local' | 'utc'

/** The time zone of New York, where the airline's computers stand. */
const HOURS_BEHIND_UTC = 5

/**
 * The flight as a server hands it to the model.
 *
 * `utc` is a bug that happens in real life: the service moved to UTC, as all services should, and nobody remembered that the model
 * had been trained on local time. Every hour is wrong, which nobody notices, and in the evening there is no such hour, which the model
 * refuses. The scripts that train and judge read the local time, so no test of the model itself can see it.
 */
export function departureBy(clock: Clock, flight: Flight): Flight {
  if (clock === 'local') return flight
  const hour = Number(flight.date.slice(4, 6)) + HOURS_BEHIND_UTC
  return { ...flight, date: `${flight.date.slice(0, 4)}${String(hour).padStart(2, '0')}${flight.date.slice(6)}` }
}
