import { DOUBLE, DuckDBDataChunk, INTEGER, VARCHAR } from '@duckdb/node-api'
import { literal, openDatabase } from './database.ts'
import { readFlights } from './flights-file.ts'
import type { Model } from './model.ts'
import { predict } from './scoring.ts'

const COLUMNS = { id: VARCHAR, label: VARCHAR, prediction: VARCHAR, score: DOUBLE, origin: VARCHAR, hour: INTEGER }

/**
 * Scores the flights of a file and writes one row for each: `id`, `label` and `prediction` (`late` or `in time`), `score`, the chance of
 * being late, and what the flights can be divided by: `origin`, the airport of departure, and `hour`, the local hour of it (0 to 23).
 * The ending of `path` decides the format: `.parquet` or `.csv`. Returns the number of rows.
 */
export async function writePredictions(model: Model, data: string, path: string): Promise<number> {
  await using database = await openDatabase()
  await database.connection.run(
    'create temp table predictions (id varchar, label varchar, prediction varchar, score double, origin varchar, hour integer)'
  )
  const appender = await database.connection.createAppender('predictions')
  let rows = 0
  for await (const flights of readFlights(data)) {
    const predictions = predict(model, flights)
    const chunk = DuckDBDataChunk.create(Object.values(COLUMNS))
    chunk.setRows(
      flights.map(({ id, date, late, origin }, index) => {
        const prediction = predictions[index]
        return [id, word(late), prediction === undefined ? null : word(prediction.late), prediction?.score ?? null, origin, hourOf(date)]
      })
    )
    appender.appendDataChunk(chunk)
    rows += flights.length
  }
  appender.closeSync()
  await database.connection.run(`copy predictions to ${literal(path)}`)
  return rows
}

/** Of a departure as MMDDHHMM. */
function hourOf(date: string): number {
  return Number(date.slice(4, 6))
}

function word(late: boolean): string {
  return late ? 'late' : 'in time'
}
