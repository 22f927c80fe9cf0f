import { counted, formatShare } from '@gauntlet/core'
import type { Row, Table } from '@gauntlet/tables'
import { JOINED } from './join-labels.ts'
import { sqlMoment, timeSpan } from './moments.ts'
import type { PredictionLog } from './schema.ts'
import { type LogQuestion, OWN, type Selection } from './select-logged.ts'

/** How many predictions there are, and of how many it is known by now what was true. */
export interface LogCoverage extends Labelled {
  /** `labelled` of `expected`; NaN where none is expected. */
  readonly share: number
  /** Labelled though younger than the label delay: left out. */
  readonly early: number
  /** After the window, and left out. */
  readonly later: number
  /** When the first and the last of them were made, in milliseconds since 1970. */
  readonly from: number
  readonly to: number
  /** Milliseconds from a prediction to its label, of half and of nine tenths of the labelled ones. Undefined where no time of labels is known. */
  readonly medianDelay: number | undefined
  readonly longDelay: number | undefined
  /** The versions that predicted, the one with the most predictions first; `null` where none is written down. */
  readonly versions: readonly VersionCoverage[]
  /** In the order of days, without those of no prediction. */
  readonly days: readonly DayCoverage[]
}

export interface Labelled {
  readonly predicted: number
  /** Those old enough to have a label. */
  readonly expected: number
  /** Those of the expected ones that have one: metrics are computed on these. */
  readonly labelled: number
}

export interface VersionCoverage extends Labelled {
  readonly version: string | null
}

export interface DayCoverage extends Labelled {
  /** In UTC, such as `2026-01-31`. */
  readonly day: string
}

/** Condition on the joined rows: those that metrics are computed on. */
export function evaluated(table: Table, { log, now }: LogQuestion): string {
  return `${old(log, now)} AND ${table.dialect.identifier(log.columns.label)} IS NOT NULL`
}

export async function coverageOf(table: Table, question: LogQuestion, { later }: Selection): Promise<LogCoverage> {
  const { log, now } = question
  const label = table.dialect.identifier(log.columns.label)
  const isOld = old(log, now)
  const used = evaluated(table, question)
  const counts = `count(*) AS predicted, count_if(${isOld}) AS expected, count_if(${used}) AS labelled`
  const delay = `epoch(${OWN.labelledAt}) - epoch(${OWN.moment})`
  const [all = {}] = await table.rows(
    `SELECT ${counts}, count_if(${label} IS NOT NULL AND NOT (${isOld})) AS early,
epoch_ms(min(${OWN.moment})) AS first, epoch_ms(max(${OWN.moment})) AS last,
quantile_cont(${delay}, 0.5) FILTER (WHERE ${used}) AS median, quantile_cont(${delay}, 0.9) FILTER (WHERE ${used}) AS long FROM ${JOINED}`,
    1
  )
  const versions = await table.rows(
    `SELECT ${OWN.version} AS version, ${counts} FROM ${JOINED} GROUP BY 1 ORDER BY predicted DESC, 1`,
    MOST_VERSIONS
  )
  const days = await table.rows(`SELECT CAST(${OWN.moment} AS DATE) AS day, ${counts} FROM ${JOINED} GROUP BY 1 ORDER BY 1 DESC`, MOST_DAYS)
  const labelled = labelledOf(all)
  return {
    ...labelled,
    share: labelled.labelled / labelled.expected,
    early: Number(all.early),
    later,
    from: Number(all.first),
    to: Number(all.last),
    medianDelay: milliseconds(all.median),
    longDelay: milliseconds(all.long),
    versions: versions.map(row => ({ version: row.version === null ? null : String(row.version), ...labelledOf(row) })),
    days: days.reverse().map(row => ({ day: String(row.day), ...labelledOf(row) }))
  }
}

/** Why nothing can be concluded from so few labels, as a sentence; undefined where there are enough. */
export function shortfallOf({ predicted, expected, labelled, share }: LogCoverage, log: PredictionLog): string | undefined {
  const delay = log['label-delay']
  const older = delay === 0 ? '' : ` that are older than ${timeSpan(delay)} ("label-delay")`
  if (expected === 0)
    return `None of the ${counted(predicted, 'prediction')} is older than ${timeSpan(delay)} ("label-delay"), so that no label is expected yet.`
  const least = log['min-coverage']
  if (labelled > 0 && share >= least) return undefined
  const found = labelled === 0 ? 'None' : `${formatShare(share)} (${counted(labelled, 'prediction')})`
  const needed = labelled === 0 && least === 0 ? 'at least one is needed' : `"min-coverage" asks for ${formatShare(least)}`
  const hint = labelled === 0 ? ' Are ids written the same way in predictions and labels?' : ''
  return `${found} of the ${counted(expected, 'prediction')}${older} ${labelled === 1 || labelled === 0 ? 'has' : 'have'} a label; ${needed}.${hint}`
}

/** More versions and days than a table shows. */
const MOST_VERSIONS = 200
const MOST_DAYS = 366

function old(log: PredictionLog, now: number): string {
  return `${OWN.moment} <= ${sqlMoment(now - log['label-delay'])}`
}

function labelledOf(row: Row): Labelled {
  return { predicted: Number(row.predicted), expected: Number(row.expected), labelled: Number(row.labelled) }
}

function milliseconds(seconds: Row[string] | undefined): number | undefined {
  return typeof seconds === 'number' ? Math.round(seconds * 1000) : undefined
}
