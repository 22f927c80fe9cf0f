import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bench, DATA, dataGate, madeFile, printAim } from './data-gates.ts'
import { median, race } from './measure.ts'

/** The memory limit, and what Node and the engine's own buffers may take beside it. */
const MOST_MEGABYTES = 1300

/** Numbers, codes, categories, an id of its own for every row, dates and flags. Made by arithmetic: the same rows every time. */
const COLUMNS = [
  ...[0, 1, 2, 3].map(column => `(hash(i * ${column + 11}) % 1000003)::BIGINT AS int${column}`),
  ...[0, 1, 2, 3, 4, 5].map(column => `((hash(i * ${column + 101}) % 1000000007) / 1e5)::DOUBLE AS num${column}`),
  ...[0, 1, 2].map(column => `(hash(i * ${column + 301}) % 100)::INTEGER AS code${column}`),
  ...[0, 1, 2].map(column => `'category ' || (hash(i * ${column + 401}) % 50) AS cat${column}`),
  "'user-' || lpad(i::VARCHAR, 9, '0') AS id",
  "DATE '2020-01-01' + ((hash(i * 501) % 2000)::INTEGER) AS day",
  "TIMESTAMP '2020-01-01' + to_seconds((hash(i * 601) % 100000000)::BIGINT) AS moment",
  'CASE WHEN hash(i * 701) % 20 = 0 THEN NULL ELSE hash(i * 701) % 2 = 0 END AS flag'
]

/**
 * Ten million rows of 20 columns under a memory limit of 1 GB, as Parquet and as CSV: what the whole process holds at most, with a suite
 * and a profile.
 */
export async function memory(rounds: number): Promise<void> {
  const parquet = await madeFile(
    'memory.parquet',
    `SELECT ${COLUMNS.join(', ')} FROM range(10000000) t(i)`,
    'FORMAT parquet, ROW_GROUP_SIZE 100000'
  )
  const csv = await madeFile('memory.csv', `SELECT * FROM read_parquet('${join(DATA, parquet)}')`, 'FORMAT csv, HEADER')
  const checks = await readFile(join(bench, 'memory-checks.yml'), 'utf8')
  for (const data of [parquet, csv]) {
    const inputs = { data, checks, 'memory-limit': '1GB' }
    const found = await race(
      [
        dataGate('a suite, 10 million rows of 20 columns, memory-limit: 1GB', inputs),
        dataGate('the same and a profile', { ...inputs, profile: 'profile.html' })
      ],
      Math.min(rounds, 2),
      0
    )
    console.log(`\n## Memory: ${data}\n`)
    for (const { name, seconds, megabytes } of found)
      printAim(`${name}, ${median(seconds).toFixed(1)} s: peak resident memory in MB`, megabytes, { most: MOST_MEGABYTES })
  }
}
