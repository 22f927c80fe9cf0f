import { bothSettled, type JudgedFile, type Roots } from '@gauntlet/core'
import {
  judgedFiles,
  localFiles,
  openTables,
  type ReadOptions,
  refuseChanged,
  TABLE,
  type Table,
  type TableFiles,
  watchFiles
} from '@gauntlet/tables'
import type { Predictions } from '../predictions/column.ts'
import { loadPredictions } from '../predictions/load-predictions.ts'
import type { Origin } from '../predictions/origin.ts'
import { planReading, type ReadingPlan } from '../predictions/plan.ts'
import type { ReadingNeeds } from '../predictions/reading-needs.ts'
import { coverageOf, evaluated, type LogCoverage, shortfallOf } from './coverage.ts'
import { JOINED, joinLabels } from './join-labels.ts'
import { type AskedOf, declaredTypes, labelColumns, predictionColumns } from './log-columns.ts'
import { columnsOf, joinedColumns, needsOfLog } from './log-needs.ts'
import { oneLabelEach, onePredictionEach, repetitions, SETTLED, SINGLE } from './one-row-each.ts'
import type { PredictionLog } from './schema.ts'
import { ANSWERS, selectLabels } from './select-labels.ts'
import { LOGGED, type LogQuestion, OWN, selectLogged } from './select-logged.ts'

/** What a caller knows beside the log. */
export interface LogOptions {
  readonly roots: Roots
  /** Plain `http:` and addresses that are not public. Only the workflow may say so. */
  readonly allowPrivateNetwork: boolean
  /** Milliseconds since 1970. Labels that became known later do not count. */
  readonly now: number
  /** The version that is meant where the log's config names none, such as the champion's. Undefined: all. */
  readonly version?: string | undefined
  /** Keeps the ids, so that rows can be found again in other files. They take time and memory. */
  readonly keepIds: boolean
  readonly signal?: AbortSignal | undefined
}

export interface ReadLog {
  /** Predictions and labels joined, in the order of time; undefined where `shortfall` says why nothing may be concluded from them. */
  readonly predictions: Predictions | undefined
  /** Why this is too little to judge by, as a sentence for people. A caller's verdict is then inconclusive, never a pass. */
  readonly shortfall: string | undefined
  readonly plan: ReadingPlan
  readonly coverage: LogCoverage
  /** Which model and version were read; undefined for any. */
  readonly asked: AskedOf
  readonly files: readonly JudgedFile[]
  /** Name and version of the engine that read them. */
  readonly engine: Readonly<Record<string, string>>
}

/** The input that messages name. */
const INPUT = 'prediction-log'
const LABELS = 'labels'

/**
 * Reads a log of predictions and the labels that came later, joined by id in one engine. The names of columns are the log's own; of
 * `needs.columns` those of probabilities, weights and clusters count as well.
 *
 * Throws `InputError` for what no metric is defined on: no predictions of that version and time, ids that repeat or are missing, times
 * that cannot be read, labels that contradict each other. Too few labels are no error but a `shortfall`.
 */
export async function readPredictionLog(log: PredictionLog, needs: ReadingNeeds, options: LogOptions): Promise<ReadLog> {
  const { roots, signal } = options
  const fetching = { roots, allowPrivateNetwork: options.allowPrivateNetwork, ...(signal === undefined ? {} : { signal }) }
  const predicted = await localFiles(INPUT, log.predictions, fetching)
  const labelled = log.labels && (await localFiles(INPUT, log.labels, fetching).catch(thrown => leave(thrown, predicted.dispose)))
  const watched = await watchFiles([...new Set([...predicted.files, ...(labelled?.files ?? [])])])
  try {
    const declared = declaredTypes(log)
    const given = new Map<string, TableFiles>([[TABLE, tableFiles(predicted, log.read)]])
    if (labelled !== undefined) given.set(LABELS, tableFiles(labelled, log['labels-read'] ?? log.read))
    const tables = await openTables(given, { temp: roots.temp, ...(signal === undefined ? {} : { signal }) })
    try {
      const labels = tables.get(LABELS)
      const [read, judged] = await bothSettled(
        readJoined(tables.data, labels, needs, { log, options }),
        judgedOnce(predicted.files, labelled?.files ?? [], roots, tables.data, labels)
      )
      return { ...read, files: judged, engine: tables.data.engine }
    } finally {
      tables.close()
    }

    function tableFiles({ files, names }: typeof predicted, read: ReadOptions | undefined): TableFiles {
      return { input: INPUT, files, names, workspace: roots.workspace, declared, ...(read === undefined ? {} : { read }) }
    }
  } finally {
    await refuseChanged(watched, roots).finally(() => {
      predicted.dispose()
      labelled?.dispose()
    })
  }
}

async function readJoined(
  table: Table,
  labels: Table | undefined,
  needs: ReadingNeeds,
  { log, options }: { readonly log: PredictionLog; readonly options: LogOptions }
): Promise<Omit<ReadLog, 'files' | 'engine'>> {
  await table.settle()
  await labels?.settle()
  const asked: AskedOf = { model: log.model, version: log.version ?? options.version }
  const question: LogQuestion = { input: INPUT, log, asked, now: options.now }
  const columns = predictionColumns(table, log, INPUT, asked)
  const answers = labels && labelColumns(labels, log, INPUT)
  const available = joinedColumns(table, labels, log, INPUT)
  const plan = planReading(
    needsOfLog(needs, log, available),
    available.map(({ name }) => name),
    ORIGIN
  )
  const fromLabels = new Set(labels === undefined ? [] : [log.columns.label])
  const selected = needs.conditions.length > 0 ? available.map(({ name }) => name) : columnsOf(plan)
  const selection = await selectLogged(
    table,
    columns,
    selected.filter(name => !fromLabels.has(name)),
    question
  )
  if (labels !== undefined && answers !== undefined) await selectLabels(labels, answers, question)
  await joinLabels(table, log, LOGGED, ANSWERS)
  // Of rows that are there once, as most are, nothing has to be looked at but this.
  if ((await repetitions(table, JOINED, log.columns.id)) > 0) {
    await onePredictionEach(table, question)
    if (answers !== undefined) await oneLabelEach(table, answers, question)
    await joinLabels(table, log, SINGLE, SETTLED)
  }
  const coverage = await coverageOf(table, question, selection)
  const shortfall = shortfallOf(coverage, log)
  const from = `(SELECT * FROM ${JOINED} WHERE ${evaluated(table, question)} ORDER BY ${OWN.moment}, ${table.dialect.identifier(log.columns.id)})`
  const reading = { origin: ORIGIN, keptId: options.keepIds ? log.columns.id : undefined }
  return {
    predictions: shortfall === undefined ? await loadPredictions(table, from, plan, reading) : undefined,
    shortfall,
    plan,
    coverage,
    asked
  }
}

const ORIGIN: Origin = { data: INPUT, config: INPUT }

/** A file that holds predictions and labels is one file. */
async function judgedOnce(
  predicted: readonly string[],
  labelled: readonly string[],
  roots: Roots,
  table: Table,
  labels: Table | undefined
): Promise<JudgedFile[]> {
  const judged = await judgedFiles(INPUT, predicted, roots, table)
  if (labels === undefined || labelled.every(path => predicted.includes(path))) return judged
  return [...judged, ...(await judgedFiles(INPUT, labelled, roots, labels))]
}

function leave(thrown: unknown, dispose: () => void): never {
  dispose()
  throw thrown
}
