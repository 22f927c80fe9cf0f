import { bothSettled, type JudgedFile, type Roots } from '@gauntlet/core'
import { judgedFiles, openTable, refuseChanged, TABLE, type TableFiles, watchFiles } from '@gauntlet/tables'
import type { Predictions } from './column.ts'
import { loadPredictions, type Reading } from './load-predictions.ts'
import { OF_GATE } from './origin.ts'
import type { PredictionColumns } from './prediction-columns.ts'
import { type Open, refuseRepeatedIds } from './repeated-ids.ts'

export interface ReadPredictions<Plan extends PredictionColumns> {
  readonly predictions: Predictions
  /** What `plan` decided. */
  readonly plan: Plan
  readonly files: readonly JudgedFile[]
  /** Name and version of the engine that read them. */
  readonly engine: Readonly<Record<string, string>>
}

/** Predictions of which it is known what will be read. */
export interface OpenPredictions<Plan extends PredictionColumns> {
  readonly plan: Plan
  /** Reads them and closes their files. To be called once, whatever becomes of all else. */
  read(): Promise<ReadPredictions<Plan>>
}

const FOR_GATE: Reading = { origin: OF_GATE, keptId: undefined }

/**
 * Reads predictions from files of one format into typed arrays, as `loadPredictions` does. `plan` is told which columns there are and
 * says which to read. Throws `InputError` also for ids that repeat as they are written.
 */
export async function readPredictions<Plan extends PredictionColumns>(
  files: readonly string[],
  plan: (columns: readonly string[]) => Plan,
  roots: Roots,
  signal?: AbortSignal,
  reading: Reading = FOR_GATE
): Promise<ReadPredictions<Plan>> {
  const opened = await openPredictions(files, plan, roots, signal, reading)
  return opened.read()
}

/** The same in two steps, for those who have to know the plan before all rows are read. */
export async function openPredictions<Plan extends PredictionColumns>(
  files: readonly string[],
  plan: (columns: readonly string[]) => Plan,
  roots: Roots,
  signal?: AbortSignal,
  reading: Reading = FOR_GATE
): Promise<OpenPredictions<Plan>> {
  const { origin, keptId, names, read } = reading
  const watched = await watchFiles(files)
  const given: TableFiles = {
    input: origin.data,
    files,
    workspace: roots.workspace,
    ...(names === undefined ? {} : { names }),
    ...(read === undefined ? {} : { read })
  }
  const open: Open = declared => openTable({ ...given, declared }, { temp: roots.temp, ...(signal === undefined ? {} : { signal }) })
  const table = await open(keptId === undefined ? new Map() : new Map([[keptId, 'string']]))
  const close = async () => {
    table.close()
    await refuseChanged(watched, roots)
  }
  const readAll = async (columns: Plan): Promise<ReadPredictions<Plan>> => {
    const [predictions, judged] = await bothSettled(
      loadPredictions(table, TABLE, columns, reading),
      judgedFiles(origin.data, files, roots, table)
    )
    if (columns.id !== undefined && predictions.ids === undefined)
      await refuseRepeatedIds(table, columns.id, predictions.rows, open, origin)
    return { predictions, plan: columns, files: judged, engine: table.engine }
  }
  try {
    const columns = plan(table.columns.map(column => column.name))
    return { plan: columns, read: () => readAll(columns).finally(close) }
  } catch (thrown) {
    await close()
    throw thrown
  }
}
