import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { InputError, parseConfig, readCapped } from '@gauntlet/core'
import { z } from 'zod'
import { metricsIn } from '../metrics/metrics-file.ts'
import type { ExperimentRun } from './run.ts'

const MOST_PARAMS = 500
const MOST_METRICS = 1000

/** Whether a folder of these entries is a run in MLflow's file store: `<experiment>/<run>/{meta.yaml,metrics/*,params/*}`. */
export function isMlflowRun(entries: ReadonlySet<string>): boolean {
  return entries.has('meta.yaml') && entries.has('metrics')
}

const Meta = z.looseObject({
  run_id: z.string().optional(),
  run_uuid: z.string().optional(),
  run_name: z.string().optional(),
  lifecycle_stage: z.string().optional()
})

/** Reads one run; undefined where it was deleted, which MLflow only marks. */
export async function readMlflowRun(input: string, folder: string, mostBytes: number): Promise<ExperimentRun | undefined> {
  const text = (path: string) =>
    readCapped(path, mostBytes).then(
      bytes => bytes.toString('utf8'),
      cause => {
        throw new InputError(input, `holds the MLflow run "${basename(folder)}", whose files cannot be read`, { cause })
      }
    )
  const meta = parseConfig(input, await text(join(folder, 'meta.yaml')), Meta, `${basename(folder)}/meta.yaml`).value
  if (meta.lifecycle_stage === 'deleted') return undefined
  const metrics: { key: string; value: number | string }[] = []
  for (const name of (await filesUnder(join(folder, 'metrics'))).slice(0, MOST_METRICS))
    metrics.push({ key: name, value: lastValue(await text(join(folder, 'metrics', name))) })
  const params = new Map<string, string>()
  for (const name of (await filesUnder(join(folder, 'params'))).slice(0, MOST_PARAMS))
    params.set(name, (await text(join(folder, 'params', name))).trim())
  return {
    name: meta.run_name ?? meta.run_id ?? meta.run_uuid ?? basename(folder),
    metrics: metricsIn(input, metrics.length === 0 ? {} : metrics),
    params
  }
}

/** Keys may hold slashes, which make folders. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/')
    )
    .sort()
}

/** A metric's file has a line `timestamp value step` for each time it was logged; MLflow shows the one of the latest step, then time. */
function lastValue(text: string): number | string {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  let best: { readonly step: number; readonly time: number; readonly value: string } | undefined
  for (const line of lines) {
    const [time = '', value = '', step = '0'] = line.trim().split(/\s+/)
    const logged = { step: Number(step), time: Number(time), value }
    if (best === undefined || logged.step > best.step || (logged.step === best.step && logged.time >= best.time)) best = logged
  }
  const written = best?.value ?? ''
  const value = Number(written)
  return written !== '' && (Number.isFinite(value) || /^[+-]?(nan|inf(inity)?)$/i.test(written))
    ? Number.isFinite(value)
      ? value
      : Number.NaN
    : written
}
