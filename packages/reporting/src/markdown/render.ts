import { blocks, fullestThatFits, type Markdown, markdown, type Rung } from '@gauntlet/core'
import type { Report, ReportContext } from '../report.ts'
import { type Amount, leftOut } from './amount.ts'
import { failedChecks } from './checks.ts'
import { footer, reproduceFold } from './footer.ts'
import { headline } from './headline.ts'
import { metricTable } from './metric-table.ts'
import { verdictFold } from './verdict-fold.ts'
import { verdictTable } from './verdict-table.ts'

/** The longest comment that every version of GitHub takes, in bytes of UTF-8; so it is at most as many characters, too. */
export const MOST_COMMENT_BYTES = 65_000

/** GitHub drops a step summary of more than 1 MiB whole. */
export const MOST_SUMMARY_BYTES = 1024 * 1024 - 1024

export interface MarkdownOptions extends ReportContext {
  readonly maxBytes: number
  /** Where a reader finds what was left out. Plain text. */
  readonly fullReport: string
}

/**
 * The report as GitHub Markdown, in the fullest version that fits into `maxBytes`.
 *
 * The same report gives the same text: there is no time in it, so that an unchanged comment need not be sent again.
 */
export function renderReport(report: Report, options: MarkdownOptions): Markdown {
  const [first, ...others] = AMOUNTS.map(
    (amount): Rung =>
      () =>
        page(report, amount, options)
  )
  const shortest: Rung = () => `${blocks(headline(report, options), shortened(['everything but the verdict'], options))}\n`
  return fullestThatFits(first === undefined ? [shortest] : [first, ...others, shortest], options.maxBytes)
}

/** From the fullest to the shortest. Folds go before what stands in the open, detail before overview. */
const AMOUNTS: readonly Amount[] = [
  { verdicts: 256, metrics: 500, open: 200, checks: 2000, rows: 1000, charts: true, reproduce: 50, provenance: 1000 },
  { verdicts: 256, metrics: 500, open: 100, checks: 500, rows: 200, charts: true, reproduce: 50, provenance: 1000 },
  { verdicts: 256, metrics: 100, open: 50, checks: 200, rows: 50, charts: true, reproduce: 20, provenance: 200 },
  { verdicts: 256, metrics: 100, open: 50, checks: 200, rows: 20, charts: false, reproduce: 20, provenance: 200 },
  { verdicts: 100, metrics: 40, open: 50, checks: 50, rows: 0, charts: false, reproduce: 10, provenance: 50 },
  { verdicts: 50, metrics: 20, open: 30, checks: 0, rows: 0, charts: false, reproduce: 0, provenance: 0 },
  { verdicts: 20, metrics: 8, open: 10, checks: 0, rows: 0, charts: false, reproduce: 0, provenance: 0 },
  { verdicts: 10, metrics: 0, open: 0, checks: 0, rows: 0, charts: false, reproduce: 0, provenance: 0 }
]

function page(report: Report, amount: Amount, options: MarkdownOptions): Markdown {
  const missing = leftOut(report, amount)
  const parts = [
    headline(report, options),
    verdictTable(report.entries, amount.verdicts),
    metricTable(report, amount.metrics),
    failedChecks(report.entries, amount.open),
    ...report.entries.map(entry => verdictFold(entry, amount)),
    reproduceFold(report.entries, amount.reproduce),
    missing.length > 0 && shortened(missing, options),
    footer(report, options, amount.provenance)
  ]
  return `${blocks(...parts)}\n`
}

function shortened(missing: readonly string[], { fullReport }: MarkdownOptions): Markdown {
  return `_Shortened to fit here: without ${markdown(missing.join(', '))}. The full report is in ${markdown(fullReport)}._`
}
