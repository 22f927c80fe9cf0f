import { type Environment, InputError, type JudgedFile } from '@gauntlet/core'
import {
  type GateNeeds,
  type GatePlan,
  idColumn,
  locatePredictions,
  type MetricSource,
  openPredictions,
  type Predictions,
  planGate
} from '@gauntlet/evaluation'
import { storedByRun } from '@gauntlet/github'
import type { Inputs } from '../inputs.ts'

/** Predictions as they were read. */
export interface ReadRows {
  readonly predictions: Predictions
  readonly plan: GatePlan
  readonly files: readonly JudgedFile[]
  readonly engine: Readonly<Record<string, string>>
}

export interface Rows {
  /** The input that names the files. */
  readonly input: 'predictions' | 'production' | 'train'
  readonly lines: readonly string[]
  readonly needs: GateNeeds
  /** Keeps the ids, so that rows can be found again in other files. */
  readonly keepIds: boolean
  /** Metrics that need not be computed of rows. */
  readonly metrics?: MetricSource | undefined
}

/** Predictions that are being read. */
export interface RowsBeingRead {
  /** Known before the rows are, so that another model can be read meanwhile. */
  readonly plan: GatePlan
  readonly rows: Promise<ReadRows>
}

/** Reads the predictions that an input names, for what the gate needs of them. */
export async function readRows(rows: Rows, inputs: Inputs, environment: Environment, signal: AbortSignal): Promise<ReadRows> {
  return (await startReading(rows, inputs, environment, signal)).rows
}

/** The same, but only begun. */
export async function startReading(rows: Rows, inputs: Inputs, environment: Environment, signal: AbortSignal): Promise<RowsBeingRead> {
  const { input, lines, needs, keepIds, metrics } = rows
  const origin = { data: input, config: 'gate' }
  const { allowPrivateNetwork, githubToken } = inputs
  const stored =
    input === 'production' ? await storedByRun(input, lines, { environment, githubToken, allowPrivateNetwork, signal }) : undefined
  const { files, names, dispose } = stored ?? (await locatePredictions(input, lines, { roots: environment, allowPrivateNetwork, signal }))
  try {
    const isElsewhere = metrics && ((chosen: GateNeeds['metrics'][number]) => isIn(metrics, chosen))
    const keptId = keepIds ? idColumn(needs.columns) : undefined
    const plan = (columns: readonly string[]) => {
      if (keepIds && (keptId === undefined || !columns.includes(keptId))) refuseWithoutId(input, keptId ?? 'id')
      return planGate(needs, columns, isElsewhere, origin)
    }
    const opened = await openPredictions(files, plan, environment, signal, { origin, keptId, names })
    return { plan: opened.plan, rows: opened.read().finally(dispose) }
  } catch (thrown) {
    dispose()
    throw thrown
  }
}

/** Whether a file has the metric, whatever its value is: a NaN there is for the gate to fail. */
function isIn(metrics: MetricSource, chosen: GateNeeds['metrics'][number]): boolean {
  const found = metrics.of(chosen)
  return 'value' in found || found.why !== 'absent'
}

function refuseWithoutId(input: Rows['input'], id: string): never {
  const why = 'Two models can only be compared on the same rows, and the order of rows is no proof of that.'
  throw new InputError(
    input,
    `has no column "${id}" that says which row is which. ${why} Write an id with each prediction, the same for both models, or name the column that is one: "columns: { id: … }".`
  )
}
