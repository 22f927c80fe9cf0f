import { DOUBLE, DuckDBDataChunk, VARCHAR } from '@duckdb/node-api'
import { literal, openDatabase } from './database.ts'
import { readFlights } from './flights-file.ts'
import type { Model } from './model.ts'
import { predict } from './scoring.ts'

const COLUMNS = { id: VARCHAR, label: VARCHAR, prediction: VARCHAR, score: DOUBLE, group: VARCHAR }

/**
 * Scores the flights of a file and writes one row for each: `id`, `label` and `prediction` (`late` or `in time`), `score`, the
 * chance of being late, and `group`, the airport of departure. The ending of `path` decides the format: `.parquet` or `.csv`. Returns the number of rows.
 */
export async function writePredictions(model: Model, data: string, path: string): Promise<number> {
  await using database = await openDatabase()
  await database.connection.run(
    'create temp table predictions (id varchar, label varchar, prediction varchar, score double, "group" varchar)'
  )
  const appender = await database.connection.createAppender('predictions')
  let rows = 0
  for await (const flights of readFlights(data)) {
    const predictions = predict(model, flights)
    const chunk = DuckDBDataChunk.create(Object.values(COLUMNS))
    chunk.setRows(
      flights.map(({ id, late, origin }, index) => {
        const prediction = predictions[index]
        return [id, word(late), prediction === undefined ? null : word(prediction.late), prediction?.score ?? null, origin]
      })
    )
    appender.appendDataChunk(chunk)
    rows += flights.length
  }
  appender.closeSync()
  await database.connection.run(`copy predictions to ${literal(path)}`)
  return rows
}

function word(late: boolean): string {
  return late ? 'late' : 'in time'
}
