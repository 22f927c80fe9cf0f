import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeBinary, peer } from '@gauntlet/testkit'
import { bench, DATA, dataGate, FLIGHTS, flightsFile, madeFile, printRace } from './data-gates.ts'
import { type Contestant, race } from './measure.ts'

/** None of them reports what it is used for. */
const QUIET = { GX_ANALYTICS_ENABLED: 'false', DO_NOT_TRACK: '1' }

/**
 * The data gate beside what people use in its place, on three million flights as Parquet and as CSV: 20 checks and a profile, whole
 * processes from start to exit. The slow ones are counted once.
 */
export async function validate(rounds: number): Promise<void> {
  const python = join(await peer('data-gates'), 'python')
  const checks = await readFile(join(bench, 'flights-checks.yml'), 'utf8')
  const csv = await madeFile('flights.csv', `SELECT * FROM read_parquet('${FLIGHTS}')`, 'FORMAT csv, HEADER')
  for (const data of [await flightsFile(), csv]) {
    const query = (title: string, ...flags: string[]): Contestant => ({
      name: title,
      command: [nodeBinary(), join(bench, 'single-query.ts'), join(DATA, data), ...flags],
      cwd: DATA
    })
    const script = (title: string, name: string): Contestant => ({
      name: title,
      command: [python, join(bench, 'peers', name), join(DATA, data)],
      env: QUIET,
      cwd: DATA
    })
    console.log(`\n## ${data}: 20 checks, against one DuckDB query written by hand\n`)
    printRace(await race([query('one DuckDB query'), dataGate('validate-data, 20 checks', { data, checks })], rounds))
    console.log(`## ${data}: 20 checks and a profile\n`)
    const profiled = dataGate('validate-data, 20 checks and a profile', { data, checks, profile: 'profile.html' })
    printRace(
      await race(
        [
          profiled,
          script('pandas', 'pandas_checks.py'),
          script('pandera, profile by pandas', 'pandera_checks.py'),
          script('Evidently, summary of the data', 'evidently_checks.py')
        ],
        Math.min(rounds, 3)
      )
    )
    // Minutes each: not to be waited for several times.
    printRace(await race([profiled, script('Great Expectations, no profile', 'gx_checks.py')], 1, 0))
  }
}
