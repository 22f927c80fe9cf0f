import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { counted, cut, existingPath, InputError, type Roots, shownPath } from '@gauntlet/core'
import { z } from 'zod'
import { contentOf, readSmallFile } from '../documents/small-file.ts'
import { metricsIn } from '../metrics/metrics-file.ts'
import { isMlflowRun, readMlflowRun } from './mlflow-run.ts'
import { paramsOf } from './params.ts'
import type { ExperimentRun } from './run.ts'

const MOST_BYTES = 4 * 1024 * 1024
const MOST_RUNS = 10_000
const DEEPEST = 4

/** Files that hold what a run reached, in a folder that is one run, as DVC writes them. */
const METRIC_FILES = ['metrics.json', 'metrics.yaml', 'metrics.yml', 'dvclive/metrics.json']
const PARAM_FILES = ['params.yaml', 'params.yml', 'params.json', 'dvclive/params.yaml']

/**
 * Reads the runs of an experiment from files and folders:
 *
 * - a JSON or YAML file with `metrics` and `params`, or a list of such objects, each with a `name`;
 * - a folder with `metrics.json` and `params.yaml`, as DVC writes them: one run, called like the folder;
 * - a folder with `meta.yaml` and `metrics/`, as MLflow's file store writes it: one run;
 * - any other folder: the runs in it, such as `mlruns`, `mlruns/<experiment>`, or a folder of files.
 */
export async function readRuns(input: string, paths: readonly string[], roots: Roots): Promise<ExperimentRun[]> {
  const found: ExperimentRun[] = []
  for (const path of paths) {
    const real = await existingPath(input, path, roots)
    const runs = (await stat(real)).isDirectory() ? await runsIn(input, real, roots, 0) : await runsOfFile(input, real, roots)
    if (runs.length === 0) {
      const wayOut = 'Expected files with "metrics" and "params", DVC\'s metrics.json beside params.yaml, or the folder mlruns of MLflow.'
      throw new InputError(input, `names "${cut(path, 200)}", in which there is no run. ${wayOut}`)
    }
    found.push(...runs)
    if (found.length > MOST_RUNS) throw new InputError(input, `names more than ${counted(MOST_RUNS, 'run')}; narrow it`)
  }
  return distinct(found)
}

async function runsIn(input: string, folder: string, roots: Roots, depth: number): Promise<ExperimentRun[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
  const names = new Set(entries.map(({ name }) => name))
  if (isMlflowRun(names)) {
    const run = await readMlflowRun(input, folder, MOST_BYTES)
    return run === undefined ? [] : [run]
  }
  const dvc = await readDvcRun(input, folder, roots)
  if (dvc !== undefined) return [dvc]
  const runs: ExperimentRun[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory() && depth < DEEPEST) runs.push(...(await runsIn(input, path, roots, depth + 1)))
    else if (entry.isFile() && /\.(json|ya?ml)$/i.test(entry.name)) runs.push(...(await runsOfFile(input, path, roots, false)))
    if (runs.length > MOST_RUNS) throw new InputError(input, `names more than ${counted(MOST_RUNS, 'run')}; narrow it`)
  }
  return runs
}

async function readDvcRun(input: string, folder: string, roots: Roots): Promise<ExperimentRun | undefined> {
  const metrics = await firstOf(input, folder, METRIC_FILES, roots)
  if (metrics === undefined) return undefined
  const params = await firstOf(input, folder, PARAM_FILES, roots)
  // A file of its own may hold both.
  const both = Run.safeParse(metrics)
  if (both.success) return runOf(input, both.data, basename(folder))
  return { name: basename(folder), metrics: metricsIn(input, metrics), params: paramsOf(params ?? {}) }
}

async function firstOf(input: string, folder: string, names: readonly string[], roots: Roots): Promise<unknown> {
  for (const name of names) {
    const path = join(folder, name)
    const isFile = await stat(path).then(
      found => found.isFile(),
      () => false
    )
    if (isFile) return contentIn(input, path, roots)
  }
  return undefined
}

const Run = z.looseObject({
  metrics: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
  params: z.unknown().optional(),
  name: z.union([z.string(), z.number()]).optional(),
  run_id: z.union([z.string(), z.number()]).optional()
})

/** `mustBe`: a file that the author names has to hold runs; in a folder there may be others. */
async function runsOfFile(input: string, path: string, roots: Roots, mustBe = true): Promise<ExperimentRun[]> {
  const content = await contentIn(input, path, roots)
  const name = basename(path, extname(path))
  const one = Run.safeParse(content)
  if (one.success) return [runOf(input, one.data, name)]
  const listed = z.union([z.array(Run), z.looseObject({ runs: z.array(Run) }).transform(({ runs }) => runs)]).safeParse(content)
  if (listed.success) return listed.data.map((run, index) => runOf(input, run, `${name}#${index + 1}`))
  if (!mustBe) return []
  const shown = cut(shownPath(path, roots), 200)
  throw new InputError(input, `names "${shown}", which holds no run. Expected "metrics: {…}" and "params: {…}", or a list of such.`)
}

function runOf(input: string, { metrics, params, name, run_id: id }: z.output<typeof Run>, otherwise: string): ExperimentRun {
  return { name: String(name ?? id ?? otherwise), metrics: metricsIn(input, metrics), params: paramsOf(params ?? {}) }
}

async function contentIn(input: string, path: string, roots: Roots): Promise<unknown> {
  return contentOf(input, await readSmallFile(input, path, roots, MOST_BYTES))
}

/** Runs of one name in different folders are told apart by a number. */
function distinct(runs: readonly ExperimentRun[]): ExperimentRun[] {
  const seen = new Map<string, number>()
  return runs.map(run => {
    const times = (seen.get(run.name) ?? 0) + 1
    seen.set(run.name, times)
    return times === 1 ? run : { ...run, name: `${run.name} (${times})` }
  })
}
