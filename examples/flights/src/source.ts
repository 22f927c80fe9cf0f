import { createRequire } from 'node:module'
import { z } from 'zod'
import { literal, openDatabase } from './database.ts'
import { LATE_AFTER_MINUTES } from './flight.ts'

/** What a file holds: its rows and the share of them that arrived late. */
export interface Written {
  readonly rows: number
  readonly lateShare: number
}

/** Three million flights within the USA, January to June 2001, as the npm package vega-datasets has them. */
export function sourcePath(): string {
  return createRequire(import.meta.url).resolve('vega-datasets/data/flights-3m.parquet')
}

/**
 * A random sample of the flights before May, the same for every run.
 *
 * The flights are ordered by a hash of their number, so that more rows are a superset of fewer.
 */
export async function writeTraining(path: string, rows: number): Promise<Written> {
  return write(`select * from (${sample("date < '0501'", rows)}) order by id`, path)
}

/** A random sample of the flights of June in random order, as if they were asked about by people everywhere at once. */
export async function writeTraffic(path: string, rows: number): Promise<Written> {
  return write(sample("date >= '0601'", rows), path)
}

/** All flights of one month, as they are: odd, double and all. */
export async function writeMonth(path: string, month: number): Promise<Written> {
  const prefix = String(month).padStart(2, '0')
  return write(`${flights(`date[1:2] = '${prefix}'`)} order by id`, path)
}

function sample(where: string, rows: number): string {
  return `${flights(where)} order by hash(id), id limit ${rows}`
}

/** The data has no key. Its file never changes, so the number of the row serves as one. */
function flights(where: string): string {
  return `
    select 'F' || lpad(file_row_number::varchar, 7, '0') as id, date, delay, distance, origin, destination
    from read_parquet(${literal(sourcePath())}, file_row_number = true)
    where ${where}`
}

const Counts = z.tuple([z.object({ rows: z.coerce.number(), late_share: z.number() })])

async function write(query: string, path: string): Promise<Written> {
  await using database = await openDatabase()
  await database.connection.run(`copy (${query}) to ${literal(path)} (format parquet)`)
  const counted = await database.connection.runAndReadAll(
    `select count(*) as rows, avg((delay > ${LATE_AFTER_MINUTES})::int) as late_share from read_parquet(${literal(path)})`
  )
  const [{ rows, late_share: lateShare }] = Counts.parse(counted.getRowObjectsJS())
  return { rows, lateShare }
}
