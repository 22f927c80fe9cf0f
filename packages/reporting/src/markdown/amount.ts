import { counted, openChecks } from '@gauntlet/core'
import type { Report } from '../report.ts'

/** How much of a report is shown: the most of each, zero for none. */
export interface Amount {
  readonly verdicts: number
  readonly metrics: number
  /** Open checks of each verdict. */
  readonly open: number
  /** Rows in each verdict's table of all checks. */
  readonly checks: number
  /** Rows in each table of evidence. */
  readonly rows: number
  readonly charts: boolean
  readonly reproduce: number
  /** Rows of the table that says where the verdicts come from. */
  readonly provenance: number
}

/** What this amount does not show of this report, in words. */
export function leftOut(report: Report, amount: Amount): string[] {
  const verdicts = report.entries.flatMap(({ file }) => (file.kind === 'error' ? [] : [file]))
  const beyond = (counts: readonly number[], most: number) => counts.reduce((sum, count) => sum + Math.max(0, count - most), 0)
  const charts = amount.charts ? 0 : verdicts.reduce((sum, { evidence }) => sum + evidence.charts.length, 0)
  const rows = beyond(
    verdicts.flatMap(({ evidence }) => evidence.tables.map(table => table.rows.length)),
    amount.rows
  )
  const checks = beyond(
    verdicts.map(verdict => verdict.checks.length),
    amount.checks
  )
  const open = beyond(
    verdicts.map(verdict => openChecks(verdict.checks).length),
    amount.open
  )
  const files = report.entries.reduce((sum, { file }) => sum + file.provenance.inputs.length, 0)
  const told: [number, string][] = [
    [report.entries.length - amount.verdicts, 'verdict'],
    [charts, 'chart'],
    [rows, 'table row'],
    [checks, 'row of the tables of checks'],
    [open, 'open check'],
    [report.metrics.length - amount.metrics, 'metric'],
    [files - amount.provenance, 'judged file']
  ]
  return told
    .filter(([count]) => count > 0)
    .map(([count, noun]) => counted(count, noun, noun.startsWith('row') ? noun.replace('row', 'rows') : `${noun}s`))
}
