import { type Check, counted, formatNumber, formatShare, plain, type Severity } from '@gauntlet/core'
import type { Finding } from '../plan/planned.ts'
import type { Write } from '../plan/writing.ts'
import type { DriftChecks } from '../suite/drift-checks.ts'
import type { Aspect } from './comparisons.ts'
import type { Decided } from './decide.ts'
import type { Pair, PairedColumn } from './paired.ts'
import { type ColumnVerdict, type DriftVerdict, isExtra, isLost } from './verdicts.ts'
import { expectation, namedCategories, observation, sentence } from './words.ts'

/** How findings become checks. */
export interface Reporting {
  readonly written: Write
  readonly checks: DriftChecks
  /** Name categories in messages. */
  readonly showValues: boolean
  /** SQL of a person's own session that shows a column on both sides. */
  readonly reproduce: (column: PairedColumn) => string | undefined
}

/** Every column's distribution, missing values and categories as checks of their own, and those of the table. Pure. */
export function driftChecks(verdict: DriftVerdict, rows: Pair, reporting: Reporting): Check[] {
  return [
    ...verdict.columns.flatMap(column => columnChecks(column, verdict, reporting)),
    ...shareCheck(verdict, reporting),
    ...scoreCheck(verdict, reporting),
    ...volumeCheck(rows, reporting)
  ]
}

function columnChecks(column: ColumnVerdict, { isCorrected, tests }: DriftVerdict, reporting: Reporting): Check[] {
  const { column: pair, distribution, others } = column
  const check = (id: string, title: string, expected: string, finding: Finding, severity?: Severity): Check => {
    const { name } = pair
    const { checks, written } = reporting
    const path = checks.overrides?.[name] === undefined ? ['drift'] : ['drift', 'overrides', name]
    const isOfTable = checks['max-share'] !== undefined || checks['max-score'] !== undefined
    const weight = checks.overrides?.[name]?.severity ?? severity ?? checks.severity ?? (isOfTable ? 'warning' : undefined)
    const here = written(`drift.${plain(name, 100)}${id}`, path, { severity: weight })
    const reproduce = finding.outcome === 'pass' ? undefined : reporting.reproduce(pair)
    return assembled(here, title, expected, { ...finding, ...(reproduce === undefined ? {} : { reproduce }) })
  }
  const expected = (some: readonly Decided[]) => some.map(one => expectation(one, isCorrected)).join('; ')
  const ofDistribution =
    distribution.length > 0
      ? check('', 'Same distribution as the reference', expected(distribution), together(distribution, isCorrected, tests))
      : incomparable(pair, (finding, severity) =>
          check('', 'Same distribution as the reference', 'a column that can be compared', finding, severity)
        )
  const ofOthers = others.map(one =>
    check(`.${one.aspect}`, TITLES[one.aspect], expectation(one, isCorrected), {
      ...together([one], isCorrected, tests),
      message: `${sentence(one, isCorrected, tests)}${reporting.showValues && (one.categories ?? []).length > 0 ? `: ${namedCategories(one)}` : ''}`
    })
  )
  return [ofDistribution, ...ofOthers]

  function incomparable(of: PairedColumn, make: (finding: Finding, severity?: Severity) => Check): Check {
    // Nobody asked for a column that only the data has, nor for one of nested values.
    const isAsked = reporting.checks.columns !== undefined || reporting.checks.overrides?.[of.name] !== undefined
    return make(
      { outcome: isLost(of.values) ? 'fail' : 'inconclusive', ...incomparableWords(of) },
      isAsked || !isExtra(of) ? undefined : 'info'
    )
  }
}

function together(decided: readonly Decided[], isCorrected: boolean, tests: number): Finding {
  const outcomes = decided.map(({ outcome }) => outcome)
  const excess = ({ effect, threshold }: Decided) => effect / Math.max(threshold, Number.MIN_VALUE)
  const worst = [...decided].sort((a, b) => excess(b) - excess(a))[0]
  return {
    outcome: outcomes.includes('fail') ? 'fail' : outcomes.includes('inconclusive') ? 'inconclusive' : 'pass',
    observed: decided.map(one => observation(one, isCorrected)).join('; '),
    ...(worst === undefined ? {} : { value: worst.effect }),
    message: decided.map(one => sentence(one, isCorrected, tests)).join('; ')
  }
}

function incomparableWords({ name, values, rows, missing }: PairedColumn): { observed: string; message: string } {
  const column = plain(name, 100)
  if (values.kind === 'apart')
    return { observed: plain(values.words, 200), message: `${column} cannot be compared: ${plain(values.words, 500)}` }
  if (values.kind === 'other')
    return { observed: 'nested values', message: `${column} holds nested values, of which only what is missing is compared` }
  const sides = [
    ...(rows.reference === missing.reference ? ['the reference'] : []),
    ...(rows.current === missing.current ? ['the data'] : [])
  ]
  const message = `${column} cannot be compared: it has no value in ${sides.join(' nor in ')}. List it under "exclude" where that is as it should be`
  return { observed: 'no values', message }
}

function shareCheck({ summary }: DriftVerdict, { checks, written }: Reporting): Check[] {
  const limit = checks['max-share']
  if (limit === undefined) return []
  const { share, drifted, compared, open } = summary
  const expected = `at most ${formatShare(limit.value)} of the columns`
  const finding: Finding =
    share === null
      ? {
          outcome: 'inconclusive',
          observed: 'no column compared',
          message: 'The share of drifted columns cannot be judged: no column was compared'
        }
      : {
          outcome: withOpen(share > limit.value, (drifted.length + open) / (compared + open) > limit.value),
          observed: formatShare(share),
          value: share,
          message: `${formatNumber(drifted.length)} of ${counted(compared, 'column')} drifted (${formatShare(share)})${openWords(open)}; expected ${expected}`
        }
  return [assembled(written('drift.share', ['drift', 'max-share'], limit), 'Share of drifted columns', expected, finding)]
}

function scoreCheck({ summary }: DriftVerdict, { checks, written }: Reporting): Check[] {
  const limit = checks['max-score']
  if (limit === undefined) return []
  const { score, scored, open } = summary
  const expected = `a drift score of at most ${formatNumber(limit.value)}`
  const finding: Finding =
    score === null
      ? { outcome: 'inconclusive', observed: 'no column compared', message: 'The drift score cannot be judged: no column was compared' }
      : {
          outcome: withOpen(score > limit.value, (score * scored + open) / (scored + open) > limit.value),
          observed: formatNumber(score),
          value: score,
          message: `The drift score (mean Jensen-Shannon distance of ${counted(scored, 'column')}) is ${formatNumber(score)}${openWords(open)}; expected ${expected}`
        }
  return [assembled(written('drift.score', ['drift', 'max-score'], limit), 'Drift score', expected, finding)]
}

/** Columns that could not be compared may have drifted: where they could decide, nothing is decided. */
function withOpen(isBeyond: boolean, couldBe: boolean): Finding['outcome'] {
  return isBeyond ? 'fail' : couldBe ? 'inconclusive' : 'pass'
}

function openWords(open: number): string {
  return open === 0 ? '' : `, and ${counted(open, 'column')} could not be compared`
}

function volumeCheck(rows: Pair, { checks, written }: Reporting): Check[] {
  const { volume } = checks
  if (volume === undefined) return []
  const { min = 0, max = Number.POSITIVE_INFINITY } = volume
  const parts = [...(min > 0 ? [`at least ${formatNumber(min)}`] : []), ...(Number.isFinite(max) ? [`at most ${formatNumber(max)}`] : [])]
  const expected = `${parts.join(' and ')} times the rows of the reference`
  const ratio = rows.current / rows.reference
  const sizes = `${counted(rows.current, 'row')} against ${formatNumber(rows.reference)} in the reference`
  const finding: Finding =
    rows.reference === 0
      ? { outcome: 'inconclusive', observed: 'no rows', message: 'The volume cannot be judged: the reference has no rows' }
      : {
          outcome: ratio < min || ratio > max ? 'fail' : rows.current === 0 ? 'inconclusive' : 'pass',
          observed: `${formatNumber(ratio)} times`,
          value: ratio,
          message: `The data has ${sizes} (${formatNumber(ratio)} times); expected ${expected}`
        }
  return [assembled(written('drift.volume', ['drift', 'volume'], volume), 'Rows against the reference', expected, finding)]
}

function assembled(
  { id, severity, location }: ReturnType<Write>,
  title: string,
  expected: string,
  { outcome, observed, value, message, reproduce }: Finding & { reproduce?: string }
): Check {
  return {
    id,
    title,
    severity,
    outcome,
    observed: plain(observed, 1000),
    expected: plain(expected, 2000),
    ...(value === undefined || !Number.isFinite(value) ? {} : { value }),
    message: plain(`${message}.`),
    ...(location === undefined ? {} : { location }),
    ...(reproduce === undefined ? {} : { reproduce })
  }
}

const TITLES: Readonly<Record<Aspect, string>> = {
  values: '',
  length: '',
  characters: '',
  missing: 'Same share of missing values as the reference',
  'new-categories': 'No new categories',
  'lost-categories': 'No lost categories'
}
