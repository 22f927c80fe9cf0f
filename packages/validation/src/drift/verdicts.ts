import type { Check } from '@gauntlet/core'
import type { DriftChecks } from '../suite/drift-checks.ts'
import { type Aspect, type Comparison, comparisonsOf } from './comparisons.ts'
import { type Decided, decide } from './decide.ts'
import type { MeasuredColumn } from './measured.ts'
import type { PairedColumn, PairedValues } from './paired.ts'
import { ruleOf } from './rule.ts'

/** What came of one column. */
export interface ColumnVerdict {
  readonly column: PairedColumn
  /** Of its distribution: one comparison, or two of free text. None where it could not be compared. */
  readonly distribution: readonly Decided[]
  /** Missing values, new and lost categories. */
  readonly others: readonly Decided[]
  /** Of all of it. */
  readonly outcome: Check['outcome']
  /** The Jensen-Shannon distance, of free text the larger of its two; undefined where it was not compared. */
  readonly score: number | undefined
}

export interface DriftSummary {
  /** Columns that were compared, or that could not be because they are lost or of another type. */
  readonly compared: number
  readonly drifted: readonly string[]
  /** Drifted columns of those compared; null of none. */
  readonly share: number | null
  /** The mean Jensen-Shannon distance of the columns compared, 0 to 1, of a lost column 1; null of none. */
  readonly score: number | null
  /** How many columns that is the mean of. */
  readonly scored: number
  /** Columns of the reference that could not be compared, though they are there. */
  readonly open: number
}

export interface DriftVerdict {
  readonly columns: readonly ColumnVerdict[]
  readonly summary: DriftSummary
  /** Comparisons that the correction is for. */
  readonly tests: number
  readonly isCorrected: boolean
}

const DISTRIBUTION: readonly Aspect[] = ['values', 'length', 'characters']

/** Judges what was measured. Pure. */
export function driftVerdict(columns: readonly MeasuredColumn[], checks: DriftChecks): DriftVerdict {
  const correction = checks.correction ?? 'benjamini-hochberg'
  const comparisons = columns.flatMap<Comparison>(one => comparisonsOf(one, ruleOf(checks, one.column.name, one.column.values.kind)))
  const decided = decide(comparisons, correction)
  const verdicts = columns.map(({ column }) =>
    columnVerdict(
      column,
      decided.filter(one => one.column === column.name)
    )
  )
  const drifted = verdicts.filter(({ outcome }) => outcome === 'fail')
  const compared = verdicts.filter(({ outcome, score }) => outcome === 'fail' || score !== undefined)
  const measuredScores = verdicts.flatMap(({ score }) => (score === undefined ? [] : [score]))
  // Nothing is further from the reference than what is no longer there.
  const lost = verdicts.filter(({ column }) => isLost(column.values)).map(() => 1)
  const scores = measuredScores.length === 0 ? [] : [...measuredScores, ...lost]
  return {
    columns: verdicts,
    summary: {
      compared: compared.length,
      drifted: drifted.map(({ column }) => column.name),
      share: compared.length === 0 ? null : drifted.length / compared.length,
      score: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
      scored: scores.length,
      open: verdicts.filter(({ outcome, column }) => outcome === 'inconclusive' && !isExtra(column)).length
    },
    tests: comparisons.length,
    isCorrected: correction !== 'none'
  }
}

function columnVerdict(column: PairedColumn, decided: readonly Decided[]): ColumnVerdict {
  const distribution = decided.filter(({ aspect }) => DISTRIBUTION.includes(aspect))
  const others = decided.filter(({ aspect }) => !DISTRIBUTION.includes(aspect))
  const isWhole = distribution.length > 0 && distribution.every(({ outcome }) => outcome !== 'inconclusive')
  const scores = distribution.map(({ measures }) => measures?.effects.get('js') ?? Number.NaN)
  const hasFailed = decided.some(({ outcome }) => outcome === 'fail') || isLost(column.values)
  return {
    column,
    distribution,
    others,
    outcome: hasFailed ? 'fail' : isWhole ? 'pass' : 'inconclusive',
    score: isWhole ? Math.max(...scores) : undefined
  }
}

/** What nobody asked for: a column that only the data has, and one of nested values. */
export function isExtra({ values }: PairedColumn): boolean {
  return values.kind === 'other' || (values.kind === 'apart' && values.why === 'new')
}

/** Whether there is a column in the reference that the data does not have as it was. */
export function isLost(values: PairedValues): boolean {
  return values.kind === 'apart' && (values.why === 'lost' || values.why === 'type')
}
