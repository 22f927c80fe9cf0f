import { blocks, details, fullestThatFits, type Limits, type Markdown, type Verdict, verdictDetail, verdictLine } from '@gauntlet/core'
import { chartBlock } from './chart-block.ts'
import { MOST_SUMMARY_BYTES } from './render.ts'

const EVERYTHING: Limits = { open: 200, checks: 2000, rows: 1000, reproduce: true }

/** The step summary of one verdict with its charts: what is open comes first, pictures and tables are folded below it. */
export function stepSummary(verdict: Verdict, maxBytes = MOST_SUMMARY_BYTES): Markdown {
  const { charts } = verdict.evidence
  const pictures = () => charts.length > 0 && details('Charts', blocks(...charts.map(chart => chartBlock(chart))))
  const page = (limits: Limits, drawn: boolean) => () =>
    `${blocks(verdictLine(verdict), ...verdictDetail(verdict, limits, drawn && pictures()))}\n`
  return fullestThatFits(
    [
      page(EVERYTHING, true),
      page({ ...EVERYTHING, open: 100, checks: 500, rows: 100 }, true),
      page({ ...EVERYTHING, open: 100, checks: 500, rows: 100 }, false),
      page({ open: 50, checks: 100, rows: 20, reproduce: false }, false),
      page({ open: 20, checks: 0, rows: 0, reproduce: false }, false),
      () => `${verdictLine(verdict)}\n`
    ],
    maxBytes
  )
}
