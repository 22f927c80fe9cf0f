import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeBinary, peer } from '@gauntlet/testkit'
import { bench, DATA, dataGate, FLIGHTS, flightsFile, madeFile, printAim, printRace } from './data-gates.ts'
import { type Contestant, type Measurement, race, ratio } from './measure.ts'

/** None of them reports what it is used for. */
const QUIET = { GX_ANALYTICS_ENABLED: 'false', DO_NOT_TRACK: '1' }

/**
 * The data gate beside what people use in its place, on three million flights as Parquet and as CSV: 20 checks and a profile, whole
 * processes from start to exit. The slow ones are counted once. What checks by means of pandas does so with pandas 2, which Evidently
 * needs; pandas 3 is a good deal faster, and runs beside it.
 */
export async function validate(rounds: number): Promise<void> {
  const python = join(await peer('data-gates'), 'python')
  const newest = join(await peer('pandas'), 'python')
  const checks = await readFile(join(bench, 'flights-checks.yml'), 'utf8')
  const csv = await madeFile('flights.csv', `SELECT * FROM read_parquet('${FLIGHTS}')`, 'FORMAT csv, HEADER')
  for (const data of [await flightsFile(), csv]) {
    const query = (title: string, ...flags: string[]): Contestant => ({
      name: title,
      command: [nodeBinary(), join(bench, 'single-query.ts'), join(DATA, data), ...flags],
      cwd: DATA
    })
    const script = (title: string, name: string, interpreter = python): Contestant => ({
      name: title,
      command: [interpreter, join(bench, 'peers', name), join(DATA, data)],
      env: QUIET,
      cwd: DATA
    })
    const plain = dataGate('validate-data, 20 checks', { data, checks })
    const profiled = dataGate('validate-data, 20 checks and a profile', { data, checks, profile: 'profile.html' })
    console.log(`\n## ${data}: 20 checks, against one DuckDB query written by hand\n`)
    const own = await race([query('one DuckDB query'), plain, profiled], rounds)
    printRace(own)
    const [byHand, withoutProfile, withProfile] = own
    if (byHand !== undefined && withoutProfile !== undefined)
      printAim('20 checks beside one query, times the time', ratio(withoutProfile, byHand), { most: 1.3 })
    if (withoutProfile !== undefined && withProfile !== undefined)
      printAim('The profile beside the checks, times the time', ratio(withProfile, withoutProfile), { most: 1.5 })
    console.log(`\n## ${data}: 20 checks and a profile, against scripts\n`)
    const scripts = [
      script('pandas 2', 'pandas_checks.py'),
      script('pandas 3', 'pandas_checks.py', newest),
      script('pandera, profile by pandas 2', 'pandera_checks.py')
    ]
    const found = await race([profiled, ...scripts], Math.min(rounds, 3))
    printRace(found)
    printTimes(found, [3, 3])
    // Minutes each, mostly in Python itself: not to be waited for several times, nor for both formats.
    if (data === csv) continue
    const slow = [script('Great Expectations, no profile', 'gx_checks.py'), script('Evidently, summary of the data', 'evidently_checks.py')]
    const once = await race([profiled, ...slow], 1, 0)
    printRace(once)
    printTimes(once, [10])
  }
}

/** How many times the others' time ours goes into, beside the aims where there are any. */
function printTimes([ours, ...others]: readonly Measurement[], aims: readonly number[]): void {
  if (ours === undefined) return
  for (const [index, other] of others.entries()) {
    const aim = aims[index]
    const what = `${other.name}, times our time`
    if (aim === undefined) console.log(`${what}: ${ratio(other, ours).toFixed(2)}`)
    else printAim(what, ratio(other, ours), { least: aim })
  }
}
