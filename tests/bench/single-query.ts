import { DuckDBInstance } from '@duckdb/node-api'

/**
 * The yardstick of the data gate: what `flights-checks.yml` asks for, written by hand as one DuckDB query in one Node script. With
 * `--without-duplicates` it leaves the search for duplicate rows out, which is by far the dearest part of it.
 */
const path = process.argv[2] ?? ''
const table = path.endsWith('.csv') ? `read_csv('${path}', types = { 'date': 'VARCHAR' })` : `read_parquet('${path}')`
const duplicates = process.argv.includes('--without-duplicates') ? '0' : `(select count(*) from (select distinct * from ${table}))`
const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
const reader = await connection.runAndReadAll(`
  select
    count(*),
    count(*) filter ("date" is null), count(*) filter (delay is null), count(*) filter (distance is null),
    count(*) filter (origin is null), count(*) filter (destination is null),
    count(*) filter (not regexp_matches("date", '^0[1-6](0[1-9]|[12][0-9]|3[01])([01][0-9]|2[0-3])[0-5][0-9]$')),
    count(*) filter (delay < -120), count(*) filter (delay > 1440),
    min(delay), max(delay), avg(delay), min(distance), max(distance), avg(distance),
    count(*) filter (not regexp_matches(origin, '^[A-Z]{3}$')),
    count(*) filter (not regexp_matches(destination, '^[A-Z]{3}$')),
    count(*) filter (origin = 'ORD'),
    count(*) filter (not (origin <> destination)),
    ${duplicates}
  from ${table}`)
console.log(JSON.stringify(reader.getRows(), (_, value) => (typeof value === 'bigint' ? Number(value) : value)))
