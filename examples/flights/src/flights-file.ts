import { z } from 'zod'
import { literal, openDatabase } from './database.ts'
import { LATE_AFTER_MINUTES, type LabelledFlight } from './flight.ts'

export interface IdentifiedFlight extends LabelledFlight {
  readonly id: string
}

const Row = z.tuple([z.string(), z.string(), z.number(), z.string(), z.string(), z.boolean()])

/**
 * The flights of a Parquet file, some thousand at a time and in the order of the file. A missing value is an error.
 *
 * Reads over a connection of its own: DuckDB ends a stream, without an error, when its connection is used for anything else.
 */
export async function* readFlights(path: string): AsyncGenerator<IdentifiedFlight[]> {
  await using database = await openDatabase()
  const result = await database.connection.stream(`
    select id, date, distance::int, origin, destination, delay > ${LATE_AFTER_MINUTES}
    from read_parquet(${literal(path)})`)
  for await (const rows of result.yieldRowsJs()) {
    yield rows.map(row => {
      const [id, date, distance, origin, destination, late] = Row.parse(row)
      return { id, date, distance, origin, destination, late }
    })
  }
}

/** All flights of a Parquet file at once. */
export async function readAllFlights(path: string): Promise<IdentifiedFlight[]> {
  const flights: IdentifiedFlight[] = []
  for await (const some of readFlights(path)) flights.push(...some)
  return flights
}
