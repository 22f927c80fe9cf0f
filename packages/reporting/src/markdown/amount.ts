import { counted, openChecks } from '@gauntlet/core'
import type { Report } from '../report.ts'
import type { PartName } from './template.ts'
import { type PageOptions, pagesCut } from './user-pages.ts'

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
  /** `text` where Mermaid is not drawn. */
  readonly charts: 'drawn' | 'text' | 'none'
  /** Zero leaves out the parts by topic. */
  readonly sections: 0 | 1
  readonly reproduce: number
  /** Rows of the table that says where the verdicts come from. */
  readonly provenance: number
  /** Bytes of what the authors wrote themselves. */
  readonly pages: number
}

const ALL = {
  verdicts: 256,
  metrics: 500,
  open: 200,
  checks: 2000,
  rows: 1000,
  charts: 'drawn',
  sections: 1,
  reproduce: 50,
  provenance: 1000
} as const

/** From the fullest to the shortest. Folds go before what stands in the open, detail before overview, the authors' own words late. */
export const AMOUNTS: readonly Amount[] = [
  { ...ALL, pages: Number.POSITIVE_INFINITY },
  { ...ALL, open: 100, checks: 500, rows: 200, pages: 200_000 },
  { ...ALL, metrics: 100, open: 50, checks: 200, rows: 50, reproduce: 20, provenance: 200, pages: 40_000 },
  { ...ALL, metrics: 100, open: 50, checks: 200, rows: 20, charts: 'none', reproduce: 20, provenance: 200, pages: 30_000 },
  { ...ALL, verdicts: 100, metrics: 40, open: 50, checks: 50, rows: 5, charts: 'none', reproduce: 10, provenance: 50, pages: 20_000 },
  { ...ALL, open: 50, checks: 0, rows: 0, charts: 'none', reproduce: 0, provenance: 0, pages: 20_000 },
  { ...ALL, verdicts: 100, metrics: 40, open: 50, checks: 0, rows: 0, charts: 'none', reproduce: 0, provenance: 0, pages: 15_000 },
  { verdicts: 50, metrics: 20, open: 30, checks: 0, rows: 0, charts: 'none', sections: 0, reproduce: 0, provenance: 0, pages: 8_000 },
  { verdicts: 20, metrics: 8, open: 10, checks: 0, rows: 0, charts: 'none', sections: 0, reproduce: 0, provenance: 0, pages: 2_000 },
  // What is open is of each verdict: of fifty that all fail, ten each are more than a comment holds.
  { verdicts: 20, metrics: 8, open: 3, checks: 0, rows: 0, charts: 'none', sections: 0, reproduce: 0, provenance: 0, pages: 2_000 },
  { verdicts: 20, metrics: 8, open: 1, checks: 0, rows: 0, charts: 'none', sections: 0, reproduce: 0, provenance: 0, pages: 0 },
  { verdicts: 10, metrics: 0, open: 0, checks: 0, rows: 0, charts: 'none', sections: 0, reproduce: 0, provenance: 0, pages: 0 }
]

/** No row of a table, and no line of a list, is shorter. */
const SHORTEST_LINE = 20

/** What these parts take at least in this amount, in bytes: what cannot fit need not be written to be measured. */
export function leastBytes({ entries }: Pick<Report, 'entries'>, amount: Amount, parts: readonly PartName[]): number {
  const [rows, listed] = [parts.includes('details') ? amount.checks : 0, parts.includes('open-checks') ? amount.open : 0]
  const lines = entries.reduce((sum, { file }) => {
    if (file.kind === 'error') return sum
    const open = file.checks.filter(({ outcome }) => outcome !== 'pass').length
    return sum + Math.min(rows, file.checks.length) + Math.min(listed, open)
  }, 0)
  return lines * SHORTEST_LINE
}

/** What this amount does not show of this report, in words. */
export function leftOut(report: Report, amount: Amount, options: Omit<PageOptions, 'maxBytes'>): string[] {
  const verdicts = report.entries.flatMap(({ file }) => (file.kind === 'error' ? [] : [file]))
  const own = report.sections.flatMap(({ tables, charts }) => ({
    tables: tables.filter(({ verdictId }) => verdictId === undefined).map(({ piece }) => piece),
    charts: charts.filter(({ verdictId }) => verdictId === undefined)
  }))
  const evidence = [...verdicts.map(({ evidence }) => evidence), ...own]
  const beyond = (counts: readonly number[], most: number) => counts.reduce((sum, count) => sum + Math.max(0, count - most), 0)
  const charts = amount.charts === 'none' ? evidence.reduce((sum, { charts }) => sum + charts.length, 0) : 0
  const rows = beyond(
    evidence.flatMap(({ tables }) => tables.map(table => table.rows.length)),
    amount.sections === 0 ? 0 : amount.rows
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
    [files - amount.provenance, 'judged file'],
    [pagesCut(report.pages, { ...options, maxBytes: amount.pages }), 'page of yours']
  ]
  return told.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun, PLURALS[noun] ?? `${noun}s`))
}

const PLURALS: Readonly<Record<string, string>> = {
  'row of the tables of checks': 'rows of the tables of checks',
  'page of yours': 'pages of yours'
}
