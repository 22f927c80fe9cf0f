import { counted, formatShare } from '@gauntlet/core'
import type { ReadingNeeds } from '../predictions/reading-needs.ts'
import type { ProductionRows } from '../production/production-rows.ts'
import type { LogCoverage } from './coverage.ts'
import { coverageEvidence } from './coverage-evidence.ts'
import { momentText } from './moments.ts'
import { type LogOptions, readPredictionLog } from './read-log.ts'
import type { PredictionLog } from './schema.ts'
import { of } from './select-logged.ts'

export interface LiveRows extends ProductionRows {
  readonly coverage: LogCoverage
}

/**
 * `production: live`: what the model in production did, by its log.
 *
 * - `needs`: those of the gate or the comparison, without dimensions and conditions that only the candidate's rows have. The columns are
 *   the log's own. `examplesOf(needs, live.plan, live.predictions)` are then the champion's.
 * - As a baseline: `metricsOfRows(examples)`; the rows are others than the candidate's, so that its metrics are numbers to beat, not pairs.
 * - As the champion on the same rows: keep the ids of both (`keepIds`) and take `commonRows(candidate.ids, live.predictions.ids)`. All of the
 *   candidate's rows are in it: compare in pairs. None: independent samples. Some: neither can be said, which is the author's to mend.
 * - `options.version`: the champion's where the registry is known; a version in the log's config stands above it.
 * - With a `shortfall`, give the checks of production the outcome inconclusive and this sentence. Never judge without it.
 */
export async function readLive(log: PredictionLog, needs: ReadingNeeds, options: LogOptions): Promise<LiveRows> {
  const { coverage, asked, engine, ...read } = await readPredictionLog(log, needs, options)
  const { labelled, share, from, to } = coverage
  const covered = Number.isNaN(share) ? '' : `, ${formatShare(share)} of those old enough`
  return {
    ...read,
    coverage,
    versions: engine,
    shown: `the prediction log (${of(asked)}: ${counted(labelled, 'labelled prediction')}${covered}, from ${momentText(from)} to ${momentText(to)})`,
    evidence: coverageEvidence(coverage)
  }
}
