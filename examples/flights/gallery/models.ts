import { access, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runProgram } from '@gauntlet/core'
import { nodeBinary } from '@gauntlet/testkit'
import { literal, openDatabase } from '../src/database.ts'
import { writeTraining } from '../src/source.ts'
import { scriptPath } from '../story/job.ts'

/** The models of the gallery: what each has seen of a flight, of how many flights it has learned, and from which seed. */
export const MODELS = {
  baseline: { features: 'baseline', rows: 300_000, seed: 2001 },
  hasty: { features: 'full', rows: 10_000, seed: 2001 },
  halfway: { features: 'full', rows: 100_000, seed: 2001 },
  candidate: { features: 'full', rows: 300_000, seed: 2001 },
  retrained: { features: 'full', rows: 300_000, seed: 2002 }
} as const
export type ModelName = keyof typeof MODELS

/** So few that nobody can say which of two models is better. */
export const SAMPLE_ROWS = 2000
export const MOST_AIRPORTS = 50

export function trainingPath(rows: number): string {
  return `data/train-${rows}.parquet`
}

/** Everything that the gates are asked about, in the folders `data`, `models` and `predictions` of the project. What is there already stays. */
export async function makeModels(folder: string): Promise<void> {
  await unlessThere(folder, 'data/may.parquet', () => script(folder, 'prepare.ts', ['--out', 'data']))
  for (const rows of new Set(Object.values(MODELS).map(model => model.rows)))
    await unlessThere(folder, trainingPath(rows), async path => void (await writeTraining(path, rows)))
  for (const [name, { features, rows, seed }] of Object.entries(MODELS)) {
    const [model, predictions] = [`models/${name}.json`, `predictions/${name}.parquet`]
    const plan = ['--data', trainingPath(rows), '--features', features, '--seed', String(seed), '--out', model]
    await unlessThere(folder, model, () => script(folder, 'train.ts', plan))
    await unlessThere(folder, predictions, () =>
      script(folder, 'predict.ts', ['--model', model, '--data', 'data/may.parquet', '--out', predictions])
    )
  }
  for (const name of ['candidate', 'retrained'] as const) {
    const all = `read_parquet(${literal(join(folder, `predictions/${name}.parquet`))})`
    await unlessThere(folder, `predictions/sample/${name}.parquet`, path =>
      copy(`select * from ${all} order by hash(id) limit ${SAMPLE_ROWS}`, path)
    )
    for (const airport of await busiestAirports(folder))
      await unlessThere(folder, `predictions/${airport}/${name}.parquet`, path =>
        copy(`select * from ${all} where origin = ${literal(airport)}`, path)
      )
  }
}

/** The airports that most flights of May leave from. */
export async function busiestAirports(folder: string): Promise<string[]> {
  await using database = await openDatabase()
  const found = await database.connection.runAndReadAll(
    `select origin from read_parquet(${literal(join(folder, 'data/may.parquet'))}) group by origin order by count(*) desc limit ${MOST_AIRPORTS}`
  )
  return found.getRows().map(([origin]) => String(origin))
}

async function copy(query: string, path: string): Promise<void> {
  await using database = await openDatabase()
  await database.connection.run(`copy (${query}) to ${literal(path)} (format parquet)`)
}

async function unlessThere(folder: string, name: string, make: (path: string) => Promise<void>): Promise<void> {
  const path = join(folder, name)
  const isThere = await access(path).then(
    () => true,
    () => false
  )
  if (isThere) return
  console.log(`making ${name}`)
  await mkdir(dirname(path), { recursive: true })
  await make(path)
}

async function script(folder: string, name: string, args: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await runProgram({
    command: [nodeBinary(), scriptPath(name), ...args],
    cwd: folder,
    timeoutMs: 10 * 60_000,
    maxOutputBytes: 1e6
  })
  if (exitCode !== 0) throw new Error(`Could not run ${name}: ${stderr}`)
}
