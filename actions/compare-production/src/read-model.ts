import { cut, existingFile, InputError, parseLenientJson, readCapped } from '@gauntlet/core'
import { type Comparison, isMetricsTable, locatePredictions, readMetrics, readSide, type Side } from '@gauntlet/evaluation'
import { storedByRun } from '@gauntlet/github'
import type { Model, NumbersOfModel, Reading } from './model.ts'

/** Files of a model, found but not yet read: predictions, or its metrics. */
export type Found =
  | NumbersOfModel
  | { readonly kind: 'predictions'; readonly files: readonly string[]; readonly names: ReadonlyMap<string, string> }

/** Finds what an input names: one file of metrics, or files of predictions, those with an address or of another run fetched first. */
export async function findModel(
  input: Side['input'],
  lines: readonly string[],
  { columns }: Pick<Comparison, 'columns'>,
  reading: Reading
): Promise<Found> {
  const { environment, allowPrivateNetwork, signal, fetched } = reading
  const [only, ...others] = lines
  const stored = input === 'production' ? await storedByRun(input, lines, reading) : undefined
  if (stored !== undefined) {
    fetched.push(stored.dispose)
    return { kind: 'predictions', files: stored.files, names: stored.names }
  }
  if (only !== undefined && others.length === 0 && (await isMetricsFile(input, only, [columns.id, columns.label], reading))) {
    const { source, file } = await readMetrics({ input, inline: false, text: only }, environment)
    return { kind: 'numbers', source, files: file === undefined ? [] : [file] }
  }
  const { files, names, dispose } = await locatePredictions(input, lines, { roots: environment, allowPrivateNetwork, signal })
  fetched.push(dispose)
  return { kind: 'predictions', files, names }
}

/** Reads predictions, with ids where rows have to be found again in those of the other model. */
export async function readModel(
  input: Side['input'],
  found: Found,
  comparison: Comparison,
  withIds: boolean,
  { environment, signal }: Reading
): Promise<Model> {
  if (found.kind === 'numbers') return found
  const { files, names } = found
  return { kind: 'rows', side: await readSide(input, files, comparison, environment, signal, { names, withIds }), files, names }
}

const MOST_METRICS_BYTES = 4 * 1024 * 1024

/** YAML, one JSON object, or a CSV of metrics and values. Whatever else there is, is predictions. */
async function isMetricsFile(
  input: string,
  line: string,
  ofRows: readonly string[],
  { environment }: Pick<Reading, 'environment'>
): Promise<boolean> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(line)) return refuseAddressOfMetrics(input, line)
  if (/[*?[\]{}]/.test(line)) return false
  if (/\.ya?ml$/i.test(line)) return true
  if (/\.json$/i.test(line)) return isOneObject(await existingFile(input, line, environment))
  return /\.(csv|tsv)$/i.test(line) && isMetricsTable(await existingFile(input, line, environment), ofRows)
}

async function isOneObject(path: string): Promise<boolean> {
  const bytes = await readCapped(path, MOST_METRICS_BYTES).catch(() => undefined)
  const text = bytes?.toString('utf8').replace(/^\ufeff/, '')
  if (text === undefined || !text.trimStart().startsWith('{')) return false
  try {
    parseLenientJson(text)
    return true
  } catch {
    // Lines of JSON, each a row.
    return false
  }
}

/** Only files of predictions are fetched. `false`: it is not one of metrics. */
function refuseAddressOfMetrics(input: string, line: string): false {
  if (!/\.ya?ml([?#]|$)/i.test(line)) return false
  throw new InputError(
    input,
    `names the address "${cut(line, 200)}" of a YAML file, and metrics are read from the workspace only. Download it in a step before, and name the file.`
  )
}
