import type { Check, Evidence, Location } from '@gauntlet/core'
import type { ChosenMetric } from '../metrics/metric.ts'
import type { MetricSource } from '../metrics/metric-source.ts'
import type { Predictions } from '../predictions/column.ts'
import type { Examples } from '../predictions/examples.ts'
import type { RowCondition } from '../predictions/reading-needs.ts'
import type { FoldMetrics } from './cross-validation/fold-metrics.ts'
import type { Gate } from './schema.ts'
import type { TestResults } from './tests/results.ts'

/** What a section of a gate has to have, beside what the whole gate reads. */
export interface SectionNeeds {
  /** Metrics that the columns must suffice for. */
  readonly metrics?: readonly ChosenMetric[]
  /** Metrics that are left out, for the section to say so, where the columns do not suffice. */
  readonly optionalMetrics?: readonly ChosenMetric[]
  /** Columns that divide the rows. */
  readonly dimensions?: readonly string[]
  /** Conditions on rows. Names are unique within the gate: a section puts its own key in front, such as `slices.night`. */
  readonly conditions?: readonly RowCondition[]
  /** Every column that plays no role is read as a dimension. */
  readonly everyColumn?: boolean
  /** The columns of predictions and scores are read wherever they are there, whether or not a metric needs them. */
  readonly everyRole?: boolean
  /** Inputs without which it cannot be judged. */
  readonly inputs?: readonly GateInput[]
  /** Dimensions that are not there make the section a note, in place of an error. */
  readonly optional?: boolean
}

export type GateInput = 'predictions' | 'production' | 'train' | 'folds' | 'tests' | 'baseline'

/** One model's rows. */
export interface ModelRows {
  readonly predictions: Predictions
  readonly examples: Examples
}

export interface UnfitRows {
  readonly predictions: Predictions
  /** A sentence. */
  readonly reason: string
}

/** Everything that was read. What an input did not name is undefined. */
export interface GateData {
  /** The model that is judged. Undefined where there are only metrics. */
  readonly model: ModelRows | undefined
  /** The model in production, on the same rows in the same order. */
  readonly champion: ModelRows | undefined
  /** Why there are no rows of the champion though there is one, as a sentence: what is judged of them is then inconclusive. */
  readonly noChampion?: string | undefined
  /** The model's metrics: computed from its rows, else from the file of the input `metrics`. */
  readonly metrics: MetricSource
  /** What it reached on the rows it was trained on. */
  readonly train: MetricSource | undefined
  readonly baseline: MetricSource | undefined
  /** Whose metrics the baseline is made of: those of the base of the change, where it is left out. */
  readonly baselineOf?: 'base' | 'champion' | undefined
  /** The folds of a cross-validation, from the file of the input `folds`. */
  readonly folds?: FoldMetrics | undefined
  /** What people's own tests came to. */
  readonly tests?: TestResults | undefined
  /** Rows that no metric can be computed from, with the reason; there is no `model` then. Only the section `validity` judges them. */
  readonly unfit?: UnfitRows | undefined
  /** Milliseconds since 1970. */
  readonly now: number
  readonly signal: AbortSignal | undefined
}

export interface JudgeContext {
  /** Where a key of the section stands in the author's file. */
  locate(path: readonly PropertyKey[]): Location | undefined
  /** The command that judges again, where there is one; for checks that are not passed. */
  readonly reproduce: string | undefined
  /** Set where there are fewer rows than `min-rows`: whatever is judged of rows is then inconclusive. */
  readonly tooFew: { readonly rows: number; readonly least: number } | undefined
}

/**
 * A part of a gate under a key of its own. Measuring computes without reading or printing, judging is pure, and presenting makes
 * tables and charts of what was measured.
 */
export interface SectionParts<Written, Found> {
  needs(written: Written, gate: Gate): SectionNeeds
  measure(written: Written, data: GateData, gate: Gate): Found | Promise<Found>
  judge(written: Written, found: Found, context: JudgeContext): readonly Check[]
  present(written: Written, found: Found): Partial<Evidence>
}

export interface Section<Written> {
  needs(written: Written, gate: Gate): SectionNeeds
  run(written: Written, data: GateData, gate: Gate, context: JudgeContext): Promise<SectionResult>
}

export interface SectionResult {
  readonly checks: readonly Check[]
  readonly evidence: Partial<Evidence>
}

/** Puts the parts of a section together, so that what one finds is known to nobody else. */
export function section<Written, Found>({ needs, measure, judge, present }: SectionParts<Written, Found>): Section<Written> {
  return {
    needs,
    run: async (written, data, gate, context) => {
      const found = await measure(written, data, gate)
      return { checks: judge(written, found, context), evidence: present(written, found) }
    }
  }
}
