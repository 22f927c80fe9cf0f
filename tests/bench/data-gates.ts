import { access, copyFile, mkdir, rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { asInputs, nodeBinary } from '@gauntlet/testkit'
import { type Contestant, type Measurement, median, ratio } from './measure.ts'

export const bench = fileURLToPath(new URL('.', import.meta.url))
const root = join(bench, '..', '..')

/** Three million flights of the npm package vega-datasets. */
export const FLIGHTS = join(dirname(createRequire(import.meta.url).resolve('vega-datasets/package.json')), 'data', 'flights-3m.parquet')

/** Where the benches keep their data from one run to the next: the workspace of the action, which reads nothing else. */
export const DATA = join(tmpdir(), 'gauntlet-bench')

/** The action as the runner starts it: bundle, inputs in the environment, verdict file and summary. */
export function dataGate(name: string, inputs: Readonly<Record<string, string>>): Contestant {
  const runner = { GITHUB_WORKSPACE: DATA, RUNNER_TEMP: DATA, GITHUB_OUTPUT: '', GITHUB_STEP_SUMMARY: '' }
  const dist = process.env.GAUNTLET_DIST === undefined ? join(root, 'dist') : resolve(process.env.GAUNTLET_DIST)
  return {
    name,
    command: [nodeBinary(), join(dist, 'validate-data', 'index.js')],
    env: { ...runner, ...asInputs({ 'fail-on': 'critical', 'on-inconclusive': 'fail', ...inputs }) },
    cwd: DATA,
    // A gate that finds failures says so by its exit code.
    exitCodes: [0, 1]
  }
}

/** The flights, in the workspace. */
export async function flightsFile(): Promise<string> {
  await mkdir(DATA, { recursive: true })
  await copyFile(FLIGHTS, join(DATA, 'flights.parquet'))
  return 'flights.parquet'
}

/** The name of a file in the workspace that a query of DuckDB makes, once for all benches on this machine. */
export async function madeFile(name: string, query: string, options: string): Promise<string> {
  const path = join(DATA, name)
  await mkdir(DATA, { recursive: true })
  const isThere = await access(path).then(
    () => true,
    () => false
  )
  if (isThere) return name
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '3GB', preserve_insertion_order: 'false' })
  const connection = await instance.connect()
  await connection.run(`COPY (${query}) TO '${path}.part' (${options})`)
  connection.closeSync()
  instance.closeSync()
  await rename(`${path}.part`, path)
  return name
}

/** A figure beside what it is to be. */
export function printAim(what: string, value: number, aim: { readonly least: number } | { readonly most: number }): void {
  const [words, isMet] = 'least' in aim ? [`at least ${aim.least}`, value >= aim.least] : [`at most ${aim.most}`, value <= aim.most]
  console.log(`${what}: ${value.toFixed(2)}; aim ${words}: ${isMet ? 'met' : 'MISSED'}`)
}

/** One line a contestant: time, memory, and both as a multiple of the first one's. */
export function printRace([first, ...others]: readonly Measurement[]): void {
  if (first === undefined) return
  for (const one of [first, ...others]) {
    const [least, most] = [Math.min(...one.seconds), Math.max(...one.seconds)].map(value => value.toFixed(2))
    const time = `${median(one.seconds).toFixed(2)} s (${least} to ${most}, ${one.seconds.length} runs), peak ${one.megabytes.toFixed(0)} MB`
    const against =
      one === first
        ? ''
        : `; ${ratio(one, first).toFixed(2)} times the time and ${(one.megabytes / first.megabytes).toFixed(2)} times the memory`
    console.log(`${one.name}\n  ${time}${against}`)
  }
  console.log('')
}
